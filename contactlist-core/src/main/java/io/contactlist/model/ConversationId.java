package io.contactlist.model;

/**
 * Identifies a conversation of the embedding system, opened by a successful attempt.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param value the identifier, not blank
 */
public record ConversationId(String value) {

    public ConversationId {
        Checks.notBlank(value, "conversation id");
    }

    /**
     * Creates an identifier.
     *
     * @param value the identifier, not blank
     * @return the identifier
     * @throws IllegalArgumentException if it is blank
     */
    public static ConversationId of(String value) {
        return new ConversationId(value);
    }

    /** Returns the bare identifier. It may be an address, if a messenger has no other identifier. */
    @Override
    public String toString() {
        return value;
    }
}
