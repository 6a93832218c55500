package io.contactlist;

import io.contactlist.list.ContactList;
import io.contactlist.list.ListFormat;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactId;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies one batch of an upload in its atomic step, and accounts for it. */
final class UploadBatch {

    private final ContactStore.View view;
    private final ListFormat format;
    private final List<Row> rows;
    private final UploadOptions options;
    private final Instant at;
    private final long maxRejected;
    private final ListEdit edit;
    private final UploadAccount account;
    private final List<Row.RejectedRow> rejected = new ArrayList<>();
    private final TimeKeyLimit timeKeys;
    /** Those of the types that are not always open. */
    private final Map<ChannelType, PlanningHours> hours = new EnumMap<>(ChannelType.class);

    private final ConversationMerge conversations = new ConversationMerge();
    /** The contacts of the batch's rows as stored before it. */
    private final Map<ContactId, Contact> stored = new HashMap<>();

    /**
     * The result of the batch.
     *
     * @param account the records taken: all, unless too many were rejected
     * @param rejected the rejected rows among them
     * @param withEffects the transitions with effects to carry out
     */
    record Outcome(UploadAccount account, List<Row.RejectedRow> rejected, List<Transition.Accepted> withEffects) {}

    UploadBatch(
            ContactStore.View view,
            ListFormat format,
            List<Row> rows,
            UploadOptions options,
            PlanningHours.Evaluations evaluations,
            Instant at,
            long maxRejected) {
        this.view = view;
        this.rows = rows;
        this.format = format;
        this.options = options;
        this.at = at;
        this.maxRejected = maxRejected;
        this.edit = new ListEdit(view.state(), rows.size());
        this.timeKeys = new TimeKeyLimit(view);
        ListRules rules = view.state().list().rules();
        rules.hours().openings().keySet().forEach(type -> hours.put(type, evaluations.of(rules, type)));
        this.account = new UploadAccount(options.maxIssues());
    }

    /** Takes the rows in order, up to the one that would exceed the limit of rejected rows. */
    Outcome take() {
        List<ContactId> ids = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row instanceof Row.ContactRow contactRow) {
                ids.add(contactRow.contact().id());
            } else if (row instanceof Row.ConversationRow conversation) {
                ids.add(conversation.contact());
            }
        }
        view.find(ids).forEach(contact -> stored.put(contact.id(), contact));
        for (Row row : rows) {
            if (!take(row)) {
                break;
            }
        }
        conversations.mergeInto(edit, at);
        return new Outcome(account, rejected, edit.withEffects());
    }

    private boolean take(Row row) {
        if (row instanceof Row.ConversationRow conversation) {
            conversations.add(conversation, earlier(conversation.contact()), account);
            return true;
        }
        conversations.mergeInto(edit, at);
        if (row instanceof Row.BlankRow) {
            account.blank();
        } else if (row instanceof Row.RejectedRow rejectedRow) {
            return reject(rejectedRow);
        } else if (row instanceof Row.ContactRow contactRow) {
            Contact earlier = earlier(contactRow.contact().id());
            if (earlier != null) {
                return takeRepeated(contactRow, earlier);
            }
            if (!timeKeys.admits(contactRow.contact().zones())) {
                return rejectTimeKey(contactRow);
            }
            edit.add(contactRow.contact(), at);
            account.created(notes(contactRow));
        }
        return true;
    }

    private @Nullable Contact earlier(ContactId id) {
        Contact changed = edit.changed(id);
        return changed != null ? changed : stored.get(id);
    }

    private boolean reject(Row.RejectedRow row) {
        if (rejected.size() >= maxRejected) {
            return false;
        }
        account.rejected(row.issue());
        rejected.add(row);
        return true;
    }

    /** Takes a row with a known identifier (rule I6). */
    private boolean takeRepeated(Row.ContactRow row, Contact earlier) {
        switch (options.duplicates()) {
            case REJECT -> {
                RowIssue issue = new RowIssue(
                        row.record(),
                        row.line(),
                        format.identifierColumn(),
                        RowProblem.REPEATED_IDENTIFIER,
                        "an identifier that no other contact of the list has");
                return reject(new Row.RejectedRow(row.record(), row.line(), issue, row.cells()));
            }
            case KEEP -> account.unchanged(notes(row));
            case UPDATE -> {
                if (!timeKeys.admits(row.contact().zones())) {
                    return rejectTimeKey(row);
                }
                update(row, earlier);
            }
        }
        return true;
    }

    private boolean rejectTimeKey(Row.ContactRow row) {
        RowIssue issue = new RowIssue(
                row.record(),
                row.line(),
                null,
                RowProblem.TOO_MANY_TIME_KEYS,
                "at most " + ContactLists.MAX_TIME_KEYS + " sets of time zones in the list");
        return reject(new Row.RejectedRow(row.record(), row.line(), issue, row.cells()));
    }

    private void update(Row.ContactRow row, Contact earlier) {
        Contact data = row.contact();
        if (isSame(earlier, data)) {
            account.unchanged(notes(row));
            return;
        }
        DataUpdated event = DataUpdated.of(data, at);
        if (edit.apply(earlier, event) instanceof Transition.Accepted) {
            account.updated(notes(row));
        } else {
            throw new IllegalStateException("DataUpdated must be accepted, but was rejected");
        }
    }

    /** Returns the notes of a row, with one more if its contact hours never come (rule W6). */
    private List<RowIssue> notes(Row.ContactRow row) {
        Contact contact = row.contact();
        boolean isNeverOpen = !hours.isEmpty()
                && contact.units().stream()
                        .map(unit -> hours.get(unit.type()))
                        .anyMatch(ofType -> ofType != null && ofType.isNeverOpen(contact.zones(), at));
        if (!isNeverOpen) {
            return row.notes();
        }
        List<RowIssue> notes = new ArrayList<>(row.notes());
        notes.add(new RowIssue(
                row.record(),
                row.line(),
                null,
                RowProblem.NEVER_OPEN,
                "hours that are open in all time zones of the contact at once"));
        return notes;
    }

    private static boolean isSame(Contact one, Contact other) {
        return one.units().equals(other.units())
                && one.name().equals(other.name())
                && one.attributes().equals(other.attributes())
                && one.zones().equals(other.zones())
                && one.priority() == other.priority()
                && one.notAfter().equals(other.notAfter());
    }

    ContactStore.StepResult<Outcome> end(ContactList list, Outcome outcome) {
        return edit.step(edit.state().with(list), outcome);
    }
}
