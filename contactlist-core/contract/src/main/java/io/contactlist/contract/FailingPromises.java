package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.model.ChannelType.CALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.spi.StoreUnavailableException;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.UploadMonitor;
import io.contactlist.upload.UploadOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Tests promise 12: failures of the system below the store. */
abstract class FailingPromises extends LastingPromises {

    private final SettableClock clock = new SettableClock();

    private void assumeOutside() {
        assumeTrue(hasOutside(), "the store depends on no system that can fail");
    }

    private static void assertUnavailable(Executable call) {
        assertThrows(StoreUnavailableException.class, call);
    }

    @Test
    void store12_everyCallSaysThatTheOutsideIsGoneAndWorksOnceItIsBack() {
        assumeOutside();
        keep(phones(0, 3));
        ListState before = store.state(LIST).orElseThrow();
        breakOutside();

        assertUnavailable(() -> store.state(LIST));
        assertUnavailable(() -> store.campaign(StoredHistory.CAMPAIGN));
        assertUnavailable(() -> store.contact(LIST, ContactId.of("c0")));
        assertUnavailable(() -> stored());
        assertUnavailable(() -> store.recount(LIST));
        assertUnavailable(() -> keep(phones(3, 4)));
        assertUnavailable(this::createOther);

        mendOutside();
        assertEquals(before, store.state(LIST).orElseThrow());
        assertEquals(List.of("c0", "c1", "c2"), stored());
        keep(phones(3, 4));
        createOther();
        assertEquals(4, store.recount(LIST).inList().total());
    }

    @Test
    void store12_aStepInWhoseMiddleTheOutsideGoesIsKeptWholeOrNotAtAll() {
        assumeOutside();
        StoredHistory first = StoredHistory.of("first", phone(1));
        keep(first);
        List<StoredHistory> batch = IntStream.range(0, 1_000)
                .mapToObj(i -> StoredHistory.of("c" + i, phone(i)))
                .toList();
        assertUnavailable(() -> store.atomically(LIST, view -> {
            breakOutside();
            return step(view, batch, "never");
        }));
        mendOutside();

        assertTrue(List.of(1, 1_001).contains(stored().size()));
        assertEquals(store.recount(LIST), kept());
        List<StoredHistory> missing = stored().size() == 1 ? batch : List.of();
        keep(missing);
        assertEquals(1_001, kept().inList().total());
        assertEquals(1_001, due(Duration.ZERO, 2_000).size());
    }

    @Test
    void store12_anUploadMadeAgainCompletesTheJob() throws IOException {
        assumeOutside();
        ContactLists lists = ContactLists.of(store, clock);
        UploadOptions keeping = UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.KEEP);
        UploadMonitor breaking = progress -> {
            breakOutside();
            return UploadMonitor.Decision.GO_ON;
        };
        assertUnavailable(() -> lists.upload(LIST, RowsUpload.contacts(2_500), keeping.withMonitor(breaking)));
        mendOutside();

        assertEquals(kept(), store.recount(LIST));
        assertEquals(
                2_500 - stored().size(),
                lists.upload(LIST, RowsUpload.contacts(2_500), keeping).created());
        assertEquals(2_500, stored().size());
        assertEquals(kept(), store.recount(LIST));
    }

    private void assumeLostAnswers() {
        assumeTrue(losesAnswers(), "the store's commits cannot lose their answers");
        loseNextAnswer();
    }

    @Test
    void store12_whereTheAnswerToACommitIsLostTheStoreDoesNotTryAgainByItself() {
        keep(phones(0, 20));
        ContactLists lists = ContactLists.of(store, clock);
        CampaignId calls = lists.launch(LIST, CALL).id();
        assumeLostAnswers();

        assertUnavailable(() -> lists.plan(calls, 5));
        assertEquals(5, kept().inList().planning());
        assertEquals(15, lists.plan(calls, 99).size());
        clock.advance(ContactLists.DEFAULT_LEASE);
        assertEquals(20, lists.plan(calls, 99).size(), "nobody is stranded");
        assertEquals(kept(), store.recount(LIST));
    }

    @Test
    void store12_anOutcomeWhoseAnswerIsLostCountsOnce() {
        keep(phones(0, 1));
        ContactLists lists = ContactLists.of(store, clock);
        CampaignId calls = lists.launch(LIST, CALL).id();
        PlannedAttempt attempt = lists.plan(calls, 1).get(0);
        assumeLostAnswers();

        assertUnavailable(() -> lists.record(attempt.failed(FailureCategory.BUSY, clock.instant())));
        assertFalse(lists.record(attempt.failed(FailureCategory.BUSY, clock.instant()))
                .isAccepted());
        assertEquals(1, store.contact(LIST, ContactId.of("c0")).orElseThrow().attemptCount());
    }

    @Test
    void store12_aListWhoseCreationIsNotAnsweredIsThere() {
        assumeLostAnswers();

        assertUnavailable(this::createOther);
        assertThrows(IllegalArgumentException.class, this::createOther);
        assertEquals(
                ListState.of(ContactList.of(OTHER, ContactList.named("other"))),
                store.state(OTHER).orElseThrow());
    }
}
