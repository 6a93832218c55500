package io.contactlist.benchmarks.uploads;

import io.contactlist.ContactLists;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvLimits;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Streams a generated wide file into a store that only counts, and prints the used heap. It needs little memory: see
 * the README.
 */
public final class UploadMemory {

    private UploadMemory() {}

    /**
     * Uploads once. Fails unless every row arrives.
     *
     * @param arguments the number of rows; none for ten million
     * @throws IOException never: all input is in memory
     */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0]);
        CountingStore store = new CountingStore();
        ContactLists lists = ContactLists.of(store, Clock.systemUTC());
        ListId list = lists.create(ContactList.named("counted")).id();
        CsvFile file = CsvFile.of(() -> new GeneratedFile(Layout.WIDE, rows), Layout.WIDE.mapping())
                .withLimits(CsvLimits.DEFAULT.withRecords(rows));

        HeapWatch heap = HeapWatch.start();
        long start = System.nanoTime();
        UploadReport report = lists.upload(list, file);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        System.out.println(report.account());
        System.out.printf(
                Locale.ROOT,
                "%,d records in %.1f s; heap of at most %,.1f MB: %,.1f MB in use at the most, and %,.1f MB after one"
                        + " of %,d collections%n",
                report.read(),
                took.toMillis() / 1e3,
                megabytes(Runtime.getRuntime().maxMemory()),
                megabytes(heap.maxBefore()),
                megabytes(heap.maxAfter()),
                heap.collections());
        same("the upload's state", UploadReport.State.COMPLETE, report.state());
        same("records read", (long) rows, report.read());
        same("contacts created", (long) rows, report.created());
        same("contacts in the store", (long) rows, store.contacts());
        same(
                "contacts in the counters",
                (long) rows,
                lists.counters(list).inList().total());
    }

    private static double megabytes(long bytes) {
        return bytes / (1024.0 * 1024);
    }

    private static void same(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(what + ": expected " + expected + ", found " + found);
        }
    }
}
