package io.contactlist;

import io.contactlist.list.ContactList;
import io.contactlist.list.ListFormat;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.FormatMismatchException;
import io.contactlist.upload.Row;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadIOException;
import io.contactlist.upload.UploadMonitor;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadProgress;
import io.contactlist.upload.UploadReport;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;

/** Uploads into one list in batches, each stored whole or not at all (rule P3), and accounts for them. */
final class Uploading {

    private final ContactStore store;
    private final ContactList list;
    private final UploadOptions options;
    private final PlanningHours.Evaluations evaluations;
    private final Clock clock;
    private final UploadAccount account;

    private Uploading(
            ContactStore store,
            ContactList list,
            UploadOptions options,
            PlanningHours.Evaluations evaluations,
            Clock clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.list = list;
        this.options = options;
        this.clock = clock;
        this.account = new UploadAccount(options.maxIssues());
    }

    static Uploading into(
            ListId list,
            ContactStore store,
            UploadOptions options,
            PlanningHours.Evaluations evaluations,
            Clock clock) {
        ContactList found = store.state(list)
                .map(ListState::list)
                .orElseThrow(() -> new NoSuchElementException("there is no list with the id " + list));
        return new Uploading(store, found, options, evaluations, clock);
    }

    UploadReport run(UploadSource upload) throws IOException {
        // Record numbers continue from the list's last record, after which the upload starts (rules I5, I8).
        UploadSource.RowReader opened = upload.open(Math.max(1, list.records() - options.startAfter() + 1));
        try (UploadSource.RowReader rows = opened) {
            check(list, rows.format());
            if (rows.format().identifier().isEmpty() && list.records() < options.startAfter()) {
                throw new UploadException("the upload cannot start after record " + options.startAfter()
                        + ": the list ends at record " + list.records());
            }
            account.note(rows.notes());
            return report(storeAll(rows));
        } catch (UploadException e) {
            throw e.after(report(UploadReport.State.BROKEN));
        } catch (IOException e) {
            throw new UploadIOException(report(UploadReport.State.BROKEN), e);
        }
    }

    private static void check(ContactList list, ListFormat found) {
        list.format().filter(expected -> !expected.equals(found)).ifPresent(expected -> {
            throw new FormatMismatchException(expected, found);
        });
    }

    private UploadReport.State storeAll(UploadSource.RowReader rows) throws IOException {
        RowBatches batches = new RowBatches(rows);
        batches.skip(options.startAfter());
        do {
            List<Row> batch = batches.next();
            if (!batch.isEmpty()) {
                store(batch, rows.format());
                if (tell(rows) == UploadMonitor.Decision.CANCEL && !batches.isEnded()) {
                    return UploadReport.State.CANCELLED;
                }
            } else if (list.format().isEmpty() && account.read() == 0) {
                keep(batch, rows.format());
            }
        } while (!batches.isEnded());
        return UploadReport.State.COMPLETE;
    }

    private UploadMonitor.Decision tell(UploadSource.RowReader rows) {
        UploadReport soFar = report(UploadReport.State.RUNNING);
        return options.monitor().afterBatch(new UploadProgress(soFar, rows.bytesRead(), rows.totalBytes()));
    }

    private void store(List<Row> batch, ListFormat format) throws IOException {
        List<Row> named = options.directory() == null ? batch : DirectoryNames.applyTo(batch, options.directory());
        UploadBatch.Outcome outcome = keep(named, format);
        account.add(outcome.account());
        if (!outcome.rejected().isEmpty()) {
            options.rejectedRows().add(format, outcome.rejected());
        }
        if (!outcome.withEffects().isEmpty()) {
            options.effects().add(outcome.withEffects());
        }
        if (outcome.account().read() < batch.size()) {
            throw new UploadException("too many rows were rejected, expected at most " + options.maxRejected()
                    + "; is it the right file and mapping?");
        }
    }

    private UploadBatch.Outcome keep(List<Row> batch, ListFormat format) {
        long records = list.records() + account.read();
        return store.atomically(list.id(), view -> {
            ContactList now = view.state().list();
            check(now, format);
            if (format.identifier().isEmpty() && now.records() != records) {
                throw new UploadException("another upload into the same list ran at the same time, but records are"
                        + " numbered in order; upload again after it has ended");
            }
            UploadBatch step = new UploadBatch(
                    view,
                    format,
                    batch,
                    options,
                    evaluations,
                    clock.instant(),
                    options.maxRejected() - account.rejected());
            UploadBatch.Outcome outcome = step.take();
            long recordsSoFar =
                    Math.max(now.records(), records) + outcome.account().read();
            return step.end(now.uploaded(format, recordsSoFar), outcome);
        });
    }

    private UploadReport report(UploadReport.State state) {
        return account.toReport(state, options.startAfter());
    }
}
