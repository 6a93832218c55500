package io.contactlist.tests;

import static io.contactlist.model.ChannelType.CALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.contract.RowsUpload;
import io.contactlist.contract.SettableClock;
import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListDefinition;
import io.contactlist.list.ListId;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.Rejection;
import io.contactlist.model.Resolution;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Nobody is contacted again because news was late, lost, doubled or wrong, and nobody starves (rules L5, L6, A4, O1). */
class LateNewsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ConversationId TALK = ConversationId.of("talk");

    private final SettableClock clock = new SettableClock();
    private final ContactStore store = ContactStore.inMemory();
    private final ContactLists lists = ContactLists.of(store, clock);
    private final ListId list = ListId.of("list");

    private Campaign launched(int contacts, UnaryOperator<ListDefinition> definition) throws IOException {
        lists.create(list, definition.apply(ContactList.named("debtors")));
        lists.upload(list, RowsUpload.contacts(contacts));
        return lists.launch(list, CALL);
    }

    private static AttemptControl onePerContact() {
        return AttemptControl.builder().perContact(1).build();
    }

    private Instant now() {
        return clock.instant();
    }

    private ContactStatus status(PlannedAttempt attempt) {
        return store.contact(list, attempt.contact().id()).orElseThrow().status(CALL);
    }

    @Test
    void a4_ofOneAllowedAttemptOneIsHandedOutThoughNoOutcomeEverArrives() throws IOException {
        Campaign calls = launched(1, list -> list.attempts(onePerContact()));
        int handedOut = 0;
        for (int hour = 0; hour < 1000; hour++) {
            handedOut += lists.plan(calls.id(), 1, HOUR).size();
            clock.advance(HOUR);
        }

        assertEquals(1, handedOut);
        assertEquals(CampaignStatus.COMPLETED, lists.campaign(calls.id()).status());
    }

    /** A hundred contacts are planned at once with a lease of 20 minutes, for ten lines at three minutes a call. */
    @Test
    void l6_aQueueLongerThanItsLeasesCallsNobodyTwice() throws IOException {
        Campaign calls = launched(100, list -> list.attempts(onePerContact()));
        List<PlannedAttempt> queue = new ArrayList<>(lists.plan(calls.id(), 100, Duration.ofMinutes(20)));
        Map<String, Integer> called = new LinkedHashMap<>();
        while (!queue.isEmpty()) {
            List<PlannedAttempt> ring = List.copyOf(queue.subList(0, Math.min(10, queue.size())));
            queue.subList(0, ring.size()).clear();
            queue.removeIf(waiting -> !lists.record(waiting.prolonged(now().plus(Duration.ofMinutes(30)), now()))
                    .isAccepted());
            clock.advance(Duration.ofMinutes(3));
            for (PlannedAttempt attempt : ring) {
                called.merge(attempt.contact().id().value(), 1, Integer::sum);
                lists.record(attempt.failed(FailureCategory.NO_ANSWER, now()));
            }
            queue.addAll(lists.plan(calls.id(), 100, Duration.ofMinutes(20)));
        }

        assertEquals(100, called.size());
        assertTrue(called.values().stream().allMatch(times -> times == 1), called::toString);
    }

    @Test
    void l5_aSuccessAfterTheLeaseCancelsTheNextAttempt() throws IOException {
        Campaign calls = launched(1, list -> list);
        PlannedAttempt first = lists.plan(calls.id(), 1, HOUR).get(0);
        Instant answered = now().plus(MINUTE);
        clock.advance(HOUR);
        PlannedAttempt second = lists.plan(calls.id(), 1, HOUR).get(0);
        Transition late = lists.record(first.succeeded(TALK, answered));

        assertEquals(new Effect.CancelAttempt(calls.id(), 2), late.effects().get(0));
        assertEquals(ContactStatus.OPEN, status(first));
        assertTrue(lists.record(first.resolved(TALK, Resolution.COMPLETED, answered))
                .isAccepted());
        assertEquals(ContactStatus.CLOSED, status(second));
        assertEquals(List.of(), lists.plan(calls.id(), 1));
    }

    @Test
    void l5_aMessageThatArrivedAfterAllIsNotSentAgain() throws IOException {
        PlannedAttempt attempt = lists.plan(launched(1, list -> list).id(), 1).get(0);
        lists.record(attempt.failed(FailureCategory.NOT_DELIVERED, now()));
        clock.advance(MINUTE);

        assertTrue(lists.record(attempt.succeeded(TALK, now())).isAccepted());
        assertEquals(ContactStatus.OPEN, status(attempt));
    }

    @Test
    void l5_aBounceAfterSentMakesTheUnitUnusable() throws IOException {
        PlannedAttempt attempt = lists.plan(launched(1, list -> list).id(), 1).get(0);
        lists.record(attempt.succeeded(TALK, now()));
        clock.advance(MINUTE);

        assertTrue(
                lists.record(attempt.failed(FailureCategory.BAD_ADDRESS, now())).isAccepted());
        assertEquals(ContactStatus.FLAGGED, status(attempt));
    }

    @Test
    void m3_anOutcomeDatedInAHundredYearsBlocksNobody() throws IOException {
        PlannedAttempt attempt = lists.plan(launched(1, list -> list).id(), 1).get(0);
        Instant farAhead = Instant.parse("2126-03-01T00:00:00Z");

        assertEquals(
                new Transition.Rejected(Rejection.NOT_YET),
                lists.record(attempt.failed(FailureCategory.BUSY, farAhead)));
        assertTrue(lists.record(attempt.failed(FailureCategory.BUSY, now())).isAccepted());
    }

    @Test
    void a9_aConversationThatNobodyReportsOnDoesNotKeepTheCampaignForEver() throws IOException {
        Campaign calls = launched(
                1,
                list -> list.attempts(AttemptControl.builder()
                        .perContact(1)
                        .answerTime(CALL, HOUR)
                        .build()));
        PlannedAttempt attempt = lists.plan(calls.id(), 1).get(0);
        lists.record(attempt.succeeded(TALK, now()));
        clock.advance(HOUR);
        assertEquals(List.of(), lists.plan(calls.id(), 1));

        assertEquals(ContactStatus.ATTEMPTED, status(attempt));
        assertEquals(CampaignStatus.COMPLETED, lists.campaign(calls.id()).status());
    }

    /** The first two contacts can only be reached at night, so that their dialer hands them back. */
    @Test
    void o1_contactsThatAreHandedBackDoNotStarveTheOthers() throws IOException {
        for (PlanningOrder order : List.of(PlanningOrder.DUE_FIRST, PlanningOrder.FRESH_FIRST)) {
            assertEquals(
                    Map.of("c1", 10, "c2", 10, "c3", 10, "c4", 10),
                    plannedInTwentyRounds(order),
                    "every one is handed back in turn under " + order);
        }
    }

    private Map<String, Integer> plannedInTwentyRounds(PlanningOrder order) throws IOException {
        ListId own = lists.create(ContactList.named("debtors").order(order)).id();
        lists.upload(own, RowsUpload.contacts(4));
        Campaign calls = lists.launch(own, CALL);
        Map<String, Integer> planned = new LinkedHashMap<>();
        for (int round = 0; round < 20; round++) {
            for (PlannedAttempt attempt : lists.plan(calls.id(), 2)) {
                planned.merge(attempt.contact().id().value(), 1, Integer::sum);
                lists.record(attempt.handedBack(now()));
            }
            clock.advance(MINUTE);
        }
        return planned;
    }

    @Test
    void o1_dueRetriesComeBeforeFreshContactsUnlessTheListSaysOtherwise() throws IOException {
        assertEquals(1, minuteOfTheRetry(PlanningOrder.DUE_FIRST));
        assertEquals(60, minuteOfTheRetry(PlanningOrder.FRESH_FIRST));
        assertEquals(60, minuteOfTheRetry(PlanningOrder.NEWEST_FIRST));
    }

    /** Sixty contacts, one planned a minute; the first one is busy, with a delay of a minute. */
    private int minuteOfTheRetry(PlanningOrder order) throws IOException {
        ListId own = lists.create(ContactList.named("debtors")
                        .order(order)
                        .attempts(AttemptControl.builder().minimumDelay(MINUTE).build()))
                .id();
        lists.upload(own, RowsUpload.contacts(60));
        Campaign calls = lists.launch(own, CALL);
        PlannedAttempt first = lists.plan(calls.id(), 1).get(0);
        lists.record(first.failed(FailureCategory.BUSY, now()));
        for (int minute = 1; minute <= 60; minute++) {
            clock.advance(MINUTE);
            PlannedAttempt next = lists.plan(calls.id(), 1).get(0);
            if (next.contact().id().equals(first.contact().id())) {
                return minute;
            }
        }
        return -1;
    }

    @Test
    void l6_aDialerThatDiesLeavesNobodyStuck() throws IOException {
        Campaign calls = launched(1, list -> list);
        lists.plan(calls.id(), 1, HOUR);
        clock.advance(HOUR);
        lists.recordOverdue(list);

        assertEquals(1, lists.counters(list).on(CALL).callable());
    }
}
