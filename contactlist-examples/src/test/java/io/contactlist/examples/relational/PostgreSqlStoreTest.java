package io.contactlist.examples.relational;

import io.contactlist.lists.ContactStoreContract;
import io.contactlist.spi.ContactStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists in PostgreSQL keep the promises of any store. */
class PostgreSqlStoreTest extends ContactStoreContract {

    @RegisterExtension
    final Databases databases = new Databases();

    @Override
    protected ContactStore newStore() {
        return Databases.postgreSqlStore(databases.newPostgreSql());
    }
}
