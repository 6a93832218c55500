package io.contactlist.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes of a contact: the values of all other columns of the file, by header, in file order (rule U1).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param names the names, shared by all contacts of a file
 * @param values one value per name, in the same order; empty for no value
 */
public record Attributes(Names names, List<String> values) {

    /** Holds no attributes. */
    public static final Attributes NONE = new Attributes(Names.NONE, List.of());

    public Attributes {
        values = List.copyOf(values);
        if (names.names().size() != values.size()) {
            throw new IllegalArgumentException(
                    "expected " + names.names().size() + " attribute values, found " + values.size());
        }
    }

    /**
     * Creates attributes from a map.
     *
     * @param attributes the values by name, in the order of the map
     * @return the attributes
     * @throws NullPointerException if a value is null; the message names the attribute
     */
    public static Attributes of(Map<String, String> attributes) {
        attributes.forEach((name, value) -> Objects.requireNonNull(value, "the value of attribute " + name));
        return new Names(List.copyOf(attributes.keySet())).with(List.copyOf(attributes.values()));
    }

    /** {@return the value of an attribute, or empty if there is no attribute with this name} */
    public Optional<String> get(String name) {
        return names.position(name).map(values::get);
    }

    /** {@return a copy of the attributes as a mutable map from name to value, in file order} */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            map.put(names.names().get(i), values.get(i));
        }
        return map;
    }

    /** Shows the names; the values are personal data and left out. */
    @Override
    public String toString() {
        return "attributes " + names.names();
    }

    /**
     * The names of attributes, in file order (rule U1). All contacts of a file share one instance.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param names the names, each once, without unpaired surrogates
     */
    public record Names(List<String> names) {

        /** Holds no names. */
        public static final Names NONE = new Names(List.of());

        public Names {
            names = List.copyOf(names);
            if (Set.copyOf(names).size() < names.size()) {
                throw new IllegalArgumentException("attribute names must be unique");
            }
            names.forEach(name -> Checks.whole(name, "an attribute name"));
        }

        /**
         * Returns the attributes of one contact.
         *
         * @param values one value per name, in the order of the names; empty for no value
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
}
