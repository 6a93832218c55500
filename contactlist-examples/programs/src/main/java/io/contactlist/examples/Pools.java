package io.contactlist.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connection pools with the settings that the package page of {@code io.contactlist.jdbc} requires. */
final class Pools {

    private Pools() {}

    /** Opens H2 in a file, named without H2's own ending {@code .mv.db}. The caller closes the pool. */
    static HikariDataSource h2File(Path file) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + file.toAbsolutePath() + ";TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=60000");
        return new HikariDataSource(config(database));
    }

    /** Opens PostgreSQL with a maximum number of connections. The caller closes the pool. */
    static HikariDataSource postgreSql(String url, int connections) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(url);
        // The server's details contain keys and rows, which are personal data.
        database.setLogServerErrorDetail(false);
        HikariConfig config = config(database);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    private static HikariConfig config(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        // The first call, like any later one, reports a missing database.
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(10_000);
        return config;
    }
}
