package io.contactlist.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.ContactLists;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.Contact;
import io.contactlist.model.UnitId;
import io.contactlist.spi.ContactDirectory;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.KnownContact;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts go by the names under which the contact directory knows them (I12). */
class KnownNamesTest {

    private static final UploadOptions DEFAULT = UploadOptions.DEFAULT;
    private static final ListId LIST = ListId.of("list");

    private final ContactStore store = ContactStore.inMemory();
    private final ContactLists lists = ContactLists.of(store, Clock.systemUTC());
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void createList() {
        lists.create(LIST, ContactList.named("Debtors"));
    }

    @Test
    void i12_aKnownContactLendsItsName() throws IOException {
        ContactDirectory directory = ContactDirectory.inMemory();
        lists.upload(LIST, RowsFromText.of("a/Anna/11111,22222 b/Bohdan/33333"), DEFAULT.withDirectory(directory));
        UploadReport report = lists.upload(
                LIST,
                RowsFromText.of("c/Hanna/44444,22222 d//33333 e/Olha/33333,11111 f//55555"),
                DEFAULT.withDirectory(directory));
        assertEquals("Anna", contact("c").name().orElseThrow());
        assertEquals("Bohdan", contact("d").name().orElseThrow());
        assertEquals("Bohdan", contact("e").name().orElseThrow());
        assertEquals("", contact("f").name().orElse(""));
        assertEquals(
                List.of("record 3, line 4: units of several known contacts, expected units of one known contact"),
                report.notes().stream().map(Object::toString).toList());
    }

    @Test
    void i12_whoIsUnknownIsCreatedOnceHoweverOftenTheRowComes() throws IOException {
        ContactDirectory directory = ContactDirectory.inMemory();
        lists.upload(LIST, RowsFromText.of("a/Anna/11111 b/Hanna/11111"), DEFAULT.withDirectory(directory));
        assertEquals("Anna", contact("b").name().orElseThrow());
        UploadReport again = lists.upload(
                LIST,
                RowsFromText.of("a/Hanna/11111"),
                DEFAULT.withDirectory(directory).withDuplicates(DuplicatePolicy.UPDATE));
        assertEquals(1, again.unchanged());
    }

    @Test
    void i12_aMalformedAddressIsNobodys() throws IOException {
        ContactDirectory directory = ContactDirectory.inMemory();
        lists.upload(LIST, RowsFromText.of("a/Anna/none b/Hanna/none"), DEFAULT.withDirectory(directory));
        assertEquals("Hanna", contact("b").name().orElseThrow());
    }

    @Test
    void i12_severalUnitsOfOneKnownContactAreNothingToNote() throws IOException {
        ContactDirectory directory = ContactDirectory.inMemory();
        lists.upload(LIST, RowsFromText.of("a/Anna/11111,22222"), DEFAULT.withDirectory(directory));
        UploadReport report =
                lists.upload(LIST, RowsFromText.of("b/Hanna/22222,11111"), DEFAULT.withDirectory(directory));
        assertEquals("Anna", contact("b").name().orElseThrow());
        assertEquals(List.of(), report.notes());
    }

    @Test
    void i12_theDirectoryIsAskedForWellFormedUnitsOnceABatchAndCreatesOnlyWhoHasANameAndAUnit() throws IOException {
        lists.upload(
                LIST,
                RowsFromText.of("a/Anna/22222,11111,none b/Hanna/ c//33333 - _ d/Olha/11111"),
                DEFAULT.withDirectory(remembering(ContactDirectory.inMemory())));
        assertEquals(List.of("find [22222, 11111, 33333]", "create Anna [22222, 11111]"), asked);
    }

    @Test
    void i12_withoutAnyUnitTheDirectoryIsNotAsked() throws IOException {
        lists.upload(
                LIST,
                RowsFromText.of("a/Anna/ b/Hanna/none _"),
                DEFAULT.withDirectory(remembering(ContactDirectory.inMemory())));
        assertEquals(List.of(), asked);
    }

    private ContactDirectory remembering(ContactDirectory directory) {
        return new ContactDirectory() {
            @Override
            public Map<UnitId, KnownContact> find(Collection<UnitId> units) {
                asked.add("find " + addresses(units));
                return directory.find(units);
            }

            @Override
            public KnownContact create(String name, List<UnitId> units) {
                asked.add("create " + name + " " + addresses(units));
                return directory.create(name, units);
            }
        };
    }

    private static List<String> addresses(Collection<UnitId> units) {
        return units.stream().map(UnitId::address).toList();
    }

    private Contact contact(String id) {
        return store.contacts(LIST)
                .filter(contact -> contact.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
