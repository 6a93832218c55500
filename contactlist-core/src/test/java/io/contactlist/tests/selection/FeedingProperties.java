package io.contactlist.tests.selection;

import static io.contactlist.tests.selection.Feed.LIST;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.contract.RandomSelection;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.selection.Conversation;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However conversations are spread over refreshes, the list comes to the same (S4, S6). */
class FeedingProperties {

    /** What is left of a contact if the order of its units doesn't count. */
    private record Summary(Optional<String> name, Set<CommunicationUnit> units, int unitCount) {
        static Map<ContactId, Summary> of(Feed feed) {
            Map<ContactId, Summary> all = new HashMap<>();
            for (Contact contact : feed.contacts()) {
                all.put(
                        contact.id(),
                        new Summary(
                                contact.name(),
                                Set.copyOf(contact.units()),
                                contact.units().size()));
            }
            return all;
        }
    }

    @Property(tries = 300)
    void s6_refreshesInAnyOrderAndNumberComeToOneUploadOfAll(@ForAll Random random) throws IOException {
        List<Conversation> all = conversations(random);
        Feed once = new Feed().with(all);
        once.refresh();
        Feed often = new Feed();
        List<Conversation> left = new ArrayList<>(all);
        Collections.shuffle(left, random);
        long created = 0;
        while (!left.isEmpty()) {
            // What a refresh finds: some conversations never seen, some seen before, some of those no more.
            List<Conversation> fresh = left.subList(0, 1 + random.nextInt(left.size()));
            often.conversations.values().removeIf(seen -> random.nextInt(3) == 0);
            often.with(fresh);
            fresh.clear();
            created += often.refresh().created();
            created += random.nextBoolean() ? often.refresh().created() : 0;
        }

        assertEquals(Summary.of(once), Summary.of(often));
        assertEquals(once.contacts().size(), created);
        assertEquals(once.lists.counters(LIST), often.lists.counters(LIST));
        assertEquals(often.store.recount(LIST), often.lists.counters(LIST));
    }

    @Property(tries = 300)
    void i7_theAccountOfARefreshIsWhatWasStored(@ForAll Random random) throws IOException {
        Feed feed = new Feed();
        Set<String> stored = Set.of();
        for (int refresh = 0; refresh < 4; refresh++) {
            feed.conversations.clear();
            feed.with(conversations(random));
            int contactsBefore = feed.contacts().size();
            UploadReport report = feed.refresh();
            Set<String> storedNow = feed.contacts().stream()
                    .flatMap(contact -> contact.units().stream().map(unit -> contact.id() + " " + unit.address()))
                    .collect(Collectors.toSet());

            assertEquals(feed.conversations.size(), report.read());
            assertEquals(feed.contacts().size() - contactsBefore, report.created());
            assertEquals(storedNow.size() - stored.size(), report.created() + report.updated());
            assertEquals(0, report.rejected() + report.blank());
            stored = storedNow;
        }
    }

    /** Of few contacts; at times enough of them for several batches. */
    private static List<Conversation> conversations(Random random) {
        RandomSelection selection = new RandomSelection(random);
        int most = random.nextInt(50) == 0 ? 2500 : 30;
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> conversation(selection.conversation("c" + i)))
                .toList();
    }

    /** Its contact is called the same in all its conversations. */
    private static Conversation conversation(Conversation any) {
        return any.withName("called " + any.contact());
    }
}
