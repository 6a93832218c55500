package io.contactlist.jdbc;

import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.spi.ContactStore;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list for a step, inside the step's transaction. Remembers the positions of the contacts that were read. */
final class StoredView implements ContactStore.View {

    /** The maximum size of an array of keys. H2's arrays hold at most 65,536 values. */
    private static final int MAX_KEYS = 10_000;

    private final Connection connection;
    private final Dialect dialect;
    private final ListRow list;
    private final Map<ContactId, Long> positions = new HashMap<>();
    /** Contacts that were searched and not found. They cannot be locked, so another step may add them meanwhile. */
    private final Set<ContactId> missing = new HashSet<>();

    private boolean ranged;

    StoredView(Connection connection, Dialect dialect, ListRow list) {
        this.connection = connection;
        this.dialect = dialect;
        this.list = list;
    }

    /** Carries a failure of the database through the caller's function. */
    static final class ReadingFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException failure;

        ReadingFailed(SQLException failure) {
            super(failure);
            this.failure = failure;
        }

        SQLException failure() {
            return failure;
        }
    }

    /** {@return the position of a contact that was read, or null} */
    @Nullable
    Long position(ContactId id) {
        return positions.get(id);
    }

    /** {@return whether the step has read a range of contacts, which a contact added meanwhile would belong to} */
    boolean isRanged() {
        return ranged;
    }

    @Override
    public ListState state() {
        return list.state();
    }

    @Override
    public List<Contact> find(List<ContactId> ids) {
        List<Contact> found = new ArrayList<>();
        try {
            for (int from = 0; from < ids.size(); from += MAX_KEYS) {
                List<ContactId> some = ids.subList(from, Math.min(ids.size(), from + MAX_KEYS));
                String[] keys = some.stream()
                        .map(id -> Keys.fullId(list.number(), id))
                        .distinct()
                        .toArray(String[]::new);
                found.addAll(read(dialect.find(), connection.createArrayOf("varchar", keys)));
            }
            if (found.stream().map(Contact::id).anyMatch(missing::contains)) {
                throw StoredStep.overtaken();
            }
            ids.stream().filter(id -> !positions.containsKey(id)).forEach(missing::add);
            return found;
        } catch (SQLException e) {
            throw new ReadingFailed(e);
        }
    }

    @Override
    public List<Contact> due(ChannelType type, Instant now, int limit) {
        BigDecimal until = ContactRow.seconds(now);
        return read(dialect.due(type), list.number(), until, limit, list.number(), until, limit, limit);
    }

    @Override
    public List<Contact> plannedBy(CampaignId campaign) {
        ranged = true;
        return read(dialect.plannedBy(), list.number(), Keys.of(campaign.value())).stream()
                .sorted(Comparator.comparing(contact -> Objects.requireNonNull(positions.get(contact.id()))))
                .toList();
    }

    @Override
    public List<Contact> following(@Nullable ContactId after, int limit) {
        ranged = true;
        Long position = after == null ? Long.valueOf(-1) : lookUp(after);
        return position == null ? List.of() : read(dialect.following(), list.number(), position, limit);
    }

    private @Nullable Long lookUp(ContactId id) {
        Long seen = positions.get(id);
        if (seen != null) {
            return seen;
        }
        try {
            String fullId = Keys.fullId(list.number(), id);
            return Jdbc.first(connection, Dialect.POSITION, row -> row.getLong("position"), fullId)
                    .orElse(null);
        } catch (SQLException e) {
            throw new ReadingFailed(e);
        }
    }

    private List<Contact> read(String sql, Object... parameters) {
        try {
            return Jdbc.query(connection, sql, this::see, parameters);
        } catch (SQLException e) {
            throw new ReadingFailed(e);
        }
    }

    private Contact see(ResultSet row) throws SQLException {
        Contact contact = StoredContact.read(row);
        positions.put(contact.id(), row.getLong("position"));
        return contact;
    }
}
