package io.contactlist.model;

/** How an attempt failed (rule A8). */
public enum FailureCategory implements AttemptResult {
    /** The line was busy; in writing, the conversation waits for an answer. */
    BUSY,
    /** Nobody answered. */
    NO_ANSWER,
    /** A machine answered. */
    ANSWERING_MACHINE,
    /** The message did not arrive, which may pass. */
    NOT_DELIVERED,
    /** No line or sender was free: not counted as an attempt, but the delay applies. */
    NO_CAPACITY,
    /**
     * The address does not exist: counted, and the unit becomes unusable. For news that come when the attempt has
     * another outcome there is {@link ContactEvent.UnitMadeUnusable} (rule L6).
     */
    BAD_ADDRESS,
    /**
     * The person refused to be contacted: counted, and the contact is barred. For news that come when the attempt has
     * another outcome, as after a conversation, there is {@link ContactEvent.ContactBarred} (rule L6).
     */
    OPTED_OUT;

    /**
     * Whether the failure counts as an attempt.
     *
     * @return true for all but {@link #NO_CAPACITY}
     */
    public boolean isCounted() {
        return this != NO_CAPACITY;
    }

    /** Whether the news matters however late they come (rule L6). */
    boolean holdsForever() {
        return this == BAD_ADDRESS || this == OPTED_OUT;
    }
}
