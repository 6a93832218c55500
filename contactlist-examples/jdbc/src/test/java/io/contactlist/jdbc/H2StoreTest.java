package io.contactlist.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.contactlist.contract.ContactStoreContract;
import io.contactlist.contract.FaultyDataSource;
import io.contactlist.contract.FaultyDataSource.Fault;
import io.contactlist.spi.ContactStore;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests that lists in H2 keep the promises of any store. */
class H2StoreTest extends ContactStoreContract {

    @RegisterExtension
    final Databases databases = new Databases();

    @TempDir
    Path directory;

    private Path file;
    private HikariDataSource pool;
    private volatile Fault fault = Fault.NONE;

    @Override
    protected ContactStore newStore() {
        file = directory.resolve(UUID.randomUUID().toString());
        pool = databases.opened(Pools.h2File(file));
        return Databases.h2Store(FaultyDataSource.of(pool, () -> fault, () -> fault));
    }

    @Override
    protected boolean survivesRestart() {
        return true;
    }

    @Override
    protected ContactStore reopened() {
        pool.close();
        return JdbcContactStore.h2(databases.opened(Pools.h2File(file)));
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
