package io.contactlist.upload;

import java.util.Objects;

/**
 * One difference between the format of a list and that of an upload (rule I4).
 *
 * @param kind the difference
 * @param column the column's name in the list's format; in the upload's for {@link Kind#EXTRA}
 * @param expected what was expected, to complete a sentence that starts with "expected"
 * @param found what was found instead, to complete a sentence that starts with "found"
 */
public record FormatDifference(Kind kind, String column, String expected, String found) {

    public FormatDifference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
    }

    /** The differences there can be: the fixed set. */
    public enum Kind {
        /** A column of the list isn't there. */
        MISSING,
        /** A column is there that the list doesn't have. */
        EXTRA,
        /** A column stands elsewhere among the columns that both have. */
        MOVED,
        /** A column's name differs in upper and lower case only. */
        OTHER_CASE,
        /** Another column is the identifier, or record numbers serve instead of it. */
        OTHER_IDENTIFIER
    }

    /** For example {@code column phone: expected in place 3, found in place 1}. */
    @Override
    public String toString() {
        return (kind == Kind.OTHER_IDENTIFIER ? "identifier" : "column " + column) + ": expected " + expected
                + ", found " + found;
    }
}
