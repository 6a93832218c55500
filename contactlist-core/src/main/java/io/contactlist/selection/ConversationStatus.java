package io.contactlist.selection;

/** Where a conversation of the embedding system stands. */
public enum ConversationStatus {
    /** It waits for somebody to take it on. */
    PENDING,
    /** Somebody is at it. */
    OPEN,
    /** It has ended. */
    RESOLVED,
    /** It was put off. */
    SNOOZED
}
