package io.contactlist.jdbc;

import io.contactlist.contract.ContactStoreContract;
import io.contactlist.contract.FaultyDataSource;
import io.contactlist.contract.FaultyDataSource.Fault;
import io.contactlist.spi.ContactStore;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests that lists in PostgreSQL keep the promises of any store. A single lost answer does not show, since the store
 * asks the database for the outcome of the commit: see {@link OutageTest}.
 */
class PostgreSqlStoreTest extends ContactStoreContract {

    private static final int CONNECTIONS = 6;

    @RegisterExtension
    final Databases databases = new Databases();

    private String url;
    private volatile Fault fault = Fault.NONE;

    @Override
    protected ContactStore newStore() {
        url = Databases.newPostgreSqlUrl();
        return Databases.postgreSqlStore(FaultyDataSource.of(pool(), () -> fault, () -> fault));
    }

    private DataSource pool() {
        return databases.opened(Pools.postgreSql(url, CONNECTIONS));
    }

    @Override
    protected boolean survivesRestart() {
        return true;
    }

    @Override
    protected boolean sharedByProcesses() {
        return true;
    }

    @Override
    protected ContactStore reopened() {
        return JdbcContactStore.postgreSql(pool());
    }

    @Override
    protected boolean hasOutside() {
        return true;
    }

    @Override
    protected void breakOutside() {
        fault = Fault.REFUSED;
    }

    @Override
    protected void mendOutside() {
        fault = Fault.NONE;
    }
}
