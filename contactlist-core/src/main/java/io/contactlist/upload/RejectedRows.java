package io.contactlist.upload;

import io.contactlist.list.ListFormat;
import java.io.IOException;
import java.util.List;

/**
 * Receives the rejected rows of an upload, to be corrected and uploaded again (rule I7). These are the rows that the
 * reader rejected and those with a known identifier.
 */
@FunctionalInterface
public interface RejectedRows {

    /** Ignores the rows; the report counts and lists them. */
    RejectedRows IGNORED = (format, rows) -> {};

    /**
     * Receives rejected rows, after their batch was stored. So each row comes once per upload. A batch without rejected
     * rows makes no call.
     *
     * @param format the upload's format
     * @param rows the rows in the order of the source, at least one
     * @throws IOException if they cannot be written; this ends the upload
     */
    void add(ListFormat format, List<Row.RejectedRow> rows) throws IOException;
}
