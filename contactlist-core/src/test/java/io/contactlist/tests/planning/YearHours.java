package io.contactlist.tests.planning;

import static io.contactlist.model.ChannelType.CALL;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import io.contactlist.model.ClosedDays;
import io.contactlist.model.ContactHours;
import io.contactlist.model.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hours of the simulated year, evaluated a second time: one bit per quarter of an hour and time key. All edges of
 * openings lie on quarters in every zone.
 */
final class YearHours {

    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    static final Duration MARGIN = Duration.ofMinutes(5);

    private static final long QUARTER = 900;
    private static final int QUARTERS = 420 * 96;
    private static final LocalDate MAY_DAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final LocalDate FOURTH_OF_JULY = LocalDate.of(2026, 7, 3);
    private static final TimeZones AMERICAN = TimeZones.of("America/New_York", "America/Los_Angeles");

    /** 10 to 13 and 14 to 20 on weekdays, 10 to 14 on Saturdays, not on public holidays. */
    static final ContactHours HOURS = ContactHours.weekdays("10:00", "13:00")
            .weekdays("14:00", "20:00")
            .every(SATURDAY, "10:00", "14:00")
            .on(CALL)
            .defaultZone("Europe/Kyiv")
            .withClosedDays(List.of(
                    new ClosedDays(MAY_DAY, MAY_DAY, TimeZones.NONE),
                    new ClosedDays(CHRISTMAS, CHRISTMAS.plusDays(1), TimeZones.NONE),
                    new ClosedDays(FOURTH_OF_JULY, FOURTH_OF_JULY, AMERICAN)))
            .withMargin(MARGIN);

    private final Map<TimeZones, BitSet> open = new ConcurrentHashMap<>();

    private BitSet quarters(TimeZones zones) {
        return open.computeIfAbsent(zones, key -> {
            BitSet bits = new BitSet(QUARTERS);
            bits.set(0, QUARTERS);
            if (!key.equals(TimeZones.ANY_TIME)) {
                for (String id : key.isEmpty() ? List.of("Europe/Kyiv") : key.ids()) {
                    for (int i = 0; i < QUARTERS; i++) {
                        if (bits.get(i) && !isOpen(id, BEGIN.plusSeconds(i * QUARTER))) {
                            bits.clear(i);
                        }
                    }
                }
            }
            return bits;
        });
    }

    private static boolean isOpen(String zone, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, ZoneId.of(zone));
        LocalDate day = local.toLocalDate();
        boolean isHoliday = day.equals(MAY_DAY)
                || day.equals(CHRISTMAS)
                || day.equals(CHRISTMAS.plusDays(1))
                || (day.equals(FOURTH_OF_JULY) && AMERICAN.ids().contains(zone));
        if (isHoliday || day.getDayOfWeek() == SUNDAY) {
            return false;
        }
        int hour = local.getHour();
        return day.getDayOfWeek() == SATURDAY ? hour >= 10 && hour < 14 : hour >= 10 && hour < 20 && hour != 13;
    }

    boolean isOpen(TimeZones zones, Instant at) {
        return quarters(zones).get(quarter(at));
    }

    /** The first instant at or after another at which planning is allowed: open, and the closing is further than the margin. */
    Instant nextAllowed(TimeZones zones, Instant from) {
        BitSet bits = quarters(zones);
        int quarter = quarter(from);
        if (bits.get(quarter) && bits.get(quarter(from.plus(MARGIN)))) {
            return from;
        }
        int next = bits.nextSetBit(bits.get(quarter) ? quarter + 1 : quarter);
        return next < 0 ? Instant.MAX : BEGIN.plusSeconds(next * QUARTER);
    }

    private static int quarter(Instant at) {
        return (int) ((at.getEpochSecond() - BEGIN.getEpochSecond()) / QUARTER);
    }
}
