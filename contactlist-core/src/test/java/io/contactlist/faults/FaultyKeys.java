package io.contactlist.faults;

import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.PlanningGroup;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.TimeZones;
import io.contactlist.spi.ContactStore.View;
import io.contactlist.spi.DueQuery;
import io.contactlist.tests.ForwardingView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ways to mistake time keys, priorities, callbacks and agents. Each class has one fault. */
abstract class FaultyKeys extends ForwardingView {

    FaultyKeys(View view) {
        super(view);
    }

    List<Contact> all() {
        return following(null, Integer.MAX_VALUE);
    }

    /** Ways to ask another question than the caller's. */
    static UnaryOperator<View> asking(BiFunction<View, DueQuery, DueQuery> fault) {
        return view -> new FaultyKeys(view) {
            @Override
            public List<Contact> due(DueQuery query) {
                return super.due(fault.apply(view, query));
            }
        };
    }

    static DueQuery inClosedKeysToo(View view, DueQuery query) {
        Set<TimeZones> open = new HashSet<>(view.timeKeys());
        open.add(TimeZones.ANY_TIME);
        return new DueQuery(query.type(), query.order(), open, query.agent(), query.now(), query.limit());
    }

    static DueQuery inOneKey(View view, DueQuery query) {
        Set<TimeZones> open = query.open().isEmpty()
                ? Set.of()
                : Set.of(query.open().stream()
                        .min(Comparator.comparing(TimeZones::toString))
                        .orElseThrow());
        return new DueQuery(query.type(), query.order(), open, query.agent(), query.now(), query.limit());
    }

    static DueQuery withoutAgent(View view, DueQuery query) {
        return new DueQuery(query.type(), query.order(), query.open(), null, query.now(), query.limit());
    }

    /** Offers key after key, each in the planning order. */
    static final class KeyAfterKey extends FaultyKeys {
        KeyAfterKey(View view) {
            super(view);
        }

        @Override
        public List<Contact> due(DueQuery query) {
            return super.due(query).stream()
                    .sorted(Comparator.comparing(contact -> contact.zones().toString()))
                    .toList();
        }
    }

    /** Orders contacts as if they had other places. */
    static final class Misplacing extends FaultyKeys {

        private final UnaryOperator<PlanningPlace> fault;

        Misplacing(View view, UnaryOperator<PlanningPlace> fault) {
            super(view);
            this.fault = fault;
        }

        private record Entry(Contact contact, PlanningPlace place) {
            int level() {
                return place.group() == PlanningGroup.CALLBACK ? 10 : place.priority();
            }
        }

        /** Sorts by level what the store returns in the right order within each level. */
        @Override
        public List<Contact> due(DueQuery query) {
            DueQuery all = new DueQuery(
                    query.type(), query.order(), query.open(), query.agent(), query.now(), Integer.MAX_VALUE);
            List<Entry> entries = new ArrayList<>();
            for (Contact contact : super.due(all)) {
                PlanningPlace place = contact.places(query.type()).stream()
                        .filter(query::includes)
                        .findFirst()
                        .orElseThrow();
                entries.add(new Entry(contact, fault.apply(place)));
            }
            return entries.stream()
                    .sorted(Comparator.comparingInt(Entry::level).reversed())
                    .limit(query.limit())
                    .map(Entry::contact)
                    .toList();
        }

        static PlanningPlace with(PlanningPlace place, PlanningGroup group, int priority) {
            return new PlanningPlace(group, priority, place.from(), place.zones(), place.agent());
        }
    }

    static UnaryOperator<View> misplacing(UnaryOperator<PlanningPlace> fault) {
        return view -> new Misplacing(view, fault);
    }

    static PlanningPlace lowFirst(PlanningPlace place) {
        return Misplacing.with(place, place.group(), -place.priority());
    }

    static PlanningPlace callbacksByPriority(PlanningPlace place) {
        boolean isCallback = place.group() == PlanningGroup.CALLBACK;
        return isCallback ? Misplacing.with(place, PlanningGroup.WAITING, place.priority()) : place;
    }

    /** Ignores priorities: offers callbacks, then each group over all priorities. */
    static final class WithoutPriorities extends FaultyKeys {
        WithoutPriorities(View view) {
            super(view);
        }

        @Override
        public List<Contact> due(DueQuery query) {
            DueQuery all = new DueQuery(
                    query.type(), query.order(), query.open(), query.agent(), query.now(), Integer.MAX_VALUE);
            boolean dueFirst = query.order() == PlanningOrder.DUE_FIRST;
            return super.due(all).stream()
                    .sorted(Comparator.comparing(contact -> {
                        PlanningGroup group =
                                contact.places(query.type()).get(0).group();
                        return group == PlanningGroup.FRESH ? (dueFirst ? 3 : 1) : group.ordinal();
                    }))
                    .limit(query.limit())
                    .toList();
        }
    }

    /** Offers a callback to any agent. */
    static final class ForAnyAgent extends FaultyKeys {
        ForAnyAgent(View view) {
            super(view);
        }

        @Override
        public List<Contact> due(DueQuery query) {
            Stream<Contact> reserved = all().stream()
                    .filter(contact -> contact.places(query.type()).stream()
                            .anyMatch(place -> place.agent() != null
                                    && query.open().contains(place.zones())
                                    && !place.from().isAfter(query.now())));
            return Stream.concat(reserved, super.due(query).stream())
                    .distinct()
                    .limit(query.limit())
                    .toList();
        }
    }

    /** Offers a reserved callback twice, once for its agent and once for anybody. */
    static final class Twice extends FaultyKeys {
        Twice(View view) {
            super(view);
        }

        @Override
        public List<Contact> due(DueQuery query) {
            return super.due(query).stream()
                    .flatMap(contact -> contact.places(query.type()).stream()
                            .filter(query::includes)
                            .map(place -> contact))
                    .limit(query.limit())
                    .toList();
        }
    }

    /** Forgets the time keys of contacts that cannot be planned. */
    static final class ForgettingKeys extends FaultyKeys {
        ForgettingKeys(View view) {
            super(view);
        }

        @Override
        public Set<TimeZones> timeKeys() {
            Set<TimeZones> keys = new HashSet<>();
            for (ChannelType type : ChannelType.values()) {
                all().forEach(contact -> contact.places(type).forEach(place -> keys.add(place.zones())));
            }
            return keys;
        }
    }

    /** Shows the zones that contacts have as one set each. */
    static final class SingleZones extends FaultyKeys {
        SingleZones(View view) {
            super(view);
        }

        @Override
        public Set<TimeZones> timeKeys() {
            Set<TimeZones> keys = new HashSet<>();
            super.timeKeys().forEach(key -> {
                keys.add(key);
                key.ids().stream().filter(id -> !id.equals("*")).forEach(id -> keys.add(TimeZones.of(id)));
            });
            return keys;
        }
    }

    /** Ways to answer wrongly when contacts are due next. */
    static UnaryOperator<View> nextDue(BiFunction<PlanningPlace, @Nullable String, Optional<Instant>> from) {
        return view -> new FaultyKeys(view) {
            @Override
            public Map<TimeZones, Instant> nextDue(ChannelType type, @Nullable String agent) {
                Map<TimeZones, Instant> next = new HashMap<>();
                for (Contact contact : all()) {
                    for (PlanningPlace place : contact.places(type)) {
                        from.apply(place, agent)
                                .ifPresent(instant -> next.merge(
                                        place.zones(), instant, (one, two) -> one.isBefore(two) ? one : two));
                    }
                }
                return next;
            }
        };
    }

    static Optional<Instant> ofAnyAgent(PlanningPlace place, @Nullable String agent) {
        return Optional.of(place.from());
    }

    static Optional<Instant> ofNoAgent(PlanningPlace place, @Nullable String agent) {
        return place.agent() == null ? Optional.of(place.from()) : Optional.empty();
    }

    static Optional<Instant> withoutHandedBack(PlanningPlace place, @Nullable String agent) {
        return place.group() == PlanningGroup.HANDED_BACK ? Optional.empty() : rightly(place, agent);
    }

    static Optional<Instant> withoutFresh(PlanningPlace place, @Nullable String agent) {
        return place.group() == PlanningGroup.FRESH ? Optional.empty() : rightly(place, agent);
    }

    static Optional<Instant> tooLate(PlanningPlace place, @Nullable String agent) {
        return rightly(place, agent)
                .map(from ->
                        from.equals(Instant.MIN) ? from : from.plusNanos(999).truncatedTo(ChronoUnit.MICROS));
    }

    static Optional<Instant> ofPriorityZero(PlanningPlace place, @Nullable String agent) {
        return place.priority() == 0 ? rightly(place, agent) : Optional.empty();
    }

    private static Optional<Instant> rightly(PlanningPlace place, @Nullable String agent) {
        return place.agent() == null || place.agent().equals(agent) ? Optional.of(place.from()) : Optional.empty();
    }

    /** Answers as if all contacts had no zones. */
    static final class NextDueInOneKey extends FaultyKeys {
        NextDueInOneKey(View view) {
            super(view);
        }

        @Override
        public Map<TimeZones, Instant> nextDue(ChannelType type, @Nullable String agent) {
            return super.nextDue(type, agent).values().stream()
                    .min(Comparator.naturalOrder())
                    .map(first -> Map.of(TimeZones.NONE, first))
                    .orElse(Map.of());
        }
    }

    /** Answers with the last end. */
    static final class LastEnd extends FaultyKeys {
        LastEnd(View view) {
            super(view);
        }

        @Override
        public Optional<Instant> nextEnd() {
            return all().stream().flatMap(contact -> contact.nextEnd().stream()).max(Comparator.naturalOrder());
        }
    }
}
