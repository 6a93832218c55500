package io.contactlist.contract;

import io.contactlist.refresh.RefreshScheduler;

/**
 * What any scheduler promises: the numbered list in {@link RefreshScheduler}. Extend it, say by {@link #newScheduler}
 * how to make a scheduler, by {@link #runDue} how to have it look at its clock, and by the flags what else it can do
 * ({@link #survivesRestart}, {@link #sharedByProcesses}, {@link #hasOutside}); {@code scheduler2_…} tests promise 2.
 */
public abstract class RefreshSchedulerContract extends LastingRefreshPromises {}
