package io.contactlist.tests.selection;

import static io.contactlist.tests.selection.Feed.LIST;
import static io.contactlist.tests.selection.Feed.VIBER;
import static io.contactlist.tests.selection.Feed.conversation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.selection.Conversation;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Refreshes at the same time (S6). */
class ParallelFeedingTest {

    private static final int THREADS = 4;
    private static final int CONVERSATIONS = 3000;
    private static final int CONTACTS = 40;

    @RepeatedTest(5)
    void s6_refreshesAtOnceAddNothingTwiceAndLoseNothing() throws Exception {
        Feed feed = new Feed();
        List<Conversation> all = IntStream.range(0, CONVERSATIONS)
                .mapToObj(i -> conversation("c" + i, "p" + i % CONTACTS, VIBER))
                .toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<Long> refresh = () -> {
            start.await();
            long created = 0;
            for (int round = 0; round < 3; round++) {
                feed.with(all.subList(round * CONVERSATIONS / 3, (round + 1) * CONVERSATIONS / 3));
                created += feed.refresh().created();
            }
            return created;
        };
        long created = 0;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Long> result : threads.invokeAll(Collections.nCopies(THREADS, refresh))) {
                created += result.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(CONTACTS, created);
        assertEquals(CONTACTS, feed.contacts().size());
        for (Contact contact : feed.contacts()) {
            List<String> addresses =
                    contact.units().stream().map(CommunicationUnit::address).toList();
            assertEquals(CONVERSATIONS / CONTACTS, addresses.size());
            assertEquals(addresses.size(), new HashSet<>(addresses).size());
        }
        assertEquals(feed.store.recount(LIST), feed.lists.counters(LIST));
    }
}
