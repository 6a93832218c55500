package io.contactlist;

import io.contactlist.upload.Row;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows in batches. Errors are rethrown after the rows that precede them. */
final class RowBatches {

    private static final int BATCH_SIZE = 1000;
    /** Limits the memory of a batch of long records. */
    private static final long MAX_BATCH_BYTES = 4_000_000;

    private final UploadSource.RowReader rows;
    private boolean ended;
    private @Nullable IOException unreadable;
    private @Nullable UploadException unfit;

    RowBatches(UploadSource.RowReader rows) {
        this.rows = rows;
    }

    /** Skips the records up to this one. */
    void skip(long upTo) throws IOException {
        for (long record = 1; record <= upTo; record++) {
            if (rows.next() == null) {
                throw new UploadException("the upload cannot start after record " + upTo + ": it ends at record "
                        + (record - 1) + "; is it the same file?");
            }
        }
    }

    /** Returns the next rows, empty at the end. */
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

    /** Returns whether the end was reached without an error. */
    boolean isEnded() {
        return ended;
    }
}
