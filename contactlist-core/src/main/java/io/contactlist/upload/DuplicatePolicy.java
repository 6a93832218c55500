package io.contactlist.upload;

/**
 * What becomes of a row whose identifier a contact of the list, or an earlier row, has already (rule I6).
 * Conversations are merged whatever it says: see {@link Row.ConversationRow}.
 */
public enum DuplicatePolicy {
    /** The row is rejected. */
    REJECT,
    /** The contact stays as it is; the row counts as unchanged. */
    KEEP,
    /** The contact gets the row's units, name and attributes and keeps its progress. */
    UPDATE
}
