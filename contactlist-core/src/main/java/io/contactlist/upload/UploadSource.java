package io.contactlist.upload;

import io.contactlist.list.ListFormat;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Something that contacts can be uploaded from, such as a CSV file with its mapping. It can be opened
 * more than once.
 */
public interface UploadSource {

    /**
     * Opens the source and checks its format before the first row is read (rule I2).
     *
     * @param firstRecord the number that the first record gets where record numbers serve as identifiers,
     *     at least 1; numbers go on from the list's last upload (rule I5)
     * @return the rows, to be closed by the caller
     * @throws IOException if the source can't be read
     * @throws UploadException if the source isn't what it should be
     */
    RowReader open(long firstRecord) throws IOException;

    /** The rows of one opened source, in order, each once. */
    interface RowReader extends AutoCloseable {

        /**
         * The format the source turned out to have.
         *
         * @return columns and identifier
         */
        ListFormat format();

        /**
         * The next row.
         *
         * @return the row, or null after the last one
         * @throws IOException if the source can't be read any further
         * @throws UploadException if the source isn't what it should be from here on
         */
        @Nullable
        Row next() throws IOException;

        /**
         * How many bytes of the source have been read (rule I11).
         *
         * @return the number, somewhat ahead of the rows given; 0 where a source has no bytes
         */
        default long bytesRead() {
            return 0;
        }

        /**
         * How many bytes the source has.
         *
         * @return the number, where it is known
         */
        default OptionalLong totalBytes() {
            return OptionalLong.empty();
        }

        /** Frees whatever the source holds: files, threads. May be called at any point, repeatedly. */
        @Override
        void close() throws IOException;
    }
}
