package io.contactlist.jdbc;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;

import io.contactlist.model.ChannelType;
import io.contactlist.model.PlanningOrder;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    /** Locks in the order of the index, so that steps with the same contacts do not deadlock. */
    private static final String FIND = CONTACTS + "full_id = ANY (?) FOR UPDATE";

    /** {@code = ANY(ARRAY[x])} prevents hash and merge joins, so each row is looked up in the index. */
    private static final String UPDATE_MANY = """
            UPDATE contact
            SET data = coalesce(new.data, contact.data), progress = new.progress,
                due_social_media = new.due_social_media, due_email = new.due_email, due_call = new.due_call,
                handed_back = new.handed_back, next_end = new.next_end, planned_by = new.planned_by
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS new (full_id, data, progress, due_social_media, due_email, due_call, handed_back, next_end,
                    planned_by)
            WHERE contact.full_id = ANY (ARRAY[new.full_id])""";

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
                SELECT pg_advisory_xact_lock%s(hashtextextended('contact list ' || number, 0)),
                    set_config('enable_sort', 'off', TRUE),
                    set_config('enable_seqscan', 'off', TRUE), set_config('enable_bitmapscan', 'off', TRUE)
                FROM (%s) AS list;
                %<s""".formatted(alone ? "" : "_shared", list);
    }

    @Override
    String lock() {
        return "FOR UPDATE";
    }

    @Override
    String lockOfThoseNotHeld() {
        return "FOR UPDATE SKIP LOCKED";
    }

    /** Locks no more than it returns, except where the order of the two last groups decides. */
    @Override
    String due(ChannelType type, PlanningOrder order) {
        List<DueGroup> groups = DueGroup.of(order);
        String missing = "? - (SELECT count(*) FROM head)";
        return "WITH head AS (" + due(groups.get(0), type, order, "?")
                + ") SELECT * FROM head UNION ALL SELECT * FROM ("
                + due(groups.get(1), type, order, missing) + ") AS second UNION ALL SELECT * FROM ("
                + due(groups.get(2), type, order, missing) + ") AS third";
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
            Jdbc.set(
                    statement,
                    array(connection, "varchar", rows, ContactRow::fullId, String[]::new),
                    array(connection, "text", rows, ContactRow::newData, String[]::new),
                    array(connection, "text", rows, ContactRow::progress, String[]::new),
                    array(connection, "numeric", rows, row -> row.due(SOCIAL_MEDIA), BigDecimal[]::new),
                    array(connection, "numeric", rows, row -> row.due(EMAIL), BigDecimal[]::new),
                    array(connection, "numeric", rows, row -> row.due(CALL), BigDecimal[]::new),
                    array(connection, "bool", rows, row -> row.contact().isHandedBack(), Boolean[]::new),
                    array(connection, "numeric", rows, ContactRow::nextEnd, BigDecimal[]::new),
                    array(connection, "varchar", rows, ContactRow::plannedBy, String[]::new));
            statement.executeUpdate();
        }
    }

    /** {@return a column of rows as an array of exactly their class; only such arrays are sent in binary form} */
    private static <T extends @Nullable Object> Array array(
            Connection connection,
            String type,
            List<ContactRow> rows,
            Function<ContactRow, T> cell,
            IntFunction<T[]> array)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(cell).toArray(array));
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
