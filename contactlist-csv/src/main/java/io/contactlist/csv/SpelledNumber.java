package io.contactlist.csv;

import io.contactlist.model.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number with other characters than digits and the usual separators. It has the checks that libphonenumber does
 * not make (rule U5).
 *
 * @param whole the text in ASCII forms, without {@code tel:} and an apostrophe at its start
 */
record SpelledNumber(String whole) {

    private static final Pattern PREFIX =
            Pattern.compile("^['\\u2018\\u2019\\u02BC]?\\s*(?:tel:\\s*)?", Pattern.CASE_INSENSITIVE);
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DAY_OR_MONTH = "[0-3]?\\d";
    /** A negative number, a decimal, or a date with its century, which may precede a time. */
    private static final Pattern FIGURE = Pattern.compile("-.*"
            + "|[^.,\\p{L}]*[.,]\\d{1,3}"
            + "|(?:" + YEAR + "([-./])" + DAY_OR_MONTH + "\\1" + DAY_OR_MONTH
            + "|" + DAY_OR_MONTH + "([-./])" + DAY_OR_MONTH + "\\2" + YEAR + ")(?:[ T].*)?");

    static SpelledNumber of(String typed) {
        String text = Text.strip(Text.ascii(typed));
        return new SpelledNumber(PREFIX.matcher(text).replaceFirst("").replace('\t', ' '));
    }

    /** Returns whether the text is a figure or a date. The library would drop their points and signs. */
    boolean isFigure() {
        return FIGURE.matcher(whole).matches();
    }

    /** Returns the text before the first slash, or null if there is none. */
    @Nullable
    String beforeSlash() {
        int slash = whole.indexOf('/');
        return slash < 0 ? null : whole.substring(0, slash);
    }

    /** Returns the text before the first letter, or null if there is none. */
    @Nullable
    String beforeLetter() {
        for (int i = 0; i < whole.length(); i++) {
            if (Character.isLetter(whole.charAt(i))) {
                return whole.substring(0, i);
            }
        }
        return null;
    }
}
