package io.contactlist.jdbc;

import io.contactlist.spi.StoreUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Creates the tables of {@link JdbcContactStore} and of {@link io.contactlist.jdbc.refresh.ClusteredRefreshScheduler}.
 *
 * <p>The scripts are resources of this artifact, in {@code io/contactlist/jdbc/postgresql} and in {@code
 * io/contactlist/jdbc/h2}. They have Flyway's names and form: {@code V1__contact_lists.sql}, {@code
 * V2__refresh_schedule.sql}. Each folder holds one sequence of versions. A released script never changes. A later
 * release adds a script with the next version.
 */
public final class JdbcSchema {

    private static final List<String> SCRIPTS = List.of("V1__contact_lists.sql", "V2__refresh_schedule.sql");

    private JdbcSchema() {}

    /**
     * Runs all scripts of a database. Leaves existing tables unchanged. Several processes may call this at the same
     * time.
     *
     * @param database PostgreSQL 14 or newer, or H2
     * @throws IllegalArgumentException if it is another database
     * @throws StoreUnavailableException if the database is unavailable or refuses a script
     */
    public static void create(DataSource database) {
        Dialect dialect = dialect(database);
        new Transactions(database, dialect).write((connection, again) -> {
            dialect.enterSchema(connection);
            try (Statement statement = connection.createStatement()) {
                for (String script : SCRIPTS) {
                    statement.execute(read(dialect.folder() + "/" + script));
                }
            }
            return new Transactions.Done<>(true, new Dialect.Written(null));
        });
    }

    private static Dialect dialect(DataSource database) {
        String product;
        try (Connection connection = database.getConnection()) {
            product = connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw Transactions.unavailable(e);
        }
        return switch (product) {
            case "PostgreSQL" -> new PostgreSql();
            case "H2" -> new H2();
            default -> throw new IllegalArgumentException("database: expected PostgreSQL or H2, found " + product);
        };
    }

    private static String read(String script) {
        try (InputStream in = JdbcSchema.class.getResourceAsStream(script)) {
            return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
