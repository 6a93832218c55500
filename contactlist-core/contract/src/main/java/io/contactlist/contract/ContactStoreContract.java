package io.contactlist.contract;

import io.contactlist.spi.ContactStore;

/**
 * What any store promises: the numbered list in {@link ContactStore}. Extend it, say by {@link #newStore} how to make
 * a store, and by the flags what else it can do ({@link #survivesRestart}, {@link #sharedByProcesses}, {@link
 * #hasOutside}, {@link #losesAnswers}); {@code store5_…} tests promise 5.
 */
public abstract class ContactStoreContract extends FailingPromises {}
