package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.mail;
import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.contract.StoredHistory.CAMPAIGN;
import static io.contactlist.contract.StoredHistory.NOW;
import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.PlanningOrder.DUE_FIRST;
import static io.contactlist.model.PlanningOrder.FRESH_FIRST;
import static io.contactlist.model.PlanningOrder.NEWEST_FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.PlanningOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests promise 6: the contacts that may be planned, and their order. */
abstract class DuePromises extends OverduePromises {

    private static final Duration HOUR = Duration.ofHours(1);

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    /** Checks the order at each limit. */
    private void assertDue(List<String> expected, PlanningOrder order, Duration pause) {
        for (int limit = 1; limit <= expected.size() + 1; limit++) {
            assertEquals(expected.subList(0, Math.min(limit, expected.size())), due(order, pause, limit));
        }
    }

    private void keepFreshAndWaiting() {
        keep(
                StoredHistory.of("late", phone(1)).waiting(minutes(30)),
                StoredHistory.of("fresh", phone(2)),
                StoredHistory.of("early", phone(3)).waiting(minutes(10)),
                StoredHistory.of("early too", phone(4)).waiting(minutes(10)),
                StoredHistory.of("fresh too", phone(5)));
    }

    @Test
    void store6_o1_dueFirstAreThoseLongestDueThenFreshOnesInListOrder() {
        keepFreshAndWaiting();

        assertDue(List.of("early", "early too", "late", "fresh", "fresh too"), DUE_FIRST, minutes(30));
        assertDue(List.of("early", "early too", "fresh", "fresh too"), DUE_FIRST, minutes(29));
        assertDue(List.of("fresh", "fresh too"), DUE_FIRST, Duration.ZERO);
    }

    @Test
    void store6_o1_freshFirstAreFreshOnesInListOrderThenThoseLongestDue() {
        keepFreshAndWaiting();

        assertDue(List.of("fresh", "fresh too", "early", "early too", "late"), FRESH_FIRST, minutes(30));
        assertDue(List.of("fresh", "fresh too"), FRESH_FIRST, Duration.ZERO);
    }

    @Test
    void store6_o1_newestFirstAreFreshOnesFromTheEndOfTheListThenThoseLongestDue() {
        keepFreshAndWaiting();

        assertDue(List.of("fresh too", "fresh", "early", "early too", "late"), NEWEST_FIRST, minutes(30));
        assertDue(List.of("fresh too", "fresh"), NEWEST_FIRST, Duration.ZERO);
    }

    @Test
    void store6_o1_freshOnesAreInListOrderWheneverTheyWereStored() {
        keep(
                StoredHistory.of("a", phone(1)).storedAfter(minutes(2)),
                StoredHistory.of("b", phone(2)).storedAfter(minutes(1)),
                StoredHistory.of("c", phone(3)));

        assertDue(List.of("a", "b", "c"), DUE_FIRST, HOUR);
        assertDue(List.of("a", "b", "c"), FRESH_FIRST, HOUR);
        assertDue(List.of("c", "b", "a"), NEWEST_FIRST, HOUR);
    }

    /** Among them: handed back after two minutes, twice after five, and once at once, not to be planned before four. */
    private void keepHandedBack() {
        keep(
                StoredHistory.of("unknown", phone(1)),
                StoredHistory.of("five", phone(2)).handedBack(minutes(5)),
                StoredHistory.of("two", phone(3)).handedBack(minutes(2)),
                StoredHistory.of("after 1", phone(4)).storedAfter(minutes(1)),
                StoredHistory.of("not before four", phone(5)).handedBackUntil(minutes(4)),
                StoredHistory.of("after 2", phone(6)).storedAfter(minutes(2)),
                StoredHistory.of("waits for three", phone(7)).waiting(minutes(3)),
                StoredHistory.of("after 2 and a bit", phone(8))
                        .storedAfter(minutes(2).plusNanos(1)),
                StoredHistory.of("waits for six", phone(9)).waiting(minutes(6)),
                StoredHistory.of("five too", phone(10)).handedBack(minutes(5)),
                StoredHistory.of("after 9", phone(11)).storedAfter(minutes(9)));
    }

    @Test
    void store6_o1_dueFirstAHandedBackContactStandsBehindTheFreshOnesThatAreThereAndBeforeThoseThatJoinLater() {
        keepHandedBack();

        assertDue(
                List.of(
                        "waits for three",
                        "waits for six",
                        "unknown",
                        "after 1",
                        "after 2",
                        "two",
                        "after 2 and a bit",
                        "not before four",
                        "five",
                        "five too",
                        "after 9"),
                DUE_FIRST,
                HOUR);
        assertDue(
                List.of("waits for three", "unknown", "after 1", "after 2", "two", "after 2 and a bit", "after 9"),
                DUE_FIRST,
                minutes(4).minusNanos(1));
    }

    @Test
    void store6_o1_freshFirstAHandedBackContactStandsAmongThoseThatWait() {
        keepHandedBack();
        List<String> fresh = List.of("unknown", "after 1", "after 2", "after 2 and a bit", "after 9");
        List<String> others = List.of("two", "waits for three", "not before four", "five", "five too", "waits for six");

        assertDue(joined(fresh, others), FRESH_FIRST, HOUR);
        assertDue(joined(reversed(fresh), others), NEWEST_FIRST, HOUR);
        assertDue(joined(fresh, others.subList(0, 3)), FRESH_FIRST, minutes(4));
    }

    private static List<String> joined(List<String> first, List<String> then) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(then);
        return joined;
    }

    private static List<String> reversed(List<String> values) {
        return IntStream.rangeClosed(1, values.size())
                .mapToObj(i -> values.get(values.size() - i))
                .toList();
    }

    @Test
    void store6_o1_aContactPlannedSinceItsHandBackWaitsLikeAnyOther() {
        StoredHistory again = StoredHistory.of("again", phone(1)).handedBack(minutes(1));
        StoredHistory back = StoredHistory.of("back", phone(2)).handedBack(minutes(1));
        keep(again, back, StoredHistory.of("fresh", phone(3)));
        assertDue(List.of("fresh", "again", "back"), DUE_FIRST, HOUR);

        StoredHistory planned = again.planned(CAMPAIGN, NOW.plus(minutes(2)), NOW.plus(HOUR));
        keep(planned);
        assertDue(List.of("fresh", "back"), DUE_FIRST, HOUR);

        keep(planned.failed(FailureCategory.BUSY, NOW.plus(minutes(3))));
        assertDue(List.of("again", "fresh", "back"), DUE_FIRST, HOUR);
    }

    @Test
    void store6_o1_aContactResetSinceItsHandBackIsFresh() {
        StoredHistory a = StoredHistory.of("a", phone(1)).handedBack(minutes(1));
        keep(a, StoredHistory.of("b", phone(2)));
        keep(a.then(new ContactEvent.ContactReset(NOW)));

        assertDue(List.of("a", "b"), DUE_FIRST, HOUR);
        assertDue(List.of("b", "a"), NEWEST_FIRST, HOUR);
    }

    @Test
    void store6_dueToTheNanosecond() {
        Duration pause = Duration.ofNanos(123_456_789);
        keep(
                StoredHistory.of("a", phone(1)).waiting(pause),
                StoredHistory.of("b", phone(2)).handedBack(pause),
                StoredHistory.of("c", phone(3)).handedBackUntil(pause));

        for (PlanningOrder order : PlanningOrder.values()) {
            assertDue(List.of(), order, pause.minusNanos(1));
            assertDue(List.of("a", "b", "c"), order, pause);
        }
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

        for (PlanningOrder order : PlanningOrder.values()) {
            assertDue(List.of("phone"), order, Duration.ZERO);
            assertEquals(List.of("mail"), read(view -> ids(view.due(query(view, EMAIL, order, NOW, 9)))));
        }
    }

    @Test
    void store6_nobodyIsDueWhilePlannedOnAnyTypeEvenIfTheLeaseHasEnded() {
        keep(
                StoredHistory.of("a", mail(1), phone(2)).planned(CAMPAIGN, HOUR),
                StoredHistory.of("b", phone(3)).planned(CAMPAIGN, HOUR));

        for (PlanningOrder order : PlanningOrder.values()) {
            assertDue(List.of(), order, Duration.ZERO);
            assertDue(List.of(), order, HOUR.multipliedBy(2));
        }
    }

    @Test
    void store6_aContactIsDueNoMoreOnceItHasChanged() {
        StoredHistory a = StoredHistory.of("a", phone(1));
        StoredHistory b = StoredHistory.of("b", phone(2)).waiting(minutes(1));
        StoredHistory c = StoredHistory.of("c", phone(3)).handedBack(minutes(1));
        keep(a, b, c);
        keep(
                a.planned(CAMPAIGN, HOUR),
                b.then(new ContactEvent.ContactBarred(NOW)),
                c.then(new ContactEvent.ContactClosed(NOW)));

        assertDue(List.of(), DUE_FIRST, minutes(2));
        assertDue(List.of(), NEWEST_FIRST, minutes(2));
    }

    @Test
    void store6_aContactThatWasResetWaitsNoMore() {
        StoredHistory a = StoredHistory.of("a", phone(1)).waiting(HOUR);
        keep(a);
        assertDue(List.of(), DUE_FIRST, Duration.ZERO);
        keep(a.then(new ContactEvent.ContactReset(NOW)));

        assertDue(List.of("a"), DUE_FIRST, Duration.ZERO);
    }

    @Test
    void store6_whoeverWasNeverMadeToWaitIsDueAtAnyInstant() {
        keep(StoredHistory.of("a", phone(1)));

        for (PlanningOrder order : PlanningOrder.values()) {
            assertDue(List.of("a"), order, Duration.ofDays(-99_999));
            assertDue(List.of("a"), order, Duration.ofDays(99_999));
        }
    }

    /** A contact with its place in a list whose contacts were stored in order. */
    private record Place(int position, Contact contact) {

        boolean isFresh(ChannelType type) {
            return from(type).equals(Instant.MIN);
        }

        Instant from(ChannelType type) {
            return contact.dueFrom(type).orElse(Instant.MAX);
        }

        static Comparator<Place> in(PlanningOrder order, ChannelType type) {
            Comparator<Place> fresh = Comparator.comparingInt(place -> place.isFresh(type) ? 0 : 1);
            Comparator<Place> instant = Comparator.comparing(place ->
                    place.isFresh(type) && order == DUE_FIRST ? place.contact().storedAt() : place.from(type));
            Comparator<Place> listed = Comparator.comparingInt(
                    place -> order == NEWEST_FIRST && place.isFresh(type) ? -place.position() : place.position());
            return order == DUE_FIRST
                    ? Comparator.<Place, Boolean>comparing(place ->
                                    place.isFresh(type) || place.contact().isHandedBack())
                            .thenComparing(instant)
                            .thenComparing(fresh)
                            .thenComparing(listed)
                    : fresh.thenComparing(instant).thenComparing(listed);
        }
    }

    @Test
    void store6_o1_dueOfALargeListIsWhatReadingAllOfItGives() {
        Random random = new Random(4713);
        List<StoredHistory> stories = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            StoredHistory story = (random.nextInt(3) == 0
                            ? StoredHistory.of("c" + i, mail(i), phone(i))
                            : StoredHistory.of("c" + i, phone(i)))
                    .storedAfter(Duration.ofSeconds(i / 5));
            Duration some = Duration.ofSeconds(1 + random.nextInt(600));
            stories.add(
                    switch (random.nextInt(6)) {
                        case 0, 1 -> story;
                        case 2 -> story.planned(CAMPAIGN, some);
                        case 3 -> story.handedBack(some);
                        case 4 -> story.then(new ContactEvent.ContactBarred(NOW));
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
        List<Place> places = IntStream.range(0, stories.size())
                .mapToObj(i -> new Place(i, stories.get(i).contact()))
                .toList();

        for (PlanningOrder order : PlanningOrder.values()) {
            for (ChannelType type : List.of(CALL, EMAIL)) {
                for (int limit : new int[] {1, 700, 3_000}) {
                    Instant now = NOW.plusSeconds(random.nextInt(650));
                    List<Contact> expected = places.stream()
                            .filter(place -> !place.from(type).isAfter(now))
                            .sorted(Place.in(order, type))
                            .limit(limit)
                            .map(Place::contact)
                            .toList();
                    assertEquals(ids(expected), read(view -> ids(view.due(query(view, type, order, now, limit)))));
                }
            }
        }
    }
}
