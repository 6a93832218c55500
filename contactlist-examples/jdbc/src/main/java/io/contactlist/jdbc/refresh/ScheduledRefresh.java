package io.contactlist.jdbc.refresh;

import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds the schedule of a list, stored as JSON in its row.
 *
 * @param list the list's id
 * @param frequency when it is refreshed; null if it was cancelled during a refresh, which continues to its end
 * @param since only later instants count
 */
record ScheduledRefresh(ListId list, @Nullable Frequency frequency, Instant since) {

    /** {@return the same list on another schedule; a later {@code since} is kept} */
    ScheduledRefresh rescheduled(Frequency anew, Instant at) {
        return new ScheduledRefresh(list, anew, later(since, at));
    }

    ScheduledRefresh cancelled() {
        return new ScheduledRefresh(list, null, since);
    }

    ScheduledRefresh refreshed(Instant at) {
        return new ScheduledRefresh(list, frequency, later(since, at));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
