package io.contactlist.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Iterates over the rows of a query. It fetches them on demand and shows them as they were when it was opened. */
final class Cursor<T> implements Iterator<T> {

    private static final int FETCH_SIZE = 1000;

    private final ResultSet rows;
    private final Jdbc.Reading<T> reading;
    private @Nullable T next;

    private Cursor(ResultSet rows, Jdbc.Reading<T> reading) throws SQLException {
        this.rows = rows;
        this.reading = reading;
        advance();
    }

    /** Opens a cursor that ends with its connection. */
    static <T> Cursor<T> over(Connection connection, String sql, Jdbc.Reading<T> reading, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH_SIZE);
        Jdbc.set(statement, parameters);
        return new Cursor<>(statement.executeQuery(), reading);
    }

    private void advance() throws SQLException {
        next = rows.next() ? reading.of(rows) : null;
    }

    /** {@return the next row without moving past it, or null at the end} */
    @Nullable
    T peek() {
        return next;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public T next() {
        T row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        try {
            advance();
        } catch (SQLException e) {
            throw Transactions.unavailable(e);
        }
        return row;
    }
}
