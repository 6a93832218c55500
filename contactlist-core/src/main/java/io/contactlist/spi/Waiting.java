package io.contactlist.spi;

import java.time.Instant;
import java.util.Comparator;

/**
 * The position of a contact that waits for an instant, ordered by this instant. The instant is stored as two primitives
 * to save an allocation.
 */
record Waiting(long second, int nano, int position) {

    static final Comparator<Waiting> LONGEST_FIRST = Comparator.comparingLong(Waiting::second)
            .thenComparingInt(Waiting::nano)
            .thenComparingInt(Waiting::position);

    Waiting(Instant instant, int position) {
        this(instant.getEpochSecond(), instant.getNano(), position);
    }

    Instant instant() {
        return Instant.ofEpochSecond(second, nano);
    }
}
