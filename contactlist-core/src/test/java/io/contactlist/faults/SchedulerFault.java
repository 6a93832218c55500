package io.contactlist.faults;

import io.contactlist.refresh.RefreshScheduler.FailureListener;
import io.contactlist.refresh.RefreshScheduler.Refresh;

/** One way to break one promise of a scheduler. */
enum SchedulerFault {
    NONE(0, NodeScheduler::new),

    IS_EARLY(1, FaultySchedulers.Early::new),
    LEAVES_OUT_EVERY_OTHER_INSTANT(1, FaultySchedulers.EveryOther::new),
    MAKES_UP_FOR_NOTHING(2, FaultySchedulers.MakingUpForNothing::new),
    REFRESHES_TWICE_AT_ONCE(3, FaultySchedulers.Naive::new),
    IS_ENDED_BY_A_FAILURE(4, FaultySchedulers.EndedByFailure::new),
    KEEPS_FAILURES_TO_ITSELF(4, FaultySchedulers.Silent::new),
    RUNS_ONE_LIST_AT_A_TIME(5, FaultySchedulers.OneAtATime::new),
    KEEPS_THE_FIRST_FREQUENCY(6, FaultySchedulers.FirstFrequency::new),
    CANCELS_NOTHING(7, FaultySchedulers.CancellingNothing::new),
    GOES_ON_AFTER_CLOSING(8, FaultySchedulers.NeverClosed::new),
    CLOSES_ONCE(9, FaultySchedulers.ClosingOnce::new),
    ACCEPTS_ANY_EXPRESSION(10, FaultySchedulers.Accepting::new),
    FORGETS_WITH_ITS_PROCESS(11, NodeScheduler::new),
    IS_ALONE_IN_EACH_PROCESS(11, FaultySchedulers.Alone::new),
    SAYS_NOTHING_WHILE_THE_OUTSIDE_IS_GONE(12, FaultySchedulers.SayingNothing::new);

    /** Makes a scheduler at a schedule. */
    @FunctionalInterface
    interface Making {
        NodeScheduler at(Schedule schedule, Refresh refresh, FailureListener failures);
    }

    private final int promise;
    private final Making making;

    SchedulerFault(int promise, Making making) {
        this.promise = promise;
        this.making = making;
    }

    int promise() {
        return promise;
    }

    /** A scheduler with this fault. */
    NodeScheduler at(Schedule schedule, Refresh refresh, FailureListener failures) {
        return making.at(schedule, refresh, failures);
    }
}
