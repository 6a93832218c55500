package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.contactlist.model.ContactHistory;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import io.contactlist.planning.Violations;
import java.time.Duration;
import java.time.Instant;
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
        AttemptControl answered = AttemptControl.builder()
                .answerTime(ChannelType.CALL, Duration.ofHours(2))
                .build();
        lists.create(LIST, ContactList.named("Debtors").attempts(answered));
        Rows.upload(lists, LIST, 1, 1200);
        CampaignId calls = lists.launch(LIST, ChannelType.CALL).id();
        for (PlannedAttempt attempt : lists.plan(calls, 30)) {
            lists.record(attempt.failed(FailureCategory.BUSY, clock.instant()));
        }
        recordLateNews(lists, lists.plan(calls, 50));
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
        assertEquals(0, violations(store, new ListRules(ClosurePolicy.ANY_TYPE, answered)));
        AttemptControl once =
                AttemptControl.builder().rolling(1, Duration.ofDays(1)).build();
        assertTrue(violations(store, new ListRules(ClosurePolicy.ANY_TYPE, once)) >= 30);
    }

    private static int violations(JdbcContactStore store, ListRules rules) {
        Violations violations = Violations.of(rules);
        try (Stream<ContactHistory> histories = store.histories(LIST)) {
            return histories.mapToInt(history -> violations.in(history).size()).sum();
        }
    }

    /** Lets leases and answer times end, and reports on some of the attempts after that. */
    private void recordLateNews(ContactLists lists, List<PlannedAttempt> attempts) {
        Instant planned = clock.instant();
        for (PlannedAttempt attempt : attempts.subList(0, 10)) {
            lists.record(attempt.succeeded(ConversationId.of("talk"), planned));
        }
        for (PlannedAttempt attempt : attempts.subList(10, 20)) {
            lists.record(attempt.prolonged(attempt.leaseEnd().plusSeconds(60), planned));
        }
        for (PlannedAttempt attempt : attempts.subList(20, 30)) {
            lists.record(attempt.handedBack(planned.plusSeconds(60), planned));
        }
        clock.advance(Duration.ofHours(3));
        lists.recordOverdue(LIST);
        for (PlannedAttempt attempt : attempts.subList(5, 40)) {
            lists.record(attempt.failed(FailureCategory.NO_ANSWER, planned.plusSeconds(1)));
        }
        for (PlannedAttempt attempt : attempts.subList(35, 50)) {
            lists.record(attempt.handedBack(clock.instant()));
        }
    }

    private static List<Contact> all(Stream<Contact> contacts) {
        try (contacts) {
            return contacts.toList();
        }
    }
}
