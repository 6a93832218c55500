package io.contactlist.tests;

import static io.contactlist.contract.RowsUpload.WITHOUT_ID;
import static io.contactlist.contract.RowsUpload.WITH_ID;
import static io.contactlist.contract.RowsUpload.mail;
import static io.contactlist.contract.RowsUpload.phone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.contactlist.ContactLists;
import io.contactlist.ReportedEvent;
import io.contactlist.contract.RowsUpload;
import io.contactlist.contract.SettableClock;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListFormat;
import io.contactlist.list.ListId;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactId;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Transition;
import io.contactlist.model.UnusableReason;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.FormatMismatchException;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules I4 to I8 as far as they are the entry point's: what becomes of rows. */
class UploadRulesTest {

    private final SettableClock clock = new SettableClock();
    private final ContactStore store = ContactStore.inMemory();
    private final ContactLists lists = ContactLists.of(store, clock);
    private final ListId list = lists.create(ContactList.named("debtors")).id();

    private Contact contact(String id) {
        return store.contact(list, ContactId.of(id)).orElseThrow();
    }

    private List<String> ids() {
        try (var contacts = store.contacts(list)) {
            return contacts.map(contact -> contact.id().value()).toList();
        }
    }

    private List<CommunicationUnit> units(String id) {
        return contact(id).units();
    }

    private void checkCounters(long total) {
        assertEquals(total, lists.counters(list).inList().total());
        assertEquals(store.recount(list), lists.counters(list));
    }

    @Test
    void i7_theAccountAddsUp() throws IOException {
        UploadReport report = lists.upload(
                list,
                RowsUpload.of(WITH_ID)
                        .contact("a", phone(1))
                        .blank()
                        .rejected()
                        .contact("a", phone(2))
                        .contact("b", mail(1)));

        assertEquals("read 5 = created 2 + updated 0 + unchanged 0 + rejected 2 + blank 1", report.account());
        assertEquals(List.of("a", "b"), ids());
        checkCounters(2);
    }

    @Test
    void l6_anUploadTellsWhichAttemptsToCancelOnceItIsStored() throws IOException {
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)).contact("b", phone(2)));
        Campaign calls = lists.launch(list, ChannelType.CALL);
        lists.plan(calls.id(), 9);
        List<Transition.Accepted> told = new ArrayList<>();
        UploadOptions options = UploadOptions.DEFAULT
                .withDuplicates(DuplicatePolicy.UPDATE)
                .withEffects(transitions -> {
                    assertEquals(1, lists.counters(list).inList().planning());
                    told.addAll(transitions);
                });
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", mail(1)).contact("b", phone(2)), options);

        assertEquals(
                List.of(contact("a")),
                told.stream().map(Transition.Accepted::contact).toList());
        assertTrue(told.get(0).effects().contains(new Effect.CancelAttempt(calls.id(), 1)));
    }

    @Test
    void anUploadWithoutEffectsTellsOfNone() throws IOException {
        UploadOptions options =
                UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE).withEffects(transitions -> fail());
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)), options);
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)), options);

        checkCounters(1);
    }

    @Test
    void rowsAreContactsToWhichNothingHasHappenedYet() throws IOException {
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)));
        lists.record(new ReportedEvent(list, ContactId.of("a"), new ContactBarred(clock.instant())));
        Contact barred = contact("a");

        assertThrows(IllegalArgumentException.class, () -> new Row.ContactRow(1, 2, barred, List.of(), List.of()));
    }

    @Test
    void contactsInMemoryCanBeRead() throws IOException {
        ContactLists inMemory = ContactLists.inMemory(clock);
        ListId debtors = inMemory.create(ContactList.named("debtors")).id();
        inMemory.upload(debtors, RowsUpload.of(WITH_ID).contact("a", phone(1)));

        assertTrue(inMemory.store().contact(debtors, ContactId.of("a")).isPresent());
    }

    @Test
    void i7_eachRejectionHasRecordLineAndReason() throws IOException {
        UploadReport report = lists.upload(
                list,
                RowsUpload.of(WITH_ID)
                        .contact("a", phone(1))
                        .rejected()
                        .contact("a", phone(2))
                        .contact("b"));

        assertEquals(
                List.of(RowProblem.WRONG_CELL_COUNT, RowProblem.REPEATED_IDENTIFIER),
                report.rejections().stream().map(RowIssue::problem).toList());
        assertEquals(
                List.of(2L, 3L),
                report.rejections().stream().map(RowIssue::record).toList());
        assertEquals(
                List.of(3L, 4L),
                report.rejections().stream().map(RowIssue::line).toList());
        assertEquals(
                List.of(RowProblem.NO_UNIT),
                report.notes().stream().map(RowIssue::problem).toList());
    }

    @Test
    void i6_aKnownIdentifierIsRejectedUnlessToldOtherwise() throws IOException {
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)));
        UploadReport report = lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(2)));

        assertEquals(1, report.rejected());
        assertEquals(List.of(phone(1)), units("a"));
    }

    @Test
    void i6_keepLeavesTheContactAsItIs() throws IOException {
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)));
        UploadReport report = lists.upload(
                list,
                RowsUpload.of(WITH_ID).contact("a", phone(2)),
                UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.KEEP));

        assertEquals(1, report.unchanged());
        assertEquals(List.of(phone(1)), units("a"));
    }

    @Test
    void i6_updateReplacesTheDataAndKeepsTheProgress() throws IOException {
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)));
        Campaign campaign = lists.launch(list, ChannelType.CALL);
        lists.record(lists.plan(campaign.id(), 1).get(0).failed(FailureCategory.BUSY, clock.instant()));
        UploadReport report = lists.upload(
                list,
                RowsUpload.of(WITH_ID).contact("a", mail(1), phone(1)),
                UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));

        assertEquals(1, report.updated());
        assertEquals(List.of(mail(1), phone(1)), units("a"));
        assertEquals(1, contact("a").unit(phone(1).id()).attempts());
        checkCounters(1);
    }

    @Test
    void i6_anUpdateThatChangesNothingIsUnchanged() throws IOException {
        lists.upload(list, RowsUpload.contacts(2));
        UploadReport report = lists.upload(
                list, RowsUpload.contacts(2), UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));

        assertEquals("read 2 = created 0 + updated 0 + unchanged 2 + rejected 0 + blank 0", report.account());
    }

    @ParameterizedTest
    @EnumSource
    void i6_repeatsInOneFileAreHandledAsThoseOverUploads(DuplicatePolicy policy) throws IOException {
        lists.upload(
                list,
                RowsUpload.of(WITH_ID).contact("a", phone(1)).contact("a", phone(2)),
                UploadOptions.DEFAULT.withDuplicates(policy));

        assertEquals(policy == DuplicatePolicy.UPDATE ? List.of(phone(2)) : List.of(phone(1)), units("a"));
        checkCounters(1);
    }

    @Test
    void i6_aRowMayBeUpdatedSeveralTimesInOneFile() throws IOException {
        UploadReport report = lists.upload(
                list,
                RowsUpload.of(WITH_ID)
                        .contact("a", phone(1))
                        .contact("a", phone(2))
                        .contact("a", phone(2))
                        .contact("a", phone(1)),
                UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));

        assertEquals("read 4 = created 1 + updated 2 + unchanged 1 + rejected 0 + blank 0", report.account());
        assertEquals(List.of(phone(1)), units("a"));
    }

    @Test
    void c6_anUploadThatTakesAwayTheMissingTypeClosesTheContact() throws IOException {
        ListId all = lists.create(ContactList.named("all").closure(ClosurePolicy.ALL_TYPES))
                .id();
        lists.upload(all, RowsUpload.contacts(1));
        Campaign campaign = lists.launch(all, ChannelType.CALL);
        CallCentre.complete(lists, lists.plan(campaign.id(), 1).get(0), clock.instant());
        lists.upload(
                all,
                RowsUpload.of(WITH_ID).contact("c1", phone(1)),
                UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));

        assertEquals(1, lists.counters(all).inList().closed());
    }

    @Test
    void i5_recordNumbersGoOnOverUploads() throws IOException {
        lists.upload(
                list, RowsUpload.of(WITHOUT_ID).numbered(phone(1)).rejected().blank());
        lists.upload(list, RowsUpload.of(WITHOUT_ID).numbered(phone(2)).numbered(phone(3)));

        assertEquals(List.of("1", "4", "5"), ids());
        assertEquals(5, lists.state(list).list().records());
    }

    @Test
    void i4_anotherFormatIsRefusedWithTheDifferenceAndNothingStored() throws IOException {
        lists.upload(list, RowsUpload.contacts(1));
        ListFormat other = new ListFormat(List.of("Id", "email", "phone", "city"), "Id");
        RowsUpload upload = RowsUpload.of(other).contact("x", phone(7));
        FormatMismatchException refusal = assertThrows(FormatMismatchException.class, () -> lists.upload(list, upload));

        assertEquals(WITH_ID, refusal.expected());
        assertEquals(other, refusal.found());
        for (String difference : List.of(
                "column \"Id\": expected \"id\" (same letters, different case)",
                "column \"email\": expected in place 3, found in place 2",
                "column \"city\": expected no such column, found in place 4",
                "identifier: expected column \"id\", found column \"Id\"")) {
            assertTrue(refusal.getMessage().contains(difference), refusal.getMessage());
        }
        assertEquals(0, refusal.report().orElseThrow().read());
        assertEquals(List.of("c1"), ids());
        assertEquals(1, lists.state(list).list().records());
        assertTrue(upload.isClosed());
    }

    @Test
    void i4_aMissingColumnIsNamed() throws IOException {
        lists.upload(list, RowsUpload.contacts(1));
        RowsUpload upload = RowsUpload.of(new ListFormat(List.of("id", "phone"), "id"));

        assertTrue(assertThrows(FormatMismatchException.class, () -> lists.upload(list, upload))
                .getMessage()
                .contains("column \"email\": expected in place 3, found nowhere"));
    }

    @Test
    void i4_theFormatIsRememberedEvenOfAnEmptyFile() throws IOException {
        UploadReport report = lists.upload(list, RowsUpload.of(WITH_ID));

        assertEquals(0, report.read());
        assertThrows(FormatMismatchException.class, () -> lists.upload(list, RowsUpload.of(WITHOUT_ID)));
    }

    @Test
    void i8_whatWasStoredBeforeASourceBreaksStaysAndIsReported() {
        RowsUpload upload = RowsUpload.contacts(2500).broken().contact("never read", phone(1));
        UploadException broken = assertThrows(UploadException.class, () -> lists.upload(list, upload));
        long stored = broken.report().orElseThrow().read();

        assertEquals(stored, ids().size());
        assertEquals(stored, lists.state(list).list().records());
        assertTrue(stored >= 2000, () -> "two whole batches were read, but stored is " + stored);
        assertTrue(upload.isClosed());
        checkCounters(stored);
    }

    @Test
    void i8_theMendedFileCompletesTheJobWithoutDoubles() throws IOException {
        RowsUpload broken = RowsUpload.contacts(2500).broken();
        assertThrows(UploadException.class, () -> lists.upload(list, broken));
        lists.upload(list, RowsUpload.contacts(2600), UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.KEEP));

        assertEquals(IntStream.rangeClosed(1, 2600).mapToObj(i -> "c" + i).toList(), ids());
        checkCounters(2600);
    }

    @Test
    void i9_filesOfManyBatchesKeepTheirOrder() throws IOException {
        UploadReport report = lists.upload(list, RowsUpload.contacts(3001));

        assertEquals(3001, report.created());
        assertEquals(IntStream.rangeClosed(1, 3001).mapToObj(i -> "c" + i).toList(), ids());
        assertEquals(3001, lists.counters(list).on(ChannelType.CALL).callable());
    }

    @Test
    void i6_repeatsFarApartInAFileAreFound() throws IOException {
        UploadReport report = lists.upload(list, RowsUpload.contacts(2500).contact("c1", phone(9)));

        assertEquals(1, report.rejected());
        checkCounters(2500);
    }

    @Test
    void u4_unitsMadeUnusableStaySoOverUploads() throws IOException {
        lists.upload(list, RowsUpload.contacts(1));
        lists.record(new ReportedEvent(
                list,
                ContactId.of("c1"),
                new UnitMadeUnusable(phone(1).id(), UnusableReason.DO_NOT_CONTACT, clock.instant())));
        lists.upload(
                list,
                RowsUpload.of(WITH_ID).contact("c1", phone(1)),
                UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));

        assertEquals(1, lists.counters(list).on(ChannelType.CALL).flagged());
    }

    @Test
    void anUploadIntoAListThatIsNotThereIsRefused() {
        assertThrows(NoSuchElementException.class, () -> lists.upload(ListId.of("nowhere"), RowsUpload.contacts(1)));
    }

    @Test
    void aListMayBeCreatedWithRules() {
        AttemptControl control = AttemptControl.builder().perContact(3).build();
        ContactList created = lists.create(ContactList.named("limited").attempts(control));

        assertEquals(control, lists.state(created.id()).list().rules().attempts());
        assertThrows(
                IllegalArgumentException.class,
                () -> lists.create(created.id(), ContactList.named("the same id again")));
    }
}
