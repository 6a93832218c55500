package io.contactlist.tests.refresh;

import static io.contactlist.contract.RefreshScene.HOURLY;
import static io.contactlist.contract.RefreshScene.LIST;
import static io.contactlist.contract.RefreshScene.OTHER;
import static io.contactlist.contract.RefreshScene.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.contract.SettableClock;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.ManualRefreshScheduler;
import io.contactlist.refresh.RefreshScheduler;
import io.contactlist.refresh.RefreshScheduler.CronEvaluator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cron expressions on the schedulers that come with the library (S5): whatever the evaluator says holds. */
class CronRefreshTest {

    private static final Frequency.Cron CRON = Frequency.cron("0 * * * *", ZoneOffset.UTC);

    private final SettableClock clock = new SettableClock();
    private final List<String> happened = new ArrayList<>();

    private ManualRefreshScheduler scheduler(CronEvaluator cron) {
        return RefreshScheduler.manual(
                clock,
                (list, at) -> happened.add(list + " " + at),
                (list, at, problem) -> happened.add(list + " " + at + " failed: " + problem.getMessage()),
                cron);
    }

    private static Optional<Instant> nextHour(Instant after) {
        return Optional.of(after.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
    }

    private void runHours(ManualRefreshScheduler scheduler, int hours) {
        for (int i = 0; i < hours; i++) {
            clock.advance(Duration.ofHours(1));
            scheduler.runDue();
        }
    }

    @Test
    void s5_theEvaluatorDecides() {
        List<Frequency.Cron> asked = new ArrayList<>();
        ManualRefreshScheduler scheduler = scheduler((cron, after) -> {
            asked.add(cron);
            return nextHour(after);
        });
        scheduler.schedule(LIST, CRON, START);
        runHours(scheduler, 2);

        assertEquals(List.of("list 2026-03-01T10:00:00Z", "list 2026-03-01T11:00:00Z"), happened);
        assertEquals(List.of(CRON, CRON, CRON), asked);
    }

    @Test
    void s5_theSchedulerOfOneProcessAsksItsEvaluatorToo() {
        VirtualExecutor executor = new VirtualExecutor(clock);
        try (RefreshScheduler scheduler = RefreshScheduler.inProcess(
                executor,
                clock,
                (list, at) -> happened.add(list + " " + at),
                (list, at, problem) -> {},
                (cron, after) -> nextHour(after))) {
            scheduler.schedule(LIST, CRON, START);
            clock.advance(Duration.ofHours(1));
            executor.runDue();
        }
        assertEquals(List.of("list 2026-03-01T10:00:00Z"), happened);
    }

    @Test
    void s5_anExpressionWithoutFurtherInstantsEndsQuietly() {
        Instant last = START.plus(Duration.ofHours(1));
        ManualRefreshScheduler scheduler =
                scheduler((cron, after) -> after.isBefore(last) ? Optional.of(last) : Optional.empty());
        scheduler.schedule(LIST, CRON, START);
        runHours(scheduler, 3);

        assertEquals(List.of("list 2026-03-01T10:00:00Z"), happened);
        assertEquals(Optional.empty(), scheduler.nextRun());
    }

    @Test
    void anEvaluatorThatBreaksIsReportedAndStopsItsListOnly() {
        ManualRefreshScheduler scheduler = scheduler((cron, after) -> {
            if (after.isAfter(START)) {
                throw new IllegalStateException("broken");
            }
            return nextHour(after);
        });
        scheduler.schedule(LIST, CRON, START);
        scheduler.schedule(OTHER, HOURLY, START.plus(Duration.ofHours(1)));
        runHours(scheduler, 3);

        assertEquals(
                List.of(
                        "list 2026-03-01T10:00:00Z",
                        "list 2026-03-01T10:00:00Z failed: broken",
                        "other 2026-03-01T11:00:00Z",
                        "other 2026-03-01T12:00:00Z"),
                happened);
    }

    @Test
    void anEvaluatorThatDoesNotGoOnIsRefused() {
        ManualRefreshScheduler scheduler = scheduler((cron, after) -> Optional.of(after));

        assertThrows(IllegalStateException.class, () -> scheduler.schedule(LIST, CRON, START));
        assertEquals(Optional.empty(), scheduler.nextRun());
    }
}
