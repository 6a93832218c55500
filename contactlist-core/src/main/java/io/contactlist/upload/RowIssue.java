package io.contactlist.upload;

import org.jspecify.annotations.Nullable;

/**
 * Why a row was rejected, or what is noted about one that was kept (rule I7). Never holds what stands in
 * a cell: that is personal data.
 *
 * @param record the number of the record, from 1, the header not counted
 * @param line the physical line the record starts on, from 1
 * @param column the column's header, or null if it is about the whole row
 * @param problem what is wrong
 * @param expected what was expected, to complete a sentence that starts with "expected"
 */
public record RowIssue(long record, long line, @Nullable String column, RowProblem problem, String expected) {

    /** For example {@code record 7, line 9, column phone: malformed address, expected a phone number}. */
    @Override
    public String toString() {
        return "record " + record + ", line " + line + (column == null ? "" : ", column " + column) + ": "
                + problem.text() + ", expected " + expected;
    }
}
