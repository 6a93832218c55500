package io.contactlist.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place of a contact among those that may be planned on a channel type: all that a store needs for planning (rule
 * O1).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param group its group
 * @param priority its priority, from -9 to 9; 0 for a callback
 * @param from from when on it is due, {@link Instant#MIN} exactly for a fresh contact
 * @param zones the time key by which the contact hours are asked (rule T2)
 * @param agent the agent for whom alone it may be planned, or null for anybody (rule B4)
 */
public record PlanningPlace(
        PlanningGroup group,
        int priority,
        Instant from,
        TimeZones zones,
        @Nullable String agent) {

    public PlanningPlace {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(zones, "zones");
    }

    /** Shows all but the agent. */
    @Override
    public String toString() {
        return group + " with priority " + priority + " from " + from + " in " + zones;
    }
}
