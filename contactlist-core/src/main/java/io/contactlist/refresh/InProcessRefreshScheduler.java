package io.contactlist.refresh;

import io.contactlist.list.ListId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs refreshes on an executor, with one timer per list. */
final class InProcessRefreshScheduler implements RefreshScheduler {

    /**
     * Limits how late the scheduler notices that the clock was corrected or the machine was asleep. The executor counts
     * only the time during which the machine is awake.
     */
    private static final Duration MAX_WAIT = Duration.ofMinutes(1);

    private final ScheduledExecutorService executor;
    private final Timetable timetable;
    private final Map<ListId, Future<?>> timers = new HashMap<>();

    InProcessRefreshScheduler(ScheduledExecutorService executor, Timetable timetable) {
        this.executor = Objects.requireNonNull(executor, "executor");
        this.timetable = timetable;
    }

    @Override
    public synchronized void schedule(ListId list, Frequency frequency, Instant since) {
        timetable.put(list, frequency, since);
        setTimer(list);
    }

    @Override
    public synchronized void cancel(ListId list) {
        timetable.remove(list);
        stopTimer(list);
    }

    @Override
    public synchronized void close() {
        timetable.close();
        timers.values().forEach(timer -> timer.cancel(false));
        timers.clear();
    }

    private void wakeUp(ListId list) {
        try {
            timetable.runIfDue(list);
        } finally {
            setTimer(list);
        }
    }

    private synchronized void setTimer(ListId list) {
        stopTimer(list);
        timetable.untilDue(list).ifPresent(wait -> {
            timers.put(list, executor.schedule(() -> wakeUp(list), nanos(wait), TimeUnit.NANOSECONDS));
        });
    }

    private static long nanos(Duration wait) {
        if (wait.isNegative()) {
            return 0;
        }
        return wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT.toNanos() : wait.toNanos();
    }

    private void stopTimer(ListId list) {
        Future<?> timer = timers.remove(list);
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
