package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.mail;
import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.contract.StoredHistory.CAMPAIGN;
import static io.contactlist.contract.StoredHistory.NOW;
import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;
import static io.contactlist.model.TimeZones.ANY_TIME;
import static io.contactlist.model.TimeZones.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests promise 13: the time keys of a list, and the instants at which something is due or ends by itself. */
abstract class NextDuePromises extends TimeKeyPromises {

    private static final Duration HOUR = Duration.ofHours(1);

    /** {@return the time keys of the list, without those that may be among them in any list} */
    private Set<TimeZones> timeKeys() {
        Set<TimeZones> keys = new HashSet<>(read(view -> view.timeKeys()));
        keys.removeAll(Set.of(NONE, ANY_TIME));
        return keys;
    }

    private Map<TimeZones, Instant> nextDue(ChannelType type, @Nullable String agent) {
        return read(view -> view.nextDue(type, agent));
    }

    private Optional<Instant> nextEnd() {
        return read(view -> view.nextEnd());
    }

    private static Instant after(int minutes) {
        return NOW.plus(minutes(minutes));
    }

    @Test
    void store13_t2_timeKeysAreTheZonesOfEveryContactOfTheList() {
        assertEquals(Set.of(), timeKeys());
        createOther();
        store.atomically(
                OTHER,
                view -> step(view, List.of(StoredHistory.of("a", phone(1)).in("Europe/Paris")), "kept"));
        keep(
                StoredHistory.of("a", phone(1)).in("Europe/Kyiv"),
                StoredHistory.of("b", phone(2)).in("Europe/Kyiv", "America/New_York"),
                StoredHistory.of("closed", phone(3)).in("America/New_York").then(new ContactEvent.ContactClosed(NOW)));

        assertEquals(Set.of(KYIV, NEW_YORK, BOTH), timeKeys());
    }

    @Test
    void store13_t2_contactsWithoutZonesHaveATimeKeyToo() {
        keep(StoredHistory.of("a", phone(1)));

        assertTrue(read(view -> view.timeKeys()).contains(NONE));
    }

    @Test
    void store13_t2_aTimeKeyThatAnUpdateBringsIsThere() {
        StoredHistory a = StoredHistory.of("a", phone(1)).in("Europe/Kyiv");
        StoredHistory b = StoredHistory.of("b", phone(2)).in("Europe/Kyiv");
        keep(a, b);
        keep(a.moved(BOTH, 0));

        assertEquals(Set.of(KYIV, BOTH), timeKeys());
    }

    @Test
    void store13_t2_thousandsOfTimeKeysAreReadBackEqual() {
        List<StoredHistory> many = phones(0, 3_000).stream()
                .map(history -> history.in("Etc/" + history.contact().id().value()))
                .toList();
        keep(many);

        assertEquals(many.stream().map(history -> history.contact().zones()).collect(Collectors.toSet()), timeKeys());
    }

    @Test
    void store13_t2_aLimitOfTimeKeysHoldsThoughSeveralCallersAddThem() throws Exception {
        int max = 10;
        AtOnce.run(thread -> {
            for (int i = 0; i < 8; i++) {
                StoredHistory contact =
                        StoredHistory.of(thread + "." + i, phone(i)).in("Etc/Zone" + thread + "." + i);
                store.atomically(LIST, view -> {
                    Set<TimeZones> keys = new HashSet<>(view.timeKeys());
                    keys.removeAll(Set.of(NONE, ANY_TIME));
                    return step(view, keys.size() < max ? List.of(contact) : List.of(), "kept");
                });
            }
            return List.of();
        });

        assertEquals(max, timeKeys().size());
        assertEquals(max, stored().size());
    }

    @Test
    void store13_t4_nextDueIsTheEarliestInstantPerTimeKey() {
        keep(
                StoredHistory.of("a", phone(1)).in("Europe/Kyiv").waiting(minutes(9)),
                StoredHistory.of("b", phone(2))
                        .in("Europe/Kyiv")
                        .withPriority(-5)
                        .waiting(minutes(7)),
                StoredHistory.of("c", phone(3)).in("Europe/Kyiv").handedBackUntil(minutes(8)),
                StoredHistory.of("d", phone(4)).in("America/New_York").handedBackUntil(minutes(3)),
                StoredHistory.of("e", phone(5))
                        .in("America/New_York")
                        .withPriority(9)
                        .waiting(minutes(4)),
                StoredHistory.of("f", mail(6)).waiting(minutes(5)),
                StoredHistory.of("g", phone(7)).waiting(minutes(6).plusNanos(1)),
                StoredHistory.of("h", phone(8)).in("Europe/Paris").planned(CAMPAIGN, HOUR));

        assertEquals(Map.of(KYIV, after(7), NEW_YORK, after(3), NONE, after(6).plusNanos(1)), nextDue(CALL, null));
        assertEquals(Map.of(NONE, after(5)), nextDue(EMAIL, null));
        assertEquals(Map.of(), nextDue(SOCIAL_MEDIA, null));
    }

    @Test
    void store13_t4_aFreshContactIsDueAtAnyInstant() {
        keep(
                StoredHistory.of("a", phone(1)).withPriority(9).waiting(minutes(1)),
                StoredHistory.of("b", phone(2)).withPriority(-9));

        assertEquals(Map.of(NONE, Instant.MIN), nextDue(CALL, null));
    }

    @Test
    void store13_b4_nextDueOfAnAgentKnowsTheCallbacksOfTheAgent() {
        keep(
                StoredHistory.of("a", phone(1)).callback(minutes(10), "ann", false),
                StoredHistory.of("b", phone(2)).callback(minutes(20), "ann", true),
                StoredHistory.of("c", phone(3)).in("Europe/Kyiv").callback(minutes(5), "bob", false),
                StoredHistory.of("d", phone(4)).in("Europe/Kyiv").waiting(minutes(25)));

        assertEquals(Map.of(NONE, after(10), ANY_TIME, after(20), KYIV, after(25)), nextDue(CALL, "ann"));
        assertEquals(Map.of(NONE, after(40), ANY_TIME, after(50), KYIV, after(5)), nextDue(CALL, "bob"));
        assertEquals(Map.of(NONE, after(40), ANY_TIME, after(50), KYIV, after(25)), nextDue(CALL, null));
        assertEquals(Map.of(), nextDue(EMAIL, "ann"));
    }

    @Test
    void store13_t4_nextDueFollowsEachChange() {
        StoredHistory a = StoredHistory.of("a", phone(1)).in("Europe/Kyiv").waiting(minutes(1));
        StoredHistory b = StoredHistory.of("b", phone(2)).in("Europe/Kyiv").waiting(minutes(2));
        StoredHistory c = StoredHistory.of("c", phone(3)).callback(minutes(3), "ann", false);
        keep(a, b, c);
        keep(a.then(new ContactEvent.ContactBarred(NOW)));
        assertEquals(Map.of(KYIV, after(2), NONE, after(3)), nextDue(CALL, "ann"));

        keep(b.moved(NEW_YORK, 9), c.then(new ContactEvent.ContactClosed(NOW)));
        assertEquals(Map.of(NEW_YORK, after(2)), nextDue(CALL, "ann"));
    }

    @Test
    void store13_t4_nextEndIsTheEarliestInstantAtWhichSomethingEnds() {
        assertEquals(Optional.empty(), nextEnd());
        StoredHistory a = StoredHistory.of("a", phone(1)).planned(CAMPAIGN, HOUR.plusNanos(123_456_789));
        StoredHistory b = StoredHistory.of("b", phone(2)).planned(CAMPAIGN, HOUR.plusNanos(123_456_788));
        keep(a, b, StoredHistory.of("c", phone(3)).waiting(minutes(1)));
        assertEquals(Optional.of(NOW.plus(HOUR).plusNanos(123_456_788)), nextEnd());

        keep(b.failed(FailureCategory.BUSY, NOW));
        assertEquals(Optional.of(NOW.plus(HOUR).plusNanos(123_456_789)), nextEnd());
        keep(a.then(new ContactEvent.ContactClosed(NOW)));
        assertEquals(Optional.empty(), nextEnd());
    }

    @Test
    void store13_nextDueAndTimeKeysOfALargeListAreWhatReadingAllOfItGives() {
        List<Contact> contacts = keepMany(new Random(4716), 3_000);
        Set<TimeZones> keys = contacts.stream().map(Contact::zones).collect(Collectors.toSet());
        assertTrue(read(view -> view.timeKeys()).containsAll(keys));

        for (ChannelType type : List.of(CALL, EMAIL)) {
            for (String agent : new @Nullable String[] {null, "agent 1", "nobody"}) {
                Map<TimeZones, Instant> expected = new HashMap<>();
                for (Contact contact : contacts) {
                    for (PlanningPlace place : contact.places(type)) {
                        if (place.agent() == null || place.agent().equals(agent)) {
                            expected.merge(place.zones(), place.from(), (one, two) -> one.isBefore(two) ? one : two);
                        }
                    }
                }
                assertEquals(expected, nextDue(type, agent));
            }
        }
    }
}
