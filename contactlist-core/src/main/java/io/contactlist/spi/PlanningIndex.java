package io.contactlist.spi;

import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.TimeZones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds contacts that may be planned or are overdue, by their positions, without a walk through the list. */
final class PlanningIndex {

    private static final ChannelType[] TYPES = ChannelType.values();

    private final List<TypePlaces> places;
    private final TreeSet<Waiting> ends = new TreeSet<>(Waiting.LONGEST_FIRST);
    private final Map<CampaignId, BitSet> planned = new HashMap<>();
    /** The number of contacts per time key. Those without zones are not counted. */
    private final Map<TimeZones, Integer> keys = new HashMap<>();

    PlanningIndex(Roster contacts) {
        this.places = Stream.of(TYPES).map(type -> new TypePlaces(contacts)).toList();
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
        for (ChannelType type : TYPES) {
            for (PlanningPlace place : contact.places(type)) {
                places.get(type.ordinal()).put(place, position, isIndexed);
            }
        }
        contact.planned()
                .ifPresent(attempt -> planned.computeIfAbsent(attempt.campaign(), id -> new BitSet())
                        .set(position, isIndexed));
        contact.nextEnd().ifPresent(end -> putEnd(new Waiting(end, position), isIndexed));
        if (!contact.zones().isEmpty()) {
            keys.merge(contact.zones(), isIndexed ? 1 : -1, PlanningIndex::sumOrNull);
        }
    }

    private void putEnd(Waiting end, boolean isIndexed) {
        if (isIndexed) {
            ends.add(end);
        } else {
            ends.remove(end);
        }
    }

    private static @Nullable Integer sumOrNull(int count, int change) {
        return count + change == 0 ? null : count + change;
    }

    List<Integer> due(DueQuery query) {
        return places.get(query.type().ordinal()).due(query);
    }

    Map<TimeZones, Instant> nextDue(ChannelType type, @Nullable String agent) {
        return places.get(type.ordinal()).nextDue(agent);
    }

    Set<TimeZones> timeKeys() {
        Set<TimeZones> all = new HashSet<>(keys.keySet());
        all.add(TimeZones.NONE);
        return all;
    }

    List<Integer> overdue(Instant now, int limit) {
        List<Integer> positions = new ArrayList<>();
        Iterator<Waiting> overdue = KeyPlaces.until(now, ends);
        while (overdue.hasNext() && positions.size() < limit) {
            positions.add(overdue.next().position());
        }
        return positions;
    }

    Optional<Instant> nextEnd() {
        return ends.isEmpty() ? Optional.empty() : Optional.of(ends.first().instant());
    }

    List<Integer> plannedBy(CampaignId campaign) {
        BitSet positions = planned.get(campaign);
        return positions == null ? List.of() : positions.stream().boxed().toList();
    }
}
