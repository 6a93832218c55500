package io.contactlist.refresh;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.function.Predicate;

/** What a zone's clock on the wall shows, and when. */
final class ZoneClock {

    private ZoneClock() {}

    /** The first instant at which the clock shows this date and time or a later one. */
    static Instant firstShowing(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(time);
        if (transition != null && transition.isGap()) {
            return transition.getInstant();
        }
        return time.atZone(zone).toInstant(); // of two offsets java.time takes the earlier instant
    }

    /** The first of these days' runs that is later than an instant. */
    static Instant next(Instant after, LocalTime at, ZoneId zone, Predicate<LocalDate> days) {
        // The run of a day before that of "after" cannot be later, since firstShowing grows with the time shown.
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
