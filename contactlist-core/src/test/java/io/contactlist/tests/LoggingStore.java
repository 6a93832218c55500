package io.contactlist.tests;

import io.contactlist.list.ListId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactHistory;
import io.contactlist.model.ContactId;
import io.contactlist.model.ListRules;
import io.contactlist.spi.ContactChange;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A store in memory that logs what it is given, and when. */
public final class LoggingStore extends ForwardingStore {

    private final Clock clock;
    private final Map<ContactId, Entry> entries = new LinkedHashMap<>();

    /** The log of one contact. */
    private static final class Entry {
        private final Contact imported;
        private final ListRules rules;
        private final List<ContactEvent> events = new ArrayList<>();
        private final List<Instant> recordedAt = new ArrayList<>();

        Entry(Contact imported, ListRules rules) {
            this.imported = imported;
            this.rules = rules;
        }
    }

    public LoggingStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <R> R atomically(ListId list, Step<R> work) {
        List<ContactChange> changes = new ArrayList<>();
        List<ListRules> rules = new ArrayList<>();
        R result = super.atomically(list, view -> {
            StepResult<R> step = work.on(view);
            changes.addAll(step.changes());
            rules.add(view.state().list().rules());
            return step;
        });
        changes.forEach(change -> log(change, rules.get(0)));
        return result;
    }

    private void log(ContactChange change, ListRules rules) {
        Contact imported = change.imported();
        if (imported != null) {
            entries.put(imported.id(), new Entry(imported, rules));
        }
        Entry entry = entries.get(change.contact().id());
        for (ContactEvent event : change.events()) {
            entry.events.add(event);
            entry.recordedAt.add(clock.instant());
        }
    }

    /** Returns the history of a contact. */
    public ContactHistory history(ContactId id) {
        Entry entry = entries.get(id);
        return new ContactHistory(entry.imported, entry.rules, entry.events);
    }

    /** Returns when the events of a contact were recorded, in their order. */
    public List<Instant> recordedAt(ContactId id) {
        return entries.get(id).recordedAt;
    }

    /** Returns the histories of all contacts, in the order of their import. */
    public Stream<ContactHistory> histories() {
        return entries.keySet().stream().map(this::history);
    }
}
