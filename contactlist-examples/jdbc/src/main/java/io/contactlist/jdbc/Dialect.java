package io.contactlist.jdbc;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;

import io.contactlist.model.ChannelType;
import io.contactlist.model.PlanningOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                due_social_media = ?, due_email = ?, due_call = ?, handed_back = ?, next_end = ?, planned_by = ?
            WHERE full_id = ?""";

    static final String ALL_IMPORTS = """
            SELECT position, rules, content FROM contact_import
            WHERE list = (SELECT number FROM contact_list WHERE id = ?) ORDER BY position""";

    static final String ALL_EVENTS = """
            SELECT position, content FROM contact_event
            WHERE list = (SELECT number FROM contact_list WHERE id = ?) ORDER BY position, entry""";

    /**
     * Selects the contacts that may be planned on a type, group by group in the order of {@link DueGroup#of}. Skips
     * contacts that another step has locked. Each group has the list's number, the instant unless it is fresh, and the
     * limit as parameters.
     */
    abstract String due(ChannelType type, PlanningOrder order);

    /**
     * Selects one group of the contacts that may be planned on a type.
     *
     * @param limit the maximum number of contacts, as an expression with one parameter
     */
    String due(DueGroup group, ChannelType type, PlanningOrder order, String limit) {
        String due = ContactRow.dueColumn(type);
        String direction = group == DueGroup.FRESH && order == PlanningOrder.NEWEST_FIRST ? " DESC" : "";
        return "SELECT '" + group + "' AS due_group, " + due + " AS since, position, " + CONTENT
                + " FROM contact WHERE list = ? AND " + group.condition(due)
                + Stream.of("list", "handed_back", due, "position")
                        .collect(Collectors.joining(direction + ", ", " ORDER BY ", direction))
                + " LIMIT " + limit + " " + lockOfThoseNotHeld();
    }

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
                Jdbc.set(
                        statement,
                        row.newData(),
                        row.progress(),
                        row.due(SOCIAL_MEDIA),
                        row.due(EMAIL),
                        row.due(CALL),
                        row.contact().isHandedBack(),
                        row.nextEnd(),
                        row.plannedBy(),
                        row.fullId());
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
