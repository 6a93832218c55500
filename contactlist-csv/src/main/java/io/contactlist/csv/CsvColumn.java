package io.contactlist.csv;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a header: its name and, if the name repeats, its place.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name the column's name in the header, not blank; without blanks around it, in Unicode NFC
 * @param place the place among the columns of exactly this name, from 1; null if the name must not repeat
 */
public record CsvColumn(String name, @Nullable Integer place) {

    public CsvColumn {
        name = HeaderNames.normalised(name);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("the name of a mapped column must not be blank");
        }
        if (place != null && place < 1) {
            throw new IllegalArgumentException("the place of a mapped column must be at least 1, but is " + place);
        }
    }

    /**
     * Returns a column whose name must not repeat in the header.
     *
     * @param name the column's name in the header, not blank
     * @return the column
     * @throws IllegalArgumentException if the name is blank
     */
    public static CsvColumn of(String name) {
        return new CsvColumn(name, null);
    }

    /**
     * Returns a column by its place among those of its name. The second {@code Phone} is {@code of("Phone", 2)}.
     *
     * @param name the column's name in the header, not blank
     * @param place the place among the columns of exactly this name, from 1
     * @return the column
     * @throws IllegalArgumentException if the name is blank or the place is less than 1
     */
    public static CsvColumn of(String name, int place) {
        return new CsvColumn(name, place);
    }

    /** Returns the JSON form: the name, or an object with name and place. */
    Object json() {
        if (place == null) {
            return name;
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", name);
        parts.put("place", place);
        return parts;
    }

    /** Shows the column, such as {@code Phone} or {@code Phone (place 2)}. */
    @Override
    public String toString() {
        return place == null ? name : name + " (place " + place + ")";
    }
}
