package io.contactlist.upload;

import io.contactlist.list.ListFormat;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Opens a source of contacts, such as a CSV file with its mapping, as often as asked. */
public interface UploadSource {

    /**
     * Opens the source, and checks its format before the first row is read (rule I2).
     *
     * @param firstRecord the number of the first record if record numbers are the identifiers, at least 1; numbers
     *     continue from the list's last upload (rule I5)
     * @return the rows, to be closed by the caller
     * @throws IOException if the source cannot be read
     * @throws UploadException if the source is invalid
     */
    RowReader open(long firstRecord) throws IOException;

    /** Reads the rows of one opened source, in order, each once. One thread at a time uses it. */
    interface RowReader extends AutoCloseable {

        /** {@return the format of the source: columns and identifier} */
        ListFormat format();

        /** {@return the notes on the source before its first row, such as columns that are left out (rule I2)} */
        default List<RowIssue> notes() {
            return List.of();
        }

        /**
         * Returns the next row.
         *
         * @return the row, or null after the last one
         * @throws IOException if the source cannot be read
         * @throws UploadException if the source is invalid from here on
         */
        @Nullable
        Row next() throws IOException;

        /**
         * {@return the number of bytes read, slightly ahead of the rows returned; 0 for a source without bytes (rule
         * I11)}
         */
        default long bytesRead() {
            return 0;
        }

        /** {@return the number of bytes of the source, or empty if unknown} */
        default OptionalLong totalBytes() {
            return OptionalLong.empty();
        }

        /** Releases files and threads of the source. It may be called at any time, repeatedly. */
        @Override
        void close() throws IOException;
    }
}
