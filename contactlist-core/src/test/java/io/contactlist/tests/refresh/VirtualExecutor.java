package io.contactlist.tests.refresh;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** An executor without threads whose time is a clock's: who calls {@link #runDue} runs what has become due. */
final class VirtualExecutor extends ScheduledThreadPoolExecutor {

    private final Clock clock;
    private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparing((Task task) -> task.due));

    VirtualExecutor(Clock clock) {
        super(0);
        this.clock = clock;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        Task task = new Task(command, clock.instant().plusNanos(unit.toNanos(delay)));
        synchronized (tasks) {
            tasks.add(task);
        }
        return task;
    }

    void runDue() {
        int run = 0;
        for (Optional<Task> task = takeDue(); task.isPresent(); task = takeDue()) {
            task.get().run();
            assertTrue(++run < 100_000, "does not come to rest");
        }
    }

    private Optional<Task> takeDue() {
        synchronized (tasks) {
            Task first = tasks.peek();
            return first == null || first.due.isAfter(clock.instant()) ? Optional.empty() : Optional.of(tasks.remove());
        }
    }

    /** How many tasks wait that nobody has cancelled. */
    long waiting() {
        synchronized (tasks) {
            return tasks.stream().filter(task -> !task.isCancelled()).count();
        }
    }

    private final class Task extends FutureTask<Void> implements RunnableScheduledFuture<Void> {

        private final Instant due;

        Task(Runnable command, Instant due) {
            super(command, null);
            this.due = due;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(clock.instant(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        @Override
        public boolean isPeriodic() {
            return false;
        }
    }
}
