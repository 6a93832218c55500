package io.contactlist.jdbc;

import io.contactlist.model.PlanningGroup;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.TimeZones;
import io.contactlist.spi.DueQuery;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the contacts that a query asks for, in the planning order (rule O1), without locks. It first reads which places
 * have contacts. Then it reads those with due contacts in open time keys, one priority and group after the other, and merges
 * the time keys.
 */
final class DueReader {

    private final Connection connection;
    private final Dialect dialect;
    private final TimeKeys keys;
    private final DueQuery query;
    private final BigDecimal now;
    private final PlaceIndex index;
    private final @Nullable PlaceIndex agentIndex;

    /** A contact that was chosen, and the index in which it was found. */
    record Chosen(PlaceIndex index, PlaceRow row) {
        long position() {
            return row.position();
        }
    }

    DueReader(Connection connection, Dialect dialect, long list, TimeKeys keys, DueQuery query) {
        this.connection = connection;
        this.dialect = dialect;
        this.keys = keys;
        this.query = query;
        this.now = ContactRow.seconds(query.now());
        this.index = PlaceIndex.of(query.type(), list);
        this.agentIndex = query.agent() == null ? null : PlaceIndex.of(query.type(), query.agent(), list);
    }

    /** {@return the first contacts in the planning order, at most so many, each once} */
    List<Chosen> choose(int limit) throws SQLException {
        Map<Integer, List<Integer>> byRank = dueByRank(index);
        List<Chosen> chosen = new ArrayList<>();
        addCallbacks(byRank.getOrDefault(0, List.of()), limit, chosen);
        byRank.remove(0);
        for (List<Integer> places : byRank.values()) {
            if (chosen.size() < limit) {
                addLevel(places, limit - chosen.size()).forEach(row -> chosen.add(new Chosen(index, row)));
            }
        }
        return chosen;
    }

    /** Reads the places with a contact that is due and whose time key is open, by the rank of their priority. */
    private Map<Integer, List<Integer>> dueByRank(PlaceIndex of) throws SQLException {
        Map<Integer, List<Integer>> byRank = new TreeMap<>();
        dialect.firstOfEachPlace(connection, of).forEach(first -> {
            TimeZones key = keys.key(PlaceIndex.timeKey(first.place()));
            if (key != null && query.open().contains(key) && first.since().compareTo(now) <= 0) {
                byRank.computeIfAbsent(PlaceIndex.rank(first.place()), rank -> new ArrayList<>())
                        .add(first.place());
            }
        });
        return byRank;
    }

    /** Adds callbacks. A reserved one has a place for its agent and one for anybody. */
    private void addCallbacks(List<Integer> places, int limit, List<Chosen> chosen) throws SQLException {
        List<Chosen> callbacks = new ArrayList<>();
        read(index, places, limit).forEach(row -> callbacks.add(new Chosen(index, row)));
        if (agentIndex != null) {
            PlaceIndex ofAgent = agentIndex;
            List<Integer> reserved = dueByRank(ofAgent).getOrDefault(0, List.of());
            read(ofAgent, reserved, limit).forEach(row -> callbacks.add(new Chosen(ofAgent, row)));
        }
        callbacks.sort((one, other) -> PlaceRow.LONGEST_FIRST.compare(one.row(), other.row()));
        Set<Long> positions = new HashSet<>();
        callbacks.stream()
                .filter(callback -> positions.add(callback.row().position()))
                .limit(limit)
                .forEach(chosen::add);
    }

    private List<PlaceRow> addLevel(List<Integer> places, int limit) throws SQLException {
        List<PlaceRow> rows = new ArrayList<>();
        if (query.order() == PlanningOrder.DUE_FIRST) {
            rows.addAll(read(index, of(PlanningGroup.WAITING, places), limit));
            int missing = limit - rows.size();
            List<PlaceRow> fresh = read(index, of(PlanningGroup.FRESH, places), missing);
            List<PlaceRow> handedBack = read(index, of(PlanningGroup.HANDED_BACK, places), missing);
            Map<Long, BigDecimal> storedAt =
                    handedBack.isEmpty() ? Map.of() : dialect.storedAt(connection, index, fresh);
            merge(fresh, handedBack, missing, rows, (one, back) -> {
                BigDecimal stored = storedAt.get(one.position());
                return stored == null || stored.compareTo(back.since()) <= 0;
            });
        } else {
            rows.addAll(read(index, of(PlanningGroup.FRESH, places), limit));
            int missing = limit - rows.size();
            merge(
                    read(index, of(PlanningGroup.WAITING, places), missing),
                    read(index, of(PlanningGroup.HANDED_BACK, places), missing),
                    missing,
                    rows,
                    (one, other) -> PlaceRow.LONGEST_FIRST.compare(one, other) < 0);
        }
        return rows;
    }

    private static List<Integer> of(PlanningGroup group, List<Integer> places) {
        return places.stream().filter(place -> PlaceIndex.group(place) == group).toList();
    }

    private List<PlaceRow> read(PlaceIndex from, List<Integer> places, int limit) throws SQLException {
        if (places.isEmpty() || limit == 0) {
            return List.of();
        }
        boolean newestFirst =
                query.order() == PlanningOrder.NEWEST_FIRST && PlaceIndex.group(places.get(0)) == PlanningGroup.FRESH;
        return new PlaceMerge(connection, dialect, from, now, newestFirst).read(places, limit);
    }

    /** Adds the first of both lists in their common order. */
    private static void merge(
            List<PlaceRow> rows,
            List<PlaceRow> others,
            int limit,
            List<PlaceRow> merged,
            BiPredicate<PlaceRow, PlaceRow> isBefore) {
        int at = 0;
        int other = 0;
        for (int i = 0; i < limit && at + other < rows.size() + others.size(); i++) {
            boolean isNext =
                    other == others.size() || (at < rows.size() && isBefore.test(rows.get(at), others.get(other)));
            merged.add(isNext ? rows.get(at++) : others.get(other++));
        }
    }
}
