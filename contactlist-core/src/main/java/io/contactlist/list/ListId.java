package io.contactlist.list;

import java.util.Objects;

/**
 * Identifies a contact list: the embedding system, or the library where it names none, gives it.
 *
 * @param value the identifier, not blank
 */
public record ListId(String value) {

    /**
     * @throws IllegalArgumentException if it is blank
     */
    public ListId {
        if (Objects.requireNonNull(value, "list id").isBlank()) {
            throw new IllegalArgumentException("list id must not be blank");
        }
    }

    /**
     * The same as the constructor, to be read aloud.
     *
     * @param value the identifier, not blank
     * @return the identifier
     */
    public static ListId of(String value) {
        return new ListId(value);
    }

    /** The bare identifier. */
    @Override
    public String toString() {
        return value;
    }
}
