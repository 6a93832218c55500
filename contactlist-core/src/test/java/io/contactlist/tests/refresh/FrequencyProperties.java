package io.contactlist.tests.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.refresh.Frequency;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What any frequency holds in any zone at any time (S5). The odd cases are in the generators' own words. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class FrequencyProperties {

    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();
    private static final long YEAR = 31_557_600;

    @Property
    void s5_theNextRunIsLaterAndTheSameUntilItComes(
            @ForAll("frequencies") Frequency.Computed frequency,
            @ForAll("moments") Moment moment,
            @ForAll("parts") double part) {
        Instant after = moment.in(frequency.zone());
        Instant next = frequency.next(after);
        Duration wait = Duration.between(after, next);

        assertTrue(next.isAfter(after));
        assertEquals(next, frequency.next(next.minusNanos(1)));
        assertEquals(next, frequency.next(after.plusNanos((long) (part * wait.toNanos()))));
        assertTrue(frequency.next(next).isAfter(next));
    }

    @Property
    void s5_dailyRunsAtItsTimeUnlessThatDoesNotExist(
            @ForAll("zones") ZoneId zone, @ForAll("times") LocalTime at, @ForAll("moments") Moment moment) {
        Instant run = Frequency.daily(at, zone).next(moment.in(zone));
        LocalDateTime shown = LocalDateTime.ofInstant(run, zone);

        if (!shown.toLocalTime().equals(at)) {
            ZoneOffsetTransition gap = zone.getRules().previousTransition(run.plusNanos(1));
            assertTrue(gap.isGap());
            assertEquals(gap.getInstant(), run);
            LocalDateTime missed = gap.getDateTimeBefore().toLocalDate().atTime(at);
            missed = missed.isBefore(gap.getDateTimeBefore()) ? missed.plusDays(1) : missed;
            assertTrue(missed.isBefore(gap.getDateTimeAfter()), missed + " exists");
        }
    }

    @Property
    void s5_eachDayThatExistsHasOneRunTheFirstTimeItsTimeOrALaterOneIsShown(
            @ForAll("zones") ZoneId zone, @ForAll("times") LocalTime at, @ForAll("moments") Moment moment) {
        Frequency.Daily daily = Frequency.daily(at, zone);
        Instant run = daily.next(moment.in(zone));
        LocalDate day = dayOf(run, at, zone);
        for (int i = 0; i < 40; i++) {
            assertFirstShowing(day.atTime(at), run, zone);
            run = daily.next(run);
            day = day.plusDays(1);
            while (!day.atStartOfDay(zone).toLocalDate().equals(day)) {
                day = day.plusDays(1);
            }
        }
    }

    /** The latest day whose time has come with a run. */
    private static LocalDate dayOf(Instant run, LocalTime at, ZoneId zone) {
        LocalDate day = LocalDateTime.ofInstant(run, zone).toLocalDate();
        return LocalDateTime.ofInstant(run, zone).isBefore(day.atTime(at)) ? day.minusDays(1) : day;
    }

    /** No instant of the two days before shows the time or a later one. */
    private static void assertFirstShowing(LocalDateTime time, Instant run, ZoneId zone) {
        assertTrue(!LocalDateTime.ofInstant(run, zone).isBefore(time), run + " is early for " + time);
        Instant latest = run;
        while (latest.isAfter(run.minus(Duration.ofDays(2)))) {
            // Between two changes the clock goes on steadily: the last instant of a stretch shows the most.
            Instant last = latest.minusNanos(1);
            assertTrue(LocalDateTime.ofInstant(last, zone).isBefore(time), last + " shows " + time);
            ZoneOffsetTransition change = zone.getRules().previousTransition(latest);
            latest = change == null ? Instant.MIN : change.getInstant();
        }
    }

    @Property
    void s5_weeklyIsDailyOnSomeDays(
            @ForAll("zones") ZoneId zone,
            @ForAll("times") LocalTime at,
            @ForAll Set<DayOfWeek> days,
            @ForAll("moments") Moment moment) {
        Set<DayOfWeek> some = days.isEmpty() ? Set.of(DayOfWeek.MONDAY) : days;
        Frequency.Daily daily = Frequency.daily(at, zone);
        Frequency.Weekly weekly = Frequency.weekly(some, at, zone);
        Instant run = daily.next(moment.in(zone));
        Instant before = run.minusNanos(1);
        for (int i = 0; i < 15; i++) {
            if (some.contains(dayOf(run, at, zone).getDayOfWeek())) {
                assertEquals(run, weekly.next(before));
                before = run;
            }
            run = daily.next(run);
        }
    }

    @Property
    void s5_runsEverySoLongKeepTheirDistance(
            @ForAll("everySoLong") Frequency.Every every, @ForAll("moments") Moment moment) {
        Instant first = every.next(Instant.EPOCH.minusSeconds(100 * YEAR));
        Instant run = every.next(moment.in(every.zone()));
        Duration sinceFirst = Duration.between(first, run);

        assertEquals(run.plus(every.period()), every.next(run));
        assertTrue(!run.isBefore(first));
        assertEquals(
                Duration.ZERO, sinceFirst.minus(every.period().multipliedBy(sinceFirst.dividedBy(every.period()))));
    }

    /** Any instant, or one close to a change of the zone's clock, where the mistakes are. */
    private record Moment(Instant instant, boolean nearChange, Duration offset) {

        Instant in(ZoneId zone) {
            ZoneOffsetTransition change = nearChange ? zone.getRules().nextTransition(instant) : null;
            return change == null ? instant : change.getInstant().plus(offset);
        }
    }

    @Provide
    Arbitrary<Moment> moments() {
        Arbitrary<Instant> instants =
                Arbitraries.longs().between(-20 * YEAR, 130 * YEAR).map(Instant::ofEpochSecond);
        Arbitrary<Duration> offsets =
                Arbitraries.integers().between(-60, 60).map(halfHours -> Duration.ofMinutes(30L * halfHours));
        return Combinators.combine(instants, Arbitraries.of(true, false), offsets)
                .as(Moment::new);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        Arbitrary<String> changingAtMidnight = Arbitraries.of(
                "America/Sao_Paulo",
                "Asia/Beirut",
                "Africa/Cairo",
                "America/Havana",
                "America/Santiago",
                "Asia/Amman",
                "Pacific/Apia");
        return Arbitraries.oneOf(Arbitraries.of(ZONES), changingAtMidnight).map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.oneOf(
                Arbitraries.just(LocalTime.MIDNIGHT),
                Arbitraries.integers().between(0, 47).map(halfHours -> LocalTime.ofSecondOfDay(1800L * halfHours)),
                Arbitraries.longs().between(0, 86_399_999_999_999L).map(LocalTime::ofNanoOfDay));
    }

    @Provide
    Arbitrary<Double> parts() {
        return Arbitraries.doubles().between(0, 0.99);
    }

    @Provide
    Arbitrary<Frequency.Every> everySoLong() {
        Arbitrary<Duration> periods = Arbitraries.longs().between(1, 10 * YEAR).map(Duration::ofSeconds);
        Arbitrary<LocalDateTime> firsts = Arbitraries.longs()
                .between(0, 60 * YEAR)
                .map(second -> LocalDateTime.of(1970, 1, 1, 0, 0).plusSeconds(second));
        return Combinators.combine(periods, firsts, zones()).as(Frequency::every);
    }

    @Provide
    Arbitrary<Frequency.Computed> frequencies() {
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.values()).set().ofMinSize(1);
        return Arbitraries.oneOf(
                Combinators.combine(times(), zones()).as(Frequency::daily),
                Combinators.combine(days, times(), zones()).as(Frequency::weekly),
                everySoLong());
    }
}
