package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/**
 * Reads a phone number by its structure, without the numbering plan of a region (rule U5). A text that could be read as
 * another number is malformed: nobody must be called because of a guess.
 */
final class PhoneText {

    private static final int MIN_DIGITS = 5;
    private static final int MAX_DIGITS = 15;
    private static final String URI_SCHEME = "tel:";

    private PhoneText() {}

    /** Returns the digits with their {@code +}, or null if the text is malformed. */
    static @Nullable String normalise(String typed) {
        String text = Text.strip(typed);
        for (int i = text.startsWith("+") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return spelled(text);
            }
        }
        int start = text.startsWith("+") ? 1 : 0;
        return isNumber(text, start, text.length() - start) ? text : null;
    }

    private static @Nullable String spelled(String text) {
        DigitGroups groups = DigitGroups.of(bare(text));
        if (groups == null) {
            return null;
        }
        String number = groups.number();
        return isNumber(number, groups.start(), groups.digits()) && !groups.isAmbiguous() ? number : null;
    }

    /**
     * Returns a number in ASCII forms, without the apostrophe by which a spreadsheet marks a text, and without the
     * scheme of a link.
     */
    private static String bare(String text) {
        String bare = Text.ascii(text);
        if (bare.isEmpty() || isFirst(bare.charAt(0))) {
            return bare;
        }
        if (isApostrophe(bare.charAt(0))) {
            bare = Text.strip(bare.substring(1));
        }
        boolean isLink = bare.regionMatches(true, 0, URI_SCHEME, 0, URI_SCHEME.length());
        return isLink ? Text.strip(bare.substring(URI_SCHEME.length())) : bare;
    }

    private static boolean isFirst(char c) {
        return c == '+' || c == '(' || (c >= '0' && c <= '9');
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c == '\u02BC';
    }

    private static boolean isNumber(String text, int start, int digits) {
        if (digits < MIN_DIGITS || digits > MAX_DIGITS) {
            return false;
        }
        if (text.charAt(start) != '0') {
            return start == 0 || !CountryCodes.hasTrunkPrefix(text, start, text.length());
        }
        return start == 0 && !isZeros(text) && !isForeign(text, digits);
    }

    private static boolean isZeros(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** Checks whether the number is dialled with the prefix 00, and a trunk prefix follows its country code. */
    private static boolean isForeign(String text, int digits) {
        return digits > 2
                && text.charAt(1) == '0'
                && text.charAt(2) != '0'
                && CountryCodes.hasTrunkPrefix(text, 2, digits);
    }
}
