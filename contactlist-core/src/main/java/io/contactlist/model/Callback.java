package io.contactlist.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time agreed with the person for the next attempt (rules B1 to B6).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param type the channel type of the attempt
 * @param from from when on it is due; before it nothing is planned on the contact (rule B2)
 * @param until when it is missed, after {@code from}
 * @param unit the unit preferred for its first attempt, of that type, or null for none
 * @param agent the agent for whom alone it is planned until half-way from {@code from} to {@code until}, not blank; null
 *     for nobody in particular (rule B4)
 * @param outsideHours whether it was agreed for a time outside the contact hours, which then do not hold it back
 */
public record Callback(
        ChannelType type,
        Instant from,
        Instant until,
        @Nullable UnitId unit,
        @Nullable String agent,
        boolean outsideHours) {

    public Callback {
        Objects.requireNonNull(type, "channel type");
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("until must be after from " + from + ", but is " + until);
        }
        if (unit != null && unit.type() != type) {
            throw new IllegalArgumentException("unit must be of type " + type + ", but is of " + unit.type());
        }
        if (agent != null) {
            Checks.whole(Checks.notBlank(agent, "agent"), "agent");
        }
    }

    /**
     * Creates a callback on any unit, by anybody, within the contact hours.
     *
     * @param type the channel type of the attempt
     * @param from from when on it is due
     * @param until when it is missed, after {@code from}
     */
    public Callback(ChannelType type, Instant from, Instant until) {
        this(type, from, until, null, null, false);
    }

    /** {@return from when on anybody may take it: {@code from} if it names no agent, otherwise half-way (rule B4)} */
    public Instant openToAnybodyFrom() {
        return agent == null ? from : from.plus(Duration.between(from, until).dividedBy(2));
    }

    /** Shows all but the agent and the unit, whose address is personal data. */
    @Override
    public String toString() {
        return "callback on " + type + " from " + from + " until " + until + (outsideHours ? ", outside hours" : "");
    }
}
