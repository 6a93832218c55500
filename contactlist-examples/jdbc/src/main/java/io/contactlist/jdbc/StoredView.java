package io.contactlist.jdbc;

import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.TimeZones;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.DueQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private @Nullable TimeKeys keys;
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

    /** Chooses contacts, then locks them. Chooses others for those that another step has taken meanwhile. */
    @Override
    public List<Contact> due(DueQuery query) {
        Map<Long, Contact> due = new LinkedHashMap<>();
        Set<Long> taken = new HashSet<>();
        try {
            DueReader reader = new DueReader(connection, dialect, list.number(), keys(), query);
            int takenBefore = -1;
            while (due.size() < query.limit() && taken.size() > takenBefore) {
                takenBefore = taken.size();
                int limit = (int) Math.min(Integer.MAX_VALUE, (long) query.limit() + takenBefore);
                List<DueReader.Chosen> chosen = reader.choose(limit).stream()
                        .filter(one -> !due.containsKey(one.position()) && !taken.contains(one.position()))
                        .limit(query.limit() - due.size())
                        .toList();
                Map<Long, Contact> locked = lock(chosen);
                for (DueReader.Chosen one : chosen) {
                    Contact contact = locked.get(one.position());
                    if (contact == null) {
                        taken.add(one.position());
                    } else {
                        due.put(one.position(), see(contact, one.position()));
                    }
                }
            }
            return List.copyOf(due.values());
        } catch (SQLException e) {
            throw new ReadingFailed(e);
        }
    }

    private Map<Long, Contact> lock(List<DueReader.Chosen> chosen) throws SQLException {
        Map<PlaceIndex, List<PlaceRow>> byIndex = chosen.stream()
                .collect(Collectors.groupingBy(
                        DueReader.Chosen::index, Collectors.mapping(DueReader.Chosen::row, Collectors.toList())));
        Map<Long, Contact> locked = new HashMap<>();
        for (Map.Entry<PlaceIndex, List<PlaceRow>> rows : byIndex.entrySet()) {
            locked.putAll(dialect.lock(connection, rows.getKey(), rows.getValue()));
        }
        return locked;
    }

    /** {@return the time keys of the list, the same ones for the whole step} */
    TimeKeys keys() throws SQLException {
        TimeKeys known = keys;
        if (known == null) {
            known = TimeKeys.of(list.number(), connection);
            keys = known;
        }
        return known;
    }

    @Override
    public Set<TimeZones> timeKeys() {
        try {
            return keys().keys();
        } catch (SQLException e) {
            throw new ReadingFailed(e);
        }
    }

    @Override
    public Map<TimeZones, Instant> nextDue(ChannelType type, @Nullable String agent) {
        try {
            List<PlaceRow> firsts =
                    new ArrayList<>(dialect.firstOfEachPlace(connection, PlaceIndex.of(type, list.number())));
            if (agent != null) {
                firsts.addAll(dialect.firstOfEachPlace(connection, PlaceIndex.of(type, agent, list.number())));
            }
            TimeKeys now = TimeKeys.of(list.number(), connection); // those of the places that were read, at least
            Map<TimeZones, Instant> next = new HashMap<>();
            for (PlaceRow first : firsts) {
                TimeZones key = Objects.requireNonNull(now.key(PlaceIndex.timeKey(first.place())));
                Instant from =
                        first.since().compareTo(ContactRow.EVER) == 0 ? Instant.MIN : ContactRow.instant(first.since());
                next.merge(key, from, (one, other) -> one.isBefore(other) ? one : other);
            }
            return next;
        } catch (SQLException e) {
            throw new ReadingFailed(e);
        }
    }

    @Override
    public Optional<Instant> nextEnd() {
        try {
            return Jdbc.first(
                    connection,
                    Dialect.NEXT_END,
                    row -> ContactRow.instant(row.getBigDecimal("next_end")),
                    list.number());
        } catch (SQLException e) {
            throw new ReadingFailed(e);
        }
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
