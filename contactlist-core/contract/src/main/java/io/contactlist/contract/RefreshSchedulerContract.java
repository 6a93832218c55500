package io.contactlist.contract;

import io.contactlist.refresh.RefreshScheduler;

/**
 * Tests the promises of any scheduler: the numbered list in {@link RefreshScheduler}. Extend this class and implement
 * {@link #newScheduler} and {@link #runDue}. Override the flags that apply ({@link #survivesRestart}, {@link
 * #sharedByProcesses}, {@link #hasOutside}). The tests {@code scheduler2_…} belong to promise 2.
 */
public abstract class RefreshSchedulerContract extends LastingRefreshPromises {}
