package io.contactlist.model;

/**
 * The order in which contacts of a list are planned on a channel type, within one priority (rule O1). Callbacks come
 * before all.
 *
 * <p>A contact is fresh if it never had to wait. The others wait until an instant. A contact that was handed back, and
 * was not planned since, is in the second group of each order.
 */
public enum PlanningOrder {
    /**
     * First the contacts whose wait has ended, longest first. Then the fresh ones in list order, with those handed back
     * at the instant of their hand-back: a fresh contact counts from the instant at which it was stored.
     */
    DUE_FIRST,
    /** First the fresh contacts in list order. Then those whose wait has ended or that were handed back, longest first. */
    FRESH_FIRST,
    /** As {@link #FRESH_FIRST}, but the fresh contact that is last in the list comes first. */
    NEWEST_FIRST
}
