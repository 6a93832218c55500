package io.contactlist.upload;

/**
 * The policy for rows whose identifier is known from the list or an earlier row (rule I6). It does not apply to
 * conversations, which are merged: see {@link Row.ConversationRow}.
 */
public enum DuplicatePolicy {
    /** The row is rejected. */
    REJECT,
    /** The contact stays as it is; the row counts as unchanged. */
    KEEP,
    /** The contact gets the row's units, name and attributes and keeps its progress. */
    UPDATE
}
