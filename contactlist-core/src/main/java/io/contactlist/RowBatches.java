package io.contactlist;

import io.contactlist.upload.Row;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in batches. Whatever stops the source is told after the rows before it were given. */
final class RowBatches {

    private static final int BATCH_SIZE = 1000;
    /** Long records come in smaller batches, so that memory doesn't grow with their length. */
    private static final long MAX_BATCH_BYTES = 4_000_000;

    private final UploadSource.RowReader rows;
    private boolean ended;
    private @Nullable IOException unreadable;
    private @Nullable UploadException unfit;

    RowBatches(UploadSource.RowReader rows) {
        this.rows = rows;
    }

    /** Reads over the records up to this one. */
    void skip(long upTo) throws IOException {
        for (long record = 1; record <= upTo; record++) {
            if (rows.next() == null) {
                throw new UploadException("the upload has only " + (record - 1)
                        + " records, so it can't start after record " + upTo + "; is it the same file?");
            }
        }
    }

    /** The next rows; none at the end. */
    List<Row> next() throws IOException {
        if (unreadable != null) {
            throw unreadable;
        }
        if (unfit != null) {
            throw unfit;
        }
        List<Row> batch = new ArrayList<>(BATCH_SIZE);
        long until = rows.bytesRead() + MAX_BATCH_BYTES;
        try {
            while (!ended && batch.size() < BATCH_SIZE && (batch.isEmpty() || rows.bytesRead() < until)) {
                Row row = rows.next();
                if (row == null) {
                    ended = true;
                } else {
                    batch.add(row);
                }
            }
        } catch (IOException e) {
            unreadable = e;
        } catch (UploadException e) {
            unfit = e;
        }
        return batch.isEmpty() && !ended ? next() : batch;
    }

    /** Whether the end was reached, with no error before it. */
    boolean isEnded() {
        return ended;
    }
}
