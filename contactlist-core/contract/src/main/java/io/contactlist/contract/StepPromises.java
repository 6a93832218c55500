package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.mail;
import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.contract.StoredHistory.CAMPAIGN;
import static io.contactlist.contract.StoredHistory.NOW;
import static io.contactlist.model.ChannelType.CALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.ContactLists;
import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.PlanningOrder;
import io.contactlist.spi.ContactStore.StepResult;
import io.contactlist.spi.ContactStore.View;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests promises 1, 2, 3, 8 and 9 on one thread. */
abstract class StepPromises extends StoreScene {

    private static Campaign campaign(ListId list) {
        return new Campaign(CAMPAIGN, list, CALL, CampaignEnd.MANUAL, CampaignStatus.ACTIVE);
    }

    @Test
    void store1_aStepKeepsListCampaignsCountersAndContactsAndGivesItsResult() {
        StoredHistory story = StoredHistory.of("a", phone(1));
        ContactList uploaded = new ContactList(LIST, ContactList.named("renamed"), RowsUpload.WITH_ID, 7);
        String result = store.atomically(LIST, view -> {
            StepResult<String> step = step(view, List.of(story), "result");
            return new StepResult<>(step.state().with(uploaded).with(campaign(LIST)), step.changes(), step.result());
        });

        assertEquals("result", result);
        ListState state = store.state(LIST).orElseThrow();
        assertEquals(uploaded, state.list());
        assertEquals(Optional.of(campaign(LIST)), state.campaign(CAMPAIGN));
        assertEquals(Optional.of(campaign(LIST)), store.campaign(CAMPAIGN));
        assertEquals(Counters.NONE.plus(story.contact()), state.counters());
        assertEquals(Optional.of(story.contact()), store.contact(LIST, ContactId.of("a")));
    }

    @Test
    void store1_aStepThatCannotBeKeptChangesNothing() {
        createOther();
        store.atomically(OTHER, view -> new StepResult<>(view.state().with(campaign(OTHER)), List.of(), "kept"));
        StoredHistory changed = StoredHistory.of("c1", phone(1));
        keep(changed);
        ListState before = store.state(LIST).orElseThrow();

        assertThrows(
                IllegalArgumentException.class,
                () -> store.atomically(LIST, view -> {
                    StepResult<String> step = step(view, phones(2, 1001), "never");
                    return new StepResult<>(step.state().with(campaign(LIST)), step.changes(), step.result());
                }),
                "campaign ids are unique over all lists");
        assertEquals(before, store.state(LIST).orElseThrow());
        assertEquals(List.of("c1"), stored());
        assertEquals(before.counters(), store.recount(LIST));
        assertEquals(Optional.of(campaign(OTHER)), store.campaign(CAMPAIGN));
        assertEquals(1, due(Duration.ZERO, 9).size());
    }

    @Test
    void store1_anUploadThatBreaksHalfWayHasKeptWholeBatches() throws IOException {
        RowsUpload broken = RowsUpload.contacts(1500).broken();
        ContactLists lists = ContactLists.of(store, new SettableClock());

        UploadException thrown = assertThrows(UploadException.class, () -> lists.upload(LIST, broken));
        long stored = thrown.report().orElseThrow().lastStoredRecord();
        assertEquals(stored, stored().size());
        assertEquals(stored, kept().inList().total());
        assertEquals(kept(), store.recount(LIST));
        assertEquals(stored, store.state(LIST).orElseThrow().list().records());

        UploadOptions rest = UploadOptions.DEFAULT.withStartAfter(stored);
        assertEquals(
                1500 - stored,
                lists.upload(LIST, RowsUpload.contacts(1500), rest).created());
        assertEquals(1500, stored().size());
    }

    @Test
    void store2_aStepSeesWhatTheStepsBeforeItKept() {
        StoredHistory a = StoredHistory.of("a", phone(1));
        keep(a);
        keep(a.waiting(Duration.ofMinutes(1)), StoredHistory.of("b", phone(2)));

        assertEquals(List.of("a", "b"), read(view -> ids(view.following(null, 9))));
        Contact found = read(view -> view.find(List.of(ContactId.of("a"))).get(0));
        assertEquals(1, found.attemptCount());
        assertEquals(store.state(LIST).orElseThrow(), read(View::state));
        assertEquals(2, kept().inList().callable());
    }

    @Test
    void store2_duplicatesWithinABatchAndAcrossBatchesAreOneContact() throws IOException {
        RowsUpload twice = RowsUpload.contacts(1200);
        IntStream.rangeClosed(1, 1200).forEach(i -> twice.contact("c" + i, mail(i)));
        twice.contact("c1200", phone(1));
        UploadReport report = ContactLists.of(store, new SettableClock())
                .upload(LIST, twice, UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.KEEP));

        assertEquals(1200, report.created());
        assertEquals(1201, report.unchanged());
        assertEquals(1200, stored().size());
        assertEquals(1200, kept().inList().total());
        assertEquals(kept(), store.recount(LIST));
    }

    @Test
    void store3_aFunctionThatThrowsChangesNothingAndItsExceptionArrivesAsItIs() {
        keep(StoredHistory.of("a", phone(1)));
        ListState before = store.state(LIST).orElseThrow();
        List<Throwable> problems = List.of(
                new IllegalStateException("on purpose"),
                new NoSuchElementException("on purpose"),
                new AssertionError("on purpose"));

        for (Throwable problem : problems) {
            assertSame(
                    problem,
                    assertThrows(
                            problem.getClass(),
                            () -> store.atomically(LIST, view -> {
                                view.due(query(view, CALL, PlanningOrder.DUE_FIRST, NOW, 1));
                                throw sneaky(problem);
                            })));
        }
        assertEquals(before, store.state(LIST).orElseThrow());
        assertEquals(List.of("a"), stored());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T sneaky(Throwable problem) throws T {
        throw (T) problem;
    }

    @Test
    void store3_aFunctionThatThrowsStandsInNobodysWay() throws Exception {
        AtomicInteger thrown = new AtomicInteger();
        AtOnce.run(thread -> {
            for (int i = 0; i < 5; i++) {
                assertThrows(
                        IllegalStateException.class,
                        () -> store.atomically(LIST, view -> {
                            thrown.incrementAndGet();
                            throw new IllegalStateException("on purpose");
                        }));
            }
            return List.of();
        });
        keep(StoredHistory.of("a", phone(1)));

        assertEquals(20, thrown.get(), "what throws is not tried again");
        assertEquals(List.of("a"), stored());
    }

    @Test
    void store8_theRecountEqualsTheCountersAfterEveryStep() {
        StoredHistory first = StoredHistory.of("c1", phone(1), mail(1));
        StoredHistory second = StoredHistory.of("c2", phone(2));
        List<StoredHistory> steps = List.of(
                first,
                second,
                first.planned(CAMPAIGN, Duration.ofHours(1)),
                second.then(new ContactEvent.ContactBarred(NOW)),
                first.planned(CAMPAIGN, Duration.ofHours(1)).failed(FailureCategory.BAD_ADDRESS, NOW),
                second.then(new ContactEvent.ContactBarred(NOW)).then(new ContactEvent.BarLifted(NOW)),
                StoredHistory.of("c3"));
        for (StoredHistory step : steps) {
            keep(step);
            assertEquals(store.recount(LIST), kept());
        }
        assertEquals(3, kept().inList().total());
        assertEquals(1, kept().inList().flagged());
    }

    @Test
    void store8_theRecountCountsTheContactsAndNotTheCounters() {
        keep(phones(1, 4));
        Counters right = kept();
        store.atomically(
                LIST, view -> new StepResult<>(view.state().completeCampaigns(Counters.NONE), List.of(), "wrong"));

        assertEquals(Counters.NONE, kept());
        assertEquals(right, store.recount(LIST));
    }

    @Test
    void store9_aListIdIsTakenOnce() {
        ContactList again = ContactList.of(LIST, ContactList.named("again"));

        assertThrows(IllegalArgumentException.class, () -> store.create(again));
        assertEquals("debtors", store.state(LIST).orElseThrow().list().name());
    }

    @Test
    void store9_aListThatIsNotThereIsMissing() {
        ListId nowhere = ListId.of("nowhere");

        assertEquals(Optional.empty(), store.state(nowhere));
        assertEquals(Optional.empty(), store.contact(nowhere, ContactId.of("a")));
        assertEquals(Optional.empty(), store.contact(LIST, ContactId.of("a")));
        try (var contacts = store.contacts(nowhere)) {
            assertEquals(0, contacts.count());
        }
        assertEquals(Optional.empty(), store.campaign(CAMPAIGN));
        assertThrows(NoSuchElementException.class, () -> store.recount(nowhere));
        assertThrows(
                NoSuchElementException.class,
                () -> store.atomically(nowhere, view -> new StepResult<>(view.state(), List.of(), "never")));
        assertThrows(
                NoSuchElementException.class,
                () -> store.atomically(CAMPAIGN, view -> new StepResult<>(view.state(), List.of(), "never")));
    }

    @Test
    void store9_aStepOnACampaignIsOneOnItsList() {
        store.atomically(LIST, view -> new StepResult<>(view.state().with(campaign(LIST)), List.of(), "kept"));
        createOther();
        String result = store.atomically(CAMPAIGN, view -> step(view, phones(1, 3), "result"));

        assertEquals("result", result);
        assertEquals(List.of("c1", "c2"), stored());
        assertEquals(2, kept().inList().total());
        assertEquals(0, store.recount(OTHER).inList().total());
    }

    @Test
    void store9_listsShareNothing() {
        createOther();
        keep(phones(1, 3));
        store.atomically(OTHER, view -> step(view, List.of(StoredHistory.of("c2", mail(2))), "kept"));

        assertEquals(List.of("c1", "c2"), stored());
        assertEquals(1, store.recount(OTHER).inList().total());
        assertEquals(0, kept().on(CALL).flagged());
        assertEquals(Optional.empty(), store.contact(OTHER, ContactId.of("c1")));
        assertEquals(
                List.of(),
                store.atomically(
                        OTHER,
                        view -> new StepResult<>(
                                view.state(),
                                List.of(),
                                view.due(query(view, CALL, PlanningOrder.DUE_FIRST, NOW, 9)))));
    }
}
