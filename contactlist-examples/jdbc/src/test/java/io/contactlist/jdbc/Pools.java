package io.contactlist.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connection pools with the store's settings. The isolation level is READ COMMITTED, the databases' default. */
public final class Pools {

    /** The maximum wait of a step in H2 for the steps before it, in milliseconds. */
    private static final int LOCK_TIMEOUT = 60_000;

    /** The maximum wait of a call for a connection, in milliseconds. Then the store is unavailable. */
    private static final int CONNECTION_TIMEOUT = 10_000;

    private Pools() {}

    /**
     * Opens H2 in a file, and creates the file if it is missing.
     *
     * @param file the file's path, without H2's own ending {@code .mv.db}
     * @return a pool, which the caller closes
     */
    public static HikariDataSource h2File(Path file) {
        return h2("file:" + file.toAbsolutePath());
    }

    /**
     * Opens H2 in memory. It ends with the last connection.
     *
     * @param name the database's name, unique in this process
     * @return a pool, which the caller closes
     */
    public static HikariDataSource h2InMemory(String name) {
        return h2("mem:" + name);
    }

    private static HikariDataSource h2(String place) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:" + place + ";TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=" + LOCK_TIMEOUT);
        return new HikariDataSource(config(database));
    }

    private static HikariConfig config(DataSource database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        // The first call, like any later one, reports a missing database.
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT);
        return config;
    }

    /**
     * Opens PostgreSQL.
     *
     * @param url such as {@code jdbc:postgresql://localhost/contacts?user=dialer}
     * @param connections the maximum number of connections
     * @return a pool, which the caller closes
     */
    public static HikariDataSource postgreSql(String url, int connections) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(url);
        // The server's details contain keys and rows, which are personal data.
        database.setLogServerErrorDetail(false);
        HikariConfig config = config(database);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }
}
