package io.contactlist.model;

/**
 * Identifies a conversation of the embedding system: opened by a successful attempt.
 *
 * @param value the identifier, not blank
 */
public record ConversationId(String value) implements AttemptResult {

    /**
     * @throws IllegalArgumentException if it is blank
     */
    public ConversationId {
        Checks.notBlank(value, "conversation id");
    }

    /**
     * The same as the constructor, to be read aloud.
     *
     * @param value the identifier, not blank
     * @return the identifier
     */
    public static ConversationId of(String value) {
        return new ConversationId(value);
    }

    /** The bare identifier, which is an address where a messenger has no other. */
    @Override
    public String toString() {
        return value;
    }
}
