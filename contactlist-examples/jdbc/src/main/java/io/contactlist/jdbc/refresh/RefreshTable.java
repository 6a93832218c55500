package io.contactlist.jdbc.refresh;

import io.contactlist.list.ListId;
import io.contactlist.spi.StoreUnavailableException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Changes rows of db-scheduler's table during a refresh, which db-scheduler itself does not support. Each change is a
 * transaction that locks the row.
 */
final class RefreshTable {

    static final String NAME = "refresh_schedule";
    static final String TASK = "refresh";

    private static final String READ = """
            SELECT task_data, execution_time, picked, version FROM refresh_schedule
            WHERE task_name = ? AND task_instance = ? FOR UPDATE""";

    private static final String INSERT = """
            INSERT INTO refresh_schedule (task_data, execution_time, picked, version, task_name, task_instance)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            UPDATE refresh_schedule SET task_data = ?, execution_time = ?, picked = ?, version = ?
            WHERE task_name = ? AND task_instance = ?""";

    private static final String UPDATE_WAITING = """
            UPDATE refresh_schedule SET task_data = ?, execution_time = ?, picked = ?, version = ?,
                picked_by = NULL, last_heartbeat = NULL
            WHERE task_name = ? AND task_instance = ?""";

    private static final String DELETE = "DELETE FROM refresh_schedule WHERE task_name = ? AND task_instance = ?";

    /** Serialization failure, deadlock, repeated key: another transaction changed or added the row. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505");

    private static final Pattern READABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._:@/-]{0,199}");

    private final DataSource database;
    private final RefreshJson json = new RefreshJson();

    RefreshTable(DataSource database) {
        this.database = database;
    }

    /** Computes the next state of a row; null means no row. It may be called more than once and has no side effects. */
    @FunctionalInterface
    interface Change {
        @Nullable
        RefreshRow of(@Nullable RefreshRow row);
    }

    /** {@return a list's id as the table's key: the id itself if it is short and plain, otherwise its hash} */
    static String key(ListId list) {
        String id = list.value();
        return READABLE.matcher(id).matches() ? id : "#" + sha256(id);
    }

    private static String sha256(String id) {
        try {
            ByteBuffer chars = ByteBuffer.allocate(id.length() * Character.BYTES);
            chars.asCharBuffer().put(id); // no charset encodes halves of surrogate pairs
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(chars.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void change(String key, Change change) {
        while (true) {
            try {
                changeOnce(key, change);
                return;
            } catch (SQLException e) {
                if (!CONFLICTS.contains(String.valueOf(e.getSQLState()))) {
                    throw unavailable(e);
                }
            }
        }
    }

    private static StoreUnavailableException unavailable(SQLException e) {
        return new StoreUnavailableException("the schedule is unavailable: SQL state " + e.getSQLState(), e);
    }

    private void changeOnce(String key, Change change) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                RefreshRow row = read(connection, key);
                write(connection, key, row, change.of(row));
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    private @Nullable RefreshRow read(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, TASK);
            statement.setString(2, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new RefreshRow(
                                json.deserialize(ScheduledRefresh.class, row.getBytes(1)),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getBoolean(3),
                                row.getLong(4))
                        : null;
            }
        }
    }

    private void write(Connection connection, String key, @Nullable RefreshRow before, @Nullable RefreshRow after)
            throws SQLException {
        if (Objects.equals(before, after)) {
            return; // a missing row cannot be locked, so it may exist by now
        }
        if (after == null) {
            delete(connection, key);
        } else {
            write(connection, key, before == null ? INSERT : after.picked() ? UPDATE : UPDATE_WAITING, after);
        }
    }

    private void write(Connection connection, String key, String sql, RefreshRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, json.serialize(row.what()));
            statement.setObject(2, row.due().atOffset(ZoneOffset.UTC));
            statement.setBoolean(3, row.picked());
            statement.setLong(4, row.version());
            statement.setString(5, TASK);
            statement.setString(6, key);
            statement.executeUpdate();
        }
    }

    private static void delete(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setString(1, TASK);
            statement.setString(2, key);
            statement.executeUpdate();
        }
    }
}
