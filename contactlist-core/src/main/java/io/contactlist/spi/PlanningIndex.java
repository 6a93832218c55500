package io.contactlist.spi;

import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds contacts that may be planned, by their positions, without a walk through the list. A contact that never had to
 * wait takes one bit; the others are ordered by due time.
 */
final class PlanningIndex {

    /** An entry ordered by due time. The instant is stored as two primitives to save an allocation. */
    private record Waiting(long second, int nano, int position) {
        static final Comparator<Waiting> LONGEST_DUE_FIRST = Comparator.comparingLong(Waiting::second)
                .thenComparingInt(Waiting::nano)
                .thenComparingInt(Waiting::position);

        Waiting(Instant from, int position) {
            this(from.getEpochSecond(), from.getNano(), position);
        }
    }

    /** The contacts callable on one channel type. */
    private record Callable(ChannelType type, BitSet fresh, TreeSet<Waiting> waiting) {
        Callable(ChannelType type) {
            this(type, new BitSet(), new TreeSet<>(Waiting.LONGEST_DUE_FIRST));
        }

        void add(Instant from, int position) {
            if (from.equals(Instant.MIN)) {
                fresh.set(position);
            } else {
                waiting.add(new Waiting(from, position));
            }
        }

        void remove(Instant from, int position) {
            if (from.equals(Instant.MIN)) {
                fresh.clear(position);
            } else {
                waiting.remove(new Waiting(from, position));
            }
        }
    }

    private final List<Callable> callable =
            Stream.of(ChannelType.values()).map(Callable::new).toList();
    private final TreeSet<Waiting> leases = new TreeSet<>(Waiting.LONGEST_DUE_FIRST);
    private final Map<CampaignId, BitSet> planned = new HashMap<>();

    /**
     * Indexes a contact.
     *
     * @param before the contact as indexed before, or null if it is new
     */
    void put(int position, @Nullable Contact before, Contact contact) {
        if (before != null) {
            remove(position, before);
        }
        contact.planned().ifPresent(attempt -> {
            leases.add(new Waiting(attempt.leaseEnd(), position));
            planned.computeIfAbsent(attempt.campaign(), id -> new BitSet()).set(position);
        });
        for (Callable on : callable) {
            contact.dueFrom(on.type()).ifPresent(from -> on.add(from, position));
        }
    }

    private void remove(int position, Contact contact) {
        for (Callable on : callable) {
            contact.dueFrom(on.type()).ifPresent(from -> on.remove(from, position));
        }
        contact.planned().ifPresent(attempt -> {
            leases.remove(new Waiting(attempt.leaseEnd(), position));
            planned.getOrDefault(attempt.campaign(), new BitSet()).clear(position);
        });
    }

    /** Returns fresh contacts first, then those whose instant has come, the longest due first. */
    List<Integer> due(ChannelType type, Instant now, int limit) {
        Callable on = callable.get(type.ordinal());
        List<Integer> positions = new ArrayList<>();
        int next = on.fresh().nextSetBit(0);
        while (next >= 0 && positions.size() < limit) {
            positions.add(next);
            next = on.fresh().nextSetBit(next + 1);
        }
        int missing = limit - positions.size();
        Stream.concat(until(now, on.waiting(), missing), until(now, leases, missing))
                .sorted(Waiting.LONGEST_DUE_FIRST)
                .limit(missing)
                .forEach(waiting -> positions.add(waiting.position()));
        return positions;
    }

    private static Stream<Waiting> until(Instant now, NavigableSet<Waiting> ordered, int limit) {
        return ordered.headSet(new Waiting(now, Integer.MAX_VALUE), true).stream()
                .limit(limit);
    }

    List<Integer> plannedBy(CampaignId campaign) {
        BitSet positions = planned.get(campaign);
        return positions == null ? List.of() : positions.stream().boxed().toList();
    }
}
