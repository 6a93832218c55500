package io.contactlist.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs statements with parameters. */
final class Jdbc {

    private static final int MAX_VALUES = 10_000;

    private Jdbc() {}

    /** Reads the current row of a result. */
    @FunctionalInterface
    interface Reading<T extends @Nullable Object> {
        T of(ResultSet row) throws SQLException;
    }

    static <T extends @Nullable Object> List<T> query(
            Connection connection, String sql, Reading<T> reading, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        }
    }

    static <T> Optional<T> first(Connection connection, String sql, Reading<T> reading, @Nullable Object... parameters)
            throws SQLException {
        return query(connection, sql, reading, parameters).stream().findFirst();
    }

    /** {@return the value in the only row of a result} */
    static <T extends @Nullable Object> T one(
            Connection connection, String sql, Reading<T> reading, @Nullable Object... parameters) throws SQLException {
        return query(connection, sql, reading, parameters).get(0);
    }

    static int execute(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, parameters);
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    /** {@return parts of a list, each short enough for an array; H2's arrays hold at most 65,536 values} */
    static <T> List<List<T>> portions(List<T> values) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < values.size(); from += MAX_VALUES) {
            portions.add(values.subList(from, Math.min(values.size(), from + MAX_VALUES)));
        }
        return portions;
    }

    static void set(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
