package io.contactlist;

import io.contactlist.model.ContactList;
import io.contactlist.model.ListFormat;
import io.contactlist.model.ListId;
import io.contactlist.model.ListState;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.FormatMismatchException;
import io.contactlist.upload.Row;
import io.contactlist.upload.Upload;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** One upload into one list: rows in batches, each stored whole or not at all (P3), and the account of them. */
final class Uploading {

    private static final int RECORDS_A_BATCH = 1000;

    private final ContactStore store;
    private final ListId id;
    private final DuplicatePolicy duplicates;
    private final Clock clock;

    Uploading(ContactStore store, ListId id, DuplicatePolicy duplicates, Clock clock) {
        this.store = store;
        this.id = id;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    UploadReport run(Upload upload) throws IOException {
        ContactList list = store.state(id)
                .map(ListState::list)
                .orElseThrow(() -> new NoSuchElementException("there is no list with the id " + id));
        UploadAccount account = new UploadAccount();
        long records = list.records();
        try (Upload.Rows rows = upload.open(records + 1)) {
            ListFormat format = rows.format();
            check(list, format);
            for (List<Row> batch = next(rows); !batch.isEmpty(); batch = next(rows)) {
                account = store(batch, format, records, account);
                records += batch.size();
            }
            if (list.format().isEmpty()) {
                store(List.of(), format, records, account);
            }
        } catch (UploadException e) {
            throw e.after(account.toReport());
        }
        return account.toReport();
    }

    private static void check(ContactList list, ListFormat found) {
        list.format().filter(expected -> !expected.equals(found)).ifPresent(expected -> {
            throw new FormatMismatchException(expected, found);
        });
    }

    private static List<Row> next(Upload.Rows rows) throws IOException {
        List<Row> batch = new ArrayList<>(RECORDS_A_BATCH);
        while (batch.size() < RECORDS_A_BATCH) {
            Row row = rows.next();
            if (row == null) {
                break;
            }
            batch.add(row);
        }
        return batch;
    }

    /** Stores one batch; gives the account with it. */
    private UploadAccount store(List<Row> batch, ListFormat format, long records, UploadAccount soFar) {
        return store.atomically(id, view -> {
            ListState state = view.state();
            check(state.list(), format);
            if (format.identifier().isEmpty() && state.list().records() != records) {
                throw new UploadException("another upload into the same list came in between, and records are"
                        + " numbered in order: upload again once it has ended");
            }
            UploadBatch step = new UploadBatch(view, format, duplicates, clock.instant(), soFar.copy());
            step.take(batch);
            long recordsSoFar = Math.max(state.list().records(), records) + batch.size();
            return step.end(state.list().uploaded(format, recordsSoFar));
        });
    }
}
