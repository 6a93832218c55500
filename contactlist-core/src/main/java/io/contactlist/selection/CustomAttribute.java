package io.contactlist.selection;

import java.util.Locale;

/**
 * An attribute that the embedding system defines. If a conversation has a value of another type under the name, the
 * attribute is missing (rule S2).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name the name, not blank, without control characters
 * @param type text, number, truth, date or instant
 */
public record CustomAttribute(String name, AttributeType type) implements Attribute {

    public CustomAttribute {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name of an attribute must not be blank or contain control characters");
        }
        if (!type.isCustom()) {
            throw new IllegalArgumentException(
                    "type of a custom attribute must be text, number, truth, date or instant, but is " + type);
        }
    }

    @Override
    public String toText() {
        return type.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    /** {@return the text, for example {@code number:debt}} */
    @Override
    public String toString() {
        return toText();
    }
}
