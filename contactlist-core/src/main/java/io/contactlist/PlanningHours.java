package io.contactlist;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactHours;
import io.contactlist.model.ListRules;
import io.contactlist.model.TimeZones;
import io.contactlist.planning.OpenHours;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The contact hours of a list, as planning on one channel type asks them (rules W1 to W6). */
final class PlanningHours {

    /** No openings are evaluated after this instant. */
    private static final Instant LAST = Instant.parse("9990-01-01T00:00:00Z");

    private final ChannelType type;
    /** Null if the type is always open. */
    private final @Nullable OpenHours hours;

    private PlanningHours(ChannelType type, @Nullable OpenHours hours) {
        this.type = type;
        this.hours = hours;
    }

    /** Keeps the evaluations of the hours asked last: an evaluation learns the openings of each zone only once. */
    static final class Evaluations {

        private static final int MAX = 100;

        private final Map<ContactHours, OpenHours> evaluations = new LinkedHashMap<>(MAX, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ContactHours, OpenHours> eldest) {
                return size() > MAX;
            }
        };

        /** Returns the hours of a list with these rules, on one channel type. */
        synchronized PlanningHours of(ListRules rules, ChannelType type) {
            ContactHours hours = rules.hours();
            return new PlanningHours(
                    type,
                    hours.openings().containsKey(type) ? evaluations.computeIfAbsent(hours, OpenHours::of) : null);
        }
    }

    /** Returns the time keys in which planning is allowed at an instant. */
    Set<TimeZones> open(Set<TimeZones> keys, Instant now) {
        return hours == null
                ? keys
                : keys.stream()
                        .filter(key -> hours.isPlanningAllowed(type, key, now))
                        .collect(Collectors.toSet());
    }

    /** Returns the first instant, not before the given one, at which planning is allowed; empty if there is none. */
    Optional<Instant> nextOpening(TimeZones key, Instant from) {
        if (hours == null) {
            return Optional.of(from);
        }
        return from.isAfter(LAST) ? Optional.empty() : hours.nextOpening(type, key, from);
    }

    /** Returns whether planning is not allowed within the next 400 days (rule W6). */
    boolean isNeverOpen(TimeZones key, Instant from) {
        return nextOpening(key, from).isEmpty();
    }

    /** Returns the first closing at or after an instant, less the margin; empty if there is none. */
    Optional<Instant> closing(TimeZones key, Instant at) {
        return hours == null ? Optional.empty() : hours.closing(type, key, at);
    }
}
