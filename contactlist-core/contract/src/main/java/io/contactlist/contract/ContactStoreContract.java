package io.contactlist.contract;

import io.contactlist.spi.ContactStore;

/**
 * Tests the promises of any store: the numbered list in {@link ContactStore}. Extend this class, implement {@link
 * #newStore}, and override the flags that apply ({@link #survivesRestart}, {@link #sharedByProcesses}, {@link
 * #hasOutside}, {@link #losesAnswers}). The tests {@code store5_…} belong to promise 5.
 */
public abstract class ContactStoreContract extends FailingPromises {}
