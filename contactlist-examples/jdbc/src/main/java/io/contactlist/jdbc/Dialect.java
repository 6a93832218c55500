package io.contactlist.jdbc;

import io.contactlist.model.Contact;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Contains the SQL of the store. This class has the statements that all databases share; the subclasses have the
 * others.
 */
abstract class Dialect {

    private static final String LISTS = "SELECT number, state, version, next_position FROM contact_list WHERE ";

    static final String LIST = LISTS + "id = ?";

    static final String LIST_OF_CAMPAIGN = LISTS + "number = (SELECT list FROM campaign WHERE id = ?)";

    static final String LIST_NOW = LISTS + "number = ?";

    static final String LIST_LOCKED = LIST_NOW + " FOR UPDATE";

    static final String NEW_LIST = "INSERT INTO contact_list (id, state) VALUES (?, ?)";

    /** Updates no row if the list has another version by now. */
    static final String KEEP_LIST = """
            UPDATE contact_list SET state = ?, version = version + 1, next_position = ?
            WHERE number = ? AND version = ?""";

    static final String NEW_CAMPAIGN = "INSERT INTO campaign (id, list) VALUES (?, ?)";

    /** The content that {@link StoredContact} reads. */
    static final String CONTENT = "data || progress AS content";

    static final String CONTACTS = "SELECT position, " + CONTENT + " FROM contact WHERE ";

    /** Takes the list's id and the contact's key. Builds the same key as {@link Keys#fullId}. */
    static final String CONTACT = CONTACTS + "full_id = (SELECT number || ':' FROM contact_list WHERE id = ?) || ?";

    static final String ALL_CONTACTS =
            CONTACTS + "list = (SELECT number FROM contact_list WHERE id = ?) ORDER BY position";

    static final String POSITION = "SELECT position FROM contact WHERE full_id = ?";

    private static final String UPDATE = """
            UPDATE contact
            SET data = coalesce(?, data), progress = ?,
                place_social_media = ?, due_social_media = ?, place_email = ?, due_email = ?, place_call = ?, due_call = ?,
                agent = ?, agent_place = ?, agent_due = ?, next_end = ?, planned_by = ?
            WHERE full_id = ?""";

    static final String TIME_KEYS = "SELECT zones FROM time_key WHERE list = ? ORDER BY number";

    static final String NEXT_END =
            "SELECT next_end FROM contact WHERE list = ? AND next_end IS NOT NULL ORDER BY list, next_end LIMIT 1";

    static final String ALL_IMPORTS = """
            SELECT position, rules, content FROM contact_import
            WHERE list = (SELECT number FROM contact_list WHERE id = ?) ORDER BY position""";

    static final String ALL_EVENTS = """
            SELECT position, content FROM contact_event
            WHERE list = (SELECT number FROM contact_list WHERE id = ?) ORDER BY position, entry""";

    /** Selects the contacts on which something has ended by itself. Skips contacts that another step has locked. */
    String overdue() {
        return CONTACTS + "list = ? AND next_end <= ? ORDER BY list, next_end, position LIMIT ? "
                + lockOfThoseNotHeld();
    }

    /** Selects the contacts with an attempt that a campaign has planned. Each has a next end: that of its lease. */
    String plannedBy() {
        return CONTACTS + "list = ? AND next_end IS NOT NULL AND planned_by = ? ORDER BY list, next_end, position "
                + lock();
    }

    /** Selects the contacts after a position. */
    String following() {
        return CONTACTS + "list = ? AND position > ? ORDER BY list, position LIMIT ? " + lock();
    }

    /** {@return the end of a query that locks the contacts it reads until the step ends} */
    abstract String lock();

    /** {@return the end of a query that locks contacts and skips those that another step has locked} */
    abstract String lockOfThoseNotHeld();

    /** {@return the folder of the scripts that create the tables, relative to this class} */
    abstract String folder();

    /** Makes processes create the tables one after the other. The lock lasts until the transaction ends. */
    abstract void enterSchema(Connection connection) throws SQLException;

    /**
     * Begins a step.
     *
     * @param list the query of its list, {@link #LIST} or {@link #LIST_OF_CAMPAIGN}
     * @param key the key in that query
     * @param alone whether no other step may run on the list at the same time
     * @return the list, or empty if there is none
     */
    abstract Optional<ListRow> enter(Connection connection, String list, String key, boolean alone) throws SQLException;

    /** {@return the query of contacts by an array of their full ids} */
    abstract String find();

    /** {@return the first row of each place in an index: the longest due} */
    abstract List<PlaceRow> firstOfEachPlace(Connection connection, PlaceIndex index) throws SQLException;

    /** {@return whether {@link #due} goes on after the last row of a place} */
    abstract boolean readsInChunks();

    /**
     * Reads the due contacts of places without locks, each place in the order of the index.
     *
     * @param places the places, each with the last row that was read
     * @param now the second of the epoch at which they are due
     * @param backwards whether to read in the reverse order of the index
     * @param limit the maximum number of rows per place
     */
    abstract List<PlaceRow> due(
            Connection connection,
            PlaceIndex index,
            List<PlaceMerge.Cursor> places,
            BigDecimal now,
            boolean backwards,
            int limit)
            throws SQLException;

    /** {@return the query of contacts by the number of the list and an array of positions} */
    abstract String atPositions();

    /**
     * Locks contacts that still stand where they were found, and reads them. Leaves out those that another step has
     * locked or changed.
     */
    abstract Map<Long, Contact> lock(Connection connection, PlaceIndex index, List<PlaceRow> rows) throws SQLException;

    /** {@return the second of the epoch at which each contact was first stored, by position} */
    Map<Long, BigDecimal> storedAt(Connection connection, PlaceIndex index, List<PlaceRow> rows) throws SQLException {
        Map<Long, BigDecimal> storedAt = new HashMap<>();
        read(connection, index, rows)
                .forEach((position, contact) -> storedAt.put(position, ContactRow.seconds(contact.storedAt())));
        return storedAt;
    }

    /** {@return contacts without locks, by position} */
    Map<Long, Contact> read(Connection connection, PlaceIndex index, List<PlaceRow> rows) throws SQLException {
        Map<Long, Contact> contacts = new HashMap<>();
        for (List<PlaceRow> some : Jdbc.portions(rows)) {
            Jdbc.query(
                    connection,
                    atPositions(),
                    row -> contacts.put(row.getLong("position"), StoredContact.read(row)),
                    positions(connection, some),
                    index.values().get(0));
        }
        return contacts;
    }

    static Array positions(Connection connection, List<PlaceRow> rows) throws SQLException {
        return connection.createArrayOf(
                "bigint", rows.stream().map(PlaceRow::position).toArray(Long[]::new));
    }

    /**
     * Inserts rows.
     *
     * @param cells converts one value into the cells of its row
     */
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

    /** Overwrites the stored contacts that have the same identifiers. */
    void update(Connection connection, List<ContactRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (ContactRow row : rows) {
                Jdbc.set(statement, row.updatedCells());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /**
     * Inserts or updates a row.
     *
     * @return empty if there is no such row
     */
    abstract Optional<Written> write(Connection connection, String sql, Object... parameters) throws SQLException;

    /**
     * Reports that a row was written.
     *
     * @param transaction the transaction's name, to ask for its outcome later; null if the database does not keep
     *     outcomes
     */
    record Written(@Nullable String transaction) {}

    /** {@return whether a transaction was committed, or empty while it is running} */
    abstract Optional<Boolean> isCommitted(Connection connection, String transaction) throws SQLException;
}
