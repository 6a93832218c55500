package io.contactlist.model;

/** Trims as spreadsheets require: white space, no-break blanks, invisible and direction marks at both ends. */
final class Text {

    private Text() {}

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

    private static boolean isBlank(char c) {
        if (c <= ' ') {
            return true;
        }
        return c >= '\u0080'
                && (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }
}
