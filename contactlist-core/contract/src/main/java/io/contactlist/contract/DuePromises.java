package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.mail;
import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.contract.StoredHistory.CAMPAIGN;
import static io.contactlist.contract.StoredHistory.NOW;
import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.model.Attempt;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests promise 6: the contacts that may be planned, and their order. */
abstract class DuePromises extends ViewPromises {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void store6_dueAreThoseNeverMadeToWaitThenThoseLongestDue() {
        keep(
                StoredHistory.of("late", phone(1)).waiting(Duration.ofMinutes(30)),
                StoredHistory.of("early", phone(2)).waiting(Duration.ofMinutes(10)),
                StoredHistory.of("fresh", phone(3)),
                StoredHistory.of("early too", phone(4)).waiting(Duration.ofMinutes(10)),
                StoredHistory.of("fresh too", phone(5)));

        assertEquals(List.of("fresh", "fresh too", "early", "early too", "late"), due(Duration.ofMinutes(30), 9));
        assertEquals(List.of("fresh", "fresh too", "early"), due(Duration.ofMinutes(30), 3));
        assertEquals(List.of("fresh", "fresh too", "early", "early too"), due(Duration.ofMinutes(29), 9));
        assertEquals(List.of("fresh"), due(Duration.ZERO, 1));
    }

    @Test
    void store6_dueToTheNanosecond() {
        keep(StoredHistory.of("a", phone(1)).waiting(Duration.ofNanos(123_456_789)));

        assertEquals(List.of(), due(Duration.ofNanos(123_456_788), 1));
        assertEquals(List.of("a"), due(Duration.ofNanos(123_456_789), 1));
    }

    @Test
    void store6_dueAreOnlyCallableContactsOfTheType() {
        keep(
                StoredHistory.of("barred", phone(1)).then(new ContactEvent.ContactBarred(NOW)),
                StoredHistory.of("closed", phone(1)).then(new ContactEvent.ContactClosed(NOW)),
                StoredHistory.of("open", phone(1)).planned(CAMPAIGN, HOUR).reached(ConversationId.of("talk")),
                StoredHistory.of("none"),
                StoredHistory.of("mail", mail(2)),
                StoredHistory.of("phone", phone(3)));

        assertEquals(List.of("phone"), due(Duration.ZERO, 9));
        assertEquals(List.of("mail"), read(view -> ids(view.due(EMAIL, NOW, 9))));
    }

    @Test
    void store6_nobodyIsDueOnOneTypeWhilePlannedOnAnother() {
        keep(StoredHistory.of("a", mail(1), phone(2)).planned(CAMPAIGN, HOUR));

        assertEquals(List.of(), due(Duration.ZERO, 9));
    }

    @Test
    void store6_l6_dueAreContactsWhoseLeaseHasEndedWhateverTheType() {
        keep(StoredHistory.of("a", mail(1)).planned(CAMPAIGN, HOUR));

        assertEquals(List.of(), due(HOUR.minusNanos(1), 9));
        assertEquals(List.of("a"), due(HOUR, 9));
    }

    @Test
    void store6_leasesThatEndedStandAmongThoseThatWait() {
        keep(
                StoredHistory.of("ends last", mail(1)).planned(CAMPAIGN, Duration.ofMinutes(5)),
                StoredHistory.of("waits", phone(2)).waiting(Duration.ofMinutes(4)),
                StoredHistory.of("ends first", phone(3)).planned(CAMPAIGN, Duration.ofMinutes(3)),
                StoredHistory.of("waits as long", phone(4)).waiting(Duration.ofMinutes(5)),
                StoredHistory.of("fresh", phone(5)));

        List<String> order = List.of("fresh", "ends first", "waits", "ends last", "waits as long");
        for (int limit = 1; limit <= order.size(); limit++) {
            assertEquals(order.subList(0, limit), due(Duration.ofMinutes(5), limit));
        }
    }

    @Test
    void store6_aContactIsDueNoMoreOnceItHasChanged() {
        StoredHistory a = StoredHistory.of("a", phone(1));
        StoredHistory b = StoredHistory.of("b", phone(2)).waiting(Duration.ofMinutes(1));
        keep(a, b);
        keep(a.planned(CAMPAIGN, HOUR), b.then(new ContactEvent.ContactBarred(NOW)));

        assertEquals(List.of(), due(Duration.ofMinutes(2), 9));
    }

    @Test
    void store6_aContactThatWasResetWaitsNoMore() {
        StoredHistory a = StoredHistory.of("a", phone(1)).waiting(HOUR);
        keep(a);
        assertEquals(List.of(), due(Duration.ZERO, 9));
        keep(a.then(new ContactEvent.ContactReset(NOW)));

        assertEquals(List.of("a"), due(Duration.ZERO, 9));
    }

    @Test
    void store6_whoeverWasNeverMadeToWaitIsDueAtAnyInstant() {
        keep(StoredHistory.of("a", phone(1)));

        assertEquals(List.of("a"), due(Duration.ofDays(-99_999), 1));
        assertEquals(List.of("a"), due(Duration.ofDays(99_999), 1));
    }

    private static boolean plannable(StoredHistory story, ChannelType type, Instant now) {
        return story.contact().planned().isPresent()
                ? !from(story).isAfter(now)
                : story.contact().status(type) == ContactStatus.CALLABLE
                        && !from(story).isAfter(now);
    }

    /** {@return the instant from which a contact may be planned} */
    private static Instant from(StoredHistory story) {
        Contact contact = story.contact();
        return contact.planned()
                .map(Attempt::leaseEnd)
                .or(contact::notDueBefore)
                .orElse(Instant.MIN);
    }

    @Test
    void store6_dueOfALargeListIsWhatReadingAllOfItGives() {
        Random random = new Random(4713);
        List<StoredHistory> stories = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            StoredHistory story = random.nextInt(3) == 0
                    ? StoredHistory.of("c" + i, mail(i), phone(i))
                    : StoredHistory.of("c" + i, phone(i));
            Duration some = Duration.ofSeconds(1 + random.nextInt(600));
            stories.add(
                    switch (random.nextInt(5)) {
                        case 0 -> story;
                        case 1 -> story.planned(CAMPAIGN, some);
                        case 2 -> story.then(new ContactEvent.ContactBarred(NOW));
                        default -> story.waiting(some);
                    });
        }
        keep(stories);
        List<StoredHistory> changed = stories.stream()
                .filter(story -> random.nextInt(10) == 0 && !story.contact().isBarred())
                .map(story -> story.then(new ContactEvent.ContactReset(NOW)))
                .toList();
        keep(changed);
        Map<String, StoredHistory> last = changed.stream()
                .collect(Collectors.toMap(story -> story.contact().id().value(), Function.identity()));
        stories.replaceAll(story -> last.getOrDefault(story.contact().id().value(), story));

        for (ChannelType type : List.of(CALL, EMAIL)) {
            for (int limit : new int[] {1, 700, 3_000}) {
                Instant now = NOW.plusSeconds(random.nextInt(650));
                List<Contact> expected = stories.stream()
                        .filter(story -> plannable(story, type, now))
                        .sorted(Comparator.comparing(DuePromises::from))
                        .limit(limit)
                        .map(StoredHistory::contact)
                        .toList();
                assertEquals(ids(expected), read(view -> ids(view.due(type, now, limit))));
            }
        }
    }
}
