package io.contactlist.selection;

/** The status of a conversation of the embedding system. */
public enum ConversationStatus {
    /** It waits for an agent. */
    PENDING,
    /** An agent works on it. */
    OPEN,
    /** It has ended. */
    RESOLVED,
    /** It was postponed. */
    SNOOZED
}
