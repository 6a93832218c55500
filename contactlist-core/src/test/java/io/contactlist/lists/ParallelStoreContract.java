package io.contactlist.lists;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ContactList;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListId;
import io.contactlist.spi.ContactStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store promises to callers who use it at once (P2, P3). */
public abstract class ParallelStoreContract {

    private static final ListId LIST = ListId.of("list");
    private static final int THREADS = 4;

    private ContactStore store;

    /** A new, empty store. */
    protected abstract ContactStore newStore();

    @BeforeEach
    void createList() {
        store = newStore();
        store.create(ContactList.of(LIST, ContactList.named("debtors")));
    }

    @Test
    void p2_threadsThatPlanAtOnceNeverPlanAContactTwiceAndLoseNoUpdate() throws Exception {
        int contacts = 300;
        int rounds = 5;
        SettableClock clock = new SettableClock();
        ContactLists lists = ContactLists.of(store, clock);
        lists.upload(LIST, RowsUpload.contacts(contacts));
        CampaignId calls = lists.launch(LIST, CALL).id();
        CampaignId mails = lists.launch(LIST, EMAIL).id();
        for (int round = 0; round < rounds; round++) {
            List<PlannedAttempt> planned = atOnce(thread -> planEverything(lists, thread % 2 == 0 ? calls : mails));

            assertEquals(contacts, planned.size());
            assertEquals(
                    contacts,
                    new HashSet<>(planned.stream().map(a -> a.contact().id()).toList()).size());
            assertEquals(contacts, lists.counters(LIST).inList().planning());
            atOnce(thread -> {
                for (int i = thread; i < planned.size(); i += THREADS) {
                    assertTrue(lists.record(planned.get(i).failed(FailureCategory.BUSY, clock.instant()))
                            .isAccepted());
                }
                return List.of();
            });
        }

        assertEquals(store.recount(LIST), lists.counters(LIST));
        try (var all = store.contacts(LIST)) {
            assertTrue(all.allMatch(contact -> contact.attemptCount() == rounds));
        }
    }

    private static List<PlannedAttempt> planEverything(ContactLists lists, CampaignId campaign) {
        List<PlannedAttempt> all = new ArrayList<>();
        List<PlannedAttempt> some = lists.plan(campaign, 7);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = lists.plan(campaign, 7);
        }
        return all;
    }

    @Test
    void p3_uploadsAtOnceCreateEachContactOnce() throws Exception {
        ContactLists lists = ContactLists.of(store, new SettableClock());
        List<Long> created = atOnce(thread -> List.of(uploaded(lists)));

        assertEquals(2500, created.stream().mapToLong(Long::longValue).sum());
        assertEquals(2500, lists.counters(LIST).inList().total());
        assertEquals(store.recount(LIST), lists.counters(LIST));
    }

    private static long uploaded(ContactLists lists) throws IOException {
        return lists.upload(LIST, RowsUpload.contacts(2500)).created();
    }

    /** Work for the thread of a number, from 0. */
    private interface Work<T> {
        List<T> by(int thread) throws Exception;
    }

    private static <T> List<T> atOnce(Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<T>>> tasks = new ArrayList<>();
            IntStream.range(0, THREADS).forEach(thread -> tasks.add(() -> work.by(thread)));
            List<T> results = new ArrayList<>();
            for (Future<List<T>> result : threads.invokeAll(tasks)) {
                results.addAll(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
