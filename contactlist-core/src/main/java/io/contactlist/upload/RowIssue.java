package io.contactlist.upload;

import org.jspecify.annotations.Nullable;

/**
 * The reason why a row was rejected, or a note about an accepted row or about the header (rule I7). It never has the text of a cell, which
 * is personal data.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param record the record number, from 1; 0 for the header
 * @param line the physical line on which the record starts, from 1
 * @param column the column's header, or null for the whole row
 * @param problem the problem
 * @param expected what was expected, to follow the word "expected"
 */
public record RowIssue(long record, long line, @Nullable String column, RowProblem problem, String expected) {

    /**
     * Shows the issue, for example {@code record 7, line 9, column phone: malformed address, expected a phone number}.
     */
    @Override
    public String toString() {
        return (record == 0 ? "header" : "record " + record) + ", line " + line
                + (column == null ? "" : ", column " + column) + ": " + problem.text() + ", expected " + expected;
    }
}
