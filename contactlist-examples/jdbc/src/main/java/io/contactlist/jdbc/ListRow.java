package io.contactlist.jdbc;

import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Holds a list as its row.
 *
 * @param number the number by which its contacts refer to it
 * @param state definition, campaigns and counters
 * @param version the number of steps stored so far
 * @param nextPosition the position of the next new contact
 */
record ListRow(long number, ListState state, long version, long nextPosition) {

    static ListRow of(ResultSet row) throws SQLException {
        return new ListRow(
                row.getLong("number"),
                StoredJson.STATE.read(row.getString("state")),
                row.getLong("version"),
                row.getLong("next_position"));
    }

    static Optional<ListRow> of(ListId list, Connection connection) throws SQLException {
        return Jdbc.first(connection, Dialect.LIST, ListRow::of, Keys.of(list.value()));
    }
}
