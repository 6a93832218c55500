package io.contactlist.examples.relational;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * H2, embedded in one process: steps on one list wait for each other at its row, so contacts need no locks. They had
 * better have none: H2 takes no limited number in the order of an index if they are to be locked.
 */
final class H2 extends Dialect {

    private static final String UPDATE = """
            UPDATE contact
            SET content = ?, due_social_media = ?, due_email = ?, due_call = ?, lease_end = ?, planned_by = ?
            WHERE list = ? AND position = ?""";

    @Override
    String schema() {
        return "h2/V1__contact_lists.sql";
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

    /** Goes to the index for each key; {@code id = ANY (?)} would walk the list. */
    @Override
    String find() {
        return """
                SELECT contact.position, contact.content
                FROM unnest(CAST(?2 AS VARCHAR ARRAY)) AS wanted (id)
                JOIN contact ON contact.list = ?1 AND contact.id = wanted.id""";
    }

    @Override
    void update(Connection connection, long list, List<ContactRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (ContactRow row : rows) {
                Jdbc.set(
                        statement,
                        row.content(),
                        row.due(SOCIAL_MEDIA),
                        row.due(EMAIL),
                        row.due(CALL),
                        row.leaseEnd(),
                        row.plannedBy(),
                        list,
                        row.position());
                statement.addBatch();
            }
            statement.executeBatch();
        }
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
