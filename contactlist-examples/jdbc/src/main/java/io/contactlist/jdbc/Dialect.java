package io.contactlist.jdbc;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;

import io.contactlist.model.ChannelType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All SQL of the store: here what every database understands, in the subclasses what each does its own way.
 */
abstract class Dialect {

    private static final String LISTS = "SELECT number, state, version, next_position FROM contact_list WHERE ";

    static final String LIST = LISTS + "id = ?";

    static final String LIST_OF_CAMPAIGN = LISTS + "number = (SELECT list FROM campaign WHERE id = ?)";

    static final String LIST_NOW = LISTS + "number = ?";

    static final String LIST_LOCKED = LIST_NOW + " FOR UPDATE";

    static final String NEW_LIST = "INSERT INTO contact_list (id, state) VALUES (?, ?)";

    /** Nothing is kept of a list that has another version by now. */
    static final String KEEP_LIST = """
            UPDATE contact_list SET state = ?, version = version + 1, next_position = ?
            WHERE number = ? AND version = ?""";

    static final String NEW_CAMPAIGN = "INSERT INTO campaign (id, list) VALUES (?, ?)";

    /** What {@link StoredContact} reads. */
    static final String CONTENT = "data || progress AS content";

    static final String CONTACTS = "SELECT position, " + CONTENT + " FROM contact WHERE ";

    /** By the list's id and the contact's key, of which it makes what {@link Keys#fullId} does. */
    static final String CONTACT = CONTACTS + "full_id = (SELECT number || ':' FROM contact_list WHERE id = ?) || ?";

    static final String ALL_CONTACTS =
            CONTACTS + "list = (SELECT number FROM contact_list WHERE id = ?) ORDER BY position";

    static final String POSITION = "SELECT position FROM contact WHERE full_id = ?";

    private static final String UPDATE = """
            UPDATE contact
            SET data = coalesce(?, data), progress = ?,
                due_social_media = ?, due_email = ?, due_call = ?, lease_end = ?, planned_by = ?
            WHERE full_id = ?""";

    static final String ALL_IMPORTS = """
            SELECT position, rules, content FROM contact_import
            WHERE list = (SELECT number FROM contact_list WHERE id = ?) ORDER BY position""";

    static final String ALL_EVENTS = """
            SELECT position, content FROM contact_event
            WHERE list = (SELECT number FROM contact_list WHERE id = ?) ORDER BY position, entry""";

    /** Contacts that may be planned, and those whose lease has ended; not those that another step holds. */
    String due(ChannelType type) {
        return "SELECT * FROM (" + dueSince(ContactRow.dueColumn(type)) + ") AS waiting"
                + " UNION ALL SELECT * FROM (" + dueSince("lease_end") + ") AS leased"
                + " ORDER BY since, position LIMIT ?";
    }

    private String dueSince(String since) {
        return "SELECT position, " + CONTENT + ", " + since + " AS since FROM contact WHERE list = ? AND " + since
                + " <= ? ORDER BY list, " + since + ", position LIMIT ? " + lockOfThoseNotHeld();
    }

    /** Contacts with an attempt that a campaign has planned, by the index of those with a lease. */
    String plannedBy() {
        return CONTACTS + "list = ? AND lease_end IS NOT NULL AND planned_by = ? ORDER BY list, lease_end, position "
                + lock();
    }

    /** Contacts after a position. */
    String following() {
        return CONTACTS + "list = ? AND position > ? ORDER BY list, position LIMIT ? " + lock();
    }

    /** What a query of contacts ends with, so that what a step has seen of them stays so until it ends. */
    abstract String lock();

    /** The same for a query that leaves out those that another step holds. */
    abstract String lockOfThoseNotHeld();

    /** The folder of the scripts that create the tables, beside this class. */
    abstract String folder();

    /** Lets one process at a time go on to create the tables, until its transaction ends. */
    abstract void enterSchema(Connection connection) throws SQLException;

    /**
     * Begins a step.
     *
     * @param list the query of its list, {@link #LIST} or {@link #LIST_OF_CAMPAIGN}
     * @param key the key that it asks for
     * @param alone whether no other step on the list may run beside it
     * @return the list; nothing if there is none
     */
    abstract Optional<ListRow> enter(Connection connection, String list, String key, boolean alone) throws SQLException;

    /** Reads contacts by the array of their full ids. */
    abstract String find();

    /** Adds rows, made of what is to be stored. */
    <T> void insert(Connection connection, Table table, List<T> rows, Function<T, @Nullable Object[]> cells)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.insert())) {
            for (T row : rows) {
                Jdbc.set(statement, cells.apply(row));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Writes contacts over those with their identifiers. */
    void update(Connection connection, List<ContactRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (ContactRow row : rows) {
                Jdbc.set(
                        statement,
                        row.newData(),
                        row.progress(),
                        row.due(SOCIAL_MEDIA),
                        row.due(EMAIL),
                        row.due(CALL),
                        row.leaseEnd(),
                        row.plannedBy(),
                        row.fullId());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Adds or changes a row.
     *
     * @return nothing if there is no such row
     */
    abstract Optional<Written> write(Connection connection, String sql, Object... parameters) throws SQLException;

    /**
     * A row was written.
     *
     * @param transaction names the transaction, so that its outcome can be asked for; null if it can't be
     */
    record Written(@Nullable String transaction) {}

    /** Whether a transaction was committed; nothing as long as it is under way. */
    abstract Optional<Boolean> isCommitted(Connection connection, String transaction) throws SQLException;
}
