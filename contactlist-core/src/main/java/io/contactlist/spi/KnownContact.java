package io.contactlist.spi;

import java.util.Objects;

/**
 * A contact that the embedding system knows (rule I12).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param key the directory's own key, different for each contact
 * @param name the contact's name, not blank
 */
public record KnownContact(String key, String name) {

    public KnownContact {
        Objects.requireNonNull(key, "key");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a known contact must not be blank");
        }
    }

    /** Leaves out key and name, which are personal data. */
    @Override
    public String toString() {
        return "known contact";
    }
}
