package io.contactlist.jdbc;

import io.contactlist.spi.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions. A transaction that conflicts with another one runs again. Other failures end with a {@link
 * StoreUnavailableException}. After a failed commit the outcome is read on another connection, since the commit may
 * have succeeded and only its answer may be lost.
 */
final class Transactions {

    private static final int MAX_RUNS = 10;
    private static final int MAX_QUESTIONS = 20;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

    /** Serialization failure, deadlock, repeated key, and H2's lock timeout. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505", "HYT00");

    private final DataSource database;
    private final Dialect dialect;

    Transactions(DataSource database, Dialect dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Runs statements on a connection. */
    @FunctionalInterface
    interface Body<R extends @Nullable Object> {
        R on(Connection connection) throws SQLException;
    }

    /** Runs statements on a connection, possibly more than once. */
    @FunctionalInterface
    interface RepeatableBody<R extends @Nullable Object> {
        Done<R> on(Connection connection, boolean again) throws SQLException;
    }

    /**
     * Holds the result of a transaction.
     *
     * @param written the change to commit; null if there is none
     */
    record Done<R extends @Nullable Object>(R result, Dialect.@Nullable Written written) {}

    /** Opens a connection whose reads all see the same state. The caller closes it. */
    Connection snapshot() throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw e;
        }
    }

    /** Reads with one statement. */
    <R extends @Nullable Object> R read(Body<R> body) {
        try (Connection connection = database.getConnection()) {
            return body.on(connection);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Reads with several statements that see the same state. */
    <R extends @Nullable Object> R readTogether(Body<R> body) {
        try {
            Connection connection = snapshot();
            try {
                return body.on(connection);
            } finally {
                end(connection);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    <R extends @Nullable Object> R write(RepeatableBody<R> body) {
        int run = 1;
        while (true) {
            boolean again = run > 1;
            try {
                return once(connection -> body.on(connection, again));
            } catch (SQLException e) {
                if (run == MAX_RUNS || !CONFLICTS.contains(String.valueOf(e.getSQLState()))) {
                    throw unavailable(e);
                }
                run++;
            }
        }
    }

    static StoreUnavailableException unavailable(SQLException e) {
        return new StoreUnavailableException(
                "the database is unavailable or refused a statement: SQL state " + e.getSQLState(), e);
    }

    private <R extends @Nullable Object> R once(Body<Done<R>> body) throws SQLException {
        Done<R> done;
        SQLException failure;
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            done = body.on(connection);
            failure = done.written() == null ? null : commit(connection);
        } finally {
            end(connection);
        }
        if (failure != null && !isCommitted(done.written(), failure)) {
            throw failure;
        }
        return done.result();
    }

    private static @Nullable SQLException commit(Connection connection) {
        try {
            connection.commit();
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    /** {@return whether a failed commit was stored nevertheless} */
    private boolean isCommitted(Dialect.@Nullable Written written, SQLException failure) {
        String transaction = written == null ? null : written.transaction();
        for (int i = 0; transaction != null && i < MAX_QUESTIONS; i++) {
            Optional<Boolean> answer = ask(transaction);
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
        throw unavailable(failure);
    }

    private Optional<Boolean> ask(String transaction) {
        try (Connection connection = database.getConnection()) {
            return dialect.isCommitted(connection, transaction);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Rolls back and closes a connection. If the rollback fails, the connection is lost anyway. */
    static void end(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // It is closed below.
        } finally {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is lost.
        }
    }
}
