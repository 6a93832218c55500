package io.contactlist.examples.relational;

import io.contactlist.lists.ParallelStoreContract;
import io.contactlist.spi.ContactStore;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists in PostgreSQL keep the promises of any store to callers at once. */
class PostgreSqlParallelTest extends ParallelStoreContract {

    @RegisterExtension
    final Databases databases = new Databases();

    @Override
    protected ContactStore newStore() {
        return Databases.postgreSqlStore(databases.newPostgreSql());
    }
}
