package io.contactlist.jdbc;

import io.contactlist.model.Contact;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Reads the first row, then repeatedly that of the next place. */
    @Override
    List<PlaceRow> firstOfEachPlace(Connection connection, PlaceIndex index) throws SQLException {
        String next = nextPlace(index);
        List<PlaceRow> firsts = new ArrayList<>();
        Optional<PlaceRow> first = Jdbc.first(connection, next, PlaceRow::of, index.with(-1));
        while (first.isPresent()) {
            firsts.add(first.get());
            first = Jdbc.first(
                    connection, next, PlaceRow::of, index.with(first.get().place()));
        }
        return firsts;
    }

    /** {@return the query of the first row after a place} */
    static String nextPlace(PlaceIndex index) {
        return ("SELECT %1$s AS place, %2$s AS since, position FROM contact WHERE %3$s AND %1$s > ?"
                        + " ORDER BY %4$s, %1$s, %2$s, position LIMIT 1")
                .formatted(index.place(), index.due(), index.condition(), index.prefix());
    }

    @Override
    boolean readsInChunks() {
        return false;
    }

    /** Reads place after place: without a network, one statement for all of them would not be faster. */
    @Override
    List<PlaceRow> due(
            Connection connection,
            PlaceIndex index,
            List<PlaceMerge.Cursor> places,
            BigDecimal now,
            boolean backwards,
            int limit)
            throws SQLException {
        String due = due(index, backwards);
        List<PlaceRow> rows = new ArrayList<>();
        for (PlaceMerge.Cursor place : places) {
            rows.addAll(Jdbc.query(connection, due, PlaceRow::of, index.with(place.place(), now, limit)));
        }
        return rows;
    }

    /** {@return the query of the due contacts of one place} */
    static String due(PlaceIndex index, boolean backwards) {
        String direction = backwards ? " DESC" : "";
        return "SELECT %1$s AS place, %2$s AS since, position FROM contact WHERE %3$s AND %1$s = ? AND %2$s <= ?"
                        .formatted(index.place(), index.due(), index.condition())
                + Stream.of(index.prefix().split(", "), new String[] {index.place(), index.due(), "position"})
                        .flatMap(Arrays::stream)
                        .collect(Collectors.joining(direction + ", ", " ORDER BY ", direction))
                + " LIMIT ?";
    }

    @Override
    String atPositions() {
        return "SELECT contact.position, " + CONTENT + " FROM unnest(CAST(? AS BIGINT ARRAY)) AS wanted (position)"
                + " JOIN contact ON contact.list = ? AND contact.position = wanted.position";
    }

    /** Needs no locks: other steps on the list wait until this one ends. */
    @Override
    Map<Long, Contact> lock(Connection connection, PlaceIndex index, List<PlaceRow> rows) throws SQLException {
        return read(connection, index, rows);
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
