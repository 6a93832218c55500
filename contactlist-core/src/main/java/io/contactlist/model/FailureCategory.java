package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/** How an attempt failed (rule A8). */
public enum FailureCategory {
    /** The line was busy. In writing: the conversation waits for an answer. */
    BUSY,
    /** Nobody answered. */
    NO_ANSWER,
    /** A machine answered. */
    ANSWERING_MACHINE,
    /** The message did not arrive; a later one may. */
    NOT_DELIVERED,
    /** Somebody answered, but nobody was there to talk. */
    ABANDONED,
    /** No line or sender was free, so it was not made. It does not count as an attempt, but the delay applies. */
    NO_CAPACITY,
    /** The address does not exist. The unit becomes unusable, even if the report is otherwise stale (rule L5). */
    BAD_ADDRESS,
    /** The person refused to be contacted. The contact is barred, even if the report is otherwise stale (rule L5). */
    OPTED_OUT;

    /** {@return whether the failure counts as an attempt: true for all but {@link #NO_CAPACITY}} */
    public boolean isCounted() {
        return this != NO_CAPACITY;
    }

    /** Returns the lasting effect of the report, or null if it has none (rule L5). */
    @Nullable
    LastingReport lasting() {
        return this == OPTED_OUT ? LastingReport.OPTED_OUT : this == BAD_ADDRESS ? LastingReport.BAD_ADDRESS : null;
    }
}
