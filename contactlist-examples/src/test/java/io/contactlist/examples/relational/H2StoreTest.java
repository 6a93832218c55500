package io.contactlist.examples.relational;

import io.contactlist.lists.ContactStoreContract;
import io.contactlist.spi.ContactStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists in H2 keep the promises of any store. */
class H2StoreTest extends ContactStoreContract {

    @RegisterExtension
    final Databases databases = new Databases();

    @Override
    protected ContactStore newStore() {
        return Databases.h2Store(databases.newH2());
    }
}
