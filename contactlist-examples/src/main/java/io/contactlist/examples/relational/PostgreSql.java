package io.contactlist.examples.relational;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;

import io.contactlist.model.ListId;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

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

    private static final String UPDATE = """
            UPDATE contact
            SET content = new.content, due_social_media = new.due_social_media, due_email = new.due_email,
                due_call = new.due_call, planned_by = new.planned_by
            FROM unnest(?, ?, ?, ?, ?, ?)
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
    void insert(Connection connection, Table table, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.size() < WORTH_A_COPY) {
            super.insert(connection, table, rows);
        } else {
            copy(connection, table, rows);
        }
    }

    private static void copy(Connection connection, Table table, List<@Nullable Object[]> rows) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : "\t").append(cell(row[i]));
            }
            text.append('\n');
        }
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy(), new StringReader(text.toString()));
        } catch (IOException e) {
            throw new SQLException("the rows can't be sent", e);
        }
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
                    connection.createArrayOf(
                            "text", StoredJson.map(rows, ContactRow::content).toArray(String[]::new)),
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
