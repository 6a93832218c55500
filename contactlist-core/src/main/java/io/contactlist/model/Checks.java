package io.contactlist.model;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks arguments. Messages name the argument and never show a text. */
final class Checks {

    private Checks() {}

    static String notBlank(@Nullable String value, String what) {
        String text = Objects.requireNonNull(value, what);
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return text;
    }

    /** Rejects an unpaired surrogate: JSON can be written with it, but not read. */
    static String whole(String text, String what) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException(what + " must not contain an unpaired surrogate");
            }
            i += Character.charCount(c);
        }
        return text;
    }

    /** Requires that a value is set exactly if the decisive value expects it. */
    static void presence(boolean isSet, boolean isExpected, String what, Object decisive) {
        if (isSet != isExpected) {
            throw new IllegalArgumentException(what + " must " + (isExpected ? "" : "not ") + "be set for " + decisive);
        }
    }

    static Duration span(Duration span, String what) {
        if (span.isNegative() || span.isZero() || span.compareTo(CategoryRule.MAX_DELAY) > 0) {
            throw new IllegalArgumentException(
                    what + " must be longer than zero and at most ten years, but is " + span);
        }
        return span;
    }

    static int positive(int value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, but is " + value);
        }
        return value;
    }
}
