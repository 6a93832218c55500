package io.contactlist.refreshing;

import io.contactlist.lists.SettableClock;
import io.contactlist.model.ListId;
import io.contactlist.selection.Frequency;
import io.contactlist.spi.RefreshScheduler;
import io.contactlist.spi.RefreshScheduler.FailureListener;
import io.contactlist.spi.RefreshScheduler.Refresh;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What the contract of a scheduler has to know of the one under test. */
public abstract class RefreshContract {

    static final ListId LIST = ListId.of("list");
    static final ListId OTHER = ListId.of("other");
    static final Instant START = SettableClock.START; // 09:00 UTC
    /** At 10:00, 11:00, and so on. */
    static final Frequency HOURLY =
            Frequency.every(Duration.ofHours(1), LocalDateTime.ofInstant(START, ZoneOffset.UTC), ZoneOffset.UTC);

    final SettableClock clock = new SettableClock();

    /** A new scheduler; what was scheduled with others before is no business of its. */
    protected abstract RefreshScheduler newScheduler(Clock clock, Refresh refresh, FailureListener failures);

    /**
     * Has the last new scheduler do what is due by its clock, on this thread, and returns when that is done. May
     * be called by several threads at once; what another thread is at is left to that one.
     */
    protected abstract void runDue();
}
