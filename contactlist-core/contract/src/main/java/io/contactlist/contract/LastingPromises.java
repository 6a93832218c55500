package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.contract.StoredHistory.CAMPAIGN;
import static io.contactlist.model.ChannelType.CALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.contactlist.ContactLists;
import io.contactlist.list.Counters;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.spi.ContactStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Exchanger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests promises 10 and 11: stored data stay, and a stream shows them as they were at the time of the call. */
abstract class LastingPromises extends ParallelStorePromises {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void store10_whatACallKeptIsWhatAllLaterCallsGive() throws Exception {
        StoredHistory story = StoredHistory.of("a", phone(1));
        StoredHistory planned = story.planned(CAMPAIGN, HOUR);
        StoredHistory failed = planned.failed(FailureCategory.BUSY, StoredHistory.NOW);
        for (StoredHistory next :
                List.of(story, planned, failed, failed.then(new ContactEvent.ContactClosed(StoredHistory.NOW)))) {
            readAll();
            keep(next);
            List<String> seen = AtOnce.run(thread -> {
                assertEquals(Optional.of(next.contact()), store.contact(LIST, ContactId.of("a")));
                assertEquals(Counters.NONE.plus(next.contact()), kept());
                assertEquals(kept(), store.recount(LIST));
                return stored();
            });
            assertEquals(List.of("a", "a", "a", "a"), seen);
        }
    }

    /** Reads everything, to fill a cache that should not be used later. */
    private void readAll() {
        store.contact(LIST, ContactId.of("a"));
        store.campaign(CAMPAIGN);
        store.recount(LIST);
        kept();
        stored();
        due(HOUR, 9);
    }

    @Test
    void store10_whatWasKeptOutlivesTheProcess() {
        assumeTrue(survivesRestart(), "the store does not outlive its process");
        ContactLists lists = ContactLists.of(store, new SettableClock());
        keep(phones(0, 50));
        CampaignId calls = lists.launch(LIST, CALL).id();
        lists.plan(calls, 7);
        ListState state = store.state(LIST).orElseThrow();
        List<Contact> contacts = contacts(store);
        List<String> due = due(HOUR, 99);

        store = reopened();
        assertEquals(Optional.of(state), store.state(LIST));
        assertEquals(contacts, contacts(store));
        assertEquals(due, due(HOUR, 99));
        assertEquals(7, read(view -> view.plannedBy(calls)).size());
        assertEquals(state.counters(), store.recount(LIST));
        assertEquals(
                43, ContactLists.of(store, new SettableClock()).plan(calls, 99).size());
    }

    private static List<Contact> contacts(ContactStore store) {
        try (Stream<Contact> contacts = store.contacts(LIST)) {
            return contacts.toList();
        }
    }

    @Test
    void store10_processesShareWhatIsKept() throws Exception {
        assumeTrue(sharedByProcesses(), "processes do not share the store");
        keep(phones(0, 200));
        SettableClock clock = new SettableClock();
        ContactLists here = ContactLists.of(store, clock);
        ContactLists there = ContactLists.of(reopened(), clock);
        CampaignId calls = here.launch(LIST, CALL).id();
        List<String> planned = AtOnce.run(thread -> {
            List<String> mine = new ArrayList<>();
            ContactLists lists = thread % 2 == 0 ? here : there;
            for (int added = 1; added > 0; ) {
                List<String> some = lists.plan(calls, 7).stream()
                        .map(attempt -> attempt.contact().id().value())
                        .toList();
                added = some.size();
                mine.addAll(some);
            }
            return mine;
        });

        assertEquals(200, planned.size());
        assertEquals(200, new HashSet<>(planned).size());
        assertEquals(here.counters(LIST), there.counters(LIST));
        assertEquals(200, there.counters(LIST).inList().planning());
    }

    @Test
    void store11_contactsAreAsTheyWereWhenTheyWereAskedFor() {
        keep(phones(0, 3_000));
        try (Stream<Contact> contacts = store.contacts(LIST)) {
            Iterator<Contact> reading = contacts.iterator();
            List<Contact> read = new ArrayList<>(List.of(reading.next()));
            keepElsewhere(phones(3_000, 3_001));
            keepElsewhere(List.of(phones(2_999, 3_000).get(0).planned(CAMPAIGN, HOUR)));
            reading.forEachRemaining(read::add);

            assertEquals(phones(0, 3_000).stream().map(StoredHistory::contact).toList(), read);
        }
        assertEquals(3_001, stored().size());
    }

    /** Stores on another thread, for a store that binds resources to a thread. */
    private void keepElsewhere(List<StoredHistory> stories) {
        Exchanger<String> done = new Exchanger<>();
        Thread thread = new Thread(() -> {
            String outcome = "failed";
            try {
                keep(stories);
                outcome = "kept";
            } finally {
                exchange(done, outcome);
            }
        });
        thread.start();
        assertEquals("kept", exchange(done, "waiting"));
    }

    private static String exchange(Exchanger<String> done, String word) {
        try {
            return done.exchange(word);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void store11_aStreamThatIsClosedEarlyHoldsNothing() {
        keep(phones(0, 100));
        for (int i = 0; i < 200; i++) {
            try (Stream<Contact> contacts = store.contacts(LIST)) {
                assertEquals(1, contacts.limit(1).count());
            }
        }
        keep(phones(100, 101));

        assertEquals(101, stored().size());
    }

    @Test
    void store11_twoReadAtOnce() {
        keep(phones(0, 100));
        try (Stream<Contact> first = store.contacts(LIST);
                Stream<Contact> second = store.contacts(LIST)) {
            Iterator<Contact> one = first.iterator();
            Iterator<Contact> other = second.iterator();
            for (int i = 0; i < 100; i++) {
                assertEquals(one.next(), other.next());
            }
            assertEquals(List.of(false, false), List.of(one.hasNext(), other.hasNext()));
        }
    }
}
