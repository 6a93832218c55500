package io.contactlist.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A limit on one failure category and the delay after such a failure.
 *
 * @param limit how many such failures on one unit, at least 1; or null for any number
 * @param delay how long the contact waits after one; or null for the minimum delay
 */
public record CategoryRule(
        @Nullable Integer limit, @Nullable Duration delay) {

    /** Longer delays are refused: they would be mistakes of the unit. */
    private static final Duration MAX_DELAY = Duration.ofDays(3653);

    /**
     * @throws IllegalArgumentException if the limit is below 1 or the delay negative or over ten years
     */
    public CategoryRule {
        if (limit != null) {
            Checks.positive(limit, "category limit");
        }
        if (delay != null) {
            checkDelay(delay);
        }
    }

    /** For example {@code 2 per unit with delay PT5M}. */
    @Override
    public String toString() {
        String most = limit == null ? "without limit" : limit + " per unit";
        return delay == null ? most : most + " with delay " + delay;
    }

    static Duration checkDelay(Duration delay) {
        if (delay.isNegative() || delay.compareTo(MAX_DELAY) > 0) {
            throw new IllegalArgumentException("a delay must lie between zero and ten years, but is " + delay);
        }
        return delay;
    }
}
