package io.contactlist.refresh;

import io.contactlist.list.ListId;
import io.contactlist.spi.StoreUnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Refreshes lists at their frequencies (rule S5). The embedder gives one refresh function for all lists. So a
 * persistent scheduler only stores the id, frequency and last refresh of each list.
 *
 * <p>A scheduler promises the following, and {@code io.contactlist.contract.RefreshSchedulerContract} tests it:
 *
 * <ol>
 *   <li>A list is refreshed at every instant of its frequency after the instant it is scheduled with, and never before.
 *       Instants are those of the scheduler's clock.
 *   <li>Instants may pass without a refresh: the process was down, a refresh was still running, or no thread was free.
 *       One refresh makes up for all of them, as soon as possible.
 *   <li>A list never has two refreshes at once, even if it is scheduled or cancelled meanwhile.
 *   <li>A refresh that throws is reported and stops nothing: the list is refreshed at the next instant.
 *   <li>Lists are independent: one that fails or takes long does not delay others while a thread is free.
 *   <li>Scheduling a list again replaces its frequency.
 *   <li>After cancelling has returned, no refresh of the list begins. A running refresh is not interrupted.
 *   <li>After closing has returned, no refresh begins, nothing can be scheduled and no thread is left.
 *   <li>Cancelling and closing are repeatable, and a refresh may do both.
 *   <li>A cron expression that the scheduler cannot evaluate is rejected when it is scheduled.
 *   <li>A scheduler that says it outlives its process continues after a restart with its schedule and its last
 *       refreshes. If it says that processes share it, all of them together are the one scheduler of these promises.
 *   <li>If the schedule is kept outside of the process and this fails, scheduling and cancelling end with a {@link
 *       StoreUnavailableException}. They have then done all or nothing, and can be repeated when the outside is back.
 *       Promise 2 covers the instants that pass meanwhile.
 * </ol>
 *
 * <p>A scheduler that forgets its schedule with the process gets it from the embedder at each start. The embedder
 * stores, for each list, the instant passed to its last refresh.
 *
 * <pre>{@code
 * RefreshScheduler scheduler = RefreshScheduler.inProcess(executor, clock, this::refresh, this::log);
 * for (MyList list : myLists) {
 *     scheduler.schedule(list.id(), list.frequency(), list.lastRefresh());
 * }
 * }</pre>
 *
 * <p>Implementations are thread-safe.
 */
public interface RefreshScheduler extends AutoCloseable {

    /**
     * Creates a scheduler in this process without cron expressions.
     *
     * @param executor runs each refresh on one of its threads; the caller shuts it down after closing the scheduler
     * @param clock gives the time
     * @param refresh refreshes a list
     * @param failures receives refreshes that throw
     * @return the scheduler
     */
    static RefreshScheduler inProcess(
            ScheduledExecutorService executor, Clock clock, Refresh refresh, FailureListener failures) {
        return inProcess(executor, clock, refresh, failures, CronEvaluator.NONE);
    }

    /**
     * Creates a scheduler in this process. It starts no thread and forgets its schedule with the process.
     *
     * @param executor runs each refresh on one of its threads; the caller shuts it down after closing the scheduler
     * @param clock gives the time
     * @param refresh refreshes a list
     * @param failures receives refreshes that throw
     * @param cron evaluates cron expressions
     * @return the scheduler
     */
    static RefreshScheduler inProcess(
            ScheduledExecutorService executor,
            Clock clock,
            Refresh refresh,
            FailureListener failures,
            CronEvaluator cron) {
        return new InProcessRefreshScheduler(executor, new Timetable(clock, refresh, failures, cron));
    }

    /**
     * Creates a scheduler for tests, without cron expressions.
     *
     * @param clock gives the time
     * @param refresh refreshes a list
     * @param failures receives refreshes that throw
     * @return the scheduler
     */
    static ManualRefreshScheduler manual(Clock clock, Refresh refresh, FailureListener failures) {
        return manual(clock, refresh, failures, CronEvaluator.NONE);
    }

    /**
     * Creates a scheduler for tests.
     *
     * @param clock gives the time
     * @param refresh refreshes a list
     * @param failures receives refreshes that throw
     * @param cron evaluates cron expressions
     * @return the scheduler
     */
    static ManualRefreshScheduler manual(Clock clock, Refresh refresh, FailureListener failures, CronEvaluator cron) {
        return new ManualRefreshScheduler(new Timetable(clock, refresh, failures, cron));
    }

    /**
     * Schedules the refreshes of a list.
     *
     * @param list the list's id
     * @param frequency when to refresh it
     * @param since only later instants are due: the instant passed to the last refresh, or now if there was none. A
     *     later refresh replaces it if it is still running or if a persistent scheduler has stored it
     * @throws IllegalArgumentException if it is a cron expression that the scheduler cannot evaluate
     * @throws IllegalStateException if the scheduler is closed
     */
    void schedule(ListId list, Frequency frequency, Instant since);

    /**
     * Cancels the refreshes of a list, if it is scheduled.
     *
     * @param list the list's id
     */
    void cancel(ListId list);

    /** Ends the work of this process on the schedule. */
    @Override
    void close();

    /** Refreshes a list. */
    @FunctionalInterface
    interface Refresh {

        /**
         * Adds to a list what its selection finds now, for example by {@code lists.upload(list, selection)}.
         *
         * @param list the list's id
         * @param at the present by the scheduler's clock; after success the embedder stores it as the last refresh, if
         *     the scheduler forgets with its process
         * @throws Exception any failure, which is passed to the {@link FailureListener}
         */
        void refresh(ListId list, Instant at) throws Exception;
    }

    /** Receives failures of refreshes, for example to log them. */
    @FunctionalInterface
    interface FailureListener {

        /**
         * Receives a failure, on the thread that ran the refresh.
         *
         * @param list the list's id
         * @param at the instant passed to the refresh
         * @param problem the exception of the refresh, or of the {@link CronEvaluator}; after the latter, the list is
         *     not refreshed until it is scheduled again
         */
        void failed(ListId list, Instant at, Throwable problem);
    }

    /** Evaluates cron expressions, with a library of the embedder's choice. Implementations are thread-safe. */
    @FunctionalInterface
    interface CronEvaluator {

        /** Rejects every expression. */
        CronEvaluator NONE = (cron, after) -> {
            throw new IllegalArgumentException("cron expressions need a cron evaluator; none was configured");
        };

        /**
         * Returns the next instant of an expression, always the same for the same arguments.
         *
         * @param cron the expression and its zone
         * @param after an instant
         * @return the first instant of the expression after it, or empty if there is none
         * @throws IllegalArgumentException if the expression is invalid
         */
        Optional<Instant> next(Frequency.Cron cron, Instant after);
    }
}
