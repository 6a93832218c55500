package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.spi.ContactStore.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests promises 1 and 2 with several callers at the same time. */
abstract class ParallelStorePromises extends NextDuePromises {

    @Test
    void store1_whoReadsMeanwhileSeesAStepWholeOrNotAtAll() throws Exception {
        int batch = 10;
        AtomicBoolean done = new AtomicBoolean();
        List<Long> seen = AtOnce.run(thread -> {
            List<Long> totals = new ArrayList<>();
            if (thread == 0) {
                try {
                    for (int step = 0; step < 60; step++) {
                        int from = step * batch;
                        keep(IntStream.range(from, from + batch)
                                .mapToObj(i -> StoredHistory.of("c" + i, phone(i)))
                                .toList());
                    }
                } finally {
                    done.set(true);
                }
            }
            do {
                totals.add(kept().inList().total());
                totals.add(store.recount(LIST).inList().total());
                totals.add((long) stored().size());
            } while (!done.get());
            return totals;
        });

        assertEquals(
                List.of(), seen.stream().filter(total -> total % batch != 0).toList());
    }

    @Test
    void store2_noChangeOfTheListIsLost() throws Exception {
        int each = 50;
        AtOnce.run(thread -> {
            for (int i = 0; i < each; i++) {
                store.atomically(LIST, view -> {
                    ListState state = view.state();
                    ContactList list = state.list();
                    ContactList next = list.uploaded(RowsUpload.WITH_ID, list.records() + 1);
                    return new StepResult<>(state.with(next), List.of(), "counted");
                });
            }
            return List.of();
        });

        assertEquals(
                (long) AtOnce.THREADS * each,
                store.state(LIST).orElseThrow().list().records());
    }

    @Test
    void store2_noChangeOfAContactIsLost() throws Exception {
        int each = 25;
        StoredHistory begun = StoredHistory.of("a", phone(1));
        keep(begun);
        AtOnce.run(thread -> {
            for (int i = 0; i < each; i++) {
                store.atomically(LIST, view -> {
                    Contact contact = view.find(List.of(ContactId.of("a"))).get(0);
                    StoredHistory more = StoredHistory.of(contact).waiting(Duration.ZERO);
                    return step(view, List.of(more), "tried");
                });
            }
            return List.of();
        });

        Contact contact = store.contact(LIST, ContactId.of("a")).orElseThrow();
        assertEquals(AtOnce.THREADS * each, contact.attemptCount());
    }

    @Test
    void store2_whatIsAddedAtOnceIsAddedOnce() throws Exception {
        int contacts = 400;
        AtomicInteger added = new AtomicInteger();
        AtOnce.run(thread -> {
            for (int from = 0; from < contacts; from += 20) {
                List<StoredHistory> batch = IntStream.range(from, from + 20)
                        .mapToObj(i -> StoredHistory.of("c" + i, phone(i)))
                        .toList();
                added.addAndGet(store.atomically(LIST, view -> {
                    Set<ContactId> known =
                            view
                                    .find(batch.stream()
                                            .map(story -> story.contact().id())
                                            .toList())
                                    .stream()
                                    .map(Contact::id)
                                    .collect(Collectors.toSet());
                    List<StoredHistory> missing = batch.stream()
                            .filter(story -> !known.contains(story.contact().id()))
                            .toList();
                    return step(view, missing, missing.size());
                }));
            }
            return List.of();
        });

        assertEquals(contacts, added.get());
        assertEquals(contacts, kept().inList().total());
        assertEquals(contacts, stored().size());
        assertEquals(store.recount(LIST), kept());
    }

    @Test
    void store2_uploadsAtOnceCreateEachContactOnce() throws Exception {
        ContactLists lists = ContactLists.of(store, new SettableClock());
        List<Long> created = AtOnce.run(
                thread -> List.of(lists.upload(LIST, RowsUpload.contacts(2500)).created()));

        assertEquals(2500, created.stream().mapToLong(Long::longValue).sum());
        assertEquals(2500, kept().inList().total());
        assertEquals(store.recount(LIST), kept());
    }

    @Test
    void store2_threadsThatPlanAtOnceNeverPlanAContactTwiceAndLoseNoUpdate() throws Exception {
        int contacts = 300;
        int rounds = 3;
        SettableClock clock = new SettableClock();
        ContactLists lists = ContactLists.of(store, clock);
        lists.upload(LIST, RowsUpload.contacts(contacts));
        CampaignId calls = lists.launch(LIST, CALL).id();
        CampaignId mails = lists.launch(LIST, EMAIL).id();
        for (int round = 0; round < rounds; round++) {
            List<PlannedAttempt> planned = AtOnce.run(thread -> planEverything(lists, thread % 2 == 0 ? calls : mails));

            assertEquals(contacts, planned.size());
            assertEquals(
                    contacts,
                    new HashSet<>(planned.stream().map(a -> a.contact().id()).toList()).size());
            assertEquals(contacts, kept().inList().planning());
            AtOnce.run(thread -> {
                for (int i = thread; i < planned.size(); i += AtOnce.THREADS) {
                    assertTrue(lists.record(planned.get(i).failed(FailureCategory.BUSY, clock.instant()))
                            .isAccepted());
                }
                return List.of();
            });
        }

        assertEquals(store.recount(LIST), kept());
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
}
