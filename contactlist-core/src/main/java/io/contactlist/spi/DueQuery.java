package io.contactlist.spi;

import io.contactlist.model.ChannelType;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.TimeZones;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks a store for contacts that may be planned on a channel type.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param type the channel type
 * @param order the planning order of the list (rule O1)
 * @param open the time keys in which planning is allowed now (rule T2); contacts in other keys are left out
 * @param agent the agent for whom attempts are planned, or null for nobody in particular (rule B4)
 * @param now the instant at which the contacts are due
 * @param limit the maximum number of contacts, at least 1
 */
public record DueQuery(
        ChannelType type,
        PlanningOrder order,
        Set<TimeZones> open,
        @Nullable String agent,
        Instant now,
        int limit) {

    public DueQuery {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(now, "now");
        open = Set.copyOf(open);
        if (limit < 1) {
            throw new IllegalArgumentException("the limit must be at least 1, but is " + limit);
        }
    }

    /** {@return whether a contact at the place is due by this query} */
    public boolean includes(PlanningPlace place) {
        return open.contains(place.zones())
                && (place.agent() == null || place.agent().equals(agent))
                && !place.from().isAfter(now);
    }
}
