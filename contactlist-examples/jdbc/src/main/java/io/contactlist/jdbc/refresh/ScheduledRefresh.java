package io.contactlist.jdbc.refresh;

import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a list, as JSON in its row.
 *
 * @param list the list's id
 * @param frequency when it is refreshed; null if it was cancelled while a refresh was running, which is left to end
 * @param since only instants later than this count
 */
record ScheduledRefresh(ListId list, @Nullable Frequency frequency, Instant since) {

    /** The same list on another schedule; what is known of a later refresh stays. */
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
