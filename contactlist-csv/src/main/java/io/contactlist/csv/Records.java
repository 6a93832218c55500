package io.contactlist.csv;

import io.contactlist.upload.Row;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a file below its header, in file order. One thread at a time uses them. */
interface Records extends Closeable {

    /**
     * Reads the next record.
     *
     * @return its cells; null after the last record
     */
    String @Nullable [] next() throws IOException;

    /** Returns the rejection of the last record read, if it is not CSV; otherwise null. */
    Row.@Nullable RejectedRow rejected();

    /** Returns the number of the last record read, from 1. */
    long record();

    /** Returns the physical line on which the last record read starts, from 1. */
    long line();

    /** Returns the number of bytes read from the input. */
    long bytesRead();

    /** Returns the number of characters read from the input, or a similar measure. */
    long charactersRead();
}
