package io.contactlist.model;

import java.util.Objects;

/**
 * The rules of a list for its contacts.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param closure when a contact closes
 * @param attempts how often and how soon a contact may be tried
 * @param order the order in which contacts are planned (rule O1)
 * @param hours the local times at which contacts may be contacted (rule W1); only planning reads them (rule T3)
 */
public record ListRules(ClosurePolicy closure, AttemptControl attempts, PlanningOrder order, ContactHours hours) {

    /** Closes by any type, neither limits nor delays attempts, and plans due retries before fresh contacts, at any time. */
    public static final ListRules DEFAULT = new ListRules(ClosurePolicy.ANY_TYPE, AttemptControl.UNLIMITED);

    public ListRules {
        Objects.requireNonNull(closure, "closure policy");
        Objects.requireNonNull(attempts, "attempt control");
        Objects.requireNonNull(order, "planning order");
        hours = hours == null ? ContactHours.ALWAYS : hours; // JSON leaves out hours that are always open
    }

    /** Creates rules without contact hours. */
    public ListRules(ClosurePolicy closure, AttemptControl attempts, PlanningOrder order) {
        this(closure, attempts, order, ContactHours.ALWAYS);
    }

    /** Creates rules with the default order, {@link PlanningOrder#DUE_FIRST}. */
    public ListRules(ClosurePolicy closure, AttemptControl attempts) {
        this(closure, attempts, PlanningOrder.DUE_FIRST);
    }
}
