package io.contactlist.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.ContactLists;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.FormatMismatchException;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadMonitor.Decision;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another upload into the same list has changed since the upload started counts (I4, I5, I6). */
class InterleavedUploadsTest {

    private static final ListId LIST = ListId.of("list");

    private final ContactStore store = ContactStore.inMemory();
    private final ContactLists lists = ContactLists.of(store, Clock.systemUTC());

    @BeforeEach
    void createList() {
        lists.create(LIST, ContactList.named("Debtors"));
    }

    @Test
    void i4_aFormatSetInBetweenRefusesAnother() {
        UploadSource upload = afterAnother(RowsFromText.numbered("/11111"), RowsFromText.of("a//22222"));
        FormatMismatchException e = assertThrows(FormatMismatchException.class, () -> lists.upload(LIST, upload));
        assertEquals(0, e.report().orElseThrow().lastStoredRecord());
        assertEquals("a", ids());
    }

    @Test
    void i5_recordNumbersTakenInBetweenBeforeTheFirstBatchAreNotGivenTwice() {
        UploadSource upload = afterAnother(RowsFromText.numbered("/11111"), RowsFromText.numbered("/22222"));
        UploadException e = assertThrows(UploadException.class, () -> lists.upload(LIST, upload));
        assertEquals(
                "another upload into the same list ran at the same time, but records are numbered in order; upload"
                        + " again after it has ended",
                e.getMessage());
        assertEquals("22222", phones());
    }

    @Test
    void i5_recordNumbersTakenInBetweenTwoBatchesAreNotGivenTwice() {
        UploadOptions options = betweenBatches(RowsFromText.numbered("/99999"));
        UploadException e = assertThrows(
                UploadException.class, () -> lists.upload(LIST, RowsFromText.numbered(rows(1500, "/")), options));
        assertEquals(1000, e.report().orElseThrow().lastStoredRecord());
        assertEquals(1001, lists.state(LIST).list().records());
        assertEquals(1001, store.contacts(LIST).count());
    }

    @Test
    void i6_anIdentifierThatCameInBetweenIsARepeatedOne() throws IOException {
        UploadOptions options = betweenBatches(RowsFromText.of("1200//99999 x//99999"));
        UploadReport report = lists.upload(LIST, RowsFromText.of(rows(1500, "%d//")), options);
        assertEquals("read 1500 = created 1499 + updated 0 + unchanged 0 + rejected 1 + blank 0", report.account());
        assertEquals(1502, lists.state(LIST).list().records());
        assertEquals(1501, store.contacts(LIST).count());
    }

    /** The rows, once the others have been uploaded. */
    private UploadSource afterAnother(UploadSource rows, UploadSource others) {
        return firstRecord -> {
            lists.upload(LIST, others);
            return rows.open(firstRecord);
        };
    }

    /** Uploads the others after the first batch. */
    private UploadOptions betweenBatches(UploadSource others) {
        return UploadOptions.DEFAULT.withMonitor(progress -> {
            if (progress.report().lastStoredRecord() == 1000) {
                try {
                    lists.upload(LIST, others);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return Decision.GO_ON;
        });
    }

    private static String rows(int count, String start) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> start.replace("%d", Integer.toString(i)) + "11111")
                .collect(Collectors.joining(" "));
    }

    private String ids() {
        return store.contacts(LIST).map(contact -> contact.id().value()).collect(Collectors.joining(", "));
    }

    private String phones() {
        return store.contacts(LIST)
                .map(contact -> contact.units().get(0).address())
                .collect(Collectors.joining(", "));
    }
}
