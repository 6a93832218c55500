package io.contactlist.benchmarks.uploads;

import io.contactlist.ContactLists;
import io.contactlist.benchmarks.uploads.Person.Unit;
import io.contactlist.csv.CsvFile;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.Contact;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the other pipelines with the library before the measurement. All must do the same work, and so give the same
 * contacts.
 */
final class SamePeople {

    private static final int ROWS = 20_000;
    private static final ListId LIST = ListId.of("same-people");

    private final Map<String, Person> expected;
    private final long malformed;

    private SamePeople(Layout layout, Path file) throws IOException {
        ContactStore store = ContactStore.inMemory();
        ContactLists lists = ContactLists.of(store, Clock.systemUTC());
        lists.create(LIST, ContactList.named("same people"));
        UploadReport report = lists.upload(LIST, CsvFile.of(file, layout.mapping()));
        malformed = report.problems().getOrDefault(RowProblem.MALFORMED_ADDRESS, 0L);
        try (Stream<Contact> contacts = store.contacts(LIST)) {
            expected = contacts.map(SamePeople::person).collect(Collectors.toMap(Person::id, person -> person));
        }
        if (expected.size() != ROWS || malformed == 0) {
            throw new IllegalStateException("unexpected generated file: " + report.account());
        }
    }

    private static Person person(Contact contact) {
        List<Unit> units = contact.units().stream()
                .map(unit -> new Unit(unit.channel().id(), unit.address(), unit.typed(), unit.isWellFormed()))
                .toList();
        return new Person(
                contact.id().value(),
                contact.name().orElse(""),
                units,
                contact.attributes().toMap());
    }

    /** Reads a file twice with every pipeline. The second time all contacts must be refused as repeated. */
    static void check() throws IOException {
        Path file = Files.createTempFile("contacts-same", ".csv");
        try {
            for (Layout layout : Layout.values()) {
                GeneratedFile.write(layout, ROWS, file);
                SamePeople same = new SamePeople(layout, file);
                for (Peer peer : Peer.values()) {
                    if (peer.layout == layout) {
                        same.check(peer, file);
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private void check(Peer peer, Path file) throws IOException {
        People people = peer.people(file);
        same(peer, "malformed addresses", malformed, people.malformed);
        same(peer, "contacts refused", 0, people.refused);
        peer.read(file, people);
        same(peer, "contacts refused the second time", ROWS, people.refused);
        same(peer, "contacts", expected.size(), people.byId.size());
        long others = expected.values().stream()
                .filter(person -> !person.equals(people.byId.get(person.id())))
                .count();
        same(peer, "contacts that differ", 0, others);
    }

    private static void same(Peer peer, String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(peer + ": " + what + ": expected " + expected + ", found " + found);
        }
    }
}
