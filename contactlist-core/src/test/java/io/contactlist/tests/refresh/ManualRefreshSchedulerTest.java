package io.contactlist.tests.refresh;

import static io.contactlist.contract.RefreshScene.HOURLY;
import static io.contactlist.contract.RefreshScene.LIST;
import static io.contactlist.contract.RefreshScene.OTHER;
import static io.contactlist.contract.RefreshScene.START;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.contract.RefreshSchedulerContract;
import io.contactlist.contract.SettableClock;
import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.ManualRefreshScheduler;
import io.contactlist.refresh.RefreshScheduler;
import io.contactlist.refresh.RefreshScheduler.FailureListener;
import io.contactlist.refresh.RefreshScheduler.Refresh;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The manual scheduler keeps the promises of every scheduler (P1, P4), and shows what is due next. */
class ManualRefreshSchedulerTest {

    @Nested
    class Promises extends RefreshSchedulerContract {

        private ManualRefreshScheduler scheduler;

        @Override
        protected RefreshScheduler newScheduler(Clock clock, Refresh refresh, FailureListener failures) {
            scheduler = RefreshScheduler.manual(clock, refresh, failures);
            return scheduler;
        }

        @Override
        protected void runDue() {
            scheduler.runDue();
        }
    }

    private final SettableClock clock = new SettableClock();
    private final List<ListId> refreshed = new ArrayList<>();
    private final ManualRefreshScheduler scheduler =
            RefreshScheduler.manual(clock, (list, at) -> refreshed.add(list), (list, at, problem) -> {
                throw new AssertionError(problem);
            });

    @Test
    void showsWhenTheNextRefreshIsDueAndCountsWhatItRefreshes() {
        assertEquals(Optional.empty(), scheduler.nextRun());
        scheduler.schedule(LIST, HOURLY, START);
        scheduler.schedule(OTHER, Frequency.daily(LocalTime.of(9, 30), ZoneOffset.UTC), START);

        assertEquals(Optional.of(START.plus(Duration.ofMinutes(30))), scheduler.nextRun());
        assertEquals(0, scheduler.runDue());
        clock.set(START.plus(Duration.ofHours(1)));
        assertEquals(2, scheduler.runDue());
        assertEquals(List.of(OTHER, LIST), refreshed, "the longest due first");
        assertEquals(Optional.of(START.plus(Duration.ofHours(2))), scheduler.nextRun());
    }
}
