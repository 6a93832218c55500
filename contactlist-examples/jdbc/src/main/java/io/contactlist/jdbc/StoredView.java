package io.contactlist.jdbc;

import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.PlanningOrder;
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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
    public List<Contact> due(ChannelType type, PlanningOrder order, Instant now, int limit) {
        List<Object> parameters = new ArrayList<>();
        for (DueGroup group : DueGroup.of(order)) {
            parameters.add(list.number());
            if (group != DueGroup.FRESH) {
                parameters.add(ContactRow.seconds(now));
            }
            parameters.add(limit);
        }
        try {
            List<DueMerge.Row> rows =
                    Jdbc.query(connection, dialect.due(type, order), StoredView::dueRow, parameters.toArray());
            IdentityHashMap<DueMerge.Row, Contact> read = new IdentityHashMap<>();
            Function<DueMerge.Row, Contact> reading =
                    row -> read.computeIfAbsent(row, unread -> StoredContact.read(unread.content()));
            return DueMerge.merged(rows, order, limit, row -> storedAt(reading.apply(row))).stream()
                    .map(row -> see(reading.apply(row), row.position()))
                    .toList();
        } catch (SQLException e) {
            throw new ReadingFailed(e);
        }
    }

    private static DueMerge.Row dueRow(ResultSet row) throws SQLException {
        return new DueMerge.Row(
                DueGroup.valueOf(row.getString("due_group")),
                row.getBigDecimal("since"),
                row.getLong("position"),
                row.getString("content"));
    }

    private static BigDecimal storedAt(Contact contact) {
        return ContactRow.seconds(contact.storedAt());
    }

    @Override
    public List<Contact> overdue(Instant now, int limit) {
        return read(dialect.overdue(), list.number(), ContactRow.seconds(now), limit);
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
        return see(StoredContact.read(row), row.getLong("position"));
    }

    private Contact see(Contact contact, long position) {
        positions.put(contact.id(), position);
        return contact;
    }
}
