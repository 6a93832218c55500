package io.contactlist.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of address, each with its stock check (rule U5). */
public enum AddressKind implements AddressCheck {

    /**
     * A phone number, checked by its structure only: an optional leading {@code +} and 5 to 15 digits. Blanks, hyphens,
     * dots, slashes and round brackets are dropped: {@code +38 (044) 123-45-67} becomes {@code +380441234567}. A number
     * that a spreadsheet stored as a decimal, such as {@code 380441234567.0}, is malformed.
     */
    PHONE("a phone number: an optional +, then 5 to 15 digits") {
        @Override
        public @Nullable String normalise(String typed) {
            return phone(typed);
        }
    },

    /**
     * An e-mail address: a local part of 1 to 64 characters, an {@code @}, and a domain of at least two labels. A label
     * has 1 to 63 letters, digits and hyphens. The address has at most 254 characters. The domain is lower-cased.
     */
    EMAIL("an e-mail address such as name@example.org") {
        @Override
        public @Nullable String normalise(String typed) {
            return email(typed);
        }
    },

    /** An id of the embedding system, such as a messenger or conversation id. It is trimmed and must not be blank. */
    ID("an id that is not blank") {
        @Override
        public @Nullable String normalise(String typed) {
            String id = Text.strip(typed);
            return id.isEmpty() ? null : id;
        }
    };

    private static final int MIN_DIGITS = 5;
    /** The end of a number stored as a decimal. Without the dot it would be another number, ten times as large. */
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
     * Returns the kind of address that a channel type uses unless a mapping names another.
     *
     * @param type the channel type
     * @return {@link #PHONE} for calls, {@link #EMAIL} for e-mail, {@link #ID} for social media
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

    /** Returns the text itself if its domain is in lower case already, as most are. */
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
