package io.contactlist.tests;

import io.contactlist.contract.ContactStoreContract;
import io.contactlist.spi.ContactStore;

/** The store in memory keeps the promises of any store. */
class InMemoryContactStoreTest extends ContactStoreContract {

    @Override
    protected ContactStore newStore() {
        return ContactStore.inMemory();
    }
}
