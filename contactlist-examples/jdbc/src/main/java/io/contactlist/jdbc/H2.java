package io.contactlist.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * H2, embedded in one process: steps on one list wait for each other at its row, so contacts need no locks. They had
 * better have none: H2 takes no limited number in the order of an index if they are to be locked.
 */
final class H2 extends Dialect {

    @Override
    String folder() {
        return "h2";
    }

    @Override
    void enterSchema(Connection connection) {
        // There is no other process.
    }

    @Override
    Optional<ListRow> enter(Connection connection, String list, String key, boolean alone) throws SQLException {
        return Jdbc.first(connection, list + " FOR UPDATE", ListRow::of, key);
    }

    @Override
    String lock() {
        return "";
    }

    @Override
    String lockOfThoseNotHeld() {
        return "";
    }

    /** Goes to the index for each key; {@code full_id = ANY (?)} would walk the list. */
    @Override
    String find() {
        return "SELECT position, " + CONTENT + " FROM unnest(CAST(? AS VARCHAR ARRAY)) AS wanted (full_id)"
                + " JOIN contact ON contact.full_id = wanted.full_id";
    }

    /** A database in this process answers or fails, so there is nothing to ask for later. */
    @Override
    Optional<Written> write(Connection connection, String sql, Object... parameters) throws SQLException {
        boolean written = Jdbc.execute(connection, sql, parameters) == 1;
        return written ? Optional.of(new Written(null)) : Optional.empty();
    }

    @Override
    Optional<Boolean> isCommitted(Connection connection, String transaction) {
        return Optional.empty();
    }
}
