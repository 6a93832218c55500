package io.contactlist.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of address, each with its default check (rule U5). */
public enum AddressKind implements AddressCheck {

    /**
     * A phone number, checked by its structure only: an optional {@code +} in front, 5 to 15 digits, and
     * between them blanks, hyphens, dots, slashes and brackets, which are dropped. {@code 380441234567.0}, a number
     * that went through a table of figures, is malformed.
     * {@code +38 (044) 123-45-67} becomes {@code +380441234567}.
     */
    PHONE("a phone number: an optional +, then 5 to 15 digits") {
        @Override
        public @Nullable String normalise(String typed) {
            return phone(typed);
        }
    },

    /**
     * An e-mail address by its well-known syntax limits: 1 to 64 characters, an {@code @}, and a domain
     * of at least two labels of 1 to 63 letters, digits and hyphens, 254 characters in all. The domain is
     * lower-cased.
     */
    EMAIL("an e-mail address such as name@example.org") {
        @Override
        public @Nullable String normalise(String typed) {
            return email(typed);
        }
    },

    /** An id of the embedding system, such as a messenger or conversation id: trimmed, nothing else. */
    ID("an id that is not blank") {
        @Override
        public @Nullable String normalise(String typed) {
            String id = Text.strip(typed);
            return id.isEmpty() ? null : id;
        }
    };

    private static final int MIN_DIGITS = 5;
    /** What a table of figures makes of a number: with the dot dropped it would be another one, ten times as large. */
    private static final String DECIMAL = ".0";

    private static final int MAX_DIGITS = 15;
    private static final int MAX_EMAIL = 254;
    private static final int MAX_LOCAL_PART = 64;
    private static final int MAX_LABEL = 63;

    private final String expected;

    AddressKind(String expected) {
        this.expected = expected;
    }

    /**
     * The kind of address a channel type uses unless a mapping says otherwise.
     *
     * @param type the channel type
     * @return phone numbers for calls, e-mail addresses for e-mail, ids for social media
     */
    public static AddressKind of(ChannelType type) {
        return switch (type) {
            case CALL -> PHONE;
            case EMAIL -> EMAIL;
            case SOCIAL_MEDIA -> ID;
        };
    }

    @Override
    public String expected() {
        return expected;
    }

    private static @Nullable String phone(String typed) {
        String text = Text.strip(typed);
        int digits = 0;
        int separators = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (isSeparator(c)) {
                separators++;
            } else if (c != '+' || i > 0) {
                return null;
            }
        }
        if (digits < MIN_DIGITS || digits > MAX_DIGITS || (separators == 1 && text.endsWith(DECIMAL))) {
            return null;
        }
        return separators == 0 ? text : withoutSeparators(text, text.length() - separators);
    }

    private static String withoutSeparators(String text, int length) {
        char[] kept = new char[length];
        int next = 0;
        for (int i = 0; next < length; i++) {
            if (!isSeparator(text.charAt(i))) {
                kept[next++] = text.charAt(i);
            }
        }
        return new String(kept);
    }

    private static boolean isSeparator(char c) {
        return switch (c) {
            case ' ', '\u00A0', '-', '\u2010', '\u2011', '\u2013', '.', '/', '(', ')' -> true;
            default -> false;
        };
    }

    private static @Nullable String email(String typed) {
        String text = Text.strip(typed);
        int at = text.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL_PART || text.length() > MAX_EMAIL) {
            return null;
        }
        for (int i = 0; i < at; i++) {
            if (!isLocalPart(text, i, at)) {
                return null;
            }
        }
        return isDomain(text, at + 1) ? withLowerCaseFrom(at + 1, text) : null;
    }

    /** Most domains are typed in lower case: those addresses stay the string they are. */
    private static String withLowerCaseFrom(int start, String text) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'A' && c <= 'Z') || c > 0x7F) {
                return text.substring(0, start) + text.substring(start).toLowerCase(Locale.ROOT);
            }
        }
        return text;
    }

    private static boolean isLocalPart(String text, int i, int end) {
        char c = text.charAt(i);
        if (c == '.') {
            return i > 0 && i < end - 1 && text.charAt(i - 1) != '.';
        }
        return c > 0x7F ? Character.isLetterOrDigit(c) || Character.isSurrogate(c) : c > ' ' && !isSpecial(c);
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
                if (i == label || i - label > MAX_LABEL || text.charAt(label) == '-' || text.charAt(i - 1) == '-') {
                    return false;
                }
                labels++;
                label = i + 1;
            } else if (!Character.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
                return false;
            }
        }
        return labels >= 2;
    }
}
