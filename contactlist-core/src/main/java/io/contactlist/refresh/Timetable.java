package io.contactlist.refresh;

import io.contactlist.list.ListId;
import io.contactlist.refresh.RefreshScheduler.CronEvaluator;
import io.contactlist.refresh.RefreshScheduler.FailureListener;
import io.contactlist.refresh.RefreshScheduler.Refresh;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the scheduled and the running refreshes, and implements all promises of a scheduler in one process except
 * waking up. Its lock is never held during a refresh.
 */
final class Timetable {

    private record Entry(Frequency frequency, Instant due) {}

    private final Clock clock;
    private final Refresh refresh;
    private final FailureListener failures;
    private final CronEvaluator cron;
    private final Map<ListId, Entry> entries = new LinkedHashMap<>();
    /** The starts of running refreshes, of scheduled and cancelled lists. */
    private final Map<ListId, Instant> running = new HashMap<>();

    private boolean closed;

    Timetable(Clock clock, Refresh refresh, FailureListener failures, CronEvaluator cron) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.refresh = Objects.requireNonNull(refresh, "refresh");
        this.failures = Objects.requireNonNull(failures, "failure listener");
        this.cron = Objects.requireNonNull(cron, "cron evaluator");
    }

    synchronized void put(ListId list, Frequency frequency, Instant since) {
        Objects.requireNonNull(list, "list id");
        if (closed) {
            throw new IllegalStateException("the scheduler is closed");
        }
        Instant began = running.getOrDefault(list, since);
        plan(list, frequency, began.isAfter(since) ? began : since);
    }

    synchronized void remove(ListId list) {
        entries.remove(list);
    }

    synchronized void close() {
        closed = true;
        entries.clear();
    }

    /** Returns the time until a list is due, zero or negative if it is due; empty if it is not waiting. */
    synchronized Optional<Duration> untilDue(ListId list) {
        Entry entry = running.containsKey(list) ? null : entries.get(list);
        return Optional.ofNullable(entry).map(waiting -> Duration.between(clock.instant(), waiting.due()));
    }

    /** Returns when the next list is due, running ones excluded. */
    synchronized Optional<Instant> earliest() {
        return waiting().map(entry -> entry.getValue().due()).findFirst();
    }

    /** Returns the due lists, the longest due first. */
    synchronized List<ListId> due() {
        Instant now = clock.instant();
        return waiting()
                .takeWhile(entry -> !entry.getValue().due().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Stream<Map.Entry<ListId, Entry>> waiting() {
        return entries.entrySet().stream()
                .filter(entry -> !running.containsKey(entry.getKey()))
                .sorted(Comparator.comparing(entry -> entry.getValue().due()));
    }

    /** Refreshes a list on this thread if it is due and not running. Returns whether it did. */
    boolean runIfDue(ListId list) {
        Instant now = clock.instant();
        Entry begun = begin(list, now);
        if (begun == null) {
            return false;
        }
        try {
            refresh.refresh(list, now);
        } catch (Throwable problem) {
            if (problem instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            failures.failed(list, now, problem);
        } finally {
            end(list, begun, now);
        }
        return true;
    }

    private synchronized @Nullable Entry begin(ListId list, Instant now) {
        Entry entry = running.containsKey(list) ? null : entries.get(list);
        if (entry == null || entry.due().isAfter(now)) {
            return null;
        }
        running.put(list, now);
        return entry;
    }

    private void end(ListId list, Entry begun, Instant now) {
        try {
            planNext(list, begun, now);
        } catch (RuntimeException problem) {
            failures.failed(list, now, problem);
        }
    }

    /** Changes made during a refresh are picked up by the next one. */
    private synchronized void planNext(ListId list, Entry begun, Instant now) {
        running.remove(list);
        if (entries.remove(list, begun)) { // otherwise it was cancelled or scheduled again
            plan(list, begun.frequency(), now);
        }
    }

    private void plan(ListId list, Frequency frequency, Instant since) {
        Optional<Instant> due = next(frequency, since);
        entries.remove(list);
        due.ifPresent(instant -> entries.put(list, new Entry(frequency, instant)));
    }

    private Optional<Instant> next(Frequency frequency, Instant after) {
        if (frequency instanceof Frequency.Computed computed) {
            return Optional.of(computed.next(after));
        }
        Optional<Instant> next = cron.next((Frequency.Cron) frequency, after);
        if (next.isPresent() && !next.get().isAfter(after)) {
            throw new IllegalStateException(
                    "next run by the cron evaluator must be after " + after + ", but is " + next.get());
        }
        return next;
    }
}
