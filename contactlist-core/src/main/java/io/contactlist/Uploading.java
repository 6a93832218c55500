package io.contactlist;

import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactList;
import io.contactlist.model.ListFormat;
import io.contactlist.model.ListId;
import io.contactlist.model.ListState;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.FormatMismatchException;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.Upload;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            ListEdit edit = new ListEdit(state);
            UploadAccount account = soFar.copy();
            Map<ContactId, Contact> known = known(batch, view);
            for (Row row : batch) {
                take(row, known, edit, account);
            }
            ContactList uploaded =
                    state.list().uploaded(format, Math.max(state.list().records(), records) + batch.size());
            return edit.step(edit.state().with(uploaded), account);
        });
    }

    private static Map<ContactId, Contact> known(List<Row> batch, ContactStore.View view) {
        List<ContactId> ids = new ArrayList<>(batch.size());
        for (Row row : batch) {
            if (row instanceof Row.ContactRow contact) {
                ids.add(contact.contact().id());
            }
        }
        Map<ContactId, Contact> known = new HashMap<>();
        view.find(ids).forEach(contact -> known.put(contact.id(), contact));
        return known;
    }

    private void take(Row row, Map<ContactId, Contact> known, ListEdit edit, UploadAccount account) {
        if (row instanceof Row.BlankRow) {
            account.blank();
        } else if (row instanceof Row.RejectedRow rejected) {
            account.rejected(rejected.issue());
        } else if (row instanceof Row.ContactRow contactRow) {
            Contact contact = contactRow.contact();
            Contact earlier = known.get(contact.id());
            if (earlier == null) {
                edit.add(contact);
                known.put(contact.id(), contact);
                account.created(contactRow.notes());
            } else {
                repeated(contactRow, earlier, known, edit, account);
            }
        }
    }

    /** A row whose identifier is known already (I6). */
    private void repeated(
            Row.ContactRow row, Contact earlier, Map<ContactId, Contact> known, ListEdit edit, UploadAccount account) {
        switch (duplicates) {
            case REJECT ->
                account.rejected(new RowIssue(
                        row.record(),
                        row.line(),
                        null,
                        RowProblem.REPEATED_IDENTIFIER,
                        "an identifier that no other contact of the list has"));
            case KEEP -> account.unchanged(row.notes());
            case UPDATE -> {
                Contact data = row.contact();
                DataUpdated update =
                        new DataUpdated(data.units(), data.name().orElse(null), data.attributes(), clock.instant());
                if (isSame(earlier, data)) {
                    account.unchanged(row.notes());
                } else if (edit.apply(earlier, update) instanceof io.contactlist.model.Transition.Accepted accepted) {
                    known.put(data.id(), accepted.contact());
                    account.updated(row.notes());
                }
            }
        }
    }

    private static boolean isSame(Contact one, Contact other) {
        return one.units().equals(other.units())
                && one.name().equals(other.name())
                && one.attributes().equals(other.attributes());
    }
}
