package io.contactlist.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Argument checks whose messages name the argument and never its value. */
final class Checks {

    private Checks() {}

    static String notBlank(@Nullable String value, String what) {
        String text = Objects.requireNonNull(value, what);
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return text;
    }

    /** Without half a surrogate pair: as a name in JSON that can be written, but is refused where it is read. */
    static String whole(String text, String what) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException(what + " must not have half a surrogate pair");
            }
            i += Character.charCount(c);
        }
        return text;
    }

    static int positive(int value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, but is " + value);
        }
        return value;
    }
}
