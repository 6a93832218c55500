package io.contactlist.examples;

import io.contactlist.model.Contact;
import io.contactlist.model.PlanningGroup;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.PlanningPlace;
import io.contactlist.spi.DueQuery;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the contacts of a {@link JournalStore} that may be planned, in the planning order. */
final class DueOrder {

    private DueOrder() {}

    // snippet: due
    /** Holds a contact and the first of its places by which a query asks for it. */
    private record Due(Contact contact, PlanningPlace place) {

        /** Callbacks come before the priorities, and high priorities before low ones. */
        int level() {
            return place.group() == PlanningGroup.CALLBACK ? Integer.MIN_VALUE : -place.priority();
        }
    }

    /** {@return the contacts that a query asks for, from all contacts in list order} */
    static List<Contact> of(Collection<Contact> contacts, DueQuery query) {
        Map<Integer, List<Due>> levels = new TreeMap<>();
        for (Contact contact : contacts) {
            contact.places(query.type()).stream()
                    .filter(query::includes)
                    .min(Comparator.comparing(PlanningPlace::from))
                    .map(place -> new Due(contact, place))
                    .ifPresent(due -> levels.computeIfAbsent(due.level(), level -> new ArrayList<>())
                            .add(due));
        }
        return levels.values().stream()
                .flatMap(level -> inOrder(level, query.order()))
                .map(Due::contact)
                .limit(query.limit())
                .toList();
    }

    private static Stream<Due> inOrder(List<Due> level, PlanningOrder order) {
        Deque<Due> fresh = new ArrayDeque<>();
        List<Due> others = new ArrayList<>();
        for (Due due : level) {
            boolean isFresh = due.place().group() == PlanningGroup.FRESH;
            (isFresh ? fresh : others).add(due);
        }
        others.sort(Comparator.comparing(due -> due.place().from()));
        return switch (order) {
            case DUE_FIRST -> dueFirst(fresh, others);
            case FRESH_FIRST -> Stream.concat(fresh.stream(), others.stream());
            case NEWEST_FIRST -> Stream.concat(newestFirst(fresh), others.stream());
        };
    }

    /** Merges the contacts that were handed back with the fresh ones, which count from when they were stored. */
    private static Stream<Due> dueFirst(Deque<Due> fresh, List<Due> others) {
        List<Due> dueFirst = new ArrayList<>();
        List<Due> handedBack = new ArrayList<>();
        for (Due due : others) {
            boolean isHandedBack = due.place().group() == PlanningGroup.HANDED_BACK;
            (isHandedBack ? handedBack : dueFirst).add(due);
        }
        for (Due back : handedBack) {
            Instant from = back.place().from();
            while (!fresh.isEmpty() && !fresh.element().contact().storedAt().isAfter(from)) {
                dueFirst.add(fresh.remove());
            }
            dueFirst.add(back);
        }
        return Stream.concat(dueFirst.stream(), fresh.stream());
    }

    private static Stream<Due> newestFirst(Deque<Due> fresh) {
        Stream.Builder<Due> newest = Stream.builder();
        fresh.descendingIterator().forEachRemaining(newest);
        return newest.build();
    }
    // end snippet
}
