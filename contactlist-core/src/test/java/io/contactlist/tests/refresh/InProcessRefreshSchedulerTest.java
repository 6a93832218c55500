package io.contactlist.tests.refresh;

import static io.contactlist.contract.RefreshScene.HOURLY;
import static io.contactlist.contract.RefreshScene.LIST;
import static io.contactlist.contract.RefreshScene.OTHER;
import static io.contactlist.contract.RefreshScene.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.contract.RefreshSchedulerContract;
import io.contactlist.contract.SettableClock;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.RefreshScheduler;
import io.contactlist.refresh.RefreshScheduler.FailureListener;
import io.contactlist.refresh.RefreshScheduler.Refresh;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The scheduler of one process keeps the promises of every scheduler (P1, P4), and its own about time and threads. */
class InProcessRefreshSchedulerTest {

    @Nested
    class Promises extends RefreshSchedulerContract {

        private VirtualExecutor executor;

        @Override
        protected RefreshScheduler newScheduler(Clock clock, Refresh refresh, FailureListener failures) {
            executor = new VirtualExecutor(clock);
            return RefreshScheduler.inProcess(executor, clock, refresh, failures);
        }

        @Override
        protected void runDue() {
            executor.runDue();
        }
    }

    private final SettableClock clock = new SettableClock();
    private final SettableClock awake = new SettableClock();
    private final VirtualExecutor executor = new VirtualExecutor(awake);
    private final List<Instant> refreshed = new ArrayList<>();
    private final RefreshScheduler scheduler =
            RefreshScheduler.inProcess(executor, clock, (list, at) -> refreshed.add(at), (list, at, problem) -> {});

    @Test
    void rule2_aClockPutForwardOrAMachineThatSleptIsNoticedWithinAMinute() {
        scheduler.schedule(LIST, HOURLY, START);
        clock.set(START.plus(Duration.ofHours(5)));

        awake.advance(Duration.ofMinutes(1));
        executor.runDue();
        assertEquals(List.of(clock.instant()), refreshed);
    }

    @Test
    void rule1_anExecutorThatIsEarlyRefreshesNothingEarly() {
        scheduler.schedule(LIST, HOURLY, START);

        awake.advance(Duration.ofHours(3));
        executor.runDue();
        assertEquals(List.of(), refreshed);
    }

    @Test
    void rule8_nothingWaitsForWhatIsCancelledClosedOrScheduledAnew() {
        for (int i = 0; i < 10; i++) {
            scheduler.schedule(LIST, HOURLY, START);
            scheduler.schedule(OTHER, HOURLY, START);
        }
        assertEquals(2, executor.waiting());
        for (int minute = 0; minute < 10; minute++) {
            awake.advance(Duration.ofMinutes(1));
            clock.advance(Duration.ofMinutes(20));
            executor.runDue();
        }
        assertEquals(2, executor.waiting());
        scheduler.cancel(LIST);
        assertEquals(1, executor.waiting());
        scheduler.close();
        assertEquals(0, executor.waiting());
    }

    @Test
    void rule1_rule8_refreshesInRealTimeAndLeavesNoThread() throws InterruptedException {
        ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
        ThreadFactory factory = Executors.defaultThreadFactory();
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = factory.newThread(task);
            threads.add(thread);
            return thread;
        });
        Clock real = Clock.systemUTC();
        Frequency secondly =
                Frequency.every(Duration.ofSeconds(1), LocalDateTime.parse("2026-01-01T00:00:00.5"), ZoneOffset.UTC);
        CountDownLatch twiceEach = new CountDownLatch(4);
        ConcurrentLinkedQueue<Instant> at = new ConcurrentLinkedQueue<>();
        RefreshScheduler scheduler = RefreshScheduler.inProcess(
                pool,
                real,
                (list, now) -> {
                    at.add(now);
                    twiceEach.countDown();
                },
                (list, now, problem) -> {});
        Instant began = real.instant();
        scheduler.schedule(LIST, secondly, began);
        scheduler.schedule(OTHER, secondly, began);
        twiceEach.await();
        scheduler.close();
        pool.shutdown();

        assertTrue(pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
        for (Thread thread : threads) {
            thread.join();
        }
        at.forEach(now -> assertFalse(now.isBefore(secondly(began)), "early"));
    }

    private static Instant secondly(Instant after) {
        return Instant.ofEpochSecond(after.minusMillis(500).getEpochSecond() + 1, 500_000_000);
    }
}
