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

/** Lists to be refreshed, and a clock that stands still until it is told to go on. */
public abstract class RefreshScene {

    public static final ListId LIST = ListId.of("list");
    public static final ListId OTHER = ListId.of("other");
    /** At 09:00 UTC. */
    public static final Instant START = SettableClock.START;
    /** At 10:00, 11:00, and so on. */
    public static final Frequency HOURLY =
            Frequency.every(Duration.ofHours(1), LocalDateTime.ofInstant(START, ZoneOffset.UTC), ZoneOffset.UTC);

    final SettableClock clock = new SettableClock();

    /**
     * A new scheduler.
     *
     * @param clock tells it the time
     * @param refresh refreshes a list
     * @param failures is told of refreshes that throw
     * @return the scheduler; what was scheduled with others before is no business of its
     */
    protected abstract RefreshScheduler newScheduler(Clock clock, Refresh refresh, FailureListener failures);

    /**
     * Has the last new scheduler, and those reopened since, do what is due by the clock, on this thread, and returns
     * when that is done. May be called by several threads at once; what another thread is at is left to that one.
     */
    protected abstract void runDue();

    /**
     * Whether the schedule outlives the process.
     *
     * @return whether {@link #reopened} works, once the last scheduler is closed
     */
    protected boolean survivesRestart() {
        return false;
    }

    /**
     * Whether several processes may be at one schedule.
     *
     * @return whether {@link #reopened} works, while the last scheduler is open
     */
    protected boolean sharedByProcesses() {
        return false;
    }

    /**
     * Another scheduler over the schedule of the last {@link #newScheduler}, as another process would open it.
     *
     * @param clock tells it the time
     * @param refresh refreshes a list
     * @param failures is told of refreshes that throw
     * @return the scheduler
     */
    protected RefreshScheduler reopened(Clock clock, Refresh refresh, FailureListener failures) {
        throw new UnsupportedOperationException("this scheduler keeps nothing that could be opened again");
    }

    /**
     * Whether the schedule stands on something that can fail.
     *
     * @return whether {@link #breakOutside} and {@link #mendOutside} work
     */
    protected boolean hasOutside() {
        return false;
    }

    /** Takes the outside away from the last scheduler: a database is gone. */
    protected void breakOutside() {
        throw new UnsupportedOperationException("this scheduler stands on nothing that could fail");
    }

    /** Gives the outside back, with what it had kept. */
    protected void mendOutside() {
        throw new UnsupportedOperationException("this scheduler stands on nothing that could fail");
    }
}
