package io.contactlist.csv;

import java.util.ArrayList;
import java.util.List;

/** Prepares text from a file for one line on a screen: short, and without characters that move the cursor. */
final class DisplayText {

    private static final int MAX_NAME = 40;
    private static final int MAX_NAMES = 20;

    private DisplayText() {}

    /** Returns a column's name for a message. */
    static String line(String text) {
        return cut(text, MAX_NAME);
    }

    /** Returns columns' names for a message. */
    static String names(List<String> names) {
        List<String> shown = new ArrayList<>();
        for (String name : names.subList(0, Math.min(names.size(), MAX_NAMES))) {
            shown.add(line(name));
        }
        int more = names.size() - shown.size();
        return String.join(", ", shown) + (more == 0 ? "" : " and " + more + " more");
    }

    static String cut(String text, int width) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length() && line.length() <= width; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n') {
                line.append("\\n");
            } else if (isUnprintable(c)) {
                line.append('?');
            } else {
                line.appendCodePoint(c);
            }
        }
        if (line.length() <= width) {
            return line.toString();
        }
        int end = width - 3;
        return line.substring(0, Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end) + "...";
    }

    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
