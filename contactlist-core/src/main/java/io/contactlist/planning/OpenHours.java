package io.contactlist.planning;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactHours;
import io.contactlist.model.TimeZones;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates contact hours with the time zone data of the Java runtime (rules W1 to W6).
 *
 * <p>An instant is open for a set of zones if the local clock of every zone shows a time within an opening. {@link
 * TimeZones#NONE} means the default zones of the hours, and {@link TimeZones#ANY_TIME} is always open. An id that this
 * runtime does not know counts as absent. A channel type without openings is always open.
 *
 * <p>Instants must lie between the years 1 and 9998. Openings and closings are found up to 400 days ahead.
 *
 * <p>This class is thread-safe, and its answers do not change. It keeps what it has found out: keep an instance for as
 * long as the hours hold. Asking again about the same zones then takes constant time.
 */
public final class OpenHours {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9998-12-31T00:00:00Z");

    private final Map<ChannelType, TypeHours> types;

    private OpenHours(Map<ChannelType, TypeHours> types) {
        this.types = types;
    }

    /**
     * Prepares the evaluation of contact hours.
     *
     * @param hours the hours of a list
     * @return the evaluation
     * @throws IllegalArgumentException if the default zones or closed days name a zone that this runtime does not know
     */
    public static OpenHours of(ContactHours hours) {
        check(hours.defaultZones(), "default zone");
        hours.closedDays().forEach(days -> check(days.zones(), "zone of closed days"));
        Map<ChannelType, TypeHours> types = new EnumMap<>(ChannelType.class);
        hours.openings().keySet().forEach(type -> types.put(type, new TypeHours(hours, type)));
        return new OpenHours(Collections.unmodifiableMap(types));
    }

    private static void check(TimeZones zones, String what) {
        for (String id : zones.ids()) {
            if (!isZone(id)) {
                throw new IllegalArgumentException(what + " must be known to the Java runtime, but is " + id);
            }
        }
    }

    /**
     * Checks whether an id names a time zone that this Java runtime knows. {@code Etc/Unknown} does not (rule W4).
     *
     * @param id any text
     * @return true if it does
     */
    public static boolean isZone(String id) {
        return ZoneLinks.rules(id) != null;
    }

    /**
     * Checks whether an instant is open. The margin does not matter here.
     *
     * @param type the channel type
     * @param zones the zones of a contact, or {@link TimeZones#ANY_TIME}
     * @param at the instant
     * @return true if it is open in every zone
     * @throws IllegalArgumentException if the instant is out of bounds
     */
    public boolean isOpen(ChannelType type, TimeZones zones, Instant at) {
        KeyHours hours = hours(type, zones, at);
        return hours == null || hours.isOpen(at);
    }

    /**
     * Finds the earliest instant at which planning is allowed: it is open, and the closing less the margin is later.
     *
     * @param type the channel type
     * @param zones the zones of a contact, or {@link TimeZones#ANY_TIME}
     * @param from the earliest instant of interest
     * @return the instant, at or after {@code from}; empty if there is none within 400 days
     * @throws IllegalArgumentException if the instant is out of bounds
     */
    public Optional<Instant> nextOpening(ChannelType type, TimeZones zones, Instant from) {
        KeyHours hours = hours(type, zones, from);
        return hours == null ? Optional.of(from) : hours.nextOpening(from);
    }

    /**
     * Checks whether planning is allowed at an instant: it is open, and the closing less the margin is later.
     *
     * @param type the channel type
     * @param zones the zones of a contact, or {@link TimeZones#ANY_TIME}
     * @param at the instant
     * @return true if {@link #nextOpening} finds the instant itself
     * @throws IllegalArgumentException if the instant is out of bounds
     */
    public boolean isPlanningAllowed(ChannelType type, TimeZones zones, Instant at) {
        return nextOpening(type, zones, at).filter(at::equals).isPresent();
    }

    /** Finds the same as {@link #nextOpening}, and nothing for an instant so late that hours cannot be evaluated. */
    Optional<Instant> nextOpeningIfAny(ChannelType type, TimeZones zones, Instant from) {
        return from.isAfter(LATEST) ? Optional.empty() : nextOpening(type, zones, from);
    }

    /**
     * Finds the instant before which an attempt must begin: the first instant at or after another that is not open in
     * every zone, less the margin (rule W6).
     *
     * @param type the channel type
     * @param zones the zones of a contact, or {@link TimeZones#ANY_TIME}
     * @param at the instant of planning; if it is not open, it is the closing itself
     * @return the instant, which may lie before {@code at}; empty if nothing closes within 400 days
     * @throws IllegalArgumentException if the instant is out of bounds
     */
    public Optional<Instant> closing(ChannelType type, TimeZones zones, Instant at) {
        KeyHours hours = hours(type, zones, at);
        return hours == null ? Optional.empty() : hours.closing(at);
    }

    /**
     * Checks whether planning is not allowed at any instant of the next 400 days (rule W6). Such a contact is noted.
     *
     * @param type the channel type
     * @param zones the zones of a contact, or {@link TimeZones#ANY_TIME}
     * @param from where the 400 days begin
     * @return true if {@link #nextOpening} finds nothing
     * @throws IllegalArgumentException if the instant is out of bounds
     */
    public boolean isNeverOpen(ChannelType type, TimeZones zones, Instant from) {
        return nextOpening(type, zones, from).isEmpty();
    }

    /** Returns the hours of a channel type in zones; null if they are always open. */
    private @Nullable KeyHours hours(ChannelType type, TimeZones zones, Instant at) {
        Objects.requireNonNull(zones, "time zones");
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("an instant must lie between the years 1 and 9998, but is " + at);
        }
        TypeHours hours = types.get(Objects.requireNonNull(type, "channel type"));
        return hours == null || zones.equals(TimeZones.ANY_TIME) ? null : hours.of(zones);
    }
}
