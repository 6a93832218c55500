package io.contactlist.model;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A span without attempts after a conversation (rule R4). It begins when the conversation is resolved; while it is not,
 * at the success that opened or continued it.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param span how long, more than zero and at most ten years
 * @param types the channel types of such conversations, on which nothing is attempted for the span; at least one
 */
public record QuietPeriod(Duration span, Set<ChannelType> types) {

    public QuietPeriod {
        Checks.span(span, "a quiet period");
        if (types.isEmpty()) {
            throw new IllegalArgumentException("a quiet period must have at least one channel type");
        }
        types = Collections.unmodifiableSet(EnumSet.copyOf(types));
    }

    /** {@return the period in words, for example {@code quiet PT168H on [CALL]}} */
    @Override
    public String toString() {
        return "quiet " + span + " on " + types;
    }
}
