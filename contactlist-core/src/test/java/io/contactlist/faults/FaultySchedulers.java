package io.contactlist.faults;

import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.ManualRefreshScheduler;
import io.contactlist.refresh.RefreshScheduler;
import io.contactlist.spi.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Schedulers; each class breaks one promise. */
final class FaultySchedulers {

    private FaultySchedulers() {}

    /** Schedules for its own process only, so each process refreshes the list. */
    static class Alone extends NodeScheduler {
        final ManualRefreshScheduler own;

        Alone(Schedule schedule, Refresh refresh, FailureListener failures) {
            this(schedule, refresh, failures, schedule.clock());
        }

        Alone(Schedule schedule, Refresh refresh, FailureListener failures, Clock clock) {
            super(schedule, refresh, failures);
            own = RefreshScheduler.manual(clock, refresh, failures);
        }

        @Override
        public void schedule(ListId list, Frequency frequency, Instant since) {
            schedule.outside.ask();
            own.schedule(list, frequency, since);
        }

        @Override
        public void cancel(ListId list) {
            schedule.outside.ask();
            own.cancel(list);
        }

        @Override
        public void close() {
            own.close();
        }

        @Override
        void runDue() {
            if (!schedule.outside.isGone()) {
                own.runDue();
            }
        }
    }

    /** Refreshes a second early, by a clock that is fast. */
    static final class Early extends Alone {
        Early(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures, Clock.offset(schedule.clock(), Duration.ofSeconds(1)));
        }
    }

    /** Leaves out every other refresh. */
    static final class EveryOther extends NodeScheduler {
        private final AtomicInteger refreshes = new AtomicInteger();

        EveryOther(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        void refresh(ListId list, Instant at) throws Exception {
            if (refreshes.getAndIncrement() % 2 == 0) {
                super.refresh(list, at);
            }
        }
    }

    /** Schedules from now on, so it never makes up for a missed refresh. */
    static final class MakingUpForNothing extends NodeScheduler {
        MakingUpForNothing(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        public void schedule(ListId list, Frequency frequency, Instant since) {
            super.schedule(list, frequency, schedule.clock().instant());
        }
    }

    /** Notes the next instant only after a refresh, so another process refreshes the list at the same time. */
    static final class Naive extends NodeScheduler {
        private record Entry(Frequency.Computed frequency, Instant due) {}

        private final Map<ListId, Entry> entries = new ConcurrentHashMap<>();

        Naive(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        public void schedule(ListId list, Frequency frequency, Instant since) {
            Frequency.Computed computed = (Frequency.Computed) frequency;
            entries.put(list, new Entry(computed, computed.next(since)));
        }

        @Override
        public void cancel(ListId list) {
            entries.remove(list);
        }

        @Override
        void runDue() {
            Instant now = schedule.clock().instant();
            entries.forEach((list, entry) -> {
                if (!entry.due().isAfter(now)) {
                    Entry next = new Entry(entry.frequency(), entry.frequency().next(now));
                    try {
                        refresh(list, now);
                    } catch (Exception e) {
                        failed(list, now, e);
                    }
                    entries.replace(list, entry, next);
                }
            });
        }
    }

    /** Cancels a list whose refresh fails. */
    static final class EndedByFailure extends NodeScheduler {
        EndedByFailure(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        void failed(ListId list, Instant at, Throwable problem) {
            super.failed(list, at, problem);
            cancel(list);
        }
    }

    /** Reports no failures. */
    static final class Silent extends NodeScheduler {
        Silent(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        void failed(ListId list, Instant at, Throwable problem) {}
    }

    /** Refreshes one list at a time, so a slow one delays the others. */
    static final class OneAtATime extends NodeScheduler {
        private final AtomicBoolean running = new AtomicBoolean();

        OneAtATime(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        void runDue() {
            if (running.compareAndSet(false, true)) {
                try {
                    super.runDue();
                } finally {
                    running.set(false);
                }
            }
        }
    }

    /** Ignores a new frequency of a list that is already scheduled. */
    static final class FirstFrequency extends NodeScheduler {
        private final Set<ListId> scheduled = ConcurrentHashMap.newKeySet();

        FirstFrequency(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        public void schedule(ListId list, Frequency frequency, Instant since) {
            if (scheduled.add(list)) {
                super.schedule(list, frequency, since);
            }
        }
    }

    /** Cancels nothing. */
    static final class CancellingNothing extends NodeScheduler {
        CancellingNothing(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        public void cancel(ListId list) {
            schedule.outside.ask();
        }
    }

    /** Goes on after it is closed. */
    static final class NeverClosed extends NodeScheduler {
        NeverClosed(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        public void close() {}
    }

    /** Refuses to be closed twice. */
    static final class ClosingOnce extends NodeScheduler {
        ClosingOnce(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        public void close() {
            if (!schedule.has(this)) {
                throw new IllegalStateException("the scheduler is closed");
            }
            super.close();
        }
    }

    /** Ignores frequencies that it cannot compute instead of refusing them. */
    static final class Accepting extends NodeScheduler {
        Accepting(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        public void schedule(ListId list, Frequency frequency, Instant since) {
            if (frequency instanceof Frequency.Computed) {
                super.schedule(list, frequency, since);
            }
        }
    }

    /** Drops the schedule of a list where it should say that it is unavailable. */
    static final class SayingNothing extends NodeScheduler {
        SayingNothing(Schedule schedule, Refresh refresh, FailureListener failures) {
            super(schedule, refresh, failures);
        }

        @Override
        public void schedule(ListId list, Frequency frequency, Instant since) {
            try {
                super.schedule(list, frequency, since);
            } catch (StoreUnavailableException e) {
                schedule.kept.cancel(list);
            }
        }
    }
}
