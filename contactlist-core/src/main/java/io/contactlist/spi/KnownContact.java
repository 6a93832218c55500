package io.contactlist.spi;

import java.util.Objects;

/**
 * A contact that the embedding system knows (rule I12).
 *
 * @param key tells it from the others; what it is made of is the directory's own affair
 * @param name the name it goes by, not blank
 */
public record KnownContact(String key, String name) {

    /**
     * @throws IllegalArgumentException if the name is blank
     */
    public KnownContact {
        Objects.requireNonNull(key, "key");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a known contact must not be blank");
        }
    }

    /** Neither key nor name: they are personal data. */
    @Override
    public String toString() {
        return "known contact";
    }
}
