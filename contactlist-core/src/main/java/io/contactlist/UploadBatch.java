package io.contactlist;

import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactList;
import io.contactlist.model.ListFormat;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One batch of an upload inside its atomic step: which contacts it makes or changes, and the account of it. */
final class UploadBatch {

    private final ContactStore.View view;
    private final ListFormat format;
    private final DuplicatePolicy duplicates;
    private final Instant at;
    private final UploadAccount account;
    private final ListEdit edit;
    private final Map<ContactId, Contact> known = new HashMap<>();

    UploadBatch(
            ContactStore.View view, ListFormat format, DuplicatePolicy duplicates, Instant at, UploadAccount account) {
        this.view = view;
        this.format = format;
        this.duplicates = duplicates;
        this.at = at;
        this.account = account;
        this.edit = new ListEdit(view.state());
    }

    void take(List<Row> rows) {
        List<ContactId> ids = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row instanceof Row.ContactRow contactRow) {
                ids.add(contactRow.contact().id());
            }
        }
        view.find(ids).forEach(contact -> known.put(contact.id(), contact));
        rows.forEach(this::take);
    }

    private void take(Row row) {
        if (row instanceof Row.BlankRow) {
            account.blank();
        } else if (row instanceof Row.RejectedRow rejected) {
            account.rejected(rejected.issue());
        } else if (row instanceof Row.ContactRow contactRow) {
            Contact earlier = known.get(contactRow.contact().id());
            if (earlier == null) {
                edit.add(contactRow.contact());
                known.put(contactRow.contact().id(), contactRow.contact());
                account.created(contactRow.notes());
            } else {
                takeRepeated(contactRow, earlier);
            }
        }
    }

    /** A row whose identifier is known already (I6). */
    private void takeRepeated(Row.ContactRow row, Contact earlier) {
        switch (duplicates) {
            case REJECT -> account.rejected(new RowIssue(
                    row.record(),
                    row.line(),
                    format.identifierColumn(),
                    RowProblem.REPEATED_IDENTIFIER,
                    "an identifier that no other contact of the list has"));
            case KEEP -> account.unchanged(row.notes());
            case UPDATE -> update(row, earlier);
        }
    }

    private void update(Row.ContactRow row, Contact earlier) {
        Contact data = row.contact();
        if (isSame(earlier, data)) {
            account.unchanged(row.notes());
            return;
        }
        DataUpdated event = new DataUpdated(data.units(), data.name().orElse(null), data.attributes(), at);
        if (edit.apply(earlier, event) instanceof Transition.Accepted accepted) {
            known.put(data.id(), accepted.contact());
            account.updated(row.notes());
        } else {
            throw new IllegalStateException("an update of data always applies");
        }
    }

    private static boolean isSame(Contact one, Contact other) {
        return one.units().equals(other.units())
                && one.name().equals(other.name())
                && one.attributes().equals(other.attributes());
    }

    ContactStore.Step<UploadAccount> end(ContactList list) {
        return edit.step(edit.state().with(list), account);
    }
}
