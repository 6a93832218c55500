package io.contactlist.planning;

import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactHours;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.TimeZones;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;

/**
 * How many contacts can be planned on a channel type from which hour on, per set of time zones.
 *
 * <p>Each contact counts once, in the hour at which it is both due and open for its next attempt. Attempts after that one
 * are not foreseen, nor are reports, uploads and the capacity of the dialer. Contacts that cannot be planned now, such as
 * those with a planned attempt, are left out.
 *
 * <pre>{@code
 * Forecast forecast = store.contacts(list).collect(Forecast.collector(CALL, rules.hours(), now, 7));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Forecast {

    /** The maximum number of days. */
    public static final int MAX_DAYS = 366;

    /**
     * The contacts that become due and open within one hour.
     *
     * @param hour when the hour begins, a whole hour in UTC
     * @param zones the time zones of the contacts, {@link TimeZones#NONE} for the default zones of the hours, or {@link
     *     TimeZones#ANY_TIME} for callbacks agreed outside of contact hours
     * @param contacts their number, at least 1
     */
    public record Hour(Instant hour, TimeZones zones, long contacts) {}

    private final List<Hour> hours;
    private final long later;
    private final long never;

    Forecast(List<Hour> hours, long later, long never) {
        this.hours = List.copyOf(hours);
        this.later = later;
        this.never = never;
    }

    /**
     * Returns a collector of contacts. Its memory grows with the time keys and the days, not with the contacts.
     *
     * @param type the channel type on which attempts are planned
     * @param hours the contact hours of the list
     * @param now the instant of the forecast; contacts that are due and open already count in its hour
     * @param days the number of days, from 1 to {@link #MAX_DAYS}
     * @return the collector, which works in parallel too
     * @throws IllegalArgumentException if the days are out of bounds, or the hours name a zone that this runtime does not
     *     know
     */
    public static Collector<Contact, ?, Forecast> collector(
            ChannelType type, ContactHours hours, Instant now, int days) {
        Objects.requireNonNull(type, "channel type");
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("days must lie between 1 and " + MAX_DAYS + ", but is " + days);
        }
        OpenHours open = OpenHours.of(hours);
        return Collector.of(
                () -> new DueCounts(now.truncatedTo(ChronoUnit.HOURS), days * 24),
                (counts, contact) -> add(contact, type, open, now, counts),
                DueCounts::plus,
                DueCounts::toForecast);
    }

    private static void add(Contact contact, ChannelType type, OpenHours open, Instant now, DueCounts counts) {
        List<PlanningPlace> places = contact.places(type);
        if (!places.isEmpty()) {
            PlanningPlace first = places.get(0);
            Instant due = first.from().isBefore(now) ? now : first.from();
            counts.add(
                    first.zones(),
                    open.nextOpeningIfAny(type, first.zones(), due).orElse(null));
        }
    }

    /** {@return the hours in which a contact becomes due and open, in ascending order, then by zones} */
    public List<Hour> hours() {
        return hours;
    }

    /** {@return the number of contacts that become due and open after the last day} */
    public long later() {
        return later;
    }

    /** {@return the number of contacts that are not open within 400 days after they are due (rule W6)} */
    public long never() {
        return never;
    }

    /** {@return the number of all contacts that the forecast counts} */
    public long total() {
        return hours.stream().mapToLong(Hour::contacts).sum() + later + never;
    }

    /** Shows the totals. */
    @Override
    public String toString() {
        return "forecast of " + total() + " contacts, " + later + " later, " + never + " never";
    }
}
