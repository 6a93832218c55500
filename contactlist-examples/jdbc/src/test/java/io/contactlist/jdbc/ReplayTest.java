package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.contract.SettableClock;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Contact;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a store with an event log rebuilds its contacts from the log (rule P5). */
class ReplayTest {

    private static final ListId LIST = ListId.of("debtors");

    @RegisterExtension
    final Databases databases = new Databases();

    private final SettableClock clock = new SettableClock();

    @Test
    void p5_eventsReplayToTheStoredContactsInPostgreSql() {
        replay(Databases.postgreSqlStore(databases.newPostgreSql()).withEventLog());
    }

    @Test
    void p5_eventsReplayToTheStoredContactsInH2() {
        replay(Databases.h2Store(databases.newH2()).withEventLog());
    }

    private void replay(JdbcContactStore store) {
        ContactLists lists = ContactLists.of(store, clock);
        lists.create(LIST, ContactList.named("Debtors"));
        Rows.upload(lists, LIST, 1, 1200);
        CampaignId calls = lists.launch(LIST, ChannelType.CALL).id();
        for (PlannedAttempt attempt : lists.plan(calls, 30)) {
            lists.record(attempt.failed(FailureCategory.BUSY, clock.instant()));
        }
        lists.plan(calls, 5);
        lists.stop(calls);
        lists.changeRules(
                LIST,
                new ListRules(
                        ClosurePolicy.ALL_TYPES,
                        AttemptControl.builder().perContact(1).build()));
        Rows.upload(lists, LIST, 1190, 1210);

        assertEquals(1210, all(store.replay(LIST)).size());
        assertEquals(all(store.contacts(LIST)), all(store.replay(LIST)));
        assertEquals(store.recount(LIST), lists.counters(LIST));
    }

    private static List<Contact> all(Stream<Contact> contacts) {
        try (contacts) {
            return contacts.toList();
        }
    }
}
