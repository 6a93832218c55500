package io.contactlist.refresh;

import io.contactlist.list.ListId;
import io.contactlist.spi.StoreUnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Refreshes lists at their frequencies (rule S5). What a refresh does is the embedder's: it is handed to the
 * scheduler once, for all lists, so that a scheduler that outlives a process need keep no more of a list than
 * its id, its frequency and when it ran last.
 *
 * <p>What a scheduler promises, and {@code io.contactlist.contract.RefreshSchedulerContract} tests:
 *
 * <ol>
 *   <li>A list is refreshed at every instant of its frequency later than the one it is scheduled with, as told
 *       by the scheduler's clock, and never before.
 *   <li>Instants that pass without a refresh, because the process was down, a refresh was still running or no
 *       thread was free, are made up for by one refresh, as soon as there can be one.
 *   <li>A list is never refreshed twice at once, whatever is scheduled or cancelled meanwhile.
 *   <li>A refresh that throws is reported and ends nothing: the list is refreshed at the next instant.
 *   <li>Lists do not depend on each other: one that fails or takes long keeps no other from its instants as long
 *       as there is a free thread.
 *   <li>Scheduling a list again replaces its frequency.
 *   <li>Once cancelling has returned, no refresh of the list begins; one that has begun is left to end.
 *   <li>Once closing has returned, no refresh begins and nothing can be scheduled; no thread is left behind.
 *   <li>Cancelling and closing are repeatable, and may be done by a refresh.
 *   <li>A cron expression that the scheduler can't evaluate is refused when it is scheduled.
 *   <li>A scheduler that says that it outlives its process goes on after a restart with what was scheduled and with
 *       what it refreshed last; where it says that processes share it, all of them together are the one
 *       scheduler of these promises.
 *   <li>Where the schedule is kept outside of the process and that fails, scheduling and cancelling end with a {@link
 *       StoreUnavailableException}, have done all or nothing, and may be done again once the outside is back.
 *       Instants that pass meanwhile are made up for as in 2.
 * </ol>
 *
 * <p>A scheduler that forgets with its process is told what it has to know when it starts: the embedder keeps
 * with each list the instant that its last refresh was handed, and schedules it with that.
 *
 * <pre>{@code
 * RefreshScheduler scheduler = RefreshScheduler.inProcess(executor, clock, this::refresh, this::log);
 * for (MyList list : myLists) {
 *     scheduler.schedule(list.id(), list.frequency(), list.lastRefresh());
 * }
 * }</pre>
 */
public interface RefreshScheduler extends AutoCloseable {

    /**
     * A scheduler in this process that evaluates no cron expressions.
     *
     * @param executor runs the refreshes, each on one of its threads; it is the caller's to shut down, after
     *     the scheduler is closed
     * @param clock tells the time
     * @param refresh refreshes a list
     * @param failures is told of refreshes that throw
     * @return the scheduler, which starts no thread of its own and forgets everything with the process
     */
    static RefreshScheduler inProcess(
            ScheduledExecutorService executor, Clock clock, Refresh refresh, FailureListener failures) {
        return inProcess(executor, clock, refresh, failures, CronEvaluator.NONE);
    }

    /**
     * A scheduler in this process.
     *
     * @param executor runs the refreshes, each on one of its threads; it is the caller's to shut down, after
     *     the scheduler is closed
     * @param clock tells the time
     * @param refresh refreshes a list
     * @param failures is told of refreshes that throw
     * @param cron evaluates cron expressions
     * @return the scheduler, which starts no thread of its own and forgets everything with the process
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
     * A scheduler for tests that evaluates no cron expressions.
     *
     * @param clock tells the time
     * @param refresh refreshes a list
     * @param failures is told of refreshes that throw
     * @return the scheduler
     */
    static ManualRefreshScheduler manual(Clock clock, Refresh refresh, FailureListener failures) {
        return manual(clock, refresh, failures, CronEvaluator.NONE);
    }

    /**
     * A scheduler for tests.
     *
     * @param clock tells the time
     * @param refresh refreshes a list
     * @param failures is told of refreshes that throw
     * @param cron evaluates cron expressions
     * @return the scheduler
     */
    static ManualRefreshScheduler manual(Clock clock, Refresh refresh, FailureListener failures, CronEvaluator cron) {
        return new ManualRefreshScheduler(new Timetable(clock, refresh, failures, cron));
    }

    /**
     * Has a list refreshed from now on.
     *
     * @param list the list's id
     * @param frequency when
     * @param since only instants later than this count: the instant that the last refresh was handed, or
     *     the present where there was none; a later refresh that is under way counts too, and so does one that
     *     a scheduler which outlives its process has kept
     * @throws IllegalArgumentException if it is a cron expression that the scheduler can't evaluate
     * @throws IllegalStateException if the scheduler is closed
     */
    void schedule(ListId list, Frequency frequency, Instant since);

    /**
     * Has a list refreshed no longer.
     *
     * @param list the list's id; nothing happens if it isn't scheduled
     */
    void cancel(ListId list);

    /** Ends all work of this process on the schedule. */
    @Override
    void close();

    /** Refreshes a list. */
    @FunctionalInterface
    interface Refresh {

        /**
         * Adds to a list what its selection finds now, for example by {@code lists.upload(list, selection)}.
         *
         * @param list the list's id
         * @param at the present by the scheduler's clock; once the refresh has succeeded it is the list's last
         *     one, for the embedder to keep where the scheduler forgets it with its process
         * @throws Exception whatever went wrong; the {@link FailureListener} is told
         */
        void refresh(ListId list, Instant at) throws Exception;
    }

    /** Is told of refreshes that throw, and logs or raises the alarm. */
    @FunctionalInterface
    interface FailureListener {

        /**
         * Called by the thread that ran the refresh.
         *
         * @param list the list's id
         * @param at the instant that the refresh was handed
         * @param problem what it threw; or what the {@link CronEvaluator} did, after which the list is
         *     refreshed no more until it is scheduled again
         */
        void failed(ListId list, Instant at, Throwable problem);
    }

    /** Evaluates cron expressions with a library of the embedder's choice. May be called by many threads. */
    @FunctionalInterface
    interface CronEvaluator {

        /** Refuses every expression. */
        CronEvaluator NONE = (cron, after) -> {
            throw new IllegalArgumentException("this scheduler was given nothing that evaluates cron expressions");
        };

        /**
         * The next instant of an expression. Always gives the same for the same arguments.
         *
         * @param cron the expression and its zone
         * @param after an instant
         * @return the first instant later than that, or empty if there is none
         * @throws IllegalArgumentException if the expression isn't one
         */
        Optional<Instant> next(Frequency.Cron cron, Instant after);
    }
}
