package io.contactlist.tests;

import static io.contactlist.contract.RowsUpload.WITH_ID;
import static io.contactlist.contract.RowsUpload.mail;
import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.OPTED_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import io.contactlist.list.Tally;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.ListRules;
import io.contactlist.model.Rejection;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules K1 to K3, and of L6 and L9 what takes a list. After each test the counters equal a recount (K2). */
class CampaignRulesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock();
    private final ContactStore store = ContactStore.inMemory();
    private final ContactLists lists = ContactLists.of(store, clock);
    private final ListId list = lists.create(
                    ListId.of("list"), ContactList.named("debtors").attempts(limited()))
            .id();

    private static AttemptControl limited() {
        return AttemptControl.builder().perType(CALL, 1).build();
    }

    @AfterEach
    void k2_countersEqualARecount() {
        assertEquals(store.recount(list), lists.counters(list));
    }

    private CampaignStatus status(Campaign campaign) {
        return lists.campaign(campaign.id()).status();
    }

    private Tally inList() {
        return lists.counters(list).inList();
    }

    private Tally on(ChannelType type) {
        return lists.counters(list).on(type);
    }

    private Instant now() {
        return clock.instant();
    }

    private PlannedAttempt planOne(Campaign campaign) {
        return lists.plan(campaign.id(), 1).get(0);
    }

    private Campaign launchByHand(ChannelType type) {
        return lists.launch(new Campaign(
                CampaignId.of("always on " + type), list, type, CampaignEnd.MANUAL, CampaignStatus.COMPLETED));
    }

    @Test
    void k1_countersShowTheListAndEachChannelType() throws IOException {
        lists.upload(
                list,
                RowsUpload.of(WITH_ID)
                        .contact("a", phone(1), mail(1))
                        .contact("b", phone(2))
                        .contact("c", mail(3))
                        .contact("d", phone(4))
                        .contact("e"));
        Campaign calls = lists.launch(list, CALL);
        List<PlannedAttempt> planned = lists.plan(calls.id(), 3);
        CallCentre.complete(lists, planned.get(1), now());
        lists.record(planned.get(2).failed(BUSY, now()));

        assertEquals("total 5, callable 1, planning 1, attempted 1, flagged 1, closed 1", TallyText.of(inList()));
        assertEquals("total 5, planning 1, attempted 1, flagged 2, closed 1", TallyText.of(on(CALL)));
        assertEquals("total 5, callable 2, flagged 2, closed 1", TallyText.of(on(EMAIL)));
        assertEquals("total 5, flagged 4, closed 1", TallyText.of(on(SOCIAL_MEDIA)));
    }

    @Test
    void k3_aCampaignCompletesByItselfWithTheLastOutcome() throws IOException {
        lists.upload(list, RowsUpload.contacts(3));
        Campaign calls = lists.launch(list, CALL);
        List<PlannedAttempt> planned = lists.plan(calls.id(), 10);
        CallCentre.complete(lists, planned.get(0), now());
        lists.record(planned.get(1).failed(BUSY, now()));

        assertEquals(CampaignStatus.ACTIVE, status(calls), "one is still planned");
        CallCentre.reach(lists, planned.get(2), now());
        assertEquals(CampaignStatus.ACTIVE, status(calls), "one is still open");
        lists.record(new ReportedEvent(list, planned.get(2).contact().id(), new ContactBarred(now())));
        assertEquals(CampaignStatus.COMPLETED, status(calls));
    }

    @Test
    void k3_aCallableContactKeepsItsCampaignActiveThoughItIsNotDue() throws IOException {
        lists.upload(list, RowsUpload.contacts(1));
        lists.changeRules(
                list,
                new ListRules(
                        ClosurePolicy.ANY_TYPE,
                        AttemptControl.builder().minimumDelay(HOUR).build()));
        Campaign calls = lists.launch(list, CALL);
        lists.record(planOne(calls).failed(BUSY, now()));

        assertEquals(CampaignStatus.ACTIVE, status(calls));
        assertEquals(List.of(), lists.plan(calls.id(), 1));
        clock.advance(HOUR);
        assertEquals(2, planOne(calls).number());
    }

    @Test
    void k3_aCampaignOverNothingToDoCompletesAtOnce() throws IOException {
        assertEquals(CampaignStatus.COMPLETED, lists.launch(list, CALL).status());
        lists.upload(list, RowsUpload.contacts(1));

        assertEquals(CampaignStatus.COMPLETED, lists.launch(list, SOCIAL_MEDIA).status());
        assertEquals(CampaignStatus.ACTIVE, lists.launch(list, CALL).status());
    }

    @Test
    void k3_anAlwaysActiveCampaignEndsByHandOnly() throws IOException {
        Campaign always = launchByHand(CALL);
        assertEquals(CampaignStatus.ACTIVE, always.status());

        lists.upload(list, RowsUpload.contacts(1));
        lists.record(planOne(always).failed(BUSY, now()));
        assertEquals(CampaignStatus.ACTIVE, status(always));

        lists.stop(always.id());
        assertEquals(CampaignStatus.COMPLETED, status(always));
    }

    @Test
    void k3_aCompletedCampaignPlansNothing() throws IOException {
        lists.upload(list, RowsUpload.contacts(2));
        Campaign calls = lists.launch(list, CALL);
        lists.stop(calls.id());

        assertEquals(List.of(), lists.plan(calls.id(), 1));
        assertEquals(0, inList().planning());
    }

    @Test
    void k3_contactsThatComeLaterRelaunchNothing() throws IOException {
        Campaign calls = lists.launch(list, CALL);
        lists.upload(list, RowsUpload.contacts(1));

        assertEquals(CampaignStatus.COMPLETED, status(calls));
        assertEquals(CampaignStatus.ACTIVE, lists.launch(calls).status());
        assertEquals(1, lists.plan(calls.id(), 9).size());
    }

    @Test
    void k3_contactsThatBecomeCallableRelaunchNothing() throws IOException {
        lists.upload(list, RowsUpload.contacts(1));
        Campaign calls = lists.launch(list, CALL);
        PlannedAttempt attempt = planOne(calls);
        lists.record(attempt.failed(BUSY, now()));
        lists.record(new ReportedEvent(list, attempt.contact().id(), new ContactReset(now())));

        assertEquals(1, on(CALL).callable());
        assertEquals(CampaignStatus.COMPLETED, status(calls));
    }

    @Test
    void k3_aCompletedCampaignCanBeLaunchedAgainOnItsChannelTypeOnly() throws IOException {
        Campaign calls = lists.launch(list, CALL);
        assertEquals(CampaignStatus.COMPLETED, status(calls));
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)));
        Campaign mails = new Campaign(calls.id(), list, EMAIL, CampaignEnd.MANUAL, CampaignStatus.ACTIVE);

        assertThrows(IllegalArgumentException.class, () -> lists.launch(mails));
        assertEquals(CampaignStatus.COMPLETED, status(calls));
        assertEquals(CampaignStatus.ACTIVE, lists.launch(calls).status());
        assertEquals(1, lists.plan(calls.id(), 9).size());
    }

    @Test
    void k3_l9_whatConcernsCampaignsOrAllContactsIsNotRecordedOfOne() throws IOException {
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)));
        ContactId a = ContactId.of("a");
        List<ContactEvent> events = List.of(
                new AttemptPlanned(CampaignId.of("none"), phone(1).id(), 1, now().plus(HOUR), now()),
                new RulesChanged(new ListRules(ClosurePolicy.ALL_TYPES, limited()), now()));

        for (ContactEvent event : events) {
            ReportedEvent reported = new ReportedEvent(list, a, event);
            assertThrows(IllegalArgumentException.class, () -> lists.record(reported));
        }
        assertEquals(1, inList().callable());
    }

    @Test
    void l5_whoOptsOutInAConversationIsBarredThoughTheAttemptHasItsOutcome() throws IOException {
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)));
        PlannedAttempt attempt = lists.plan(lists.launch(list, CALL).id(), 1).get(0);
        lists.record(attempt.succeeded(ConversationId.of("talk"), now()));

        assertTrue(lists.record(attempt.failed(OPTED_OUT, now())).isAccepted());
        assertFalse(lists.record(attempt.failed(OPTED_OUT, now())).isAccepted());
        assertTrue(store.contact(list, ContactId.of("a")).orElseThrow().isBarred());
    }

    @Test
    void k3_stoppingReleasesTheAttemptsPlannedByThatCampaignOnly() throws IOException {
        lists.upload(list, RowsUpload.contacts(4));
        Campaign calls = lists.launch(list, CALL);
        Campaign mails = lists.launch(list, EMAIL);
        lists.plan(calls.id(), 1);
        lists.plan(mails.id(), 2);
        List<Transition> released = lists.stop(mails.id());

        assertEquals(2, released.size());
        assertTrue(released.stream()
                .allMatch(transition -> transition instanceof Transition.Accepted accepted
                        && accepted.effects().get(0) instanceof Effect.CancelAttempt cancel
                        && cancel.campaign().equals(mails.id())));
        assertEquals(1, on(CALL).planning());
        assertEquals(0, on(EMAIL).planning());
        assertEquals(CampaignStatus.ACTIVE, status(calls));
    }

    @Test
    void k3_aCampaignLeftWithoutWorkHasNothingToReleaseWhenStopped() throws IOException {
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)));
        Campaign calls = lists.launch(list, CALL);
        Campaign again = lists.launch(list, CALL);
        lists.record(planOne(calls).failed(BUSY, now()));

        assertEquals(CampaignStatus.COMPLETED, status(calls));
        assertEquals(CampaignStatus.COMPLETED, status(again));
        assertEquals(List.of(), lists.stop(again.id()));
    }

    @Test
    void k3_campaignsOnOneListNeverPlanAContactTwice() throws IOException {
        lists.upload(list, RowsUpload.contacts(2));
        Campaign calls = lists.launch(list, CALL);
        Campaign mails = lists.launch(list, EMAIL);
        PlannedAttempt call = planOne(calls);
        List<PlannedAttempt> written = lists.plan(mails.id(), 9);

        assertEquals(
                List.of("c2"),
                written.stream().map(a -> a.contact().id().value()).toList());
        lists.record(call.handedBack(now()));
        assertEquals("c1", planOne(mails).contact().id().value());
    }

    @Test
    void k3_theAttemptOfOneCampaignReportsToItOnly() throws IOException {
        lists.upload(list, RowsUpload.contacts(1));
        Campaign calls = lists.launch(list, CALL);
        PlannedAttempt attempt = planOne(calls);

        assertEquals(calls.id(), attempt.campaign());
        assertEquals(calls.id(), attempt.contact().planned().orElseThrow().campaign());
        assertEquals(phone(1), attempt.unit());
        assertEquals(now().plus(ContactLists.DEFAULT_LEASE), attempt.leaseEnd());
    }

    @Test
    void k3_changedRulesMayCompleteACampaign() throws IOException {
        lists.upload(list, RowsUpload.contacts(1));
        lists.changeRules(list, ListRules.DEFAULT);
        Campaign calls = lists.launch(list, CALL);
        lists.record(planOne(calls).failed(BUSY, now()));
        assertEquals(CampaignStatus.ACTIVE, status(calls));
        List<Transition.Accepted> told = lists.changeRules(list, new ListRules(ClosurePolicy.ANY_TYPE, limited()));

        assertEquals(CampaignStatus.COMPLETED, status(calls));
        assertTrue(told.get(0).effects().get(0) instanceof Effect.TypeExhausted);
    }

    @Test
    void l9_changedRulesReachEveryContactOfALongList() throws IOException {
        lists.upload(list, RowsUpload.contacts(2001));
        Campaign calls = lists.launch(list, CALL);
        lists.plan(calls.id(), 2001).forEach(attempt -> lists.record(attempt.failed(BUSY, now())));
        assertEquals(2001, on(CALL).attempted());
        lists.changeRules(list, ListRules.DEFAULT);

        assertEquals(2001, on(CALL).callable());
        assertEquals(ListRules.DEFAULT, lists.state(list).list().rules());
    }

    @Test
    void l6_planningReleasesLeasesThatHaveEnded() throws IOException {
        lists.upload(list, RowsUpload.contacts(1));
        lists.changeRules(list, ListRules.DEFAULT);
        Campaign calls = lists.launch(list, CALL);
        PlannedAttempt lost = lists.plan(calls.id(), 1, HOUR).get(0);
        clock.advance(HOUR.minusNanos(1));
        assertEquals(List.of(), lists.plan(calls.id(), 1));
        clock.advance(Duration.ofNanos(1));
        PlannedAttempt next = planOne(calls);

        assertEquals(2, next.number());
        assertTrue(lists.record(lost.failed(BUSY, now())).isAccepted());
        assertTrue(lists.record(next.failed(BUSY, now())).isAccepted());
    }

    @Test
    void l6_aLapsedLeaseIsReleasedByCampaignsOfOtherTypesToo() throws IOException {
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)).contact("b", mail(2)));
        Campaign calls = lists.launch(list, CALL);
        Campaign mails = lists.launch(list, EMAIL);
        lists.plan(calls.id(), 1, HOUR);
        clock.advance(HOUR);

        assertEquals(1, lists.plan(mails.id(), 9).size());
        assertEquals(0, on(CALL).planning());
        assertEquals(1, on(CALL).attempted());
    }

    @Test
    void l10_whatEndsByItselfCanBeRecordedWithoutPlanning() throws IOException {
        lists.upload(list, RowsUpload.contacts(2001));
        Campaign calls = lists.launch(list, CALL);
        lists.plan(calls.id(), 2001, HOUR);
        lists.stop(lists.launch(list, EMAIL).id());

        assertEquals(List.of(), lists.recordOverdue(list));
        clock.advance(HOUR);
        assertEquals(2001, lists.recordOverdue(list).size(), "each has used up its attempts");
        assertEquals(2001, on(CALL).attempted());
        assertEquals(CampaignStatus.COMPLETED, status(calls));
        assertEquals(List.of(), lists.recordOverdue(list));
    }

    @Test
    void l10_theLibraryRecordsWhatEndsByItselfAndNobodyElse() throws IOException {
        lists.upload(list, RowsUpload.of(WITH_ID).contact("a", phone(1)));
        PlannedAttempt attempt = planOne(lists.launch(list, CALL));
        for (ContactEvent event : List.of(
                new AttemptReleased(1, ReleaseReason.LEASE_ENDED, attempt.leaseEnd()),
                new AnswerTimeEnded(ConversationId.of("talk"), 1, now()))) {
            ReportedEvent reported = new ReportedEvent(list, ContactId.of("a"), event);
            assertThrows(IllegalArgumentException.class, () -> lists.record(reported));
        }
    }

    @Test
    void m3_aReportDatedMoreThanFiveMinutesAfterTheClockIsNotYet() throws IOException {
        lists.upload(list, RowsUpload.contacts(1));
        PlannedAttempt attempt = planOne(lists.launch(list, CALL));
        Transition early = lists.record(
                attempt.failed(BUSY, now().plus(Duration.ofMinutes(5)).plusNanos(1)));

        assertEquals(new Transition.Rejected(Rejection.NOT_YET), early);
        assertTrue(lists.record(attempt.failed(BUSY, now().plus(Duration.ofMinutes(5))))
                .isAccepted());
    }

    @Test
    void l6_manyLapsedLeasesDoNotHideTheContactsBehindThem() throws IOException {
        lists.upload(list, RowsUpload.contacts(20));
        lists.changeRules(
                list,
                new ListRules(
                        ClosurePolicy.ANY_TYPE,
                        AttemptControl.builder().minimumDelay(HOUR).build()));
        Campaign calls = lists.launch(list, CALL);
        lists.plan(calls.id(), 15, HOUR);
        clock.advance(HOUR);

        assertEquals(5, lists.plan(calls.id(), 20, HOUR.multipliedBy(9)).size(), "the others wait for the delay");
        clock.advance(HOUR);
        assertEquals(15, lists.plan(calls.id(), 20).size());
    }

    @Test
    void planningRefusesSenselessNumbers() throws IOException {
        lists.upload(list, RowsUpload.contacts(1));
        CampaignId calls = lists.launch(list, CALL).id();

        assertThrows(IllegalArgumentException.class, () -> lists.plan(calls, 0));
        assertThrows(IllegalArgumentException.class, () -> lists.plan(calls, 1, Duration.ZERO));
    }

    @Test
    void whatIsNotThereIsMissing() {
        CampaignId nowhere = CampaignId.of("nowhere");

        assertThrows(NoSuchElementException.class, () -> lists.campaign(nowhere));
        assertThrows(NoSuchElementException.class, () -> lists.plan(nowhere, 1));
        assertThrows(NoSuchElementException.class, () -> lists.stop(nowhere));
        assertThrows(NoSuchElementException.class, () -> lists.counters(ListId.of("nowhere")));
        assertThrows(NoSuchElementException.class, () -> lists.launch(ListId.of("nowhere"), CALL));
        assertThrows(
                NoSuchElementException.class,
                () -> lists.record(new ReportedEvent(list, ContactId.of("nobody"), new ContactReset(now()))));
    }
}
