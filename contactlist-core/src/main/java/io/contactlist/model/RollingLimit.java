package io.contactlist.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A limit on the attempts within a span (rule R1). The span is an exact duration that slides. At the limit the contact,
 * or the unit alone, waits until fewer attempts lie within the span (rule R3). A reset does not affect it (rule R5).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param limit the maximum number of attempts within the span, at least 1
 * @param span the span, more than zero and at most ten years; the instant at which an attempt is that old is not part
 *     of it
 * @param type the channel type whose attempts count and which is limited, or null for all types
 * @param perUnit whether the attempts of each unit are counted on their own, and not those of the contact
 */
public record RollingLimit(
        int limit, Duration span, @Nullable ChannelType type, boolean perUnit) {

    public RollingLimit {
        Checks.positive(limit, "rolling limit");
        Checks.span(span, "the span of a rolling limit");
    }

    /** Returns whether the limit counts attempts on this type, and limits them. */
    boolean isOn(ChannelType other) {
        return type == null || type == other;
    }

    /** {@return the limit in words, for example {@code 7 in PT168H on CALL}} */
    @Override
    public String toString() {
        return limit + " in " + span + (perUnit ? " per unit" : "") + (type == null ? "" : " on " + type);
    }
}
