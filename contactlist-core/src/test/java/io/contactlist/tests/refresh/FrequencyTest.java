package io.contactlist.tests.refresh;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.refresh.Frequency;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a list is refreshed (S5). */
class FrequencyTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final ZoneId HAVANA = ZoneId.of("America/Havana");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    /** What the zone's clock shows at the next runs. */
    private static List<String> shown(Frequency.Computed frequency, String after, int runs) {
        return Stream.iterate(frequency.next(at(after, frequency.zone())), frequency::next)
                .limit(runs)
                .map(run -> ZonedDateTime.ofInstant(run, frequency.zone())
                        .toLocalDateTime()
                        .toString())
                .toList();
    }

    @Test
    void s5_dailyMeansMidnightOfTheZoneUnlessToldOtherwise() {
        Frequency.Daily daily = Frequency.daily(KYIV);

        assertEquals(Frequency.daily(LocalTime.MIDNIGHT, KYIV), daily);
        assertEquals(Instant.parse("2026-01-14T22:00:00Z"), daily.next(Instant.parse("2026-01-14T12:00:00Z")));
        assertEquals(Instant.parse("2026-07-14T21:00:00Z"), daily.next(Instant.parse("2026-07-14T12:00:00Z")));
    }

    @Test
    void s5_theNextRunIsLaterThanTheInstantHoweverLittle() {
        Frequency.Daily daily = Frequency.daily(TEN, KYIV);
        Instant run = at("2026-01-14T10:00", KYIV);

        assertEquals(run, daily.next(run.minusNanos(1)));
        assertEquals(at("2026-01-15T10:00", KYIV), daily.next(run));
    }

    @ParameterizedTest
    @CsvSource({
        "America/Sao_Paulo, 2017-10-15",
        "Asia/Beirut,       2022-03-27",
        "Africa/Cairo,      2023-04-28",
        "America/Havana,    2024-03-10",
        "America/Santiago,  2024-09-08",
        "Asia/Amman,        2022-02-25"
    })
    void s5_aMidnightThatDoesNotExistRunsAtTheFirstInstantAfterTheGap(ZoneId zone, String day) {
        String dayBefore =
                LocalDateTime.parse(day + "T00:00").minusDays(1).toLocalDate().toString();
        String dayAfter =
                LocalDateTime.parse(day + "T00:00").plusDays(1).toLocalDate().toString();

        assertEquals(
                List.of(day + "T01:00", dayAfter + "T00:00"), shown(Frequency.daily(zone), dayBefore + "T00:00", 2));
    }

    @Test
    void s5_anyTimeThatDoesNotExistRunsAtTheFirstInstantAfterTheGap() {
        Frequency.Daily daily = Frequency.daily(LocalTime.of(3, 30), KYIV);

        assertEquals(
                List.of("2026-03-28T03:30", "2026-03-29T04:00", "2026-03-30T03:30"),
                shown(daily, "2026-03-28T00:00", 3));
    }

    @Test
    void s5_aTimeThatASkippedEveningHadRunsWhenTheNextDayBegins() {
        Frequency.Daily daily = Frequency.daily(LocalTime.of(23, 30), ZoneId.of("America/Nuuk"));

        assertEquals(
                List.of("2024-03-29T23:30", "2024-03-31T00:00", "2024-03-31T23:30"),
                shown(daily, "2024-03-29T12:00", 3));
    }

    @Test
    void s5_aMidnightThatOccursTwiceRunsOnceTheFirstTime() {
        Frequency.Daily daily = Frequency.daily(HAVANA);
        Instant first = Instant.parse("2024-11-03T04:00:00Z");
        Instant again = Instant.parse("2024-11-03T05:00:00Z");

        assertEquals("00:00", first.atZone(HAVANA).toLocalTime().toString());
        assertEquals("00:00", again.atZone(HAVANA).toLocalTime().toString());
        assertEquals(first, daily.next(first.minusNanos(1)));
        assertEquals(at("2024-11-04T00:00", HAVANA), daily.next(first));
        assertEquals(at("2024-11-04T00:00", HAVANA), daily.next(again.minusNanos(1)));
        assertEquals(at("2024-11-04T00:00", HAVANA), daily.next(again));
    }

    @Test
    void s5_anEveningThatOccursTwiceRunsOnce() {
        Frequency.Daily daily = Frequency.daily(LocalTime.of(23, 30), ZoneId.of("America/Sao_Paulo"));
        Instant first = Instant.parse("2018-02-18T01:30:00Z");

        assertEquals(first, daily.next(Instant.parse("2018-02-17T12:00:00Z")));
        assertEquals(Instant.parse("2018-02-19T02:30:00Z"), daily.next(first));
    }

    @Test
    void s5_aDayThatAZoneLeftOutHasNoRun() {
        assertEquals(
                List.of("2011-12-29T10:00", "2011-12-31T10:00"),
                shown(Frequency.daily(TEN, APIA), "2011-12-29T00:00", 2));
        assertEquals(
                List.of("2011-12-29T00:00", "2011-12-31T00:00", "2012-01-01T00:00"),
                shown(Frequency.daily(APIA), "2011-12-28T12:00", 3));
        assertEquals(
                List.of("2011-12-23T10:00", "2012-01-06T10:00"),
                shown(Frequency.weekly(Set.of(FRIDAY), TEN, APIA), "2011-12-20T00:00", 2));
    }

    @Test
    void s5_weeklyRunsOnItsDaysOnly() {
        Frequency.Weekly weekly = Frequency.weekly(Set.of(FRIDAY, MONDAY), TEN, KYIV);

        assertEquals(
                List.of("2026-01-12T10:00", "2026-01-16T10:00", "2026-01-19T10:00"),
                shown(weekly, "2026-01-12T09:59:59", 3));
    }

    @Test
    void s5_weeklyKeepsItsDayWhereTheTimeDoesNotExist() {
        Frequency.Weekly weekly = Frequency.weekly(Set.of(SUNDAY), LocalTime.MIDNIGHT, HAVANA);

        assertEquals(
                List.of("2024-03-03T00:00", "2024-03-10T01:00", "2024-03-17T00:00"),
                shown(weekly, "2024-03-01T00:00", 3));
    }

    @Test
    void s5_everySoLongCountsTimeThatPassesWhateverTheClockShows() {
        Frequency.Every sixHours = Frequency.every(Duration.ofHours(6), LocalDateTime.parse("2026-03-28T12:00"), KYIV);

        assertEquals(
                List.of("2026-03-28T12:00", "2026-03-28T18:00", "2026-03-29T00:00", "2026-03-29T07:00"),
                shown(sixHours, "2026-01-01T00:00", 4));
    }

    @Test
    void s5_everySoLongStaysInStepWithItsFirstRunAfterALongTime() {
        Frequency.Every every =
                Frequency.every(Duration.ofSeconds(7), LocalDateTime.parse("1970-01-01T00:00:03"), ZoneId.of("UTC"));
        Instant run = every.next(Instant.parse("2500-01-01T00:00:00.5Z"));

        assertEquals(3, run.getEpochSecond() % 7);
        assertEquals(run, every.next(run.minusSeconds(7)));
        assertEquals(run, every.next(run.minusNanos(1)));
    }

    @Test
    void s5_aFirstRunThatDoesNotExistIsTheFirstInstantAfterTheGap() {
        Frequency.Every daily = Frequency.every(Duration.ofHours(24), LocalDateTime.parse("2026-03-29T03:30"), KYIV);

        assertEquals(List.of("2026-03-29T04:00", "2026-03-30T04:00"), shown(daily, "2026-03-28T00:00", 2));
    }

    @Test
    void s5_cronIsTextWithAZoneThatPromisesNoInstant() {
        Frequency cron = Frequency.cron("0 30 8 * * MON-FRI", KYIV);

        assertFalse(cron instanceof Frequency.Computed);
        assertEquals(
                "0 30 8 * * MON-FRI",
                assertInstanceOf(Frequency.Cron.class, cron).expression());
        assertEquals(KYIV, cron.zone());
    }

    @Test
    void refusesWhatHasNoMeaning() {
        LocalDateTime from = LocalDateTime.parse("2026-01-01T00:00");

        assertThrows(IllegalArgumentException.class, () -> Frequency.weekly(Set.of(), TEN, KYIV));
        assertThrows(IllegalArgumentException.class, () -> Frequency.cron(" ", KYIV));
        for (Duration period : List.of(
                Duration.ofSeconds(-1), Duration.ZERO, Duration.ofSeconds(1).minusNanos(1), Duration.ofDays(3654))) {
            assertThrows(IllegalArgumentException.class, () -> Frequency.every(period, from, KYIV));
        }
        assertEquals(
                Duration.ofSeconds(1),
                Frequency.every(Duration.ofSeconds(1), from, KYIV).period());
        assertEquals(
                Duration.ofDays(3653),
                Frequency.every(Duration.ofDays(3653), from, KYIV).period());
        assertThrows(NullPointerException.class, () -> Frequency.daily(null, KYIV));
        assertThrows(NullPointerException.class, () -> Frequency.daily(null));
        assertThrows(NullPointerException.class, () -> Frequency.weekly(Set.of(FRIDAY), null, KYIV));
        assertThrows(NullPointerException.class, () -> Frequency.weekly(Set.of(FRIDAY), TEN, null));
        assertThrows(NullPointerException.class, () -> Frequency.every(Duration.ofDays(1), null, KYIV));
        assertThrows(NullPointerException.class, () -> Frequency.every(Duration.ofDays(1), from, null));
        assertThrows(NullPointerException.class, () -> Frequency.cron("* * * * *", null));
    }

    @Test
    void saysSoAtTheEndOfTime() {
        assertThrows(DateTimeException.class, () -> Frequency.daily(KYIV).next(Instant.MAX));
    }

    @Test
    void weeklyDoesNotChangeWithTheSetItWasMadeFrom() {
        Set<DayOfWeek> days = EnumSet.of(FRIDAY, MONDAY);
        Frequency.Weekly weekly = Frequency.weekly(days, TEN, KYIV);
        days.clear();

        assertEquals(List.of(MONDAY, FRIDAY), List.copyOf(weekly.days()));
        assertThrows(UnsupportedOperationException.class, () -> weekly.days().clear());
    }

    @Test
    void readsLikeASentence() {
        assertEquals("daily at 00:00 Europe/Kyiv", Frequency.daily(KYIV).toString());
        assertEquals(
                "weekly on MONDAY, FRIDAY at 10:00 Europe/Kyiv",
                Frequency.weekly(Set.of(FRIDAY, MONDAY), TEN, KYIV).toString());
        assertEquals(
                "every PT6H from 2026-03-01T08:00 Europe/Kyiv",
                Frequency.every(Duration.ofHours(6), LocalDateTime.parse("2026-03-01T08:00"), KYIV)
                        .toString());
        assertEquals(
                "cron 0 30 8 * * MON-FRI, Europe/Kyiv",
                Frequency.cron("0 30 8 * * MON-FRI", KYIV).toString());
    }
}
