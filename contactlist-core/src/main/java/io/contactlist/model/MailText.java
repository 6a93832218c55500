package io.contactlist.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads an e-mail address as people and their programs write it (rule U5). */
final class MailText {

    private static final int MAX_ADDRESS = 254;
    private static final int MAX_LOCAL_PART = 64;
    private static final int MAX_LABEL = 63;
    private static final String URI_SCHEME = "mailto:";
    private static final String ENCODED = "xn--";
    private static final char NON_JOINER = '\u200C';
    private static final char JOINER = '\u200D';

    private MailText() {}

    /** Returns the address in lower case, or null if the text is malformed. */
    static @Nullable String normalise(String typed) {
        String text = Text.strip(typed);
        boolean isLower = true;
        boolean hasDash = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '\u007F' || c == ':' || c == '>') {
                return spelled(text);
            }
            isLower &= c < 'A' || c > 'Z';
            hasDash |= c == '-';
        }
        String address = isLower ? text : text.toLowerCase(Locale.ROOT);
        return checked(hasDash ? decoded(address) : address);
    }

    private static @Nullable String spelled(String text) {
        String bare = bare(text);
        return bare == null ? null : checked(decoded(lowerCase(bare)));
    }

    private static @Nullable String checked(String address) {
        return isAddress(address) ? address : null;
    }

    private static String lowerCase(String text) {
        return Text.nfc(Text.nfc(text).toLowerCase(Locale.ROOT));
    }

    /** Returns the address in {@code Name <address>} and {@code mailto:address}; null if there are several. */
    private static @Nullable String bare(String text) {
        if (!text.endsWith(">")) {
            return withoutScheme(text);
        }
        int open = text.lastIndexOf('<');
        if (open < 0) {
            return null;
        }
        String address = withoutScheme(Text.strip(text.substring(open + 1, text.length() - 1)));
        return address != null && isName(text.substring(0, open), address) ? address : null;
    }

    private static @Nullable String withoutScheme(String text) {
        if (!text.regionMatches(true, 0, URI_SCHEME, 0, URI_SCHEME.length())) {
            return text;
        }
        int query = text.indexOf('?');
        String address = Text.strip(text.substring(URI_SCHEME.length(), query < 0 ? text.length() : query));
        return address.indexOf('%') >= 0 ? null : address;
    }

    /** Checks a name before an address. It must not hold another address; some programs repeat the address there. */
    private static boolean isName(String text, String address) {
        boolean hasAddress = text.indexOf('@') >= 0 || text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
        String name = Text.strip(text);
        boolean isQuoted = name.length() > 1
                && (name.charAt(0) == '"' || name.charAt(0) == '\'')
                && name.charAt(name.length() - 1) == name.charAt(0);
        return !hasAddress || (isQuoted ? name.substring(1, name.length() - 1) : name).equalsIgnoreCase(address);
    }

    private static String decoded(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0 || !address.contains(ENCODED)) {
            return address;
        }
        String[] labels = address.substring(at + 1).split("\\.", -1);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i].startsWith(ENCODED)) {
                labels[i] = decodedLabel(labels[i]);
            }
        }
        return address.substring(0, at + 1) + String.join(".", labels);
    }

    /** Decodes a label; returns it unchanged if the result would not be a label, such as a picture. */
    private static String decodedLabel(String label) {
        String decoded = Punycode.decode(label.substring(ENCODED.length()));
        if (decoded == null || Text.isAscii(decoded)) {
            return label;
        }
        String compared = lowerCase(decoded);
        return isLabel(compared, 0, compared.length()) ? compared : label;
    }

    private static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        return at >= 1
                && at <= MAX_LOCAL_PART
                && text.length() <= MAX_ADDRESS
                && isLocalPart(text, at)
                && isDomain(text, at + 1);
    }

    private static boolean isLocalPart(String text, int end) {
        if (text.charAt(0) == '.') {
            return false;
        }
        for (int i = 0; i < end; ) {
            char c = text.charAt(i);
            if (c > '\u007F') {
                int length = letterLength(text, 0, i, end);
                if (length == 0 && !Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return false;
                }
                i += length == 0 ? 2 : length;
            } else if (c > ' ' && !isSpecial(c)) {
                i++;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpecial(char c) {
        return switch (c) {
            case '"', '(', ')', ',', ':', ';', '<', '>', '@', '[', '\\', ']', '\u007F' -> true;
            default -> false;
        };
    }

    private static boolean isDomain(String text, int start) {
        int labels = 0;
        int label = start;
        for (int i = start; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.') {
                if (!isLabel(text, label, i)) {
                    return false;
                }
                labels++;
                label = i + 1;
            }
        }
        return labels >= 2;
    }

    private static boolean isLabel(String text, int start, int end) {
        if (start == end || end - start > MAX_LABEL || text.charAt(start) == '-' || text.charAt(end - 1) == '-') {
            return false;
        }
        for (int i = start; i < end; ) {
            char c = text.charAt(i);
            int length = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ? 1 : 0;
            if (length == 0 && c > '\u007F') {
                length = letterLength(text, start, i, end);
            }
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    /**
     * Returns the number of chars of a letter, a digit, or a mark or joiner that belongs to the letter before it; 0 if it
     * is another character.
     */
    private static int letterLength(String text, int start, int place, int end) {
        int c = text.codePointAt(place);
        if (Character.isLetterOrDigit(c)) {
            return Character.charCount(c);
        }
        boolean follows = place > start && isLetterOrMark(text.codePointBefore(place));
        if (c == JOINER || c == NON_JOINER) {
            boolean isBetween = follows
                    && text.charAt(place - 1) > '\u007F'
                    && place + 1 < end
                    && text.charAt(place + 1) > '\u007F'
                    && isLetterOrMark(text.codePointAt(place + 1));
            return isBetween ? 1 : 0;
        }
        return follows && isMark(c) ? Character.charCount(c) : 0;
    }

    private static boolean isLetterOrMark(int c) {
        return Character.isLetterOrDigit(c) || isMark(c) || c == JOINER || c == NON_JOINER;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
