package io.contactlist.examples.relational;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;

import io.contactlist.model.ListId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL 14 or newer: any number of processes work on a list at once. Steps share an advisory lock on it;
 * the step that has to be alone takes it for itself.
 */
final class PostgreSql extends Dialect {

    /** A copy takes two messages more than an insert. */
    private static final int WORTH_A_COPY = 4;

    private static final String ENTER_SCHEMA =
            "SELECT pg_advisory_xact_lock(hashtextextended('contact list schema', 0))";

    private static final String ENTER = "SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 0))";

    private static final String ENTER_ALONE = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    /**
     * Goes to the index for each key, however few contacts PostgreSQL takes the table to have: its statistics come
     * late, and in a list that grows by uploads no other plan is a good one for long.
     */
    private static final String FIND = """
            SELECT found.position, found.content
            FROM (SELECT CAST(? AS bigint) AS number) AS list,
                unnest(CAST(? AS varchar[])) AS wanted (id),
                LATERAL (
                    SELECT position, content FROM contact
                    WHERE contact.list = list.number AND contact.id = wanted.id FOR UPDATE) AS found""";

    /** The contacts' JSON comes in one text, a line each: a line break in JSON is an escape sequence. */
    private static final String UPDATE = """
            UPDATE contact
            SET content = new.content, due_social_media = new.due_social_media, due_email = new.due_email,
                due_call = new.due_call, planned_by = new.planned_by
            FROM unnest(?, string_to_array(?, E'\\n'), ?, ?, ?, ?)
                AS new (position, content, due_social_media, due_email, due_call, planned_by)
            WHERE contact.list = ? AND contact.position = new.position""";

    private static final String TRANSACTION = "SELECT CAST(pg_current_xact_id_if_assigned() AS text)";

    private static final String STATUS = "SELECT pg_xact_status(CAST(? AS xid8))";

    @Override
    String schema() {
        return "postgresql/V1__contact_lists.sql";
    }

    @Override
    void enterSchema(Connection connection) throws SQLException {
        Jdbc.execute(connection, ENTER_SCHEMA);
    }

    @Override
    void enter(Connection connection, ListId list, boolean alone) throws SQLException {
        Jdbc.execute(connection, alone ? ENTER_ALONE : ENTER, Keys.of(list.value()));
    }

    @Override
    String lock() {
        return "FOR UPDATE";
    }

    @Override
    String lockOfThoseNotHeld() {
        return "FOR UPDATE SKIP LOCKED";
    }

    @Override
    String find() {
        return FIND;
    }

    @Override
    <T> void insert(Connection connection, Table table, List<T> rows, Function<T, @Nullable Object[]> cells)
            throws SQLException {
        if (rows.size() < WORTH_A_COPY) {
            super.insert(connection, table, rows, cells);
        } else {
            copy(connection, table, rows, cells);
        }
    }

    /** Sends each row as it is made, so that the server stores some while the next are written. */
    private static <T> void copy(
            Connection connection, Table table, List<T> rows, Function<T, @Nullable Object[]> cells)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
        try {
            for (T row : rows) {
                byte[] line = line(cells.apply(row)).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String line(@Nullable Object[] cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : "\t").append(cell(cells[i]));
        }
        return line.append('\n').toString();
    }

    /** A cell of COPY's text format, which has tabs between cells and knows escape sequences. */
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
    void update(Connection connection, long list, List<ContactRow> rows) throws SQLException {
        Function<Function<ContactRow, @Nullable Object>, @Nullable Object[]> column =
                cell -> rows.stream().map(cell).toArray();
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            Jdbc.set(
                    statement,
                    connection.createArrayOf("bigint", column.apply(ContactRow::position)),
                    rows.stream().map(ContactRow::content).collect(Collectors.joining("\n")),
                    connection.createArrayOf("numeric", column.apply(row -> row.due(SOCIAL_MEDIA))),
                    connection.createArrayOf("numeric", column.apply(row -> row.due(EMAIL))),
                    connection.createArrayOf("numeric", column.apply(row -> row.due(CALL))),
                    connection.createArrayOf("varchar", column.apply(ContactRow::plannedBy)),
                    list);
            statement.executeUpdate();
        }
    }

    @Override
    @Nullable
    String transaction(Connection connection) throws SQLException {
        return Jdbc.one(connection, TRANSACTION, row -> row.getString(1));
    }

    @Override
    Optional<Boolean> isCommitted(Connection connection, String transaction) throws SQLException {
        String status = Jdbc.one(connection, STATUS, row -> row.getString(1), transaction);
        return "in progress".equals(status) ? Optional.empty() : Optional.of("committed".equals(status));
    }
}
