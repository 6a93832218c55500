package io.contactlist.jdbc;

import io.contactlist.model.ChannelType;
import io.contactlist.model.PlanningOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Implements the store on H2, embedded in one process. Steps on one list wait for each other at its row, so contacts
 * need no locks. Locks would be slow: with a lock and a limit, H2 does not read in the order of an index.
 */
final class H2 extends Dialect {

    @Override
    String folder() {
        return "h2";
    }

    @Override
    void enterSchema(Connection connection) {
        // There is only one process.
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

    @Override
    String due(ChannelType type, PlanningOrder order) {
        return DueGroup.of(order).stream()
                .map(group -> "SELECT * FROM (" + due(group, type, order, "?") + ") AS " + group)
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** Looks up each key in the index. {@code full_id = ANY (?)} would scan the list. */
    @Override
    String find() {
        return "SELECT position, " + CONTENT + " FROM unnest(CAST(? AS VARCHAR ARRAY)) AS wanted (full_id)"
                + " JOIN contact ON contact.full_id = wanted.full_id";
    }

    /** Returns no transaction name: an embedded database answers or fails, so no commit is left in doubt. */
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
