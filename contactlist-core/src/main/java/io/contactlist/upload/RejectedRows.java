package io.contactlist.upload;

import io.contactlist.list.ListFormat;
import java.io.IOException;
import java.util.List;

/**
 * Takes the rows that were rejected, to be mended and uploaded again (rule I7): those that the reader
 * rejected, and those rejected for an identifier that the list has already.
 */
@FunctionalInterface
public interface RejectedRows {

    /** They are only counted and listed in the report. */
    RejectedRows IGNORED = (format, rows) -> {};

    /**
     * Takes rejected rows. Called after the batch they are of has been stored, so no row comes twice unless
     * it is uploaded twice; a batch without any is not told.
     *
     * @param format the upload's format
     * @param rows the rows, in the order of the source, at least one
     * @throws IOException if they can't be kept; the upload ends with it
     */
    void add(ListFormat format, List<Row.RejectedRow> rows) throws IOException;
}
