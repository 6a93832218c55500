package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.contract.FaultyDataSource;
import io.contactlist.contract.FaultyDataSource.Fault;
import io.contactlist.contract.SettableClock;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.spi.StoreUnavailableException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests a database that fails in the middle of a call: one exception, and the repeated call gives the right result. */
class OutageTest {

    private static final ListId LIST = ListId.of("debtors");

    @RegisterExtension
    final Databases databases = new Databases();

    private final SettableClock clock = new SettableClock();
    private final Queue<Fault> connections = new ArrayDeque<>();
    private final Queue<Fault> commits = new ArrayDeque<>();
    private JdbcContactStore store;
    private ContactLists lists;
    private CampaignId calls;

    @BeforeEach
    void upload() {
        DataSource database =
                FaultyDataSource.of(databases.newPostgreSql(), () -> next(connections), () -> next(commits));
        store = Databases.postgreSqlStore(database);
        lists = ContactLists.of(store, clock);
        lists.create(LIST, ContactList.named("Debtors"));
        Rows.upload(lists, LIST, 1, 10);
        calls = lists.launch(LIST, ChannelType.CALL).id();
    }

    private static Fault next(Queue<Fault> faults) {
        Fault fault = faults.poll();
        return fault == null ? Fault.NONE : fault;
    }

    private long planning() {
        return lists.counters(LIST).inList().planning();
    }

    @Test
    void aDatabaseThatCannotBeReachedIsUnavailableToEveryCall() {
        List<Runnable> calls = List.of(
                () -> store.create(ContactList.of(ListId.of("new"), ContactList.named("New"))),
                () -> store.state(LIST),
                () -> store.campaign(this.calls),
                () -> store.contact(LIST, ContactId.of("c1")),
                () -> store.contacts(LIST).close(),
                () -> store.replay(LIST).close(),
                () -> store.recount(LIST),
                () -> lists.launch(LIST, ChannelType.EMAIL));
        for (Runnable call : calls) {
            connections.add(Fault.REFUSED);
            assertThrows(StoreUnavailableException.class, call::run);
            call.run();
        }
    }

    @Test
    void p2_aCommitThatIsRefusedKeepsNothingAndTheSameCallAgainDoes() {
        commits.add(Fault.REFUSED);

        assertThrows(StoreUnavailableException.class, () -> lists.plan(calls, 4));
        assertEquals(0, planning());
        assertEquals(4, lists.plan(calls, 4).size());
        assertEquals(4, planning());
    }

    @Test
    void p2_aCommitWhoseAnswerIsLostIsLookedUp() {
        commits.add(Fault.ANSWER_LOST);
        connections.addAll(List.of(Fault.NONE, Fault.REFUSED, Fault.REFUSED));

        assertEquals(4, lists.plan(calls, 4).size());
        assertTrue(connections.isEmpty());
        assertEquals(4, planning());
    }

    @Test
    void l5_anOutcomeWhoseKeepingNobodyCouldLookUpMayBeRecordedAgain() {
        PlannedAttempt attempt = lists.plan(calls, 1).get(0);
        commits.add(Fault.ANSWER_LOST);
        connections.add(Fault.NONE);
        connections.addAll(Stream.generate(() -> Fault.REFUSED).limit(20).toList());

        assertThrows(
                StoreUnavailableException.class,
                () -> lists.record(attempt.failed(FailureCategory.BUSY, clock.instant())));
        assertTrue(connections.isEmpty());
        assertFalse(lists.record(attempt.failed(FailureCategory.BUSY, clock.instant()))
                .isAccepted());
        assertEquals(
                1, store.contact(LIST, attempt.contact().id()).orElseThrow().attemptCount());
        assertEquals(store.recount(LIST), lists.counters(LIST));
    }

    @Test
    void aListWhoseCreationIsAnsweredTooLateIsThereOnce() {
        commits.add(Fault.ANSWER_LOST);
        lists.create(ListId.of("late"), ContactList.named("Late"));

        assertEquals("Late", lists.state(ListId.of("late")).list().name());
    }

    @Test
    void noExceptionQuotesWhatIsStored() {
        DataSource database = databases.newPostgreSql();
        JdbcContactStore other = Databases.postgreSqlStore(database);
        String secret = "secret";
        other.create(ContactList.of(ListId.of(secret), ContactList.named("Secrets")));

        SQLException repeated = assertThrows(SQLException.class, () -> {
            try (var connection = database.getConnection()) {
                Jdbc.execute(connection, Dialect.NEW_LIST, secret, "{}");
            }
        });
        assertFalse(repeated.toString().contains(secret), repeated::toString);
    }
}
