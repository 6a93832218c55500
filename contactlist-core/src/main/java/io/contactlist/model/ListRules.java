package io.contactlist.model;

import java.util.Objects;

/**
 * The rules of a list for its contacts.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param closure when a contact closes
 * @param attempts how often and how soon a contact may be tried
 */
public record ListRules(ClosurePolicy closure, AttemptControl attempts) {

    /** Closes by any type; neither limits nor delays attempts. */
    public static final ListRules DEFAULT = new ListRules(ClosurePolicy.ANY_TYPE, AttemptControl.UNLIMITED);

    public ListRules {
        Objects.requireNonNull(closure, "closure policy");
        Objects.requireNonNull(attempts, "attempt control");
    }
}
