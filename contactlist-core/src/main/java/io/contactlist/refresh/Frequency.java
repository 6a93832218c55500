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
 * How often new conversations are added to a list (rule S5), always in a named zone. It is data; who acts on
 * it is a {@code RefreshScheduler}.
 *
 * <p>{@link Daily} and {@link Weekly} run on each of their days at the first instant at which the zone's
 * clock shows the time of day or a later one. So a time that does not exist that day, because clocks are put
 * forward, runs at the first instant after the gap, and one that occurs twice runs once, the first time.
 * A day that a zone leaves out whole, as Samoa did 30 December 2011, is no day and has no run.
 *
 * <pre>{@code
 * Frequency.Daily midnight = Frequency.daily(ZoneId.of("America/Havana"));
 * midnight.next(Instant.parse("2026-03-07T12:00:00Z")); // 2026-03-08T05:00:00Z, when it is 01:00: no 00:00 that day
 * midnight.next(Instant.parse("2026-11-01T04:00:00Z")); // 2026-11-02T05:00:00Z, and not when 00:00 comes again
 * }</pre>
 */
public sealed interface Frequency {

    /**
     * Every day at 00:00, which is what a list has unless it is told otherwise.
     *
     * @param zone the zone whose days and midnights are meant
     * @return the frequency
     */
    static Daily daily(ZoneId zone) {
        return daily(LocalTime.MIDNIGHT, zone);
    }

    /**
     * Every day at a time of day.
     *
     * @param at the time of day
     * @param zone the zone whose days and times are meant
     * @return the frequency
     */
    static Daily daily(LocalTime at, ZoneId zone) {
        return new Daily(at, zone);
    }

    /**
     * Every week on some days at a time of day.
     *
     * @param days the days, at least one
     * @param at the time of day
     * @param zone the zone whose days and times are meant
     * @return the frequency
     * @throws IllegalArgumentException if there is no day
     */
    static Weekly weekly(Set<DayOfWeek> days, LocalTime at, ZoneId zone) {
        return new Weekly(days, at, zone);
    }

    /**
     * Every so long.
     *
     * @param period how long, from one second to ten years
     * @param from the first run
     * @param zone the zone in which the first run is told
     * @return the frequency
     * @throws IllegalArgumentException if the period is out of bounds
     */
    static Every every(Duration period, LocalDateTime from, ZoneId zone) {
        return new Every(period, from, zone);
    }

    /**
     * By a cron expression.
     *
     * @param expression the expression, not blank, in the form that the scheduler's library reads
     * @param zone the zone in which it is to be evaluated
     * @return the frequency
     * @throws IllegalArgumentException if the expression is blank
     */
    static Cron cron(String expression, ZoneId zone) {
        return new Cron(expression, zone);
    }

    /**
     * The zone whose days and times are meant.
     *
     * @return the zone
     */
    ZoneId zone();

    /** A frequency whose instants follow from nothing but itself: all but {@link Cron}. */
    sealed interface Computed extends Frequency {

        /**
         * The next run.
         *
         * @param after an instant
         * @return the first instant of this frequency later than that
         * @throws DateTimeException if it is too far in the future for {@code java.time}
         */
        Instant next(Instant after);
    }

    /**
     * Every day at a time of day.
     *
     * @param at the time of day
     * @param zone the zone whose days and times are meant
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

        /** For example {@code daily at 00:00 Europe/Kyiv}. */
        @Override
        public String toString() {
            return "daily at " + at + " " + zone;
        }
    }

    /**
     * Every week on some days at a time of day.
     *
     * @param days the days, at least one; they come back in the order of the week
     * @param at the time of day
     * @param zone the zone whose days and times are meant
     */
    record Weekly(Set<DayOfWeek> days, LocalTime at, ZoneId zone) implements Computed {

        /**
         * @throws IllegalArgumentException if there is no day
         */
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

        /** For example {@code weekly on MONDAY, FRIDAY at 08:30 Europe/Kyiv}. */
        @Override
        public String toString() {
            String named = days.stream().map(DayOfWeek::name).collect(Collectors.joining(", "));
            return "weekly on " + named + " at " + at + " " + zone;
        }
    }

    /**
     * Every so long, counted as time that passes from the first run on: where clocks are put forward or back
     * the runs keep their distance and shift on the clock. Who means a time of day takes {@link Daily}.
     *
     * @param period how long, from one second to ten years
     * @param from the first run, resolved as the time of day of {@link Daily} is
     * @param zone the zone in which the first run is told
     */
    record Every(Duration period, LocalDateTime from, ZoneId zone) implements Computed {

        private static final Duration SHORTEST = Duration.ofSeconds(1);
        /** Longer periods are refused: they would be mistakes of the unit. */
        private static final Duration MAX = Duration.ofDays(3653);

        /**
         * @throws IllegalArgumentException if the period is out of bounds
         */
        public Every {
            if (period.compareTo(SHORTEST) < 0 || period.compareTo(MAX) > 0) {
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

        /** For example {@code every PT6H from 2026-03-01T08:00 Europe/Kyiv}. */
        @Override
        public String toString() {
            return "every " + period + " from " + from + " " + zone;
        }
    }

    /**
     * By a cron expression, which is text to this library. The scheduler evaluates it with a library of its
     * choice, and whatever that library makes of it holds: which fields there are, whether {@code 6} is
     * Friday or Saturday, what {@code L} and {@code #} mean. We promise only that each instant the library
     * gives has its run, in the zone, and that no two runs are at once.
     *
     * <p>Where clocks change, libraries differ from {@link Daily} and from each other. Tried in New York:
     *
     * <table>
     *   <caption>What becomes of a time that does not exist, or occurs twice</caption>
     *   <tr><th scope="col"></th><th scope="col">Daily</th><th scope="col">cron-utils 9.2.1</th>
     *       <th scope="col">Spring 7.0</th><th scope="col">db-scheduler 16.12</th></tr>
     *   <tr><th scope="row">02:30, put forward from 02:00 to 03:00</th>
     *       <td>runs at 03:00</td><td>no run that day</td><td>no run that day</td><td>no run that day</td></tr>
     *   <tr><th scope="row">01:30, put back from 02:00 to 01:00</th>
     *       <td>once</td><td>once</td><td>twice</td><td>once</td></tr>
     * </table>
     *
     * <p>So who wants a run on each day takes {@link Daily} or {@link Weekly}. A run too many adds nothing
     * twice (rule S6).
     *
     * @param expression the expression, not blank, in the form that the scheduler's library reads
     * @param zone the zone in which it is to be evaluated
     */
    record Cron(String expression, ZoneId zone) implements Frequency {

        /**
         * @throws IllegalArgumentException if the expression is blank
         */
        public Cron {
            if (expression.isBlank()) {
                throw new IllegalArgumentException("a cron expression must not be blank");
            }
            Objects.requireNonNull(zone, "zone");
        }

        /** For example {@code cron 0 30 8 * * MON-FRI, Europe/Kyiv}. */
        @Override
        public String toString() {
            return "cron " + expression + ", " + zone;
        }
    }
}
