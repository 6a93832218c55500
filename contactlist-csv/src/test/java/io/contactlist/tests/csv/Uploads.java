package io.contactlist.tests.csv;

import io.contactlist.ContactLists;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.Contact;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;

/** A list in memory to upload into. */
final class Uploads {

    static final ListId LIST = ListId.of("list");

    final ContactStore store = ContactStore.inMemory();
    final ContactLists lists = ContactLists.of(store, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    Uploads() {
        lists.create(LIST, ContactList.named("Debtors"));
    }

    UploadReport upload(UploadSource upload, UploadOptions options) throws IOException {
        return lists.upload(LIST, upload, options);
    }

    /** Returns the contacts in the order in which they were stored. */
    List<Contact> contacts() {
        return store.contacts(LIST).toList();
    }

    /** Returns the contacts in the order of their identifiers. */
    List<Contact> sorted() {
        TreeMap<String, Contact> sorted = new TreeMap<>();
        contacts().forEach(contact -> sorted.put(contact.id().value(), contact));
        return List.copyOf(sorted.values());
    }
}
