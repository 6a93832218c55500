package io.contactlist.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connection pools as the store likes them: connections read what is committed, as is the rule everywhere. */
public final class Pools {

    /** What a step may wait in H2 for the steps before it, in milliseconds. */
    private static final int LOCK_TIMEOUT = 60_000;

    /** How long a call waits for a connection before the store is unavailable, in milliseconds. */
    private static final int CONNECTION_TIMEOUT = 10_000;

    private Pools() {}

    /**
     * H2 in a file, which is made if it isn't there.
     *
     * @param file the file's path, without H2's own ending {@code .mv.db}
     * @return a pool, to be closed by the caller
     */
    public static HikariDataSource h2File(Path file) {
        return h2("file:" + file.toAbsolutePath());
    }

    /**
     * H2 in memory, which is gone when the last connection is.
     *
     * @param name tells it from others in this process
     * @return a pool, to be closed by the caller
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
        // Whether the database is there is for the first call to find out, as for any later one.
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT);
        return config;
    }

    /**
     * PostgreSQL.
     *
     * @param url such as {@code jdbc:postgresql://localhost/contacts?user=dialer}
     * @param connections how many at the most
     * @return a pool, to be closed by the caller
     */
    public static HikariDataSource postgreSql(String url, int connections) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(url);
        // What the server says of a repeated key or a bad row quotes it: personal data.
        database.setLogServerErrorDetail(false);
        HikariConfig config = config(database);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }
}
