package io.contactlist.spi;

import io.contactlist.model.PlanningGroup;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.TimeZones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The places of a list's contacts on one channel type: by level, then by time key. A search merges the open keys of a
 * level, so its cost does not depend on the contacts that wait or whose keys are closed.
 */
final class TypePlaces {

    /** The level of callbacks, before the levels of all priorities. */
    private static final int CALLBACKS = 10;

    private final Roster contacts;
    /** By level, the first one first. A level is a priority, or that of callbacks. Only those in use are here. */
    private final Map<Integer, Map<TimeZones, KeyPlaces>> levels = new TreeMap<>(Comparator.reverseOrder());
    /** The callbacks that only one agent gets, by agent. */
    private final Map<String, Map<TimeZones, KeyPlaces>> reserved = new HashMap<>();

    TypePlaces(Roster contacts) {
        this.contacts = contacts;
    }

    void put(PlanningPlace place, int position, boolean isIndexed) {
        String agent = place.agent();
        if (agent == null) {
            int level = place.group() == PlanningGroup.CALLBACK ? CALLBACKS : place.priority();
            put(levels, level, place, position, isIndexed);
        } else {
            put(reserved, agent, place, position, isIndexed);
        }
    }

    private static <L> void put(
            Map<L, Map<TimeZones, KeyPlaces>> levels, L level, PlanningPlace place, int position, boolean isIndexed) {
        Map<TimeZones, KeyPlaces> keys = levels.computeIfAbsent(level, unused -> new HashMap<>());
        KeyPlaces places = keys.computeIfAbsent(place.zones(), unused -> new KeyPlaces());
        places.put(place, position, isIndexed);
        if (places.isEmpty()) {
            keys.remove(place.zones());
            if (keys.isEmpty()) {
                levels.remove(level);
            }
        }
    }

    /** Returns the positions of the contacts that a query asks for, in its order. */
    List<Integer> due(DueQuery query) {
        List<Integer> positions = new ArrayList<>();
        addCallbacks(query, positions);
        for (Map.Entry<Integer, Map<TimeZones, KeyPlaces>> level : levels.entrySet()) {
            if (positions.size() >= query.limit()) {
                break;
            }
            if (level.getKey() != CALLBACKS) {
                addLevel(open(level.getValue(), query), query, positions);
            }
        }
        return positions;
    }

    /** Adds each callback once, although a reserved one has a place for its agent and one for anybody. */
    private void addCallbacks(DueQuery query, List<Integer> positions) {
        List<KeyPlaces> places = open(levels.getOrDefault(CALLBACKS, Map.of()), query);
        if (query.agent() != null) {
            places.addAll(open(reserved.getOrDefault(query.agent(), Map.of()), query));
        }
        Set<Integer> added = new HashSet<>();
        Iterator<? extends Waiting> callbacks = waiting(places, query);
        while (callbacks.hasNext() && positions.size() < query.limit()) {
            int position = callbacks.next().position();
            if (added.add(position)) {
                positions.add(position);
            }
        }
    }

    private static List<KeyPlaces> open(Map<TimeZones, KeyPlaces> keys, DueQuery query) {
        List<KeyPlaces> open = new ArrayList<>();
        keys.forEach((key, places) -> {
            if (query.open().contains(key)) {
                open.add(places);
            }
        });
        return open;
    }

    private void addLevel(List<KeyPlaces> open, DueQuery query, List<Integer> positions) {
        if (query.order() == PlanningOrder.DUE_FIRST) {
            add(waiting(open, query), query, positions);
            addFreshAndHandedBack(open, query, positions);
            return;
        }
        boolean newestFirst = query.order() == PlanningOrder.NEWEST_FIRST;
        Iterator<? extends Integer> fresh = fresh(open, newestFirst);
        while (fresh.hasNext() && positions.size() < query.limit()) {
            positions.add(fresh.next());
        }
        List<Iterator<? extends Waiting>> others = List.of(waiting(open, query), handedBack(open, query));
        add(Merged.of(others, Waiting.LONGEST_FIRST), query, positions);
    }

    private static Iterator<? extends Integer> fresh(List<KeyPlaces> open, boolean newestFirst) {
        Comparator<Integer> order = newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Merged.of(open.stream().map(places -> places.fresh(newestFirst)).toList(), order);
    }

    private static Iterator<? extends Waiting> waiting(List<KeyPlaces> open, DueQuery query) {
        return merged(open, places -> places.waiting(query.now()));
    }

    private static Iterator<? extends Waiting> handedBack(List<KeyPlaces> open, DueQuery query) {
        return merged(open, places -> places.handedBack(query.now()));
    }

    private static Iterator<? extends Waiting> merged(
            List<KeyPlaces> open, Function<KeyPlaces, Iterator<Waiting>> entries) {
        return Merged.of(open.stream().map(entries).toList(), Waiting.LONGEST_FIRST);
    }

    private static void add(Iterator<? extends Waiting> entries, DueQuery query, List<Integer> positions) {
        while (entries.hasNext() && positions.size() < query.limit()) {
            positions.add(entries.next().position());
        }
    }

    /** Merges both in the order of their instants; a fresh contact counts from when it was stored. */
    private void addFreshAndHandedBack(List<KeyPlaces> open, DueQuery query, List<Integer> positions) {
        Iterator<? extends Integer> fresh = fresh(open, false);
        Iterator<? extends Waiting> handedBack = handedBack(open, query);
        Integer first = nextOf(fresh);
        Waiting back = nextOf(handedBack);
        while ((first != null || back != null) && positions.size() < query.limit()) {
            if (back == null || (first != null && !isBefore(back, first))) {
                positions.add(first);
                first = nextOf(fresh);
            } else {
                positions.add(back.position());
                back = nextOf(handedBack);
            }
        }
    }

    private static <T> @Nullable T nextOf(Iterator<? extends T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }

    private boolean isBefore(Waiting back, int fresh) {
        Instant storedAt = contacts.get(fresh).storedAt();
        return Waiting.LONGEST_FIRST.compare(back, new Waiting(storedAt, Integer.MIN_VALUE)) < 0;
    }

    /** Returns per time key the earliest instant from which a contact is due, for anybody or for the agent. */
    Map<TimeZones, Instant> nextDue(@Nullable String agent) {
        Map<TimeZones, Instant> next = new HashMap<>();
        levels.values().forEach(keys -> addEarliest(keys, next));
        if (agent != null) {
            addEarliest(reserved.getOrDefault(agent, Map.of()), next);
        }
        return next;
    }

    private static void addEarliest(Map<TimeZones, KeyPlaces> keys, Map<TimeZones, Instant> next) {
        keys.forEach(
                (key, places) -> next.merge(key, places.earliest(), (one, other) -> one.isBefore(other) ? one : other));
    }
}
