package io.contactlist.tests.csv.killed;

import io.contactlist.ContactLists;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvMappingBuilder;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.Channel;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.UploadMonitor;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A program that uploads a file into a durable list. It starts after the last record that the list has.
 */
final class UploadProgram {

    static final ContactList LIST = ContactList.of(ListId.of("list"), ContactList.named("Debtors"));

    private UploadProgram() {}

    static CsvMapping mapping(boolean hasIdentifier) {
        CsvMappingBuilder mapping = CsvMapping.builder().name("name").unit("phone", Channel.call("trunk-1"));
        return (hasIdentifier ? mapping.identifier("id") : mapping).build();
    }

    static UploadReport upload(ContactStore store, CsvFile file, UploadMonitor monitor) throws IOException {
        ContactLists lists = ContactLists.of(store, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        long stored = lists.state(LIST.id()).list().records();
        return lists.upload(
                LIST.id(), file, UploadOptions.DEFAULT.withStartAfter(stored).withMonitor(monitor));
    }

    /** Takes the file, the journal and whether there is an identifier column. Prints a line after each batch. */
    public static void main(String[] arguments) throws IOException {
        List<String> args = List.of(arguments);
        CsvFile file = CsvFile.of(Path.of(args.get(0)), mapping(Boolean.parseBoolean(args.get(2))));
        try (JournalStore store = new JournalStore(Path.of(args.get(1)), LIST)) {
            upload(store, file, progress -> {
                System.out.println(progress);
                return UploadMonitor.Decision.GO_ON;
            });
        }
    }
}
