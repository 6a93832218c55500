package io.contactlist.tests;

import io.contactlist.contract.ContactStoreContract;
import io.contactlist.spi.ContactStore;

/** The store in memory keeps the promises of every store (P1 to P4). */
class InMemoryContactStoreTest extends ContactStoreContract {

    @Override
    protected ContactStore newStore() {
        return ContactStore.inMemory();
    }
}
