package io.contactlist.contract;

import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.RefreshScheduler;
import io.contactlist.refresh.RefreshScheduler.FailureListener;
import io.contactlist.refresh.RefreshScheduler.Refresh;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Provides lists, a clock that stands still, and the scheduler under test. */
public abstract class RefreshScene {

    /** The list of most tests. */
    public static final ListId LIST = ListId.of("list");

    /** A second list. */
    public static final ListId OTHER = ListId.of("other");
    /** The clock's first instant, 09:00 UTC. */
    public static final Instant START = SettableClock.START;
    /** A refresh at every full hour. */
    public static final Frequency HOURLY =
            Frequency.every(Duration.ofHours(1), LocalDateTime.ofInstant(START, ZoneOffset.UTC), ZoneOffset.UTC);

    final SettableClock clock = new SettableClock();

    /**
     * Creates a scheduler. It does not see the schedules of earlier schedulers.
     *
     * @param clock returns the time
     * @param refresh refreshes a list
     * @param failures receives the failures of refreshes
     * @return the scheduler
     */
    protected abstract RefreshScheduler newScheduler(Clock clock, Refresh refresh, FailureListener failures);

    /**
     * Runs all due refreshes of the last new scheduler, and of those reopened since, on this thread. Returns when they
     * have ended. Several threads may call this at the same time; refreshes that another thread runs are left to that
     * thread.
     */
    protected abstract void runDue();

    /**
     * {@return whether the schedule outlives the process; then {@link #reopened} works once the last scheduler is
     * closed}
     */
    protected boolean survivesRestart() {
        return false;
    }

    /**
     * {@return whether several processes may share a schedule; then {@link #reopened} works while the last scheduler is
     * open}
     */
    protected boolean sharedByProcesses() {
        return false;
    }

    /**
     * Opens another scheduler on the schedule of the last {@link #newScheduler}, like another process.
     *
     * @param clock returns the time
     * @param refresh refreshes a list
     * @param failures receives the failures of refreshes
     * @return the scheduler
     */
    protected RefreshScheduler reopened(Clock clock, Refresh refresh, FailureListener failures) {
        throw new UnsupportedOperationException("this scheduler has no schedule to open again");
    }

    /**
     * {@return whether the schedule depends on a system that can fail; then {@link #breakOutside} and {@link
     * #mendOutside} work}
     */
    protected boolean hasOutside() {
        return false;
    }

    /** Makes the system below the last scheduler fail, for example its database. */
    protected void breakOutside() {
        throw new UnsupportedOperationException("this scheduler depends on no system that can fail");
    }

    /** Restores the system below the last scheduler, with its data. */
    protected void mendOutside() {
        throw new UnsupportedOperationException("this scheduler depends on no system that can fail");
    }
}
