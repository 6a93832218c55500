package io.contactlist.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names of a contact's attributes, in file order: made once for a file and shared by all its
 * contacts (rule U1).
 *
 * @param names the names, each once, of Unicode characters
 */
public record AttributeNames(List<String> names) {

    /** No attributes. */
    public static final AttributeNames NONE = new AttributeNames(List.of());

    /**
     * @throws IllegalArgumentException if a name is repeated, or has half a surrogate pair
     */
    public AttributeNames {
        names = List.copyOf(names);
        if (Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException("attribute names must be unique");
        }
        names.forEach(name -> Checks.whole(name, "an attribute name"));
    }

    /**
     * The attributes of one contact.
     *
     * @param values one value a name, in the order of the names; empty where there is none
     * @return the attributes
     * @throws IllegalArgumentException if there are more or fewer values than names
     */
    public Attributes with(List<String> values) {
        return new Attributes(this, values);
    }

    Optional<Integer> position(String name) {
        int position = names.indexOf(name);
        return position < 0 ? Optional.empty() : Optional.of(position);
    }
}
