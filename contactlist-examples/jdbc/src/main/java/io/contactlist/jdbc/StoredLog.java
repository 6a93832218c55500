package io.contactlist.jdbc;

import io.contactlist.list.ListId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactHistory;
import io.contactlist.model.ListRules;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes and reads the event log: contacts as imported, and their events since then (rule P5). */
final class StoredLog implements Iterator<ContactHistory> {

    private record Import(long position, ListRules rules, Contact contact) {
        static Import of(ResultSet row) throws SQLException {
            return new Import(
                    row.getLong("position"), StoredJson.RULES.read(row.getString("rules")), StoredContact.read(row));
        }
    }

    private record Event(long position, ContactEvent event) {
        static Event of(ResultSet row) throws SQLException {
            return new Event(row.getLong("position"), StoredJson.EVENT.read(row.getString("content")));
        }
    }

    private final Cursor<Import> imports;
    private final Cursor<Event> events;

    /** Opens the log of a list. The contacts come in the order in which they were imported. */
    StoredLog(ListId list, Connection connection) throws SQLException {
        String key = Keys.of(list.value());
        this.imports = Cursor.over(connection, Dialect.ALL_IMPORTS, Import::of, key);
        this.events = Cursor.over(connection, Dialect.ALL_EVENTS, Event::of, key);
    }

    @Override
    public boolean hasNext() {
        return imports.hasNext();
    }

    @Override
    public ContactHistory next() {
        Import first = imports.next();
        List<ContactEvent> since = new ArrayList<>();
        for (Event event = events.peek();
                event != null && event.position() <= first.position();
                event = events.peek()) {
            if (event.position() == first.position()) {
                since.add(event.event());
            }
            events.next();
        }
        return new ContactHistory(first.contact(), first.rules(), since);
    }

    /** Stores a step's imports and events, in the step's transaction. */
    static void keep(Connection connection, Dialect dialect, ListRow list, List<ContactRow> rows) throws SQLException {
        String rules = StoredJson.RULES.write(list.state().list().rules());
        List<@Nullable Object[]> imports = new ArrayList<>();
        List<@Nullable Object[]> events = new ArrayList<>();
        for (ContactRow row : rows) {
            Contact imported = row.change().imported();
            if (imported != null) {
                imports.add(new @Nullable Object[] {row.list(), row.position(), rules, StoredContact.write(imported)});
            }
            for (ContactEvent event : row.change().events()) {
                events.add(new @Nullable Object[] {row.list(), row.position(), StoredJson.EVENT.write(event)});
            }
        }
        if (!imports.isEmpty()) {
            dialect.insert(connection, Table.CONTACT_IMPORT, imports, Function.identity());
        }
        if (!events.isEmpty()) {
            dialect.insert(connection, Table.CONTACT_EVENT, events, Function.identity());
        }
    }
}
