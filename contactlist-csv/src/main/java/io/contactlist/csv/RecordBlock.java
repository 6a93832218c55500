package io.contactlist.csv;

import io.contactlist.upload.Row;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Some records that follow each other, on their way to becoming rows: read by one thread, mapped by the same
 * or another, and given in order. Whatever goes wrong on the way is kept until the rows before it are given.
 */
final class RecordBlock {

    /** So many that handing a block over costs next to nothing, so few that those on the way take little memory. */
    private static final int MAX_RECORDS = 512;

    private final String[][] cells = new String[MAX_RECORDS][];
    private final long[] lines = new long[MAX_RECORDS];
    private final Row[] rows = new Row[MAX_RECORDS];
    private int size;
    private long firstRecord;
    private long bytesRead;
    private boolean last;
    private @Nullable Throwable failure;

    private RecordBlock() {}

    /**
     * The next records, in the order in which they stand in the file.
     *
     * @param characters ends a block early where records are long
     */
    static RecordBlock read(CsvRecords records, int characters) {
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

    private void add(CsvRecords records) throws IOException {
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
        size++;
    }

    /** Makes rows of the records. */
    void map(RowMapper mapper) {
        int mapped = 0;
        try {
            while (mapped < size) {
                rows[mapped] = mapper.row(cells[mapped], firstRecord + mapped, lines[mapped]);
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
        return rows[index];
    }

    /** What stands in the cells of a row. */
    String[] cells(int index) {
        return cells[index];
    }

    /** How many bytes of the file had been read when this block was. */
    long bytesRead() {
        return bytesRead;
    }

    /** Whether the file ends with this block, or can't be read or mapped any further. */
    boolean isLast() {
        return last;
    }

    /** Says what comes behind the last row: nothing, or what went wrong. */
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
