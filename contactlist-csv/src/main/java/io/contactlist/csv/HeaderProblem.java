package io.contactlist.csv;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a header (rule I2).
 *
 * @param kind what is wrong
 * @param column the column's name, or null if it is not about a column that has one
 * @param expected what was expected, to complete a sentence that starts with "expected"
 * @param found what was found instead, to complete a sentence that starts with "found"
 */
public record HeaderProblem(Kind kind, @Nullable String column, String expected, String found) {

    public HeaderProblem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
    }

    /** What can be wrong with a header: the fixed set. */
    public enum Kind {
        /** The file holds nothing but blanks, or starts with something else: most likely the data of a contact. */
        NO_HEADER,
        /** The header seems to be delimited by another character than the file is read with (rule I1). */
        OTHER_DELIMITER,
        /** A mapped column isn't there. */
        MISSING_COLUMN,
        /** Two columns have the same name; upper and lower case are not told apart here. */
        REPEATED_NAME,
        /** A column has no name; one at the very end of the header is ignored instead (rule I13). */
        BLANK_NAME
    }

    /** For example {@code column phone: expected to be in the header, found Phone (written differently)}. */
    @Override
    public String toString() {
        return (column == null ? "" : "column " + DisplayText.line(column) + ": ") + "expected " + expected + ", found "
                + found;
    }
}
