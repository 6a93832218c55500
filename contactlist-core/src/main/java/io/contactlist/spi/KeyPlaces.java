package io.contactlist.spi;

import io.contactlist.model.PlanningGroup;
import io.contactlist.model.PlanningPlace;
import java.time.Instant;
import java.util.Iterator;
import java.util.NavigableSet;
import java.util.PrimitiveIterator;
import java.util.TreeSet;

/**
 * The places of one time key on one level of the planning order (rule O1). A fresh contact takes a bit or two bytes; the
 * others are ordered by the instant for which they wait.
 */
final class KeyPlaces {

    private final Positions fresh = new Positions();
    /** The contacts whose fixed waiting ends, or on the level of callbacks the callbacks. */
    private final TreeSet<Waiting> waiting = new TreeSet<>(Waiting.LONGEST_FIRST);

    private final TreeSet<Waiting> handedBack = new TreeSet<>(Waiting.LONGEST_FIRST);

    void put(PlanningPlace place, int position, boolean isIndexed) {
        if (place.group() == PlanningGroup.FRESH) {
            fresh.put(position, isIndexed);
            return;
        }
        TreeSet<Waiting> entries = place.group() == PlanningGroup.HANDED_BACK ? handedBack : waiting;
        Waiting entry = new Waiting(place.from(), position);
        if (isIndexed) {
            entries.add(entry);
        } else {
            entries.remove(entry);
        }
    }

    boolean isEmpty() {
        return fresh.isEmpty() && waiting.isEmpty() && handedBack.isEmpty();
    }

    PrimitiveIterator.OfInt fresh(boolean newestFirst) {
        return fresh.iterator(newestFirst);
    }

    Iterator<Waiting> waiting(Instant now) {
        return until(now, waiting);
    }

    Iterator<Waiting> handedBack(Instant now) {
        return until(now, handedBack);
    }

    /** Returns the entries whose instant is not after now, longest first. */
    static Iterator<Waiting> until(Instant now, NavigableSet<Waiting> entries) {
        return entries.headSet(new Waiting(now, Integer.MAX_VALUE), true).iterator();
    }

    /** Returns the earliest instant from which a contact is due; {@link Instant#MIN} if one is fresh. Not for none. */
    Instant earliest() {
        if (!fresh.isEmpty()) {
            return Instant.MIN;
        }
        if (waiting.isEmpty() || handedBack.isEmpty()) {
            return (waiting.isEmpty() ? handedBack : waiting).first().instant();
        }
        Instant first = waiting.first().instant();
        Instant back = handedBack.first().instant();
        return first.isBefore(back) ? first : back;
    }
}
