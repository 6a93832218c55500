package io.contactlist.refresh;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Defines when new conversations are added to a list (rule S5), always in a named zone. It is data: a {@link
 * RefreshScheduler} runs it.
 *
 * <p>{@link Daily} and {@link Weekly} run once on each of their days. The run is at the first instant at which the
 * zone's clock shows the time of day or a later time. If clocks go forward over the time of day, the run is at the first instant
 * after the gap. If a time occurs twice, the run is at the first. A day that a zone leaves out, such as 30 December
 * 2011 in Samoa, has no run.
 *
 * <pre>{@code
 * Frequency.Daily midnight = Frequency.daily(ZoneId.of("America/Havana"));
 * midnight.next(Instant.parse("2026-03-07T12:00:00Z")); // 2026-03-08T05:00:00Z, when it is 01:00: no 00:00 that day
 * midnight.next(Instant.parse("2026-11-01T04:00:00Z")); // 2026-11-02T05:00:00Z, and not when 00:00 comes again
 * }</pre>
 *
 * <p>All frequencies are records, immutable and thread-safe. Values out of bounds are an {@link
 * IllegalArgumentException}.
 */
public sealed interface Frequency {

    /** {@return a frequency of every day at 00:00 in a zone, the default (rule S5)} */
    static Daily daily(ZoneId zone) {
        return daily(LocalTime.MIDNIGHT, zone);
    }

    /** {@return a frequency of every day at a time of day in a zone} */
    static Daily daily(LocalTime at, ZoneId zone) {
        return new Daily(at, zone);
    }

    /** {@return a frequency of some days of the week, at least one, at a time of day in a zone} */
    static Weekly weekly(Set<DayOfWeek> days, LocalTime at, ZoneId zone) {
        return new Weekly(days, at, zone);
    }

    /**
     * Creates a frequency with a fixed period.
     *
     * @param period the time between two runs, from one second to ten years
     * @param from the first run, in local time
     * @param zone the zone of the local time
     * @return the frequency
     * @throws IllegalArgumentException if the period is out of bounds
     */
    static Every every(Duration period, LocalDateTime from, ZoneId zone) {
        return new Every(period, from, zone);
    }

    /**
     * Creates a frequency from a cron expression.
     *
     * @param expression the expression, not blank, in the syntax of the scheduler's cron library
     * @param zone the zone in which it is evaluated
     * @return the frequency
     * @throws IllegalArgumentException if the expression is blank
     */
    static Cron cron(String expression, ZoneId zone) {
        return new Cron(expression, zone);
    }

    /** {@return the zone of the days and times} */
    ZoneId zone();

    /** Computes its instants without a library: every kind except {@link Cron}. */
    sealed interface Computed extends Frequency {

        /**
         * Returns the next run.
         *
         * @param after an instant
         * @return the first instant of this frequency after it
         * @throws DateTimeException if it is too far in the future for {@code java.time}
         */
        Instant next(Instant after);
    }

    /**
     * Every day at a time of day.
     *
     * @param at the time of day
     * @param zone the zone of the days and the time
     */
    record Daily(LocalTime at, ZoneId zone) implements Computed {

        public Daily {
            Objects.requireNonNull(at, "time of day");
            Objects.requireNonNull(zone, "zone");
        }

        @Override
        public Instant next(Instant after) {
            return ZoneClock.next(after, at, zone, day -> true);
        }

        /** Shows the frequency, such as {@code daily at 00:00 Europe/Kyiv}. */
        @Override
        public String toString() {
            return "daily at " + at + " " + zone;
        }
    }

    /**
     * Some days of the week at a time of day.
     *
     * @param days the days, at least one, returned in the order of the week
     * @param at the time of day
     * @param zone the zone of the days and the time
     */
    record Weekly(Set<DayOfWeek> days, LocalTime at, ZoneId zone) implements Computed {

        public Weekly {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("a weekly frequency needs at least one day");
            }
            days = Collections.unmodifiableSet(EnumSet.copyOf(days));
            Objects.requireNonNull(at, "time of day");
            Objects.requireNonNull(zone, "zone");
        }

        @Override
        public Instant next(Instant after) {
            return ZoneClock.next(after, at, zone, day -> days.contains(day.getDayOfWeek()));
        }

        /** Shows the frequency, such as {@code weekly on MONDAY, FRIDAY at 08:30 Europe/Kyiv}. */
        @Override
        public String toString() {
            String named = days.stream().map(DayOfWeek::name).collect(Collectors.joining(", "));
            return "weekly on " + named + " at " + at + " " + zone;
        }
    }

    /**
     * A fixed period of elapsed time after the first run. When clocks change, the runs keep their distance, so their
     * local time shifts. For a fixed local time use {@link Daily}.
     *
     * @param period the time between two runs, from one second to ten years
     * @param from the first run, in local time; a gap or overlap is resolved as for {@link Daily}
     * @param zone the zone of the local time
     */
    record Every(Duration period, LocalDateTime from, ZoneId zone) implements Computed {

        private static final Duration MIN = Duration.ofSeconds(1);
        /** Longer periods are most likely given in a wrong unit. */
        private static final Duration MAX = Duration.ofDays(3653);

        public Every {
            if (period.compareTo(MIN) < 0 || period.compareTo(MAX) > 0) {
                throw new IllegalArgumentException(
                        "a period must lie between one second and ten years, but is " + period);
            }
            Objects.requireNonNull(from, "first run");
            Objects.requireNonNull(zone, "zone");
        }

        @Override
        public Instant next(Instant after) {
            Instant first = ZoneClock.firstShowing(from, zone);
            if (after.isBefore(first)) {
                return first;
            }
            long passed = Duration.between(first, after).dividedBy(period);
            return first.plus(period.multipliedBy(passed + 1));
        }

        /** Shows the frequency, such as {@code every PT6H from 2026-03-01T08:00 Europe/Kyiv}. */
        @Override
        public String toString() {
            return "every " + period + " from " + from + " " + zone;
        }
    }

    /**
     * A cron expression, which is plain text to this library. The scheduler evaluates it with a cron library, which
     * defines its meaning: the fields, whether {@code 6} is Friday or Saturday, {@code L} and {@code #}. This library
     * promises only one run at each instant that the cron library returns, never two at once.
     *
     * <p>When clocks change, cron libraries differ from {@link Daily} and from each other. Results in New York:
     *
     * <table>
     *   <caption>Runs at a time that does not exist, or occurs twice</caption>
     *   <tr><th scope="col"></th><th scope="col">Daily</th><th scope="col">cron-utils 9.2.1</th>
     *       <th scope="col">Spring 7.0</th><th scope="col">db-scheduler 16.12</th></tr>
     *   <tr><th scope="row">02:30, put forward from 02:00 to 03:00</th>
     *       <td>runs at 03:00</td><td>no run that day</td><td>no run that day</td><td>no run that day</td></tr>
     *   <tr><th scope="row">01:30, put back from 02:00 to 01:00</th>
     *       <td>once</td><td>once</td><td>twice</td><td>once</td></tr>
     * </table>
     *
     * <p>For a run on every day use {@link Daily} or {@link Weekly}. An additional run adds nothing twice (rule S6).
     *
     * @param expression the expression, not blank, in the syntax of the scheduler's cron library
     * @param zone the zone in which it is evaluated
     */
    record Cron(String expression, ZoneId zone) implements Frequency {

        public Cron {
            if (expression.isBlank()) {
                throw new IllegalArgumentException("a cron expression must not be blank");
            }
            Objects.requireNonNull(zone, "zone");
        }

        /** Shows the frequency, such as {@code cron 0 30 8 * * MON-FRI, Europe/Kyiv}. */
        @Override
        public String toString() {
            return "cron " + expression + ", " + zone;
        }
    }
}
