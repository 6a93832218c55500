package io.contactlist.jdbc.refresh;

import io.contactlist.refresh.Frequency;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table, and what becomes of it; null is no row. While a list is being refreshed its row belongs to the
 * node that is at it, which knows it by its version. So scheduling and cancelling leave a note in it then, no more, and
 * the end of the refresh goes by that note.
 *
 * @param what the list and its frequency
 * @param due when it is due, or was when its refresh began; in microseconds, which is what databases keep
 * @param picked whether it is being refreshed
 * @param version another one with each change of what is due or who is at it
 */
record RefreshRow(ScheduledRefresh what, Instant due, boolean picked, long version) {

    static @Nullable RefreshRow scheduled(@Nullable RefreshRow row, ScheduledRefresh wanted, Frequency frequency) {
        if (row == null) {
            // At random, so that nobody takes the row for one that was there before.
            return waiting(wanted, ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2));
        }
        ScheduledRefresh merged = row.what.rescheduled(frequency, wanted.since());
        return row.picked ? row.noting(merged) : waiting(merged, row.version + 1);
    }

    static @Nullable RefreshRow cancelled(@Nullable RefreshRow row) {
        return row == null || !row.picked ? null : row.noting(row.what.cancelled());
    }

    /** What the refresh did not see, since it came after the refresh began, is the next one's. */
    static @Nullable RefreshRow ended(@Nullable RefreshRow row, long version, Instant at) {
        if (row == null || row.version != version) {
            return row; // this node was taken for dead, and the row is another's
        }
        // A clock that is put back repeats no instant.
        return waiting(row.what.refreshed(ScheduledRefresh.later(at, row.due)), version + 1);
    }

    /** As if the refresh had not begun: it never did, or its node is dead. */
    static @Nullable RefreshRow givenBack(@Nullable RefreshRow row, long version) {
        return row == null || row.version != version ? row : waiting(row.what, version + 1);
    }

    /** There is no telling when it is due next. */
    static @Nullable RefreshRow dropped(@Nullable RefreshRow row, long version) {
        return row == null || row.version != version ? row : null;
    }

    private RefreshRow noting(ScheduledRefresh changed) {
        return new RefreshRow(changed, due, true, version);
    }

    private static @Nullable RefreshRow waiting(ScheduledRefresh what, long version) {
        return next(what)
                .map(instant -> new RefreshRow(what, roundedUp(instant), false, version))
                .orElse(null);
    }

    private static Optional<Instant> next(ScheduledRefresh what) {
        Frequency frequency = what.frequency();
        return frequency == null ? Optional.empty() : Instants.next(frequency, what.since());
    }

    private static Instant roundedUp(Instant instant) {
        Instant micros = instant.truncatedTo(ChronoUnit.MICROS);
        return micros.equals(instant) ? instant : micros.plus(Duration.of(1, ChronoUnit.MICROS));
    }
}
