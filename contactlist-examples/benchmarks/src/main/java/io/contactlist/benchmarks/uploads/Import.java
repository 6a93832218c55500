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

/** The library's whole import, as its users call it. */
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

    /** The contacts of a file in a new store. */
    static ContactStore inMemory(Path file, CsvMapping mapping) throws IOException {
        Import into = into(ContactStore.inMemory());
        UploadReport report = into.upload(CsvFile.of(file, mapping));
        if (report.rejected() > 0) {
            throw new IllegalStateException("the file was to be imported whole, but: " + report.account());
        }
        return into.store;
    }
}
