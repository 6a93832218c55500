package io.contactlist.tests.planning;

import io.contactlist.model.ClosedDays;
import io.contactlist.model.ContactHours;
import io.contactlist.model.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** A slow evaluation of contact hours: it reads the local clock of each zone at one instant, and knows no edges. */
record WallClock(ContactHours hours, List<Opening> openings, List<ZoneId> zones) {

    boolean isOpen(Instant at) {
        return zones.stream().allMatch(zone -> isOpen(at, zone));
    }

    private boolean isOpen(Instant at, ZoneId zone) {
        LocalDateTime shown = at.atZone(zone).toLocalDateTime();
        LocalDate today = shown.toLocalDate();
        if (isClosed(today, zone)) {
            return false;
        }
        for (Opening opening : openings) {
            for (LocalDate begun : List.of(today, today.minusDays(1))) {
                if (begun.getDayOfWeek() == opening.day() && !isClosed(begun, zone)) {
                    LocalDateTime from = begun.atTime(opening.from());
                    LocalDateTime to = begun.atTime(opening.to());
                    LocalDateTime end = to.isAfter(from) ? to : to.plusDays(1);
                    if (!shown.isBefore(from) && shown.isBefore(end)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isClosed(LocalDate day, ZoneId zone) {
        for (ClosedDays days : hours.closedDays()) {
            boolean isHere = days.zones().isEmpty() || days.zones().ids().contains(zone.getId());
            if (isHere && !day.isBefore(days.first()) && !day.isAfter(days.last())) {
                return true;
            }
        }
        return false;
    }
}
