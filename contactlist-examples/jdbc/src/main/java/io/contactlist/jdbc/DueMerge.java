package io.contactlist.jdbc;

import io.contactlist.model.PlanningOrder;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Merges the groups of due contacts in the planning order (rule O1). */
final class DueMerge {

    /**
     * Holds a contact of a group, as its row.
     *
     * @param since the second of the epoch from which it is due
     * @param position its place in the order of storing
     * @param content the contact as JSON
     */
    record Row(DueGroup group, BigDecimal since, long position, String content) {

        private static final Comparator<Row> LONGEST_FIRST =
                Comparator.comparing(Row::since).thenComparingLong(Row::position);

        private boolean isBefore(Row other) {
            return LONGEST_FIRST.compare(this, other) < 0;
        }
    }

    private final int limit;
    private final List<Row> merged = new ArrayList<>();

    private DueMerge(int limit) {
        this.limit = limit;
    }

    /**
     * Merges the groups.
     *
     * @param rows each group in its own order
     * @param limit the maximum number of contacts
     * @param storedAt reads the second of the epoch at which a contact was first stored
     * @return the first contacts in the planning order
     */
    static List<Row> merged(List<Row> rows, PlanningOrder order, int limit, Function<Row, BigDecimal> storedAt) {
        Deque<Row> waiting = of(DueGroup.WAITING, rows);
        Deque<Row> handedBack = of(DueGroup.HANDED_BACK, rows);
        Deque<Row> fresh = of(DueGroup.FRESH, rows);
        DueMerge merge = new DueMerge(limit);
        if (order == PlanningOrder.DUE_FIRST) {
            merge.take(waiting);
            merge.take(fresh, handedBack, (one, back) -> storedAt.apply(one).compareTo(back.since()) <= 0);
        } else {
            merge.take(fresh);
            merge.take(waiting, handedBack, Row::isBefore);
        }
        return merge.merged;
    }

    private static Deque<Row> of(DueGroup group, List<Row> rows) {
        Deque<Row> of = new ArrayDeque<>();
        rows.stream().filter(row -> row.group() == group).forEach(of::add);
        return of;
    }

    private void take(Deque<Row> rows) {
        while (!rows.isEmpty() && merged.size() < limit) {
            merged.add(rows.remove());
        }
    }

    /** Takes the first of one group if it comes before the first of the other, and else the latter. */
    private void take(Deque<Row> rows, Deque<Row> others, BiPredicate<Row, Row> isBefore) {
        while (!rows.isEmpty() && !others.isEmpty() && merged.size() < limit) {
            merged.add(isBefore.test(rows.element(), others.element()) ? rows.remove() : others.remove());
        }
        take(rows);
        take(others);
    }
}
