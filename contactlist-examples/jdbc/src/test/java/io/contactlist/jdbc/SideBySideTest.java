package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.contract.SettableClock;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import io.contactlist.spi.ContactStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests steps that run in parallel on one list in PostgreSQL (rule P2). In each test a second step begins and is stored
 * during the first one.
 */
class SideBySideTest {

    private static final ListId LIST = ListId.of("debtors");

    @RegisterExtension
    final Databases databases = new Databases();

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger runs = new AtomicInteger();
    private ContactStore store;
    private ContactLists lists;
    private Campaign calls;

    @BeforeEach
    void upload() {
        store = Databases.postgreSqlStore(databases.newPostgreSql());
        lists = ContactLists.of(store, clock);
        lists.create(LIST, ContactList.named("Debtors"));
        Rows.upload(lists, LIST, 1, 10);
        calls = lists.launch(LIST, ChannelType.CALL);
    }

    @AfterEach
    void k2_countersEqualARecount() {
        assertEquals(store.recount(LIST), lists.counters(LIST));
    }

    private static final Runnable NOTHING = () -> {};

    /** {@return lists whose first step runs its function, then waits for another action, and is then stored} */
    private ContactLists keptAfter(Runnable other) {
        return ContactLists.of(new Interrupted(store, NOTHING, other), clock);
    }

    /** {@return lists whose first step begins, then waits for another action, and then runs its function} */
    private ContactLists workedAfter(Runnable other) {
        return ContactLists.of(new Interrupted(store, other, NOTHING), clock);
    }

    /** Runs actions on another thread before and after the function of the first step. */
    private final class Interrupted extends Forwarding {

        private final Runnable before;
        private final Runnable after;

        Interrupted(ContactStore store, Runnable before, Runnable after) {
            super(store);
            this.before = before;
            this.after = after;
        }

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            return super.atomically(list, interrupted(work));
        }

        @Override
        public <R> R atomically(CampaignId campaign, Step<R> work) {
            return super.atomically(campaign, interrupted(work));
        }

        private <R> Step<R> interrupted(Step<R> work) {
            return view -> {
                boolean first = runs.incrementAndGet() == 1;
                CompletableFuture.runAsync(first ? before : NOTHING).join();
                StepResult<R> step = work.on(view);
                CompletableFuture.runAsync(first ? after : NOTHING).join();
                return step;
            };
        }
    }

    private ReportedEvent closed(int contact) {
        return new ReportedEvent(LIST, ContactId.of("c" + contact), new ContactClosed(clock.instant()));
    }

    @Test
    void p2_planningSkipsContactsThatAnotherStepIsPlanning() {
        AtomicInteger others = new AtomicInteger();
        List<PlannedAttempt> first =
                keptAfter(() -> others.set(lists.plan(calls.id(), 7).size())).plan(calls.id(), 4);

        assertEquals(4, first.size());
        assertEquals(6, others.get(), "those that the first did not hold");
        assertEquals(10, lists.counters(LIST).inList().planning());
        assertEquals(1, runs.get(), "the step is kept as it was");
    }

    @Test
    void p2_stepsOnDifferentContactsAreBothKept() {
        keptAfter(() -> lists.record(closed(2))).record(closed(1));

        assertEquals(2, lists.counters(LIST).inList().closed());
        assertEquals(1, runs.get());
    }

    @Test
    void l9_anOutcomeRecordedWhileTheRulesChangeIsJudgedByTheNewOnes() {
        PlannedAttempt attempt = lists.plan(calls.id(), 1).get(0);
        ListRules once = new ListRules(
                ClosurePolicy.ANY_TYPE,
                AttemptControl.builder().perUnit(1).perContact(1).build());
        workedAfter(() -> lists.changeRules(LIST, once)).record(attempt.failed(FailureCategory.BUSY, clock.instant()));

        assertEquals(1, lists.counters(LIST).inList().attempted());
    }

    @Test
    void k3_planningForACampaignThatIsSwitchedOffMeanwhilePlansNothing() {
        List<PlannedAttempt> planned = keptAfter(() -> lists.stop(calls.id())).plan(calls.id(), 4);

        assertEquals(List.of(), planned);
        assertEquals(10, lists.counters(LIST).inList().callable());
    }

    @Test
    void k3_switchingOffReleasesWhatIsPlannedMeanwhile() {
        lists.plan(calls.id(), 2);
        assertEquals(
                5, keptAfter(() -> lists.plan(calls.id(), 3)).stop(calls.id()).size());
        assertEquals(2, runs.get());
        assertEquals(0, lists.counters(LIST).inList().planning());
    }

    @Test
    void p2_aStepThatFailsOverContactsNewerThanItsStateIsRunAgain() {
        PlannedAttempt attempt = lists.plan(calls.id(), 10).get(0);
        Runnable makesOneCallable = () -> lists.record(attempt.failed(FailureCategory.BUSY, clock.instant()));

        assertEquals(1, workedAfter(makesOneCallable).plan(calls.id(), 1).size());
        assertEquals(2, runs.get());
    }

    @Test
    void p3_anUploadBesideAnUploadCreatesEachContactOnce() {
        ContactLists late = keptAfter(() -> Rows.upload(lists, LIST, 12, 15));
        Rows.upload(late, LIST, 11, 13);

        assertEquals(15, lists.counters(LIST).inList().total());
        assertEquals(10 + 4 + 3, lists.state(LIST).list().records());
    }

    @Test
    void k3_campaignsLaunchedBesideEachOtherAndPlanningsAreAllKept() {
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(CompletableFuture.runAsync(() -> lists.launch(LIST, ChannelType.CALL)));
            all.add(CompletableFuture.runAsync(() -> lists.plan(calls.id(), 1)));
        }
        all.forEach(CompletableFuture::join);

        assertEquals(11, lists.state(LIST).campaigns().size());
        assertEquals(10, lists.counters(LIST).inList().planning());
    }

    @Test
    void k3_theLastTwoContactsClosedSideBySideCompleteTheCampaign() {
        for (int i = 3; i <= 10; i++) {
            lists.record(closed(i));
        }
        assertTrue(lists.campaign(calls.id()).isActive());
        keptAfter(() -> lists.record(closed(2))).record(closed(1));

        assertFalse(lists.campaign(calls.id()).isActive());
    }

    @Test
    void k3_theLastContactClosedBesideAnUploadLeavesTheCampaignActive() {
        for (int i = 2; i <= 10; i++) {
            lists.record(closed(i));
        }
        keptAfter(() -> Rows.upload(lists, LIST, 11, 12)).record(closed(1));

        assertTrue(lists.campaign(calls.id()).isActive());
    }

    /** Forwards everything to another store. */
    private static class Forwarding implements ContactStore {

        private final ContactStore store;

        Forwarding(ContactStore store) {
            this.store = store;
        }

        @Override
        public void create(ContactList list) {
            store.create(list);
        }

        @Override
        public Optional<ListState> state(ListId list) {
            return store.state(list);
        }

        @Override
        public Optional<Campaign> campaign(CampaignId campaign) {
            return store.campaign(campaign);
        }

        @Override
        public Optional<Contact> contact(ListId list, ContactId contact) {
            return store.contact(list, contact);
        }

        @Override
        public Stream<Contact> contacts(ListId list) {
            return store.contacts(list);
        }

        @Override
        public Counters recount(ListId list) {
            return store.recount(list);
        }

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            return store.atomically(list, work);
        }

        @Override
        public <R> R atomically(CampaignId campaign, Step<R> work) {
            return store.atomically(campaign, work);
        }
    }
}
