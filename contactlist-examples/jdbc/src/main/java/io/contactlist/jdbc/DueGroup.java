package io.contactlist.jdbc;

import io.contactlist.model.PlanningOrder;
import java.util.List;

/** Lists the groups of contacts that may be planned on a channel type. Each is a range of the index of due contacts. */
enum DueGroup {
    /** Those that had to wait, by the instant until which they waited. */
    WAITING("handed_back = FALSE AND %1$s > %2$s AND %1$s <= ?"),
    /** Those handed back since they were planned last, by the instant from which they are due. */
    HANDED_BACK("handed_back = TRUE AND %1$s <= ?"),
    /** Those that never had to wait, by position. */
    FRESH("handed_back = FALSE AND %1$s = %2$s");

    private final String condition;

    DueGroup(String condition) {
        this.condition = condition;
    }

    /** {@return the groups, beginning with the one that comes before the others} */
    static List<DueGroup> of(PlanningOrder order) {
        return switch (order) {
            case DUE_FIRST -> List.of(WAITING, HANDED_BACK, FRESH);
            case FRESH_FIRST, NEWEST_FIRST -> List.of(FRESH, WAITING, HANDED_BACK);
        };
    }

    /** {@return the condition of the group, given its column of due times} */
    String condition(String due) {
        return condition.formatted(due, ContactRow.EVER);
    }
}
