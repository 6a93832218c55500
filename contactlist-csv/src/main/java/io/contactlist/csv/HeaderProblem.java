package io.contactlist.csv;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a header (rule I2).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param kind the kind of problem
 * @param column the column, with its place if it is mapped by its place, or null if the problem is not about a named column
 * @param expected the expected header, to follow the word "expected"
 * @param found the header found, to follow the word "found"
 */
public record HeaderProblem(Kind kind, @Nullable String column, String expected, String found) {

    public HeaderProblem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
    }

    /** The kinds of header problem. */
    public enum Kind {
        /** The file is empty or blank, or its first line is not a header but probably the data of a contact. */
        NO_HEADER,
        /** The header looks delimited by a character other than the file's delimiter (rule I1). */
        OTHER_DELIMITER,
        /** A mapped column is missing. */
        MISSING_COLUMN,
        /** Another line within the first 20 has all mapped columns (rule I2). */
        HEADER_ON_ANOTHER_LINE,
        /** A mapped column's name occurs more than once, ignoring case, and the mapping has no place for it. */
        REPEATED_NAME
    }

    /** Shows column, expected and found, such as {@code column phone: expected in the header, found only id, name}. */
    @Override
    public String toString() {
        return (column == null ? "" : "column " + DisplayText.line(column) + ": ") + "expected " + expected + ", found "
                + found;
    }
}
