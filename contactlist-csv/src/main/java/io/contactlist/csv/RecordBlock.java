package io.contactlist.csv;

import io.contactlist.upload.Row;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A block of consecutive records. One thread reads it, and the same or another thread maps it to rows. Errors are kept
 * and rethrown after the rows that precede them.
 *
 * <p>This class is not thread-safe: {@link ReadAhead} hands it from thread to thread under its lock.
 */
final class RecordBlock {

    /** Enough to make handing over a block cheap, and few enough to keep the blocks in memory small. */
    private static final int MAX_RECORDS = 512;

    private final String[][] cells = new String[MAX_RECORDS][];
    private final long[] lines = new long[MAX_RECORDS];
    /** The rows. Rejections of malformed lines are there before the records are mapped. */
    private final @Nullable Row[] rows = new Row[MAX_RECORDS];

    private int size;
    private long firstRecord;
    private long bytesRead;
    private boolean last;
    private @Nullable Throwable failure;

    private RecordBlock() {}

    /**
     * Reads the next records, in file order.
     *
     * @param characters the number of characters after which the block ends, even if it is not full
     */
    static RecordBlock read(Records records, int characters) {
        RecordBlock block = new RecordBlock();
        long start = records.charactersRead();
        try {
            while (block.size < MAX_RECORDS && records.charactersRead() - start < characters && !block.last) {
                block.add(records);
            }
        } catch (IOException | RuntimeException | Error e) {
            block.endWith(e);
        }
        block.bytesRead = records.bytesRead();
        return block;
    }

    private void add(Records records) throws IOException {
        String[] next = records.next();
        if (next == null) {
            last = true;
            return;
        }
        if (size == 0) {
            firstRecord = records.record();
        }
        cells[size] = next;
        lines[size] = records.line();
        rows[size] = records.rejected();
        size++;
    }

    /** Maps the records to rows. */
    void map(RowMapper mapper) {
        int mapped = 0;
        try {
            while (mapped < size) {
                if (rows[mapped] == null) {
                    rows[mapped] = mapper.row(cells[mapped], firstRecord + mapped, lines[mapped]);
                }
                mapped++;
            }
        } catch (RuntimeException | Error e) {
            size = mapped;
            endWith(e);
        }
    }

    private void endWith(Throwable e) {
        failure = e;
        last = true;
    }

    int size() {
        return size;
    }

    Row row(int index) {
        return Objects.requireNonNull(rows[index], "row");
    }

    /** Returns the cells of a row. */
    String[] cells(int index) {
        return cells[index];
    }

    /** Returns the number of bytes of the file read up to the end of this block. */
    long bytesRead() {
        return bytesRead;
    }

    /** Returns whether this is the last block: the file ends, or cannot be read or mapped any further. */
    boolean isLast() {
        return last;
    }

    /** Throws the error that follows the last row, if there is one. */
    void end() throws IOException {
        rethrow(failure);
    }

    static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        } else if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (failure instanceof Error error) {
            throw error;
        }
    }
}
