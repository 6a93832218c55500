package io.contactlist.csv;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem of a header (rule I2).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param kind the kind of problem
 * @param column the column's name, or null if the problem is not about a named column
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
        /** Two columns have the same name, ignoring case. */
        REPEATED_NAME,
        /** A column has no name. One blank name at the very end of the header is ignored instead (rule I13). */
        BLANK_NAME
    }

    /** Shows column, expected and found, such as {@code column phone: expected in the header, found only id, name}. */
    @Override
    public String toString() {
        return (column == null ? "" : "column " + DisplayText.line(column) + ": ") + "expected " + expected + ", found "
                + found;
    }
}
