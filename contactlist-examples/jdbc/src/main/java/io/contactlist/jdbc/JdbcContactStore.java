package io.contactlist.jdbc;

import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactHistory;
import io.contactlist.model.ContactId;
import io.contactlist.spi.ContactStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/**
 * Stores contact lists in a relational database. Each step is a transaction. The package page describes how steps run
 * in parallel, and how they end when the database fails.
 *
 * <p>Every method throws {@link io.contactlist.spi.StoreUnavailableException} if the database is unavailable. This
 * class is immutable and thread-safe.
 */
public final class JdbcContactStore implements ContactStore {

    private final Transactions transactions;
    private final boolean keepsEvents;

    private JdbcContactStore(Transactions transactions, boolean keepsEvents) {
        this.transactions = transactions;
        this.keepsEvents = keepsEvents;
    }

    /**
     * Creates a store in PostgreSQL 14 or newer. Any number of processes may share the database.
     *
     * @param database a pool of connections of the driver {@code org.postgresql:postgresql}, which is an optional
     *     dependency; see the package page for its settings
     * @return the store
     * @throws IllegalStateException if that driver is not on the class path
     */
    public static JdbcContactStore postgreSql(DataSource database) {
        PostgreSql.requireDriver();
        return new JdbcContactStore(new Transactions(database, new PostgreSql()), false);
    }

    /**
     * Creates a store in H2, embedded in this process.
     *
     * @param database a pool of connections; see the package page for its settings
     * @return the store
     */
    public static JdbcContactStore h2(DataSource database) {
        return new JdbcContactStore(new Transactions(database, new H2()), false);
    }

    /**
     * Returns a store that also keeps an event log. It stores imported contacts and their events in the same
     * transactions, for {@link #replay} (rule P5).
     *
     * @return a store that keeps events from now on
     */
    public JdbcContactStore withEventLog() {
        return new JdbcContactStore(transactions, true);
    }

    @Override
    public void create(ContactList list) {
        String key = Keys.of(list.id().value());
        transactions.write((connection, again) -> {
            if (Jdbc.first(connection, Dialect.LIST, ListRow::of, key).isPresent()) {
                throw new IllegalArgumentException("there is a list with the id " + list.id());
            }
            Dialect.Written row = transactions
                    .dialect()
                    .write(connection, Dialect.NEW_LIST, key, StoredJson.STATE.write(ListState.of(list)))
                    .orElseThrow();
            return new Transactions.Done<>(row, row);
        });
    }

    @Override
    public Optional<ListState> state(ListId list) {
        return transactions.read(connection -> ListRow.of(list, connection)).map(ListRow::state);
    }

    @Override
    public Optional<Campaign> campaign(CampaignId campaign) {
        String key = Keys.of(campaign.value());
        return transactions
                .read(connection -> Jdbc.first(connection, Dialect.LIST_OF_CAMPAIGN, ListRow::of, key))
                .flatMap(row -> row.state().campaign(campaign));
    }

    @Override
    public Optional<Contact> contact(ListId list, ContactId contact) {
        return transactions.read(connection -> Jdbc.first(
                connection, Dialect.CONTACT, StoredContact::read, Keys.of(list.value()), Keys.of(contact.value())));
    }

    /**
     * Returns all contacts of a list as they are at the time of the call. The stream fetches them on demand and holds a
     * connection until it is closed.
     */
    @Override
    public Stream<Contact> contacts(ListId list) {
        return stream(connection -> contacts(list, connection));
    }

    private static Cursor<Contact> contacts(ListId list, Connection connection) throws SQLException {
        return Cursor.over(connection, Dialect.ALL_CONTACTS, StoredContact::read, Keys.of(list.value()));
    }

    /**
     * Rebuilds the contacts of a list from the event log alone (rule P5).
     *
     * @param list the list's id
     * @return the contacts that were imported while the log was kept, in the order in which they were first stored;
     *     they equal the stored contacts. The caller closes the stream
     */
    public Stream<Contact> replay(ListId list) {
        return histories(list).map(ContactHistory::replay);
    }

    /**
     * Reads the event log of a list, for example to find {@linkplain io.contactlist.planning.Violations violations}.
     *
     * @param list the list's id
     * @return the histories of the contacts that were imported while the log was kept, in the order in which they were
     *     first stored. The caller closes the stream
     */
    public Stream<ContactHistory> histories(ListId list) {
        return stream(connection -> new StoredLog(list, connection));
    }

    private <T> Stream<T> stream(Transactions.Body<Iterator<T>> opening) {
        try {
            Connection connection = transactions.snapshot();
            try {
                Iterator<T> rows = opening.on(connection);
                if (!rows.hasNext()) {
                    Transactions.end(connection);
                    return Stream.of();
                }
                return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                        .onClose(() -> Transactions.end(connection));
            } catch (SQLException | RuntimeException e) {
                Transactions.end(connection);
                throw e;
            }
        } catch (SQLException e) {
            throw Transactions.unavailable(e);
        }
    }

    @Override
    public Counters recount(ListId list) {
        return transactions.readTogether(connection -> {
            ListRow row = ListRow.of(list, connection).orElseThrow(() -> missing(list));
            Iterator<Contact> contacts = contacts(list, connection);
            return Counters.of(
                    StreamSupport.stream(Spliterators.spliteratorUnknownSize(contacts, Spliterator.ORDERED), false),
                    row.state().list().rules());
        });
    }

    @Override
    public <R> R atomically(ListId list, Step<R> work) {
        return atomically(Dialect.LIST, Keys.of(list.value()), () -> missing(list), work);
    }

    @Override
    public <R> R atomically(CampaignId campaign, Step<R> work) {
        return atomically(
                Dialect.LIST_OF_CAMPAIGN,
                Keys.of(campaign.value()),
                () -> new NoSuchElementException("there is no campaign with the id " + campaign),
                work);
    }

    private <R> R atomically(String list, String key, Supplier<NoSuchElementException> missing, Step<R> work) {
        Dialect dialect = transactions.dialect();
        return transactions.write((connection, again) -> {
            ListRow row = dialect.enter(connection, list, key, again).orElseThrow(missing);
            return new StoredStep(connection, dialect, row, keepsEvents).run(work);
        });
    }

    private static NoSuchElementException missing(ListId list) {
        return new NoSuchElementException("there is no list with the id " + list);
    }
}
