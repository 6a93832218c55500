package io.contactlist.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
        JdbcContactStore store = Databases.postgreSqlStore(databases.opened(Pools.postgreSql(url, 2)))
                .withEventLog();
        ContactLists lists = ContactLists.of(store, Clock.systemUTC());
        lists.create(
                LIST,
                ContactList.named("Debtors")
                        .attempts(AttemptControl.builder()
                                .perContact(PER_CONTACT)
                                .perUnit(PER_UNIT)
                                .build()));
        Rows.upload(lists, LIST, 1, CONTACTS);
        Campaign calls = lists.launch(LIST, ChannelType.CALL);
        KillRun run = new KillRun(lists, calls.id(), url, faults, folder);

        assertEquals(KILLS, run.run(KILLS));

        assertEquals(store.recount(LIST), lists.counters(LIST));
        assertEquals(CONTACTS, lists.counters(LIST).inList().total());
        Map<ContactId, Contact> stored = replayed(store);
        assertEquals(CONTACTS, stored.size());
        stored.values().forEach(ProcessesTest::checkLimits);
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

    private static void checkLimits(Contact contact) {
        List<Attempt> counted =
                contact.attempts().stream().filter(ProcessesTest::hasOutcome).toList();
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
        for (Witness.Entry entry : witnessed) {
            Number number = new Number(entry.contact(), entry.number());
            Attempt attempt = stored.get(entry.contact()).attempts().get(entry.number() - 1);
            if (entry.fact() == Witness.Fact.PLANNED) {
                assertTrue(planned.add(number), "handed out twice");
            } else if (entry.fact() == Witness.Fact.RECORDED) {
                assertTrue(recorded.add(number), "accepted twice");
                assertTrue(hasOutcome(attempt), "accepted, and lost");
            }
        }
        assertTrue(planned.size() > CONTACTS);
    }
}
