package io.contactlist.model;

import java.util.Objects;

/**
 * The rules by which a list judges its contacts.
 *
 * @param closure when a contact closes
 * @param attempts how often and how soon it may be tried
 */
public record ListRules(ClosurePolicy closure, AttemptControl attempts) {

    /** Closed by any type, tried without limit or delay. */
    public static final ListRules DEFAULT = new ListRules(ClosurePolicy.ANY_TYPE, AttemptControl.UNLIMITED);

    public ListRules {
        Objects.requireNonNull(closure, "closure policy");
        Objects.requireNonNull(attempts, "attempt control");
    }
}
