package io.contactlist.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.ContactLists;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.Contact;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadIOException;
import io.contactlist.upload.UploadMonitor.Decision;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits, where to start, progress, cancelling and rejected rows (I5 to I11). */
class UploadOptionsTest {

    private static final UploadOptions DEFAULT = UploadOptions.DEFAULT;
    private static final ListId LIST = ListId.of("list");

    private final ContactStore store = ContactStore.inMemory();
    private final ContactLists lists = ContactLists.of(store, Clock.systemUTC());

    @BeforeEach
    void createList() {
        lists.create(LIST, ContactList.named("Debtors"));
    }

    @Test
    void i8_everyRecordBeforeTheBrokenOneIsSettled() {
        UploadException broken = assertThrows(
                UploadException.class, () -> lists.upload(LIST, RowsFromText.of("a//11111 _ - b//22222 ! c//33333")));
        UploadReport report = broken.report().orElseThrow();
        assertEquals(UploadReport.State.BROKEN, report.state());
        assertEquals(4, report.lastStoredRecord());
        assertEquals("read 4 = created 2 + updated 0 + unchanged 0 + rejected 1 + blank 1", report.account());
        assertEquals("a, b", ids());
    }

    @Test
    void i8_aSourceThatCannotBeReadAnyFurtherTellsWhatIsSettled() {
        UploadIOException broken = assertThrows(
                UploadIOException.class, () -> lists.upload(LIST, RowsFromText.of("a//11111 b//22222 ? c//33333")));
        assertEquals("the upload broke off after record 2: the disk is gone", broken.getMessage());
        assertEquals("the disk is gone", broken.getCause().getMessage());
        assertEquals(UploadReport.State.BROKEN, broken.report().state());
        assertEquals(2, broken.report().lastStoredRecord());
        assertEquals("a, b", ids());
    }

    @Test
    void i8_anUploadThatStartsAfterTheLastSettledRecordCompletesTheJob() throws IOException {
        assertThrows(UploadException.class, () -> lists.upload(LIST, RowsFromText.of("a//11111 _ !")));
        UploadReport report = lists.upload(LIST, RowsFromText.of("a//11111 _ b//22222 -"), DEFAULT.withStartAfter(2));
        assertEquals(UploadReport.State.COMPLETE, report.state());
        assertEquals("read 2 = created 1 + updated 0 + unchanged 0 + rejected 1 + blank 0", report.account());
        assertEquals(4, report.lastStoredRecord());
        assertEquals(4, report.rejections().get(0).record());
        assertEquals("a, b", ids());
    }

    @Test
    void i5_recordNumbersAreThoseOfOneUploadWhereverItWasCut() throws IOException {
        lists.upload(LIST, RowsFromText.numbered("/11111 -"));
        assertThrows(UploadException.class, () -> lists.upload(LIST, RowsFromText.numbered("/22222 _ !")));
        lists.upload(LIST, RowsFromText.numbered("/22222 _ /33333 - /44444"), DEFAULT.withStartAfter(2));
        assertEquals("1, 3, 5, 7", ids());
        assertEquals(7, lists.state(LIST).list().records());
    }

    @Test
    void i8_anUploadCannotStartAfterMoreRecordsThanThereAre() throws IOException {
        UploadException tooShort = assertThrows(
                UploadException.class,
                () -> lists.upload(LIST, RowsFromText.of("a//11111 _"), DEFAULT.withStartAfter(3)));
        assertEquals(
                "the upload cannot start after record 3: it ends at record 2; is it the same file?",
                tooShort.getMessage());
        assertEquals("", ids());
        assertEquals(
                0,
                lists.upload(LIST, RowsFromText.of("a//11111 _"), DEFAULT.withStartAfter(2))
                        .read());
    }

    @Test
    void i5_recordNumbersCannotGoOnFromWhereNoUploadCame() {
        UploadException e = assertThrows(
                UploadException.class,
                () -> lists.upload(LIST, RowsFromText.numbered("/11111 /22222"), DEFAULT.withStartAfter(1)));
        assertEquals("the upload cannot start after record 1: the list ends at record 0", e.getMessage());
    }

    @Test
    void i9_tooManyRejectedRowsEndTheUploadAtTheOneTooMany() throws IOException {
        RowsFromText rows = RowsFromText.of("a//11111 - b//22222 a//33333 c//44444 - d//55555");
        UploadException e =
                assertThrows(UploadException.class, () -> lists.upload(LIST, rows, DEFAULT.withMaxRejected(2)));
        assertEquals(
                "too many rows were rejected, expected at most 2; is it the right file and mapping?", e.getMessage());
        assertEquals(5, e.report().orElseThrow().lastStoredRecord());
        assertEquals(2, e.report().orElseThrow().rejected());
        assertEquals("a, b, c", ids());
        lists.upload(LIST, rows, DEFAULT.withMaxRejected(2).withStartAfter(5));
        assertEquals("a, b, c, d", ids());
    }

    @Test
    void i5_recordNumbersStayRightWhereTooManyRejectedRowsEndedTheUpload() throws IOException {
        RowsFromText rows = RowsFromText.numbered("/11111 - /22222 - /33333");
        assertThrows(UploadException.class, () -> lists.upload(LIST, rows, DEFAULT.withMaxRejected(1)));
        assertEquals(3, lists.state(LIST).list().records());
        lists.upload(LIST, rows, DEFAULT.withStartAfter(3));
        assertEquals("1, 3, 5", ids());
    }

    @Test
    void i9_theLimitOfRejectedRowsHoldsOverBatches() {
        String rows = IntStream.range(0, 3000)
                .mapToObj(i -> i % 100 == 0 ? "-" : i + "//11111")
                .collect(Collectors.joining(" "));
        UploadException e = assertThrows(
                UploadException.class, () -> lists.upload(LIST, RowsFromText.of(rows), DEFAULT.withMaxRejected(25)));
        assertEquals(2500, e.report().orElseThrow().lastStoredRecord());
        assertEquals(25, e.report().orElseThrow().rejected());
        assertEquals(2475, store.contacts(LIST).count());
    }

    @Test
    void i9_asManyRejectedRowsAsAllowedAreNoError() throws IOException {
        UploadReport report = lists.upload(LIST, RowsFromText.of("- - a//11111"), DEFAULT.withMaxRejected(2));
        assertEquals(UploadReport.State.COMPLETE, report.state());
    }

    @Test
    void i7_whatIsNotListedIsCounted() throws IOException {
        UploadReport report = lists.upload(LIST, RowsFromText.of("- a// b// - a//11111"), DEFAULT.withMaxIssues(3));
        assertEquals(3, report.issues().size());
        assertEquals(2, report.unlisted());
        assertEquals(
                Map.of(RowProblem.WRONG_CELL_COUNT, 2L, RowProblem.NO_UNIT, 2L, RowProblem.REPEATED_IDENTIFIER, 1L),
                report.problems());
        assertEquals(
                "and 2 more issues; by problem: wrong number of cells 2, repeated identifier 1, no communication unit 2",
                report.toString().lines().reduce((first, second) -> second).orElseThrow());
    }

    @Test
    void i11_theMonitorIsToldOfRecordsAndBytesAfterEachBatch() throws IOException {
        List<String> told = new ArrayList<>();
        lists.upload(LIST, contacts(2500), DEFAULT.withMonitor(progress -> {
            assertEquals(UploadReport.State.RUNNING, progress.report().state());
            assertEquals(
                    progress.report().lastStoredRecord(), store.contacts(LIST).count(), "told of what is stored");
            told.add(progress.toString());
            return Decision.GO_ON;
        }));
        assertEquals(
                List.of(
                        "record 1000, 10000 of 25000 bytes",
                        "record 2000, 20000 of 25000 bytes",
                        "record 2500, 25000 of 25000 bytes"),
                told);
    }

    @Test
    void i11_whatWasStoredBeforeCancellingIsReportedAndCanBeCompleted() throws IOException {
        UploadReport cancelled = lists.upload(
                LIST,
                contacts(2500),
                DEFAULT.withMonitor(p -> p.report().lastStoredRecord() < 2000 ? Decision.GO_ON : Decision.CANCEL));
        assertEquals(UploadReport.State.CANCELLED, cancelled.state());
        assertEquals(2000, cancelled.lastStoredRecord());
        assertEquals(2000, store.contacts(LIST).count());
        UploadReport rest = lists.upload(LIST, contacts(2500), DEFAULT.withStartAfter(cancelled.lastStoredRecord()));
        assertEquals(500, rest.created());
        assertEquals(2500, store.contacts(LIST).count());
    }

    @Test
    void i11_cancellingAfterTheLastBatchIsTooLate() throws IOException {
        UploadReport report = lists.upload(LIST, contacts(10), DEFAULT.withMonitor(p -> Decision.CANCEL));
        assertEquals(UploadReport.State.COMPLETE, report.state());
    }

    @Test
    void i7_rejectedRowsAreHandedOnWithTheirCellsWhoeverRejectedThem() throws IOException {
        List<String> taken = new ArrayList<>();
        lists.upload(
                LIST,
                RowsFromText.of("a//11111 - a/Anna/22222"),
                DEFAULT.withRejectedRows((format, rows) ->
                        rows.forEach(row -> taken.add(row.issue().problem().text() + " " + row.cells()))));
        assertEquals(List.of("wrong number of cells [-]", "repeated identifier [a, Anna, 22222]"), taken);
    }

    @Test
    void i7_rejectedRowsThatCannotBeKeptEndTheUploadWithTheReport() {
        IOException full = new IOException("the disk is full");
        UploadIOException e = assertThrows(
                UploadIOException.class,
                () -> lists.upload(LIST, RowsFromText.of("a//11111 -"), DEFAULT.withRejectedRows((format, rows) -> {
                    throw full;
                })));
        assertSame(full, e.getCause());
        assertEquals(2, e.report().lastStoredRecord());
    }

    @Test
    void i6_keepAndUpdateHoldInsideABatchAndOverBatches() throws IOException {
        String rows = "a/Anna/11111 a/Hanna/22222 "
                + IntStream.range(0, 1500).mapToObj(i -> i + "//11111").collect(Collectors.joining(" "))
                + " a/Olha/33333";
        lists.upload(LIST, RowsFromText.of(rows), DEFAULT.withDuplicates(DuplicatePolicy.KEEP));
        assertEquals("Anna", contact("a").name().orElseThrow());
        UploadReport report = lists.upload(LIST, RowsFromText.of(rows), DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));
        assertEquals("read 1503 = created 0 + updated 2 + unchanged 1501 + rejected 0 + blank 0", report.account());
        assertEquals("Olha", contact("a").name().orElseThrow());
    }

    @Test
    void negativeNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> DEFAULT.withStartAfter(-1));
        assertThrows(IllegalArgumentException.class, () -> DEFAULT.withMaxRejected(-1));
        assertThrows(IllegalArgumentException.class, () -> DEFAULT.withMaxIssues(-1));
    }

    private static RowsFromText contacts(int count) {
        return RowsFromText.of(
                IntStream.rangeClosed(1, count).mapToObj(i -> i + "//11111").collect(Collectors.joining(" ")));
    }

    private Contact contact(String id) {
        return store.contacts(LIST)
                .filter(contact -> contact.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String ids() {
        return store.contacts(LIST).map(contact -> contact.id().value()).collect(Collectors.joining(", "));
    }
}
