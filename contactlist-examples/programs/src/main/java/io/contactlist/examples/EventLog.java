package io.contactlist.examples;

import io.contactlist.ReportedEvent;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactHistory;
import io.contactlist.model.ContactId;
import io.contactlist.model.ListRules;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.MappingIterator;

/**
 * Answers: how do I store what happened, and rebuild my contacts from it? This store wraps another one. It logs each
 * imported contact and each event as a line of JSON. A replay gives the same contacts (rule P5).
 */
final class EventLog implements ContactStore {

    /** Holds a contact as imported, and the rules of its list at that time. */
    record Imported(ListRules rules, Contact contact) {}

    private final ContactStore store;
    private final Path contacts;
    private final Path events;

    EventLog(ContactStore store, Path folder) {
        this.store = store;
        this.contacts = folder.resolve("contacts.jsonl");
        this.events = folder.resolve("events.jsonl");
    }

    /** {@return the contacts of the log in a folder, in the order of their import} */
    static List<Contact> replay(Path folder) {
        return histories(folder).map(ContactHistory::replay).toList();
    }

    /** {@return what the log in a folder has of each contact, in the order of their import} */
    static Stream<ContactHistory> histories(Path folder) {
        Map<ContactId, List<ContactEvent>> happened = new HashMap<>();
        for (ReportedEvent reported : read(folder.resolve("events.jsonl"), ReportedEvent.class)) {
            happened.computeIfAbsent(reported.contact(), id -> new ArrayList<>())
                    .add(reported.event());
        }
        return read(folder.resolve("contacts.jsonl"), Imported.class).stream()
                .map(imported -> new ContactHistory(
                        imported.contact(),
                        imported.rules(),
                        happened.getOrDefault(imported.contact().id(), List.of())));
    }

    private static <T> List<T> read(Path lines, Class<T> type) {
        try (MappingIterator<T> values = Json.MAPPER.readerFor(type).readValues(lines)) {
            return values.readAll();
        }
    }

    /** Runs one step after the other, so that the lines are in the order of the events. */
    @Override
    public synchronized <R> R atomically(ListId list, Step<R> work) {
        List<String> imported = new ArrayList<>();
        List<String> happened = new ArrayList<>();
        R result = store.atomically(list, view -> {
            // A store may run the step more than once.
            imported.clear();
            happened.clear();
            StepResult<R> step = work.on(view);
            for (ContactChange change : step.changes()) {
                Contact contact = change.imported();
                if (contact != null) {
                    imported.add(line(new Imported(view.state().list().rules(), contact)));
                }
                for (ContactEvent event : change.events()) {
                    happened.add(line(new ReportedEvent(list, change.contact().id(), event)));
                }
            }
            return step;
        });
        append(contacts, imported);
        append(events, happened);
        return result;
    }

    private static String line(Object value) {
        return Json.MAPPER.writeValueAsString(value);
    }

    private static void append(Path file, List<String> lines) {
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void create(ContactList list) {
        store.create(list);
    }

    @Override
    public Optional<ListState> state(ListId list) {
        return store.state(list);
    }

    @Override
    public Optional<Campaign> campaign(CampaignId campaign) {
        return store.campaign(campaign);
    }

    @Override
    public Optional<Contact> contact(ListId list, ContactId contact) {
        return store.contact(list, contact);
    }

    @Override
    public Stream<Contact> contacts(ListId list) {
        return store.contacts(list);
    }

    @Override
    public Counters recount(ListId list) {
        return store.recount(list);
    }
}
