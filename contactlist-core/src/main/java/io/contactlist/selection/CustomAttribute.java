package io.contactlist.selection;

import java.util.Locale;

/**
 * An attribute that the embedding system gives its conversations. A conversation where a value of another
 * type stands under the name does not have this attribute: to it, the attribute is missing (rule S2).
 *
 * @param name its name, not blank, without control characters
 * @param type text, number, truth, date or instant
 */
public record CustomAttribute(String name, AttributeType type) implements Attribute {

    /**
     * @throws IllegalArgumentException if the name is none or the type another one
     */
    public CustomAttribute {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the name of an attribute must not be blank and must not hold control characters");
        }
        if (!type.isCustom()) {
            throw new IllegalArgumentException("an attribute of the embedding system can't be of the type " + type);
        }
    }

    @Override
    public String toText() {
        return type.name().toLowerCase(Locale.ROOT) + ":" + name;
    }

    /** The attribute's text, for example {@code number:debt}. */
    @Override
    public String toString() {
        return toText();
    }
}
