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
import static io.contactlist.model.TimeZones.ANY_TIME;
import static io.contactlist.model.TimeZones.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.PlanningGroup;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.TimeZones;
import io.contactlist.spi.DueQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests promise 6: the contacts that may be planned by time key, priority, callback and agent. */
abstract class TimeKeyPromises extends DuePromises {

    static final TimeZones KYIV = TimeZones.of("Europe/Kyiv");
    static final TimeZones NEW_YORK = TimeZones.of("America/New_York");
    static final TimeZones BOTH = TimeZones.of("America/New_York", "Europe/Kyiv");
    static final Set<TimeZones> ALL = Set.of(KYIV, NEW_YORK, BOTH, NONE, ANY_TIME);

    private static final Duration HOUR = Duration.ofHours(1);

    static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private void assertDue(
            List<String> expected, PlanningOrder order, Set<TimeZones> open, @Nullable String agent, Duration pause) {
        for (int limit = 1; limit <= expected.size() + 1; limit++) {
            DueQuery query = new DueQuery(CALL, order, open, agent, NOW.plus(pause), limit);
            assertEquals(expected.subList(0, Math.min(limit, expected.size())), read(view -> ids(view.due(query))));
        }
    }

    @Test
    void store6_t2_dueAreOnlyContactsWhoseTimeKeyIsOpen() {
        keep(
                StoredHistory.of("kyiv", phone(1)).in("Europe/Kyiv"),
                StoredHistory.of("new york", phone(2)).in("America/New_York"),
                StoredHistory.of("both", phone(3)).in("Europe/Kyiv", "America/New_York"),
                StoredHistory.of("unknown", phone(4)));

        for (PlanningOrder order : List.of(DUE_FIRST, FRESH_FIRST)) {
            assertDue(List.of("kyiv"), order, Set.of(KYIV), null, HOUR);
            assertDue(List.of("both"), order, Set.of(BOTH), null, HOUR);
            assertDue(List.of("unknown"), order, Set.of(NONE), null, HOUR);
            assertDue(List.of("kyiv", "new york", "both"), order, Set.of(BOTH, KYIV, NEW_YORK), null, HOUR);
            assertDue(List.of(), order, Set.of(TimeZones.of("Europe/Paris"), ANY_TIME), null, HOUR);
            assertDue(List.of(), order, Set.of(), null, HOUR);
        }
    }

    /** Fresh, waiting and handed-back contacts in turn over three time keys. */
    private void keepInThreeKeys() {
        keep(
                StoredHistory.of("fresh kyiv", phone(1)).in("Europe/Kyiv"),
                StoredHistory.of("waits 2", phone(2)).in("America/New_York").waiting(minutes(2)),
                StoredHistory.of("back 4", phone(3)).handedBack(minutes(4)),
                StoredHistory.of("fresh new york", phone(4)).in("America/New_York"),
                StoredHistory.of("waits 1", phone(5)).in("Europe/Kyiv").waiting(minutes(1)),
                StoredHistory.of("back 3", phone(6)).in("Europe/Kyiv").handedBack(minutes(3)),
                StoredHistory.of("fresh", phone(7)),
                StoredHistory.of("waits 2 too", phone(8)).waiting(minutes(2)));
    }

    @Test
    void store6_o1_openTimeKeysAreMergedInThePlanningOrder() {
        keepInThreeKeys();

        assertDue(
                List.of(
                        "waits 1",
                        "waits 2",
                        "waits 2 too",
                        "fresh kyiv",
                        "fresh new york",
                        "fresh",
                        "back 3",
                        "back 4"),
                DUE_FIRST,
                ALL,
                null,
                HOUR);
        List<String> others = List.of("waits 1", "waits 2", "waits 2 too", "back 3", "back 4");
        List<String> freshFirst = new ArrayList<>(List.of("fresh kyiv", "fresh new york", "fresh"));
        freshFirst.addAll(others);
        assertDue(freshFirst, FRESH_FIRST, ALL, null, HOUR);
        List<String> newestFirst = new ArrayList<>(List.of("fresh", "fresh new york", "fresh kyiv"));
        newestFirst.addAll(others);
        assertDue(newestFirst, NEWEST_FIRST, ALL, null, HOUR);
    }

    @Test
    void store6_o1_aClosedTimeKeyLeavesContactsOutAndMovesNobody() {
        keepInThreeKeys();

        assertDue(
                List.of("waits 2", "waits 2 too", "fresh new york", "fresh", "back 4"),
                DUE_FIRST,
                Set.of(NEW_YORK, NONE),
                null,
                HOUR);
        assertDue(List.of("fresh kyiv", "waits 1", "back 3"), FRESH_FIRST, Set.of(KYIV), null, HOUR);
    }

    @Test
    void store6_o1_higherPrioritiesComeFirstAndEachHasTheWholeOrder() {
        keep(
                StoredHistory.of("low waits", phone(1)).withPriority(-9).waiting(minutes(1)),
                StoredHistory.of("zero fresh", phone(2)),
                StoredHistory.of("high fresh", phone(3)).in("Europe/Kyiv").withPriority(9),
                StoredHistory.of("zero waits", phone(4)).waiting(minutes(2)),
                StoredHistory.of("high waits", phone(5)).withPriority(9).waiting(minutes(3)),
                StoredHistory.of("one back", phone(6)).withPriority(1).handedBack(minutes(4)),
                StoredHistory.of("high not yet", phone(7)).withPriority(9).waiting(minutes(90)));

        assertDue(
                List.of("high waits", "high fresh", "one back", "zero waits", "zero fresh", "low waits"),
                DUE_FIRST,
                ALL,
                null,
                HOUR);
        assertDue(
                List.of("high fresh", "high waits", "one back", "zero fresh", "zero waits", "low waits"),
                NEWEST_FIRST,
                ALL,
                null,
                HOUR);
    }

    @Test
    void store6_o1_callbacksComeBeforeAllPrioritiesTheLongestDueFirst() {
        keep(
                StoredHistory.of("high", phone(1)).withPriority(9).waiting(minutes(1)),
                StoredHistory.of("callback 5", phone(2)).withPriority(-9).callback(minutes(5)),
                StoredHistory.of("callback 3", phone(3))
                        .in("Europe/Kyiv")
                        .withPriority(5)
                        .callback(minutes(3)),
                StoredHistory.of("callback 5 too", phone(4)).callback(minutes(5)),
                StoredHistory.of("callback later", phone(5)).callback(minutes(31)));

        for (PlanningOrder order : PlanningOrder.values()) {
            assertDue(List.of("callback 3", "callback 5", "callback 5 too", "high"), order, ALL, null, minutes(30));
            assertDue(List.of("callback 3"), order, Set.of(KYIV), null, minutes(30));
        }
    }

    @Test
    void store6_b4_aCallbackIsDueForItsAgentFromItsBeginningAndForAnybodyFromHalfWay() {
        keep(
                StoredHistory.of("anns", phone(1)).callback(minutes(10), "ann", false),
                StoredHistory.of("bobs", phone(2)).callback(minutes(5), "bob", false),
                StoredHistory.of("anybodys", phone(3)).callback(minutes(20)));

        for (PlanningOrder order : PlanningOrder.values()) {
            assertDue(List.of(), order, ALL, "ann", minutes(10).minusNanos(1));
            assertDue(List.of("anns", "anybodys"), order, ALL, "ann", minutes(20));
            assertDue(List.of("bobs", "anybodys"), order, ALL, "bob", minutes(20));
            assertDue(List.of("anybodys"), order, ALL, "carl", minutes(20));
            assertDue(List.of("anybodys"), order, ALL, null, minutes(35).minusNanos(1));
            assertDue(List.of("anybodys", "bobs"), order, ALL, null, minutes(35));
            assertDue(List.of("anybodys", "bobs", "anns"), order, ALL, null, minutes(40));
            assertDue(List.of("anns", "anybodys", "bobs"), order, ALL, "ann", minutes(40));
        }
    }

    @Test
    void store6_b3_aCallbackOutsideHoursIsDueWhereAnyTimeIsOpen() {
        keep(
                StoredHistory.of("night", phone(1)).in("Europe/Kyiv").callback(minutes(5), null, true),
                StoredHistory.of("anns night", phone(2)).in("Europe/Kyiv").callback(minutes(5), "ann", true),
                StoredHistory.of("day", phone(3)).in("Europe/Kyiv").callback(minutes(5)));

        assertDue(List.of("night"), DUE_FIRST, Set.of(ANY_TIME), null, minutes(5));
        assertDue(List.of("night", "anns night"), DUE_FIRST, Set.of(ANY_TIME), "ann", minutes(5));
        assertDue(List.of("day"), DUE_FIRST, Set.of(KYIV), "ann", minutes(5));
    }

    @Test
    void store6_aContactStandsWhereItsLatestDataAndEventsPutIt() {
        StoredHistory moves = StoredHistory.of("moves", phone(1)).in("Europe/Kyiv");
        StoredHistory waits =
                StoredHistory.of("waits", phone(2)).in("Europe/Kyiv").waiting(minutes(1));
        StoredHistory called = StoredHistory.of("called", phone(3)).callback(minutes(2), "ann", false);
        StoredHistory cancelled = StoredHistory.of("cancelled", phone(4)).callback(minutes(2), "ann", true);
        keep(moves, waits, called, cancelled);
        assertDue(List.of("called", "cancelled", "waits", "moves"), DUE_FIRST, ALL, "ann", minutes(3));

        keep(
                moves.moved(NEW_YORK, 3),
                waits.moved(BOTH, -3),
                called.planned(CAMPAIGN, NOW.plus(minutes(2)), NOW.plus(HOUR)),
                cancelled.then(new ContactEvent.CallbackCancelled(NOW.plus(minutes(1)))));
        assertDue(List.of("moves", "cancelled", "waits"), DUE_FIRST, ALL, "ann", minutes(3));
        assertDue(List.of(), DUE_FIRST, Set.of(KYIV, ANY_TIME), "ann", minutes(3));
        assertDue(List.of("moves"), DUE_FIRST, Set.of(NEW_YORK), null, minutes(3));
    }

    /** A contact with its position and one of its places. */
    private record Standing(int position, Contact contact, PlanningPlace place) {

        private boolean isFresh() {
            return place.group() == PlanningGroup.FRESH;
        }

        private int level() {
            return place.group() == PlanningGroup.CALLBACK ? 10 : place.priority();
        }

        private Instant rank(PlanningOrder order) {
            return isFresh() && order == DUE_FIRST ? contact.storedAt() : place.from();
        }

        private boolean isSecond(PlanningOrder order) {
            return order == DUE_FIRST
                    ? isFresh() || place.group() == PlanningGroup.HANDED_BACK
                    : place.group() != PlanningGroup.FRESH;
        }

        static Comparator<Standing> in(PlanningOrder order) {
            return Comparator.comparingInt(Standing::level)
                    .reversed()
                    .thenComparing(standing -> standing.isSecond(order))
                    .thenComparing(standing -> standing.rank(order))
                    .thenComparing(standing -> !standing.isFresh())
                    .thenComparingInt(standing ->
                            order == NEWEST_FIRST && standing.isFresh() ? -standing.position() : standing.position());
        }
    }

    static List<StoredHistory> manyContacts(Random random, int count) {
        List<TimeZones> keys = IntStream.range(0, 40)
                .mapToObj(i -> i % 8 == 0 ? NONE : TimeZones.of("Etc/Zone" + i))
                .toList();
        List<StoredHistory> histories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Contact imported = (random.nextInt(3) == 0
                            ? StoredHistory.of("c" + i, mail(i), phone(i))
                            : StoredHistory.of("c" + i, phone(i)))
                    .contact();
            StoredHistory history = StoredHistory.of(imported.withStoredAt(NOW.plusSeconds(i / 5))
                    .withZones(keys.get(random.nextInt(random.nextInt(keys.size()) + 1)))
                    .withPriority(random.nextInt(4) == 0 ? random.nextInt(19) - 9 : 0));
            Duration some = Duration.ofSeconds(1 + random.nextInt(600));
            String agent = random.nextBoolean() ? "agent " + random.nextInt(3) : null;
            histories.add(
                    switch (random.nextInt(7)) {
                        case 0, 1 -> history;
                        case 2 -> history.planned(CAMPAIGN, some);
                        case 3 -> history.handedBack(some);
                        case 4 -> history.callback(some, agent, random.nextInt(5) == 0);
                        default -> history.waiting(some);
                    });
        }
        return histories;
    }

    /** Stores contacts, then changes one in ten. Returns them as they are stored at last. */
    List<Contact> keepMany(Random random, int count) {
        List<StoredHistory> histories = manyContacts(random, count);
        keep(histories);
        List<StoredHistory> changed = new ArrayList<>();
        for (int i = 0; i < count; i += 10) {
            Contact contact = histories.get(i).contact();
            TimeZones zones = random.nextBoolean() ? KYIV : contact.zones();
            StoredHistory moved = histories.get(i).moved(zones, random.nextInt(19) - 9);
            histories.set(i, random.nextBoolean() ? moved : moved.then(new ContactEvent.ContactReset(NOW)));
            changed.add(histories.get(i));
        }
        keep(changed);
        return histories.stream().map(StoredHistory::contact).toList();
    }

    @Test
    void store6_o1_dueOfALargeListInManyTimeKeysIsWhatReadingAllOfItGives() {
        Random random = new Random(4715);
        List<Contact> contacts = keepMany(random, 3_000);
        List<TimeZones> keys = contacts.stream().map(Contact::zones).distinct().toList();
        for (int i = 0; i < 60; i++) {
            Set<TimeZones> open =
                    keys.stream().filter(key -> random.nextInt(4) > 0).collect(Collectors.toSet());
            if (random.nextBoolean()) {
                open.add(ANY_TIME);
            }
            DueQuery query = new DueQuery(
                    random.nextInt(4) == 0 ? EMAIL : CALL,
                    PlanningOrder.values()[random.nextInt(3)],
                    open,
                    random.nextBoolean() ? "agent " + random.nextInt(3) : null,
                    NOW.plusSeconds(random.nextInt(2_500)),
                    i % 3 == 0 ? 3_000 : 1 + random.nextInt(700));
            assertEquals(ids(due(contacts, query)), read(view -> ids(view.due(query))), query::toString);
        }
    }

    /** {@return the contacts that a query asks for, by reading all of them} */
    private static List<Contact> due(List<Contact> contacts, DueQuery query) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            Optional<PlanningPlace> place = contact.places(query.type()).stream()
                    .filter(query::includes)
                    .min(Comparator.comparing(PlanningPlace::from));
            if (place.isPresent()) {
                standings.add(new Standing(i, contact, place.get()));
            }
        }
        return standings.stream()
                .sorted(Standing.in(query.order()))
                .limit(query.limit())
                .map(Standing::contact)
                .toList();
    }

    @Test
    void store6_timeKeysOfManyZonesAreToldApartByAnyOfThem() {
        List<String> zones = IntStream.range(0, 400)
                .mapToObj(i -> "Etc/A_long_name_of_a_zone_" + i)
                .toList();
        TimeZones all = TimeZones.of(zones);
        TimeZones allButOne = TimeZones.of(zones.subList(0, 399));
        keep(
                StoredHistory.of(StoredHistory.of("all", phone(1)).contact().withZones(all)),
                StoredHistory.of(
                        StoredHistory.of("all but one", phone(2)).contact().withZones(allButOne)));

        assertDue(List.of("all"), DUE_FIRST, Set.of(all), null, HOUR);
        assertDue(List.of("all but one"), DUE_FIRST, Set.of(allButOne), null, HOUR);
    }
}
