package io.contactlist.benchmarks.uploads;

import io.contactlist.ContactLists;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Runs the library's whole import like a user. */
final class Import {

    static final ListId LIST = ListId.of("uploads");

    private final ContactStore store;
    private final ContactLists lists;

    private Import(ContactStore store) {
        this.store = store;
        this.lists = ContactLists.of(store, Clock.systemUTC());
        lists.create(LIST, ContactList.named("uploads"));
    }

    static Import into(ContactStore store) {
        return new Import(store);
    }

    UploadReport upload(CsvFile file) throws IOException {
        return lists.upload(LIST, file);
    }

    /** {@return a new store with the contacts of a file} */
    static ContactStore inMemory(Path file, CsvMapping mapping) throws IOException {
        Import into = into(ContactStore.inMemory());
        UploadReport report = into.upload(CsvFile.of(file, mapping));
        if (report.rejected() > 0) {
            throw new IllegalStateException("expected an import without problems, found: " + report.account());
        }
        return into.store;
    }
}
