package io.contactlist.jdbc.refresh;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.RefreshScheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Refreshes lists by a schedule in a database that any number of processes share. The package page describes how.
 *
 * <p>It keeps every promise of {@link RefreshScheduler}. The schedule outlives the process, and processes share it.
 * This class is thread-safe.
 */
public final class ClusteredRefreshScheduler implements RefreshScheduler {

    /** The maximum wait for running refreshes. They are never interrupted. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    /** The minimum that db-scheduler allows. */
    private static final int MISSED_HEARTBEATS = 4;

    private final RefreshTable table;
    private final Clock clock;
    private final Refresh refresh;
    private final FailureListener failures;
    private final Scheduler scheduler;

    /** The number of running refreshes of this process. */
    private int running;

    private boolean closed;

    ClusteredRefreshScheduler(
            DataSource database,
            Clock clock,
            Refresh refresh,
            FailureListener failures,
            Function<Task<?>, Scheduler> scheduler) {
        this.table = new RefreshTable(database);
        this.clock = clock;
        this.refresh = refresh;
        this.failures = failures;
        this.scheduler = scheduler.apply(Tasks.custom(RefreshTable.TASK, ScheduledRefresh.class)
                .onDeadExecution((dead, operations) -> giveBack(dead.getExecution()))
                .onFailure((failed, operations) -> end(failed.getExecution(), failed.getTimeDone()))
                .execute(this::run));
    }

    /**
     * Starts a scheduler of this process on the schedule in a database. The database may be unavailable at this moment.
     *
     * @param database has the tables of {@link io.contactlist.jdbc.JdbcSchema}; its connections come from a pool and
     *     have the isolation level READ COMMITTED
     * @param clock returns the time; the clocks of all processes should agree, since a fast clock refreshes early
     * @param refresh refreshes a list
     * @param failures receives the failures of refreshes
     * @param settings how this process takes part
     * @return the scheduler, with its threads started
     */
    public static ClusteredRefreshScheduler start(
            DataSource database, Clock clock, Refresh refresh, FailureListener failures, NodeSettings settings) {
        ClusteredRefreshScheduler started = new ClusteredRefreshScheduler(
                database,
                clock,
                refresh,
                failures,
                task -> onTable(Scheduler.create(database, task))
                        .clock(() -> inMicros(clock))
                        .threads(settings.threads())
                        .pollingInterval(settings.polling())
                        .heartbeatInterval(settings.heartbeat())
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(FOREVER)
                        .build());
        started.scheduler.start();
        return started;
    }

    /** Applies the settings that must be the same on all nodes. */
    static SchedulerBuilder onTable(SchedulerBuilder builder) {
        return builder.tableName(RefreshTable.NAME)
                .serializer(new RefreshJson())
                // Works on any database. Otherwise db-scheduler would detect the database, which may be unavailable
                // now.
                .jdbcCustomization(new DefaultJdbcCustomization(false));
    }

    /**
     * {@return the current instant in microseconds, rounded down; databases round and db-scheduler does not, so nothing
     * is due early}
     */
    static Instant inMicros(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void schedule(ListId list, Frequency frequency, Instant since) {
        ScheduledRefresh wanted = new ScheduledRefresh(list, frequency, since);
        Instants.next(frequency, since); // rejects cron expressions that cannot be evaluated
        if (isClosed()) {
            throw new IllegalStateException("the scheduler is closed");
        }
        table.change(RefreshTable.key(list), row -> RefreshRow.scheduled(row, wanted, frequency));
    }

    /**
     * Cancels the refreshes of a list on all nodes. Works on a closed scheduler too.
     *
     * @param list the list's id; nothing happens if it is not scheduled
     */
    @Override
    public void cancel(ListId list) {
        table.change(RefreshTable.key(list), RefreshRow::cancelled);
    }

    /**
     * Stops the work of this process on the schedule. Running refreshes continue to their end. Until then their threads
     * stay, and a thread that sends heartbeats to the other nodes.
     */
    @Override
    public void close() {
        Thread stopping = new Thread(scheduler::stop, "refresh-scheduler-stop");
        boolean idle;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            idle = running == 0;
        }
        stopping.start();
        if (idle) {
            try {
                stopping.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private CompletionHandler<ScheduledRefresh> run(TaskInstance<ScheduledRefresh> task, ExecutionContext context) {
        Execution execution = context.getExecution();
        ListId list = task.getData().list();
        Instant at = clock.instant();
        if (!begin()) {
            return (complete, operations) -> giveBack(execution);
        }
        try {
            refresh.refresh(list, at);
        } catch (Throwable problem) {
            if (problem instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            failures.failed(list, at, problem);
        } finally {
            end();
        }
        return (complete, operations) -> end(execution, at);
    }

    private synchronized boolean begin() {
        if (closed) {
            return false;
        }
        running++;
        return true;
    }

    private synchronized void end() {
        running--;
    }

    private void end(Execution execution, Instant at) {
        try {
            table.change(execution.getId(), row -> RefreshRow.ended(row, execution.version, at));
        } catch (IllegalArgumentException problem) { // a cron expression that only another version can read
            table.change(execution.getId(), row -> RefreshRow.dropped(row, execution.version));
            failures.failed(((ScheduledRefresh) execution.taskInstance.getData()).list(), at, problem);
        }
    }

    private void giveBack(Execution execution) {
        table.change(execution.getId(), row -> RefreshRow.givenBack(row, execution.version));
    }
}
