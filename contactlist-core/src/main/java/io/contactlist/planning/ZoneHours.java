package io.contactlist.planning;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * The openings of one channel type in one zone, as instants. Between two changes of the offset, local times and instants
 * differ by a constant. Each such span is searched on its own, so an hour that occurs twice is open twice (rule W2).
 */
record ZoneHours(LocalHours hours, ZoneRules rules) {

    /** Returns the first instant at or after another that is open, or is not; null if there is none before the limit. */
    @Nullable
    Instant next(Instant from, boolean open, Instant limit) {
        Instant at = from;
        while (at.isBefore(limit)) {
            ZoneOffset offset = rules.getOffset(at);
            ZoneOffsetTransition change = rules.nextTransition(at);
            Instant end = change == null || change.getInstant().isAfter(limit) ? limit : change.getInstant();
            LocalDateTime local = local(at, offset);
            LocalDateTime found = hours.next(local, open, local(end, offset).toLocalDate());
            if (found != null) {
                Instant instant = found.toInstant(offset);
                if (instant.isBefore(end)) {
                    return instant;
                }
            }
            at = end;
        }
        return null;
    }

    private static LocalDateTime local(Instant instant, ZoneOffset offset) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), offset);
    }
}
