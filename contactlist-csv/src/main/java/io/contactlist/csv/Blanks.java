package io.contactlist.csv;

import io.contactlist.model.Text;

/** Recognises blank cells. {@link Text} decides what a blank is. */
final class Blanks {

    private Blanks() {}

    static String strip(String text) {
        return Text.strip(text);
    }

    static boolean isBlank(String text) {
        return Text.isBlank(text);
    }

    static boolean isBlank(String[] cells) {
        for (String cell : cells) {
            if (!Text.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }
}
