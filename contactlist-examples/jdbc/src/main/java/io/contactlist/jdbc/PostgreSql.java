package io.contactlist.jdbc;

import io.contactlist.model.Contact;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Implements the store on PostgreSQL 14 or newer. Any number of processes work on a list at the same time. Steps share
 * an advisory lock on the list. A step that must run alone takes this lock exclusively.
 */
final class PostgreSql extends Dialect {

    /** The number of rows from which COPY is used. It sends two more messages than an insert. */
    private static final int MIN_ROWS_FOR_COPY = 4;

    /** In bytes. Waking the server for a few rows takes longer than storing them. */
    private static final int SEND_BUFFER = 32_768;

    private static final String ENTER_SCHEMA =
            "SELECT pg_advisory_xact_lock(hashtextextended('contact list schema', 0))";

    /** Turns off plans that sort or walk through the table, until the transaction ends. */
    static final String PLANS_BY_INDEX = "set_config('enable_sort', 'off', TRUE),"
            + " set_config('enable_seqscan', 'off', TRUE), set_config('enable_bitmapscan', 'off', TRUE)";

    /** Locks in the order of the index, so that steps with the same contacts do not deadlock. */
    private static final String FIND = CONTACTS + "full_id = ANY (?) FOR UPDATE";

    /** {@code = ANY(ARRAY[x])} prevents hash and merge joins, so each row is looked up in the index. */
    private static final String UPDATE_MANY = """
            UPDATE contact
            SET data = coalesce(new.data, contact.data), progress = new.progress,
                place_social_media = new.place_social_media, due_social_media = new.due_social_media,
                place_email = new.place_email, due_email = new.due_email,
                place_call = new.place_call, due_call = new.due_call,
                agent = new.agent, agent_place = new.agent_place, agent_due = new.agent_due,
                next_end = new.next_end, planned_by = new.planned_by
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS new (data, progress, place_social_media, due_social_media, place_email, due_email, place_call, due_call,
                    agent, agent_place, agent_due, next_end, planned_by, full_id)
            WHERE contact.full_id = ANY (ARRAY[new.full_id])""";

    /** The types of {@link ContactRow#updatedCells}. */
    private static final List<String> UPDATED_TYPES = List.of(
            "text", "text", "int4", "numeric", "int4", "numeric", "int4", "numeric", "varchar", "int4", "numeric",
            "numeric", "varchar", "varchar");

    /** {@code OFFSET 0} prevents joins, so each row is looked up in the index. */
    private static final String AT_POSITIONS = """
            SELECT found.position, found.content FROM unnest(?) AS wanted (position) CROSS JOIN LATERAL (
                SELECT contact.position, data || progress AS content FROM contact
                WHERE contact.list = ? AND contact.position = wanted.position OFFSET 0) AS found""";

    private static final PlaceRow BEFORE_ALL = new PlaceRow(0, ContactRow.EVER, -1);
    private static final PlaceRow AFTER_ALL = new PlaceRow(0, ContactRow.EVER, Long.MAX_VALUE);

    private static final String AND_NAME = " RETURNING CAST(pg_current_xact_id() AS text)";

    private static final String STATUS = "SELECT pg_xact_status(CAST(? AS xid8))";

    /** Fails early if the driver, an optional dependency, is missing. {@code COPY} needs the driver's own interface. */
    static void requireDriver() {
        try {
            Objects.requireNonNull(PGConnection.class);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "lists in PostgreSQL need org.postgresql:postgresql on the class path; add it to your build", e);
        }
    }

    @Override
    String folder() {
        return "postgresql";
    }

    @Override
    void enterSchema(Connection connection) throws SQLException {
        Jdbc.execute(connection, ENTER_SCHEMA);
    }

    @Override
    Optional<ListRow> enter(Connection connection, String list, String key, boolean alone) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(entering(list, alone))) {
            Jdbc.set(statement, key, key);
            statement.execute();
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? Optional.of(ListRow.of(row)) : Optional.empty();
            }
        }
    }

    /**
     * Returns the statements that begin a step. The lock is a statement of its own. A statement that waits for a lock
     * would show the list as it was before.
     *
     * <p>They also turn off plans that sort. In a step every query reads in the order of an index and stops when it has
     * enough. With outdated statistics, PostgreSQL would fetch and sort the whole list.
     */
    private static String entering(String list, boolean alone) {
        return """
                SELECT pg_advisory_xact_lock%s(hashtextextended('contact list ' || number, 0)), %s
                FROM (%s) AS list;
                %<s""".formatted(alone ? "" : "_shared", PLANS_BY_INDEX, list);
    }

    @Override
    String lock() {
        return "FOR UPDATE";
    }

    @Override
    String lockOfThoseNotHeld() {
        return "FOR UPDATE SKIP LOCKED";
    }

    /** Jumps from the first row of each place to that of the next one. */
    @Override
    List<PlaceRow> firstOfEachPlace(Connection connection, PlaceIndex index) throws SQLException {
        return Jdbc.query(connection, firstOfEachPlace(index), PlaceRow::of, twice(index.values()));
    }

    static String firstOfEachPlace(PlaceIndex index) {
        return """
                WITH RECURSIVE first (place, since, position) AS (
                    (SELECT %1$s, %2$s, position FROM contact WHERE %3$s AND %1$s >= 0
                    ORDER BY %4$s, %1$s, %2$s, position LIMIT 1)
                    UNION ALL
                    SELECT next.place, next.since, next.position
                    FROM first CROSS JOIN LATERAL (
                        SELECT %1$s AS place, %2$s AS since, contact.position FROM contact WHERE %3$s AND %1$s > first.place
                        ORDER BY %4$s, %1$s, %2$s, contact.position LIMIT 1) AS next)
                SELECT * FROM first""".formatted(index.place(), index.due(), index.condition(), index.prefix());
    }

    private static Object[] twice(List<Object> values) {
        List<Object> twice = new ArrayList<>(values);
        twice.addAll(values);
        return twice.toArray();
    }

    @Override
    boolean readsInChunks() {
        return true;
    }

    @Override
    List<PlaceRow> due(
            Connection connection,
            PlaceIndex index,
            List<PlaceMerge.Cursor> places,
            BigDecimal now,
            boolean backwards,
            int limit)
            throws SQLException {
        PlaceRow start = backwards ? AFTER_ALL : BEFORE_ALL;
        List<PlaceRow> last = places.stream()
                .map(place -> Objects.requireNonNullElse(place.last(), start))
                .toList();
        List<Object> parameters = new ArrayList<>();
        parameters.add(connection.createArrayOf(
                "int4", places.stream().map(PlaceMerge.Cursor::place).toArray(Integer[]::new)));
        parameters.add(connection.createArrayOf(
                "numeric", last.stream().map(PlaceRow::since).toArray(BigDecimal[]::new)));
        parameters.add(positions(connection, last));
        parameters.addAll(index.values());
        parameters.add(now);
        parameters.add(limit);
        return Jdbc.query(connection, due(index, backwards), PlaceRow::of, parameters.toArray());
    }

    /** {@return the query of the due contacts of several places, each a range of the index after a row} */
    static String due(PlaceIndex index, boolean backwards) {
        return """
                SELECT last.place, due.since, due.position
                FROM unnest(?, ?, ?) AS last (place, since, position) CROSS JOIN LATERAL (
                    SELECT %2$s AS since, contact.position FROM contact
                    WHERE %3$s AND %1$s = last.place AND (%2$s, contact.position) %4$s (last.since, last.position) AND %2$s <= ?
                    ORDER BY %2$s%5$s, contact.position%5$s LIMIT ?) AS due""".formatted(
                        index.place(), index.due(), index.condition(), backwards ? "<" : ">", backwards ? " DESC" : "");
    }

    @Override
    String atPositions() {
        return AT_POSITIONS;
    }

    /** Tests again where the contacts stand: since they were chosen, another step may have planned them. */
    @Override
    Map<Long, Contact> lock(Connection connection, PlaceIndex index, List<PlaceRow> rows) throws SQLException {
        Map<Long, Contact> locked = new HashMap<>();
        for (List<PlaceRow> some : Jdbc.portions(rows)) {
            List<Object> parameters = new ArrayList<>();
            parameters.add(positions(connection, some));
            parameters.add(connection.createArrayOf(
                    "int4", some.stream().map(PlaceRow::place).toArray(Integer[]::new)));
            parameters.add(connection.createArrayOf(
                    "numeric", some.stream().map(PlaceRow::since).toArray(BigDecimal[]::new)));
            parameters.addAll(index.values());
            Jdbc.query(
                    connection,
                    lock(index),
                    row -> locked.put(row.getLong("position"), StoredContact.read(row)),
                    parameters.toArray());
        }
        return locked;
    }

    /** {@return the query that looks up each contact where it was found, and locks it} */
    static String lock(PlaceIndex index) {
        return """
                SELECT found.position, found.content
                FROM unnest(?, ?, ?) AS chosen (position, place, since) CROSS JOIN LATERAL (
                    SELECT contact.position, data || progress AS content FROM contact
                    WHERE %3$s AND %1$s = chosen.place AND %2$s = chosen.since AND contact.position = chosen.position
                    FOR UPDATE SKIP LOCKED) AS found""".formatted(index.place(), index.due(), index.condition());
    }

    @Override
    String find() {
        return FIND;
    }

    @Override
    <T> void insert(Connection connection, Table table, List<T> rows, Function<T, @Nullable Object[]> cells)
            throws SQLException {
        if (rows.size() < MIN_ROWS_FOR_COPY) {
            super.insert(connection, table, rows, cells);
        } else {
            copy(connection, table, rows, cells);
        }
    }

    /** Sends rows in portions, so that the server stores some while the next are written. */
    private static <T> void copy(
            Connection connection, Table table, List<T> rows, Function<T, @Nullable Object[]> cells)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
        try {
            ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * SEND_BUFFER);
            for (T row : rows) {
                lines.writeBytes(line(cells.apply(row)).getBytes(StandardCharsets.UTF_8));
                if (lines.size() >= SEND_BUFFER) {
                    send(lines, copy);
                }
            }
            send(lines, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(ByteArrayOutputStream lines, CopyIn copy) throws SQLException {
        copy.writeToCopy(lines.toByteArray(), 0, lines.size());
        copy.flushCopy();
        lines.reset();
    }

    private static String line(@Nullable Object[] cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : "\t").append(cell(cells[i]));
        }
        return line.append('\n').toString();
    }

    /** {@return a cell in COPY's text format, in which tabs separate cells and special characters are escaped} */
    private static String cell(@Nullable Object value) {
        return value == null
                ? "\\N"
                : value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    @Override
    void update(Connection connection, List<ContactRow> rows) throws SQLException {
        if (rows.size() == 1) {
            super.update(connection, rows);
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(UPDATE_MANY)) {
            List<@Nullable Object[]> cells =
                    rows.stream().map(ContactRow::updatedCells).toList();
            for (int i = 0; i < UPDATED_TYPES.size(); i++) {
                int column = i;
                @Nullable
                Object[] values = cells.stream().map(row -> row[column]).toArray();
                statement.setArray(i + 1, array(connection, UPDATED_TYPES.get(i), values));
            }
            statement.executeUpdate();
        }
    }

    /** {@return a column of rows as an array of exactly their class; only such arrays are sent in binary form} */
    private static Array array(Connection connection, String type, @Nullable Object[] cells) throws SQLException {
        Class<?> of = switch (type) {
            case "numeric" -> BigDecimal[].class;
            case "int4" -> Integer[].class;
            default -> String[].class;
        };
        return connection.createArrayOf(type, Arrays.copyOf(cells, cells.length, of.asSubclass(Object[].class)));
    }

    @Override
    Optional<Written> write(Connection connection, String sql, Object... parameters) throws SQLException {
        return Jdbc.first(connection, sql + AND_NAME, row -> new Written(row.getString(1)), parameters);
    }

    @Override
    Optional<Boolean> isCommitted(Connection connection, String transaction) throws SQLException {
        String status = Jdbc.one(connection, STATUS, row -> row.getString(1), transaction);
        return "in progress".equals(status) ? Optional.empty() : Optional.of("committed".equals(status));
    }
}
