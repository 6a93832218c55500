package io.contactlist.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a contact beside identifier, name and units: every other column of the file, under
 * its header, in file order (rule U1).
 *
 * @param names the names, shared by all contacts of a file
 * @param values one value a name, in the same order; empty where there is none
 */
public record Attributes(Names names, List<String> values) {

    /** No attributes. */
    public static final Attributes NONE = new Attributes(Names.NONE, List.of());

    /**
     * @throws IllegalArgumentException if there are more or fewer values than names
     */
    public Attributes {
        values = List.copyOf(values);
        if (names.names().size() != values.size()) {
            throw new IllegalArgumentException(
                    "expected " + names.names().size() + " attribute values, found " + values.size());
        }
    }

    /**
     * Attributes from a map.
     *
     * @param attributes name to value, in the order wanted
     * @return the attributes
     * @throws NullPointerException if a value is null; the message names the attribute
     */
    public static Attributes of(Map<String, String> attributes) {
        attributes.forEach((name, value) -> Objects.requireNonNull(value, "the value of attribute " + name));
        return new Names(List.copyOf(attributes.keySet())).with(List.copyOf(attributes.values()));
    }

    /**
     * One attribute.
     *
     * @param name the column's header
     * @return its value, or nothing if there is no such attribute
     */
    public Optional<String> get(String name) {
        return names.position(name).map(values::get);
    }

    /**
     * The attributes as a map.
     *
     * @return name to value, in file order; changes to it change nothing here
     */
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            map.put(names.names().get(i), values.get(i));
        }
        return map;
    }

    /** The names; the values are personal data and left out. */
    @Override
    public String toString() {
        return "attributes " + names.names();
    }

    /**
     * The names of attributes, in file order (rule U1). All contacts of a file share one instance.
     *
     * <p>This class is immutable and thread-safe.
     *
     * @param names the names, each once, of Unicode characters
     */
    public record Names(List<String> names) {

        /** Holds no names. */
        public static final Names NONE = new Names(List.of());

        /**
         * @throws IllegalArgumentException if a name is repeated, or has half a surrogate pair
         */
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
