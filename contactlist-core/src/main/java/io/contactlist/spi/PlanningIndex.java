package io.contactlist.spi;

import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.PlanningOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds contacts that may be planned or are overdue, by their positions, without a walk through the list. A fresh
 * contact takes one bit; the others are ordered by the instant for which they wait.
 */
final class PlanningIndex {

    /** An entry ordered by its instant. The instant is stored as two primitives to save an allocation. */
    private record Waiting(long second, int nano, int position) {
        static final Comparator<Waiting> LONGEST_FIRST = Comparator.comparingLong(Waiting::second)
                .thenComparingInt(Waiting::nano)
                .thenComparingInt(Waiting::position);

        Waiting(Instant instant, int position) {
            this(instant.getEpochSecond(), instant.getNano(), position);
        }
    }

    /** The contacts callable on one channel type: those that never had to wait, were handed back, and all others. */
    private record Callable(ChannelType type, BitSet fresh, TreeSet<Waiting> handedBack, TreeSet<Waiting> waiting) {
        Callable(ChannelType type) {
            this(type, new BitSet(), new TreeSet<>(Waiting.LONGEST_FIRST), new TreeSet<>(Waiting.LONGEST_FIRST));
        }

        void put(Contact contact, Instant from, int position, boolean isIndexed) {
            if (from.equals(Instant.MIN)) {
                fresh.set(position, isIndexed);
                return;
            }
            PlanningIndex.put(new Waiting(from, position), contact.isHandedBack() ? handedBack : waiting, isIndexed);
        }
    }

    private static void put(Waiting entry, Set<Waiting> entries, boolean isIndexed) {
        if (isIndexed) {
            entries.add(entry);
        } else {
            entries.remove(entry);
        }
    }

    private final Roster contacts;
    private final List<Callable> callable =
            Stream.of(ChannelType.values()).map(Callable::new).toList();
    private final TreeSet<Waiting> ends = new TreeSet<>(Waiting.LONGEST_FIRST);
    private final Map<CampaignId, BitSet> planned = new HashMap<>();

    PlanningIndex(Roster contacts) {
        this.contacts = contacts;
    }

    /**
     * Indexes a contact.
     *
     * @param before the contact as indexed before, or null if it is new
     */
    void put(int position, @Nullable Contact before, Contact contact) {
        if (before != null) {
            put(position, before, false);
        }
        put(position, contact, true);
    }

    private void put(int position, Contact contact, boolean isIndexed) {
        for (Callable on : callable) {
            contact.dueFrom(on.type()).ifPresent(from -> on.put(contact, from, position, isIndexed));
        }
        contact.planned()
                .ifPresent(attempt -> planned.computeIfAbsent(attempt.campaign(), id -> new BitSet())
                        .set(position, isIndexed));
        contact.nextEnd().ifPresent(end -> put(new Waiting(end, position), ends, isIndexed));
    }

    List<Integer> due(ChannelType type, PlanningOrder order, Instant now, int limit) {
        Callable on = callable.get(type.ordinal());
        List<Integer> positions = new ArrayList<>();
        if (order == PlanningOrder.DUE_FIRST) {
            until(now, on.waiting()).limit(limit).forEach(entry -> positions.add(entry.position()));
            addFreshAndHandedBack(on, now, limit, positions);
        } else {
            addFresh(on.fresh(), order == PlanningOrder.NEWEST_FIRST, limit, positions);
            int missing = limit - positions.size();
            Stream.concat(
                            until(now, on.waiting()).limit(missing),
                            until(now, on.handedBack()).limit(missing))
                    .sorted(Waiting.LONGEST_FIRST)
                    .limit(missing)
                    .forEach(entry -> positions.add(entry.position()));
        }
        return positions;
    }

    private static void addFresh(BitSet fresh, boolean newestFirst, int limit, List<Integer> positions) {
        int next = newestFirst ? fresh.length() - 1 : fresh.nextSetBit(0);
        while (next >= 0 && positions.size() < limit) {
            positions.add(next);
            next = newestFirst ? fresh.previousSetBit(next - 1) : fresh.nextSetBit(next + 1);
        }
    }

    /** Merges both in the order of their instants; a fresh contact counts from when it was stored. */
    private void addFreshAndHandedBack(Callable on, Instant now, int limit, List<Integer> positions) {
        Iterator<Waiting> handedBack = until(now, on.handedBack()).iterator();
        int fresh = on.fresh().nextSetBit(0);
        while (handedBack.hasNext() && positions.size() < limit) {
            Waiting back = handedBack.next();
            while (fresh >= 0 && positions.size() < limit && !isBefore(back, fresh)) {
                positions.add(fresh);
                fresh = on.fresh().nextSetBit(fresh + 1);
            }
            if (positions.size() < limit) {
                positions.add(back.position());
            }
        }
        while (fresh >= 0 && positions.size() < limit) {
            positions.add(fresh);
            fresh = on.fresh().nextSetBit(fresh + 1);
        }
    }

    private boolean isBefore(Waiting back, int fresh) {
        Instant storedAt = contacts.get(fresh).storedAt();
        return Waiting.LONGEST_FIRST.compare(back, new Waiting(storedAt, Integer.MIN_VALUE)) < 0;
    }

    List<Integer> overdue(Instant now, int limit) {
        return until(now, ends).limit(limit).map(Waiting::position).toList();
    }

    private static Stream<Waiting> until(Instant now, NavigableSet<Waiting> ordered) {
        return ordered.headSet(new Waiting(now, Integer.MAX_VALUE), true).stream();
    }

    List<Integer> plannedBy(CampaignId campaign) {
        BitSet positions = planned.get(campaign);
        return positions == null ? List.of() : positions.stream().boxed().toList();
    }
}
