package io.contactlist.benchmarks.uploads;

import io.contactlist.ContactLists;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvLimits;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.spi.ContactStore;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jol.info.GraphStats;

/**
 * Uploads a wide file into the store in memory. Prints the memory per contact and that of its strings alone, measured
 * by JOL. See the README.
 */
public final class ListMemory {

    private ListMemory() {}

    /**
     * Uploads once and measures.
     *
     * @param arguments the number of rows; none for a million
     * @throws IOException never: all input is in memory
     */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        ContactStore store = ContactStore.inMemory();
        ContactLists lists = ContactLists.of(store, Clock.systemUTC());
        ListId list = lists.create(ContactList.named("measured")).id();
        lists.upload(
                list,
                CsvFile.of(() -> new GeneratedFile(Layout.WIDE, rows), Layout.WIDE.mapping())
                        .withLimits(CsvLimits.DEFAULT.withRecords(rows)));

        long all = GraphStats.parseInstance(store).totalSize();
        long strings = strings(store, list);
        System.out.printf(
                Locale.ROOT,
                "%,d contacts: %.0f bytes each, of which %.0f in their strings; ratio %.2f%n",
                rows,
                all / (double) rows,
                strings / (double) rows,
                all / (double) strings);
    }

    /** {@return the size of the strings; a string that contacts share counts once} */
    private static long strings(ContactStore store, ListId list) {
        Set<String> strings = Collections.newSetFromMap(new IdentityHashMap<>());
        try (Stream<Contact> contacts = store.contacts(list)) {
            contacts.flatMap(ListMemory::strings).forEach(strings::add);
        }
        Object[] array = strings.toArray();
        return GraphStats.parseInstance((Object) array).totalSize() - 4L * array.length;
    }

    private static Stream<String> strings(Contact contact) {
        Stream<String> units = contact.units().stream().flatMap(ListMemory::strings);
        return Stream.of(
                        Stream.of(contact.id().value()),
                        contact.name().stream(),
                        units,
                        contact.attributes().values().stream())
                .flatMap(each -> each);
    }

    private static Stream<String> strings(CommunicationUnit unit) {
        return Stream.of(unit.address(), unit.typed());
    }
}
