package io.contactlist.tests;

import static io.contactlist.contract.RowsUpload.WITH_ID;
import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.model.ChannelType.CALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.contract.RowsUpload;
import io.contactlist.contract.SettableClock;
import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.CallbackEnd;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactHours;
import io.contactlist.model.ContactId;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Rejection;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Planning by time: contact hours, callbacks, and when there is something to do next (rules T1 to T4, W5 to W7, B4, O1).
 * The clock begins at 09:00 UTC, which is 11:00 in Kyiv and 04:00 in New York. After each test the counters equal a
 * recount (K2).
 */
class PlanningTimesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ContactHours DAY =
            ContactHours.daily("08:00", "21:00").on(CALL).defaultZone("UTC");

    private final SettableClock clock = new SettableClock();
    private final ContactStore store = ContactStore.inMemory();
    private final ContactLists lists = ContactLists.of(store, clock);
    private final ListId list = lists.create(
                    ListId.of("list"), ContactList.named("debtors").hours(DAY))
            .id();
    private final CampaignId calls = CampaignId.of("calls");

    @AfterEach
    void k2_countersEqualARecount() {
        assertEquals(store.recount(list), lists.counters(list));
    }

    private static Contact contact(String id, int phone, String... zones) {
        return Contact.of(ContactId.of(id), null, List.of(phone(phone)), Attributes.NONE)
                .withZones(TimeZones.of(zones));
    }

    private UploadReport upload(Contact... contacts) throws IOException {
        return upload(UploadOptions.DEFAULT, List.of(contacts));
    }

    private UploadReport upload(UploadOptions options, List<Contact> contacts) throws IOException {
        RowsUpload rows = RowsUpload.of(WITH_ID);
        contacts.forEach(rows::contact);
        return lists.upload(list, rows, options);
    }

    /** Launches a campaign that does not end by itself. */
    private void launch() {
        lists.launch(new Campaign(calls, list, CALL, CampaignEnd.MANUAL, CampaignStatus.ACTIVE));
    }

    private List<String> plan(int limit) {
        return ids(lists.plan(calls, limit));
    }

    private static List<String> ids(List<PlannedAttempt> attempts) {
        return attempts.stream().map(attempt -> attempt.contact().id().value()).toList();
    }

    private PlannedAttempt planOne() {
        List<PlannedAttempt> planned = lists.plan(calls, 1);
        assertEquals(1, planned.size());
        return planned.get(0);
    }

    private Transition record(String contact, ContactEvent event) {
        return lists.record(new ReportedEvent(list, ContactId.of(contact), event));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-" + time + ":00Z");
    }

    private void agree(String contact, Instant from, Instant until, @Nullable String agent, boolean outsideHours) {
        Callback callback = new Callback(CALL, from, until, null, agent, outsideHours);
        assertTrue(record(contact, new CallbackAgreed(callback, now())).isAccepted());
    }

    @Test
    void w5_contactsArePlannedWhereAllTheirZonesAreOpen() throws IOException {
        upload(
                contact("new york", 1, "America/New_York"),
                contact("kyiv", 2, "Europe/Kyiv"),
                contact("both", 3, "America/New_York", "Europe/Kyiv"),
                contact("unknown", 4));
        launch();

        assertEquals(List.of("kyiv", "unknown"), ids(lists.plan(calls, 9, Duration.ofDays(1))));
        clock.set(at("01T13:00"));
        assertEquals(List.of("new york", "both"), plan(9));
    }

    @Test
    void t1_aContactThatWaitsForAnOpeningIsCallableAndItsCampaignActive() throws IOException {
        upload(contact("new york", 1, "America/New_York"));
        CampaignId campaign = lists.launch(list, CALL).id();

        assertEquals(List.of(), lists.plan(campaign, 9));
        assertEquals(1, lists.counters(list).inList().callable());
        assertTrue(lists.campaign(campaign).isActive());
    }

    @Test
    void o1_contactsThatWaitForAnOpeningStandWhereTheirFixedWaitingPutsThem() throws IOException {
        upload(contact("kyiv", 1, "Europe/Kyiv"), contact("new york", 2, "America/New_York"));
        launch();
        clock.set(at("01T14:00"));
        List<PlannedAttempt> planned = lists.plan(calls, 9);
        lists.record(planned.get(1).failed(FailureCategory.BUSY, now()));
        lists.record(planned.get(0).failed(FailureCategory.BUSY, now().plusSeconds(1)));
        clock.set(at("02T09:00"));

        assertEquals(List.of("kyiv"), ids(planAndHandBack()));
        clock.set(at("02T14:00"));
        assertEquals(List.of("new york", "kyiv"), plan(9));
    }

    private List<PlannedAttempt> planAndHandBack() {
        List<PlannedAttempt> planned = lists.plan(calls, 9);
        planned.forEach(attempt -> lists.record(attempt.handedBack(now())));
        return planned;
    }

    @Test
    void w6_anAttemptMustBeginBeforeTheFirstClosingAmongItsZones() throws IOException {
        upload(contact("both", 1, "America/New_York", "Europe/Kyiv"), contact("new york", 2, "America/New_York"));
        launch();
        clock.set(at("01T14:00"));
        List<PlannedAttempt> planned = lists.plan(calls, 9);

        assertEquals(at("01T19:00"), planned.get(0).beginBefore());
        assertEquals(at("02T02:00"), planned.get(1).beginBefore());
        assertEquals(
                at("01T19:00"), planned.get(0).contact().planned().orElseThrow().beginBefore());
    }

    @Test
    void w6_aMarginShortensEveryOpening() throws IOException {
        lists.changeRules(
                list,
                ContactList.named("debtors")
                        .hours(DAY.withMargin(Duration.ofMinutes(10)))
                        .rules());
        upload(contact("a", 1), contact("b", 2));
        launch();
        clock.set(at("01T20:50").minusNanos(1));
        assertEquals(at("01T20:50"), planOne().beginBefore());

        clock.set(at("01T20:50"));
        assertEquals(List.of(), plan(9));
        lists.recordOverdue(list);
        clock.advance(HOUR);
        lists.recordOverdue(list);
        assertEquals(Optional.of(at("02T08:00")), lists.nextDue(calls));
    }

    @Test
    void w6_anAttemptMustBeginBeforeItsContactExpiresAndBeforeItsCallbackIsMissed() throws IOException {
        upload(
                contact("expires", 1).withNotAfter(at("01T10:00")),
                contact("called back", 2),
                contact("called at night", 3).withNotAfter(at("09T00:00")));
        agree("called back", now(), at("01T11:00"), null, false);
        agree("called at night", now(), at("02T11:00"), null, true);
        launch();
        List<PlannedAttempt> planned = lists.plan(calls, 9);

        assertEquals(List.of("called back", "called at night", "expires"), ids(planned));
        assertEquals(
                List.of(at("01T11:00"), at("02T11:00"), at("01T10:00")),
                planned.stream().map(PlannedAttempt::beginBefore).toList());
    }

    @Test
    void w6_anAttemptMayBeginAtAnyTimeIfNothingClosesOrEnds() throws IOException {
        lists.changeRules(list, ContactList.named("debtors").rules());
        upload(contact("a", 1, "Europe/Kyiv"));
        launch();

        assertEquals(null, planOne().beginBefore());
    }

    @Test
    void w6_aContactWhoseHoursNeverComeIsNotedByTheUploadAndFoundAfterAnEdit() throws IOException {
        ContactHours morning = ContactHours.daily("09:00", "10:00").on(CALL).defaultZone("UTC");
        TimeZones apart = TimeZones.of("Europe/Kyiv", "America/New_York");
        upload(contact("a", 1, "Europe/Kyiv", "America/New_York"));
        assertEquals(Set.of(), lists.neverOpen(list, CALL));

        lists.changeRules(list, ContactList.named("debtors").hours(morning).rules());
        assertEquals(Set.of(apart), lists.neverOpen(list, CALL));

        UploadReport report = upload(
                contact("b", 2, "Europe/Kyiv", "America/New_York"), contact("c", 3, "Europe/Kyiv"), contact("d", 4));
        assertEquals(
                List.of(RowProblem.NEVER_OPEN),
                report.issues().stream().map(RowIssue::problem).toList());
        assertEquals(2, report.issues().get(0).record(), "record numbers go on");
    }

    @Test
    void w7_changedHoursApplyToWhatIsPlannedFromThenOn() throws IOException {
        upload(contact("a", 1));
        launch();
        lists.changeRules(
                list,
                ContactList.named("debtors")
                        .hours(ContactHours.daily("10:00", "11:00").on(CALL).defaultZone("UTC"))
                        .rules());

        assertEquals(List.of(), plan(1));
        assertEquals(Optional.of(at("01T10:00")), lists.nextDue(calls));
    }

    @Test
    void b3_aCallbackAgreedOutsideHoursIsPlannedWhenEverythingIsClosed() throws IOException {
        upload(contact("a", 1), contact("b", 2));
        agree("a", at("01T22:00"), at("01T23:00"), null, true);
        agree("b", at("01T22:00"), at("02T12:00"), null, false);
        launch();
        clock.set(at("01T22:00"));

        assertEquals(List.of("a"), plan(9));
    }

    @Test
    void b4_onlyItsAgentGetsACallbackUntilHalfWay() throws IOException {
        upload(contact("a", 1));
        agree("a", at("01T10:00"), at("01T12:00"), "ann", false);
        launch();
        assertEquals(Optional.of(at("01T10:00")), lists.nextDue(calls, "ann"));
        assertEquals(Optional.of(at("01T11:00")), lists.nextDue(calls, "bob"));
        assertEquals(Optional.of(at("01T11:00")), lists.nextDue(calls));
        clock.set(at("01T10:00"));

        assertEquals(List.of(), lists.plan(calls, 1));
        assertEquals(List.of(), lists.planFor("bob", calls, 1, HOUR));
        List<PlannedAttempt> anns = lists.planFor("ann", calls, 1, HOUR);
        assertEquals(List.of("a"), ids(anns));
        lists.record(anns.get(0).handedBack(now()));
        clock.set(at("01T11:00"));
        assertEquals(List.of("a"), ids(lists.planFor("bob", calls, 1, HOUR)));
    }

    @Test
    void o1_aCallbackHandedBackWithoutNotBeforeWaitsForAMinute() throws IOException {
        upload(contact("a", 1), contact("b", 2));
        agree("a", now(), at("01T12:00"), null, false);
        launch();
        PlannedAttempt callback = planOne();
        assertEquals("a", callback.contact().id().value());
        lists.record(callback.handedBack(now()));

        assertEquals(List.of("b"), plan(9));
        assertEquals(Optional.of(now().plusSeconds(60)), lists.nextDue(calls));
        clock.advance(Duration.ofSeconds(60));
        PlannedAttempt again = planOne();
        lists.record(again.handedBack(now().plusSeconds(5), now()));
        clock.advance(Duration.ofSeconds(5));
        assertEquals(List.of("a"), plan(9));
    }

    @Test
    void o1_anotherContactHandedBackIsDueAtOnce() throws IOException {
        upload(contact("a", 1));
        launch();
        lists.record(planOne().handedBack(now()));

        assertEquals(List.of("a"), plan(9));
    }

    @Test
    void b6_whoPlansIsToldThatACallbackWasMissed() throws IOException {
        upload(contact("a", 1));
        agree("a", at("01T10:00"), at("01T12:00"), null, false);
        launch();
        clock.set(at("01T12:00"));
        List<Transition.Accepted> told = new ArrayList<>();

        assertEquals(1, lists.withPlanningEffects(told::addAll).plan(calls, 1).size());
        Effect.CallbackEnded missed =
                (Effect.CallbackEnded) told.get(0).effects().get(0);
        assertEquals(CallbackEnd.MISSED, missed.why());
        assertEquals(1, told.size());
    }

    @Test
    void t4_nextDueIsTheNextOpeningOfWhatIsDueFirst() throws IOException {
        upload(contact("new york", 1, "America/New_York"), contact("kyiv", 2, "Europe/Kyiv"));
        launch();
        assertEquals(Optional.of(now()), lists.nextDue(calls));
        assertEquals(List.of("kyiv"), plan(9));
        assertEquals(Optional.of(at("01T10:00")), lists.nextDue(calls), "the lease ends");
        assertEquals(Optional.of(at("01T10:00")), lists.nextDue(list));

        lists.plan(calls, 9, Duration.ofDays(9));
        lists.record(new ReportedEvent(list, ContactId.of("kyiv"), new ContactEvent.ContactClosed(now())));
        assertEquals(Optional.of(at("01T13:00")), lists.nextDue(calls), "New York opens");
        assertEquals(Optional.empty(), lists.nextDue(list));
    }

    @Test
    void t4_nextDueIsWhenTheFixedWaitingEndsIfThatIsOpen() throws IOException {
        lists.changeRules(
                list,
                ContactList.named("debtors")
                        .hours(DAY)
                        .attempts(AttemptControl.builder().minimumDelay(HOUR).build())
                        .rules());
        upload(contact("a", 1));
        launch();
        lists.record(planOne().failed(FailureCategory.BUSY, now()));

        assertEquals(Optional.of(at("01T10:00")), lists.nextDue(calls));
        clock.set(at("01T10:00"));
        PlannedAttempt second = planOne();
        clock.set(at("01T20:30"));
        lists.record(second.failed(FailureCategory.BUSY, now()));
        assertEquals(Optional.of(at("02T08:00")), lists.nextDue(calls));
    }

    @Test
    void t4_nextDueIsNeverBeforeNow() throws IOException {
        upload(contact("a", 1).withNotAfter(at("01T09:30")));
        launch();
        clock.set(at("01T12:00"));

        assertEquals(Optional.of(now()), lists.nextDue(calls));
        assertEquals(Optional.of(now()), lists.nextDue(list));
        assertEquals(List.of(), plan(1));
        assertEquals(Optional.empty(), lists.nextDue(calls));
    }

    @Test
    void t4_nothingIsDueForACampaignThatIsNotActiveOrWhoseContactsAreNeverOpen() throws IOException {
        upload(contact("never", 1, "Asia/Tokyo", "Europe/London", "Pacific/Honolulu"));
        launch();
        assertEquals(Optional.empty(), lists.nextDue(calls));
        assertTrue(lists.campaign(calls).isActive());

        upload(contact("a", 2));
        lists.stop(calls);
        assertEquals(Optional.empty(), lists.nextDue(calls));
    }

    @Test
    void t4_aCallLooksAtAHundredContactsAndRecordsAPageOfWhatElseHasEnded() throws IOException {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < 1_150; i++) {
            contacts.add(contact("c" + i, i).withNotAfter(at("01T09:30")));
        }
        upload(UploadOptions.DEFAULT, contacts);
        upload(contact("last", 2_000));
        launch();
        clock.set(at("01T12:00"));

        assertEquals(List.of(), plan(1));
        assertEquals(1_100, lists.counters(list).inList().attempted());
        assertEquals(Optional.of(now()), lists.nextDue(calls));
        assertEquals(List.of("last"), plan(1));
        assertEquals(1_150, lists.counters(list).inList().attempted());
    }

    @Test
    void t2_aRowThatNeedsOneTimeKeyTooManyIsRejected() throws IOException {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < ContactLists.MAX_TIME_KEYS; i++) {
            contacts.add(contact("c" + i, i, "Etc/Zone" + i));
        }
        assertEquals(
                ContactLists.MAX_TIME_KEYS,
                upload(UploadOptions.DEFAULT, contacts).created());
        UploadReport report = upload(
                contact("too many", 2_000, "Europe/Kyiv"),
                contact("known", 2_001, "Etc/Zone7"),
                contact("without", 2_002));

        assertEquals(2, report.created());
        assertEquals(Map.of(RowProblem.TOO_MANY_TIME_KEYS, 1L), report.problems());
        UploadReport update = upload(
                UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE),
                List.of(contact("c1", 1, "Europe/Kyiv"), contact("c2", 2, "Etc/Zone7"), contact("c3", 3)));
        assertEquals(2, update.updated());
        assertEquals(Map.of(RowProblem.TOO_MANY_TIME_KEYS, 1L), update.problems());
    }

    @Test
    void t2_anUpdateThatNeedsOneTimeKeyTooManyIsRejected() throws IOException {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < ContactLists.MAX_TIME_KEYS; i++) {
            contacts.add(contact("c" + i, i, "Etc/Zone" + i));
        }
        upload(UploadOptions.DEFAULT, contacts);

        assertEquals(
                new Transition.Rejected(Rejection.TOO_MANY_TIME_KEYS),
                record("c1", ContactEvent.DataUpdated.of(contact("c1", 1, "Europe/Kyiv"), now())));
        assertTrue(record("c1", ContactEvent.DataUpdated.of(contact("c1", 1, "Etc/Zone7"), now()))
                .isAccepted());
    }

    @Test
    void l10_whatEndsByItselfIsRecordedByTheLibraryOnly() throws IOException {
        upload(contact("a", 1));

        assertThrows(IllegalArgumentException.class, () -> record("a", new CallbackMissed(now())));
        assertThrows(IllegalArgumentException.class, () -> record("a", new ContactExpired(now())));
    }
}
