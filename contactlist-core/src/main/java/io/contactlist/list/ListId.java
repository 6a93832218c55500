package io.contactlist.list;

import java.util.Objects;

/**
 * Identifies a contact list. The embedding system gives the identifier, or the library if the system gives none.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param value the identifier, not blank
 */
public record ListId(String value) {

    public ListId {
        if (Objects.requireNonNull(value, "list id").isBlank()) {
            throw new IllegalArgumentException("list id must not be blank");
        }
    }

    /**
     * Creates an identifier.
     *
     * @param value the identifier, not blank
     * @return the identifier
     * @throws IllegalArgumentException if it is blank
     */
    public static ListId of(String value) {
        return new ListId(value);
    }

    /** Returns the bare identifier. */
    @Override
    public String toString() {
        return value;
    }
}
