package io.contactlist.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * Days on which no opening begins, such as a holiday (rule W3). An opening that runs into a closed day ends where the
 * day begins. The date is that of the contact's zone.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param first the first closed day
 * @param last the last closed day, not before the first
 * @param zones the zones in which the days are closed; {@link TimeZones#NONE} for all zones
 */
public record ClosedDays(LocalDate first, LocalDate last, TimeZones zones) {

    static final Comparator<ClosedDays> ORDER = Comparator.comparing(ClosedDays::first)
            .thenComparing(ClosedDays::last)
            .thenComparing(ClosedDays::zones);

    public ClosedDays {
        Objects.requireNonNull(first, "first closed day");
        Objects.requireNonNull(last, "last closed day");
        zones = zones == null ? TimeZones.NONE : zones; // JSON leaves it out for all zones
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "the last closed day must not be before the first, but they are " + last + " and " + first);
        }
        if (zones.equals(TimeZones.ANY_TIME)) {
            throw new IllegalArgumentException("closed days must name zones, or none for all zones");
        }
    }

    /**
     * Creates a closed day in all zones.
     *
     * @param day the date
     * @return the closed day
     */
    public static ClosedDays on(LocalDate day) {
        return between(day, day);
    }

    /**
     * Creates closed days in all zones.
     *
     * @param first the first closed day
     * @param last the last closed day
     * @return the closed days
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static ClosedDays between(LocalDate first, LocalDate last) {
        return new ClosedDays(first, last, TimeZones.NONE);
    }

    /**
     * Returns the same days, closed in the given zones only.
     *
     * @param ids ids of the IANA time zone database, at least one
     * @return the closed days
     * @throws IllegalArgumentException if there is no id, or a text does not have the form of an id
     */
    public ClosedDays in(String... ids) {
        if (ids.length == 0) {
            throw new IllegalArgumentException("closed days must name at least one zone");
        }
        return new ClosedDays(first, last, TimeZones.of(ids));
    }

    /** {@return the days in words, for example {@code 2026-12-25 to 2026-12-26 in Europe/Paris}} */
    @Override
    public String toString() {
        String days = first.equals(last) ? first.toString() : first + " to " + last;
        return zones.isEmpty() ? days : days + " in " + zones;
    }
}
