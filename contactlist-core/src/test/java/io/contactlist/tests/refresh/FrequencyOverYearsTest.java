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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs over many years (S5), against somebody who looks at the zone's clock every few minutes and writes down
 * for each day when it first shows the time of day or a later one.
 */
class FrequencyOverYearsTest {

    @ParameterizedTest
    @CsvSource({
        "America/Sao_Paulo,    00:00, 1985, 2020, PT30M",
        "Asia/Beirut,          00:00, 1985, 2030, PT30M",
        "Africa/Cairo,         00:00, 1985, 2030, PT30M",
        "America/Havana,       00:00, 1985, 2030, PT30M",
        "America/Santiago,     00:00, 1985, 2030, PT30M",
        "America/Santiago,     23:30, 1985, 2030, PT30M",
        "Asia/Amman,           00:00, 1985, 2030, PT30M",
        "Asia/Amman,           00:30, 1985, 2030, PT30M",
        "Pacific/Apia,         00:00, 2005, 2015, PT30M",
        "Pacific/Apia,         10:00, 2005, 2015, PT30M",
        "Pacific/Kwajalein,    18:30, 1990, 1996, PT30M",
        "America/Nuuk,         23:30, 2015, 2030, PT30M",
        "Europe/Kyiv,          03:30, 1985, 2030, PT30M",
        "America/New_York,     01:30, 1985, 2030, PT30M",
        "Australia/Lord_Howe,  02:15, 1985, 2030, PT15M",
        "Asia/Kathmandu,       00:00, 1985, 1987, PT15M",
        "America/St_Johns,     00:00, 1986, 1990, PT1M",
        "Antarctica/Troll,     02:00, 2004, 2010, PT30M"
    })
    void s5_everyDayThatExistsRunsOnce(ZoneId zone, LocalTime at, int firstYear, int lastYear, Duration look) {
        Instant from = LocalDate.of(firstYear, 1, 1).atStartOfDay(zone).toInstant();
        Instant to = LocalDate.of(lastYear, 12, 31).atStartOfDay(zone).toInstant();
        TreeMap<LocalDate, Instant> seen = firstSightings(zone, at, from, to, look);
        Set<DayOfWeek> weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        assertEquals(List.copyOf(seen.values()), runs(Frequency.daily(at, zone), from, to));
        seen.keySet().removeIf(day -> !weekend.contains(day.getDayOfWeek()));
        assertEquals(List.copyOf(seen.values()), runs(Frequency.weekly(weekend, at, zone), from, to));
    }

    /** The days that the clock shows between two instants, with their runs. */
    private static TreeMap<LocalDate, Instant> firstSightings(
            ZoneId zone, LocalTime at, Instant from, Instant to, Duration look) {
        TreeMap<LocalDate, Instant> seen = new TreeMap<>();
        List<LocalDate> waiting = new ArrayList<>();
        LocalDate latest = LocalDate.MIN;
        for (Instant now = from; now.isBefore(to); now = now.plus(look)) {
            LocalDateTime shown = LocalDateTime.ofInstant(now, zone);
            if (shown.toLocalDate().isAfter(latest)) {
                latest = shown.toLocalDate();
                waiting.add(latest);
            }
            for (LocalDate day : List.copyOf(waiting)) {
                if (!shown.isBefore(day.atTime(at))) {
                    seen.put(day, now);
                    waiting.remove(day);
                }
            }
        }
        return seen;
    }

    private static List<Instant> runs(Frequency.Computed frequency, Instant from, Instant to) {
        List<Instant> runs = Stream.iterate(frequency.next(from.minusNanos(1)), frequency::next)
                .limit(20_000) // were they endless, this fails and does not fill the memory
                .takeWhile(run -> run.isBefore(to))
                .toList();
        assertTrue(runs.size() > 50, "runs of " + frequency);
        return runs;
    }
}
