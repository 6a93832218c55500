package io.contactlist.csv;

/**
 * Recognises blanks: white space, no-break spaces, control characters, and the invisible and direction marks that
 * spreadsheets leave around values. The model uses the same definition for addresses; a test compares both.
 */
final class Blanks {

    private Blanks() {}

    static String strip(String text) {
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

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(String[] cells) {
        for (String cell : cells) {
            if (!isBlank(cell)) {
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
