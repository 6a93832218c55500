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
 * A schedule in a database, which any number of processes work on together; see the package's page. Keeps every promise
 * of a scheduler, outlives its process, and is shared by processes.
 */
public final class ClusteredRefreshScheduler implements RefreshScheduler {

    /** Refreshes that have begun are never interrupted. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    /** The fewest that db-scheduler allows. */
    private static final int MISSED_HEARTBEATS = 4;

    private final RefreshTable table;
    private final Clock clock;
    private final Refresh refresh;
    private final FailureListener failures;
    private final Scheduler scheduler;

    /** Refreshes of this process that have begun and not ended. */
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
     * Takes part in the schedule that is in a database, whether or not that can be reached now.
     *
     * @param database has the tables of {@link io.contactlist.jdbc.JdbcSchema}; connections come from a pool, and read what is committed
     * @param clock tells the time; those of all processes should agree, for one that is fast refreshes early by as much
     * @param refresh refreshes a list
     * @param failures is told of refreshes that throw
     * @param settings how this process takes part
     * @return the scheduler, whose threads have started
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

    /** What all nodes have to agree on. */
    static SchedulerBuilder onTable(SchedulerBuilder builder) {
        return builder.tableName(RefreshTable.NAME)
                .serializer(new RefreshJson())
                // Any database's; else db-scheduler would ask the database, which may not be there yet.
                .jdbcCustomization(new DefaultJdbcCustomization(false));
    }

    /** The present as databases keep it. They round, db-scheduler doesn't: so nothing is due early. */
    static Instant inMicros(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void schedule(ListId list, Frequency frequency, Instant since) {
        ScheduledRefresh wanted = new ScheduledRefresh(list, frequency, since);
        Instants.next(frequency, since); // refuses what can't be evaluated
        if (isClosed()) {
            throw new IllegalStateException("the scheduler is closed");
        }
        table.change(RefreshTable.key(list), row -> RefreshRow.scheduled(row, wanted, frequency));
    }

    /**
     * Has a list refreshed no longer, by any node. Works on a closed scheduler too.
     *
     * @param list the list's id; nothing happens if it isn't scheduled
     */
    @Override
    public void cancel(ListId list) {
        table.change(RefreshTable.key(list), RefreshRow::cancelled);
    }

    /**
     * Ends all work of this process on the schedule. Refreshes that have begun are left to end; until they have, their
     * threads stay, and one that says to the other nodes that they are alive.
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
        } catch (IllegalArgumentException problem) { // a cron expression that another version could read
            table.change(execution.getId(), row -> RefreshRow.dropped(row, execution.version));
            failures.failed(((ScheduledRefresh) execution.taskInstance.getData()).list(), at, problem);
        }
    }

    private void giveBack(Execution execution) {
        table.change(execution.getId(), row -> RefreshRow.givenBack(row, execution.version));
    }
}
