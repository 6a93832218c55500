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
 * Work on a database, whole or not at all. What ends in a conflict with somebody else's work is run again; what the
 * database can't do ends in a {@link StoreUnavailableException}. Where a commit fails, the database is asked on
 * another connection what became of it, since it may have been kept with only the answer lost.
 */
final class Transactions {

    private static final int MAX_RUNS = 10;
    private static final int MAX_QUESTIONS = 20;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

    /** Serialization failure, deadlock, repeated key, and H2's waiting for too long. */
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

    /** What is done on a connection. */
    @FunctionalInterface
    interface Body<R extends @Nullable Object> {
        R on(Connection connection) throws SQLException;
    }

    /** What is done on a connection, and perhaps again. */
    @FunctionalInterface
    interface RepeatableBody<R extends @Nullable Object> {
        Done<R> on(Connection connection, boolean again) throws SQLException;
    }

    /**
     * What was done.
     *
     * @param written what is to be committed; null if there is nothing
     */
    record Done<R extends @Nullable Object>(R result, Dialect.@Nullable Written written) {}

    /** A connection whose reads all see the same moment; to be closed by the caller. */
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

    /** Reads by one statement. */
    <R extends @Nullable Object> R read(Body<R> body) {
        try (Connection connection = database.getConnection()) {
            return body.on(connection);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Reads by several statements that see the same moment. */
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
        return new StoreUnavailableException("the database can't do what was asked, SQL state " + e.getSQLState(), e);
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

    /** Whether a commit that failed has been kept all the same. */
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

    /** Gives a connection back; what isn't committed is forgotten. A connection that can't do that is gone anyway. */
    static void end(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Closed as it is.
        } finally {
            close(connection);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Gone.
        }
    }
}
