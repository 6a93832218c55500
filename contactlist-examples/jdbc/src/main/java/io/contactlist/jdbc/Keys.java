package io.contactlist.jdbc;

import io.contactlist.model.ContactId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Converts identifiers into keys that a column and its index accept. Most identifiers stay as they are and readable. A
 * backslash escapes NUL characters, halves of surrogate pairs and itself. An identifier that is too long for an index
 * becomes its SHA-256. Different identifiers have different keys.
 */
final class Keys {

    private static final int MAX = 400;

    private Keys() {}

    static String of(String id) {
        StringBuilder key = new StringBuilder(id.length());
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '\\') {
                key.append("\\\\");
            } else if (c == 0 || isHalf(id, i)) {
                key.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                key.append(c);
            }
        }
        return key.length() > MAX ? "\\sha256:" + sha256(key.toString()) : key.toString();
    }

    /**
     * {@return the key of a contact, unique over all lists: the number of its list, a colon, and its identifier's key}
     */
    static String fullId(long list, ContactId contact) {
        return list + ":" + of(contact.value());
    }

    private static boolean isHalf(String id, int index) {
        char c = id.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == id.length() || !Character.isLowSurrogate(id.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(id.charAt(index - 1)));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
