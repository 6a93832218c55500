package io.contactlist.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Provides a database per test: H2 in memory, or PostgreSQL. All tests share one PostgreSQL server. */
public final class Databases implements AfterEachCallback {

    private static final int CONNECTIONS = 6;

    private final List<HikariDataSource> pools = new ArrayList<>();

    /** Starts with the first test that needs it, and ends with the process. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** {@return the URL of a new, empty schema of the server} */
    public static String newPostgreSqlUrl() {
        String schema = "s" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }

    public DataSource newPostgreSql() {
        return opened(Pools.postgreSql(newPostgreSqlUrl(), CONNECTIONS));
    }

    public DataSource newH2() {
        return opened(Pools.h2InMemory(UUID.randomUUID().toString()));
    }

    public HikariDataSource opened(HikariDataSource pool) {
        pools.add(pool);
        return pool;
    }

    static JdbcContactStore postgreSqlStore(DataSource database) {
        JdbcSchema.create(database);
        return JdbcContactStore.postgreSql(database);
    }

    static JdbcContactStore h2Store(DataSource database) {
        JdbcSchema.create(database);
        return JdbcContactStore.h2(database);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        pools.forEach(HikariDataSource::close);
        pools.clear();
    }
}
