package io.contactlist.model;

/** How an attempt failed (rule A8). */
public enum FailureCategory implements Attempt.Result {
    /** The line was busy. In writing: the conversation waits for an answer. */
    BUSY,
    /** Nobody answered. */
    NO_ANSWER,
    /** A machine answered. */
    ANSWERING_MACHINE,
    /** The message did not arrive; a later one may. */
    NOT_DELIVERED,
    /** No line or sender was free. It does not count as an attempt, but the delay applies. */
    NO_CAPACITY,
    /**
     * The address does not exist. It counts, and the unit becomes unusable. If the attempt already has another outcome,
     * {@link ContactEvent.UnitMadeUnusable} reports it (rule L6).
     */
    BAD_ADDRESS,
    /**
     * The person refused to be contacted. It counts, and the contact is barred. If the attempt already has another
     * outcome, {@link ContactEvent.ContactBarred} reports it (rule L6).
     */
    OPTED_OUT;

    /** {@return whether the failure counts as an attempt: true for all but {@link #NO_CAPACITY}} */
    public boolean isCounted() {
        return this != NO_CAPACITY;
    }

    /** Returns whether the failure takes effect however late it is reported (rule L6). */
    boolean holdsForever() {
        return this == BAD_ADDRESS || this == OPTED_OUT;
    }
}
