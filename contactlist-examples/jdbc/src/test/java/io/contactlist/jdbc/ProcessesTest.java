package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.list.Tally;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests four processes that plan and record one list on one PostgreSQL. They are killed at random and started again. A
 * second run uses a database that refuses a fifth of all connections and commits. The Maven profile {@code processes}
 * uses 100,000 contacts.
 */
class ProcessesTest {

    private static final int CONTACTS = Integer.getInteger("contactlist.contacts", 300);
    private static final int KILLS = Integer.getInteger("contactlist.kills", 3);
    private static final int PER_CONTACT = 3;
    private static final int PER_UNIT = 2;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(2);
    private static final ListId LIST = ListId.of("debtors");

    private record Number(ContactId contact, int number) {}

    @RegisterExtension
    final Databases databases = new Databases();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void p2_whateverDiesNothingIsPlannedTwiceLostOrCountedTwice(int faults) throws Exception {
        String url = Databases.newPostgreSqlUrl();
        DataSource database = databases.opened(Pools.postgreSql(url, 2));
        JdbcContactStore store = Databases.postgreSqlStore(database).withEventLog();
        ContactLists lists = ContactLists.of(store, Clock.systemUTC());
        lists.create(
                LIST,
                ContactList.named("Debtors")
                        .attempts(AttemptControl.builder()
                                .perContact(PER_CONTACT)
                                .perUnit(PER_UNIT)
                                .answerTime(ChannelType.CALL, ANSWER_TIME)
                                .build()));
        Rows.upload(lists, LIST, 1, CONTACTS);
        Campaign calls = lists.launch(LIST, ChannelType.CALL);
        KillRun run = new KillRun(lists, calls.id(), url, faults, folder);

        assertEquals(KILLS, run.run(KILLS));
        checkThatTimeEndsEverything(lists);

        assertEquals(store.recount(LIST), lists.counters(LIST));
        assertEquals(CONTACTS, lists.counters(LIST).inList().total());
        Map<ContactId, Contact> stored = replayed(store);
        assertEquals(CONTACTS, stored.size());
        stored.values().forEach(ProcessesTest::checkLimits);
        checkPlannings(database);
        check(run.witnessed(), stored);
    }

    /** {@return the stored contacts, each checked to equal its replayed events (rule P5)} */
    private static Map<ContactId, Contact> replayed(JdbcContactStore store) {
        Map<ContactId, Contact> found = new HashMap<>();
        try (Stream<Contact> stored = store.contacts(LIST);
                Stream<Contact> replayed = store.replay(LIST)) {
            Iterator<Contact> again = replayed.iterator();
            stored.forEach(contact -> {
                assertEquals(contact, again.next());
                found.put(contact.id(), contact);
            });
        }
        return found;
    }

    /** The last reports may have come after the campaign ended, and may have opened conversations. */
    private static void checkThatTimeEndsEverything(ContactLists lists) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(ANSWER_TIME.toNanos());
        lists.recordOverdue(LIST);
        Tally calls = lists.counters(LIST).on(ChannelType.CALL);
        Tally all = lists.counters(LIST).inList();

        assertEquals(List.of(0L, 0L), List.of(calls.planning(), all.planning()));
        assertEquals(List.of(0L, 0L), List.of(calls.open(), all.open()));
    }

    /** Checks each planning by the stored events alone. */
    private static void checkPlannings(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long position = -1;
            PlanningLaws laws = new PlanningLaws(PER_CONTACT, PER_UNIT);
            Cursor<PositionedEvent> events =
                    Cursor.over(connection, Dialect.ALL_EVENTS, PositionedEvent::of, Keys.of(LIST.value()));
            while (events.hasNext()) {
                PositionedEvent event = events.next();
                if (event.position() != position) {
                    position = event.position();
                    laws = new PlanningLaws(PER_CONTACT, PER_UNIT);
                }
                laws.take(event.event());
            }
        }
    }

    private record PositionedEvent(long position, ContactEvent event) {
        static PositionedEvent of(ResultSet row) throws SQLException {
            return new PositionedEvent(row.getLong("position"), StoredJson.EVENT.read(row.getString("content")));
        }
    }

    /** Of n attempts allowed at most n were handed out and not reported as not made, whatever was lost (rule A4). */
    private static void checkLimits(Contact contact) {
        List<Attempt> counted = contact.attempts().stream()
                .filter(attempt -> attempt.state() != AttemptState.HANDED_BACK
                        && !attempt.failure().equals(Optional.of(FailureCategory.NO_CAPACITY)))
                .toList();
        assertEquals(counted.size(), contact.attemptCount());
        assertTrue(counted.size() <= PER_CONTACT);
        for (CommunicationUnit unit : contact.units()) {
            assertTrue(counted.stream()
                            .filter(attempt -> attempt.unit().equals(unit.id()))
                            .count()
                    <= PER_UNIT);
        }
    }

    private static boolean hasOutcome(Attempt attempt) {
        return attempt.state() == AttemptState.FAILED || attempt.state() == AttemptState.SUCCEEDED;
    }

    /** Checks the dialers' facts: each attempt was returned once, and everything accepted is stored. */
    private static void check(List<Witness.Entry> witnessed, Map<ContactId, Contact> stored) throws IOException {
        Set<Number> planned = new HashSet<>();
        Set<Number> recorded = new HashSet<>();
        Set<Witness.Fact> facts = EnumSet.noneOf(Witness.Fact.class);
        for (Witness.Entry entry : witnessed) {
            Number number = new Number(entry.contact(), entry.number());
            Attempt attempt = stored.get(entry.contact()).attempts().get(entry.number() - 1);
            if (entry.fact() == Witness.Fact.PLANNED) {
                assertTrue(planned.add(number), "handed out twice");
            } else if (entry.fact() == Witness.Fact.RECORDED) {
                assertTrue(recorded.add(number), "accepted twice");
                assertTrue(hasOutcome(attempt), "accepted, and lost");
            } else if (entry.fact() == Witness.Fact.CORRECTED) {
                assertEquals(AttemptState.SUCCEEDED, attempt.state());
            } else if (entry.fact() == Witness.Fact.HANDED_BACK) {
                assertEquals(AttemptState.HANDED_BACK, attempt.state());
            }
            facts.add(entry.fact());
        }
        assertEquals(EnumSet.allOf(Witness.Fact.class), facts);
        assertTrue(planned.size() > CONTACTS);
    }
}
