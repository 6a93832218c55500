package io.contactlist.jdbc.refresh;

import io.contactlist.refresh.Frequency;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Holds a row of the table and computes its next state; null means no row. During a refresh the row belongs to the node
 * that runs the refresh, which identifies the row by its version. Scheduling and cancelling then only leave a note in
 * the row. The end of the refresh applies the note.
 *
 * @param what the list and its frequency
 * @param due when it is due, or when the running refresh was due; in microseconds, as databases store it
 * @param picked whether a refresh is running
 * @param version changes with each change of the due time or of the node
 */
record RefreshRow(ScheduledRefresh what, Instant due, boolean picked, long version) {

    static @Nullable RefreshRow scheduled(@Nullable RefreshRow row, ScheduledRefresh wanted, Frequency frequency) {
        if (row == null) {
            // A random start, so that no node mistakes the row for an earlier one.
            return waiting(wanted, ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2));
        }
        ScheduledRefresh merged = row.what.rescheduled(frequency, wanted.since());
        return row.picked ? row.noting(merged) : waiting(merged, row.version + 1);
    }

    static @Nullable RefreshRow cancelled(@Nullable RefreshRow row) {
        return row == null || !row.picked ? null : row.noting(row.what.cancelled());
    }

    /** Ends a refresh. Changes made during the refresh are picked up by the next one. */
    static @Nullable RefreshRow ended(@Nullable RefreshRow row, long version, Instant at) {
        if (row == null || row.version != version) {
            return row; // another node has taken over the row
        }
        // A clock that is set back repeats no instant.
        return waiting(row.what.refreshed(ScheduledRefresh.later(at, row.due)), version + 1);
    }

    /** Returns the row as if the refresh had not begun: it never began, or its node is dead. */
    static @Nullable RefreshRow givenBack(@Nullable RefreshRow row, long version) {
        return row == null || row.version != version ? row : waiting(row.what, version + 1);
    }

    /** Removes the row, since its next due time is unknown. */
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
