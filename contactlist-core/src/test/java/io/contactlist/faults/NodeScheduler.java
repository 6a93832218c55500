package io.contactlist.faults;

import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.RefreshScheduler;
import java.time.Instant;

/** One process at a schedule that stands outside of it; keeps all promises, unless a subclass breaks one. */
class NodeScheduler implements RefreshScheduler {

    final Schedule schedule;
    final Refresh refresh;
    final FailureListener failures;

    NodeScheduler(Schedule schedule, Refresh refresh, FailureListener failures) {
        this.schedule = schedule;
        this.refresh = refresh;
        this.failures = failures;
        schedule.join(this);
    }

    @Override
    public void schedule(ListId list, Frequency frequency, Instant since) {
        if (!schedule.has(this)) {
            throw new IllegalStateException("the scheduler is closed");
        }
        schedule.outside.ask();
        schedule.schedule(list, frequency, since);
    }

    @Override
    public void cancel(ListId list) {
        schedule.outside.ask();
        schedule.kept.cancel(list);
    }

    @Override
    public void close() {
        schedule.leave(this);
    }

    void refresh(ListId list, Instant at) throws Exception {
        refresh.refresh(list, at);
    }

    void failed(ListId list, Instant at, Throwable problem) {
        failures.failed(list, at, problem);
    }

    /** Does what is due, if it can. */
    void runDue() {
        if (schedule.has(this) && !schedule.outside.isGone()) {
            schedule.kept.runDue();
        }
    }
}
