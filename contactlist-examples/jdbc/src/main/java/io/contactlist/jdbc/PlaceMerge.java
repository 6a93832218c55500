package io.contactlist.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the due contacts of several places in one order. It reads a chunk of each place at a time, so that it reads little
 * more than it returns, however many places there are.
 */
final class PlaceMerge {

    private static final int MIN_CHUNK = 8;

    private final Connection connection;
    private final Dialect dialect;
    private final PlaceIndex index;
    private final BigDecimal now;
    private final boolean newestFirst;
    private final Comparator<PlaceRow> order;

    private int chunk;

    /** A place whose rows are read chunk by chunk. */
    static final class Cursor {

        private final int place;
        private final Deque<PlaceRow> rows = new ArrayDeque<>();
        private @Nullable PlaceRow last;
        private boolean isEnded;

        private Cursor(int place) {
            this.place = place;
        }

        int place() {
            return place;
        }

        /** {@return the last row that was read, or null before the first chunk} */
        @Nullable
        PlaceRow last() {
            return last;
        }

        private void add(List<PlaceRow> chunk, int size) {
            rows.addAll(chunk);
            last = chunk.isEmpty() ? last : chunk.get(chunk.size() - 1);
            isEnded = chunk.size() < size;
        }
    }

    PlaceMerge(Connection connection, Dialect dialect, PlaceIndex index, BigDecimal now, boolean newestFirst) {
        this.connection = connection;
        this.dialect = dialect;
        this.index = index;
        this.now = now;
        this.newestFirst = newestFirst;
        this.order = newestFirst ? PlaceRow.LONGEST_FIRST.reversed() : PlaceRow.LONGEST_FIRST;
    }

    /** {@return the first rows of all places in order, at most so many} */
    List<PlaceRow> read(List<Integer> places, int limit) throws SQLException {
        List<Cursor> cursors = places.stream().map(Cursor::new).toList();
        chunk = dialect.readsInChunks() ? (int) Math.min(limit, MIN_CHUNK + 2L * limit / cursors.size()) : limit;
        readOn(cursors);
        PriorityQueue<Cursor> heads =
                new PriorityQueue<>(cursors.size(), (one, other) -> order.compare(head(one), head(other)));
        cursors.stream().filter(cursor -> !cursor.rows.isEmpty()).forEach(heads::add);
        List<PlaceRow> merged = new ArrayList<>();
        while (merged.size() < limit) {
            Cursor first = heads.poll();
            if (first == null) {
                break;
            }
            merged.add(first.rows.remove());
            if (first.rows.isEmpty() && !first.isEnded && merged.size() < limit) {
                readOn(cursors);
            }
            if (!first.rows.isEmpty()) {
                heads.add(first);
            }
        }
        return merged;
    }

    private static PlaceRow head(Cursor cursor) {
        return cursor.rows.element();
    }

    /** Reads the next chunk of each place of which most rows are used up. */
    private void readOn(List<Cursor> cursors) throws SQLException {
        int size = chunk;
        List<Cursor> wanted = cursors.stream()
                .filter(cursor -> !cursor.isEnded && cursor.rows.size() <= size / 2)
                .toList();
        Map<Integer, List<PlaceRow>> read = new HashMap<>();
        for (PlaceRow row : dialect.due(connection, index, wanted, now, newestFirst, size)) {
            read.computeIfAbsent(row.place(), place -> new ArrayList<>()).add(row);
        }
        wanted.forEach(cursor -> cursor.add(read.getOrDefault(cursor.place, List.of()), size));
        chunk = 2 * size;
    }
}
