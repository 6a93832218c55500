package io.contactlist.model;

import java.text.Normalizer;

/**
 * Recognises blanks, dashes and digits in texts that people and their programs have written. Addresses, identifiers and
 * files use the same definitions (rule U5).
 *
 * <p>A blank is white space of any width, a control character up to U+0020, or an invisible character, such as a
 * direction mark that a spreadsheet leaves around a value.
 *
 * <p>This class has no state.
 */
public final class Text {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    /** The distance from a full-width character to its ASCII form. */
    private static final int FULL_WIDTH = 0xFEE0;

    private Text() {}

    /**
     * Removes the blanks at both ends.
     *
     * @param text any text
     * @return the text without them, which may be empty
     */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * Checks whether a text consists of blanks only.
     *
     * @param text any text
     * @return true if it does, or is empty
     */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns a text in Unicode normalisation form C, in which texts are compared.
     *
     * @param text any text
     * @return the text in this form; the same object if all its characters are ASCII
     */
    public static String nfc(String text) {
        return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Writes the dashes, spaces, decimal digits and full-width characters of a text in their ASCII forms. Line breaks
     * stay.
     *
     * @param text any text
     * @return the text with ASCII forms, without invisible characters; the same object if all its characters are ASCII
     */
    public static String ascii(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) != Character.FORMAT) {
                ascii.appendCodePoint(ascii(c));
            }
        });
        return ascii.toString();
    }

    private static int ascii(int c) {
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        if (isDash(c)) {
            return '-';
        }
        if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH : c;
    }

    /** Returns true for Unicode's dashes, the minus sign, and the long vowel sign that a Japanese keyboard gives. */
    private static boolean isDash(int c) {
        return switch (c) {
            case '\u2043', '\u2053', '\u207B', '\u208B', '\u2212', '\u30FC', '\uFF70' -> true;
            default -> Character.getType(c) == Character.DASH_PUNCTUATION;
        };
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007F') {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        if (c <= ' ') {
            return true;
        }
        return c >= '\u0080'
                && (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }
}
