package io.contactlist.refresh;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.function.Predicate;

/** Converts the times that a zone's clock shows to instants. */
final class ZoneClock {

    private ZoneClock() {}

    /** Returns the first instant at which the clock shows this date and time or a later one. */
    static Instant firstShowing(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(time);
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        return time.atZone(zone).toInstant(); // java.time takes the earlier of two instants
    }

    /** Returns the first run after an instant on the accepted days. */
    static Instant next(Instant after, LocalTime at, ZoneId zone, Predicate<LocalDate> days) {
        // Earlier days need no check: their runs are not later than "after".
        LocalDate day = after.atZone(zone).toLocalDate();
        while (true) {
            if (days.test(day) && exists(day, zone)) {
                Instant run = firstShowing(day.atTime(at), zone);
                if (run.isAfter(after)) {
                    return run;
                }
            }
            day = day.plusDays(1);
        }
    }

    private static boolean exists(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }
}
