package io.contactlist.lists;

import io.contactlist.spi.ContactStore;

/** The store in memory keeps the promises of any store to threads. */
class InMemoryParallelTest extends ParallelStoreContract {

    @Override
    protected ContactStore newStore() {
        return ContactStore.inMemory();
    }
}
