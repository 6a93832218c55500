package io.contactlist.list;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ContactHours;
import io.contactlist.model.ListRules;
import io.contactlist.model.PlanningOrder;
import java.util.Objects;

/**
 * The definition of a list: its name and its rules.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param name the list's name, not blank
 * @param rules the rules of the list for its contacts
 */
public record ListDefinition(String name, ListRules rules) {

    public ListDefinition {
        Objects.requireNonNull(rules, "rules");
        if (Objects.requireNonNull(name, "list name").isBlank()) {
            throw new IllegalArgumentException("list name must not be blank");
        }
    }

    /** {@return this definition with another closure policy} */
    public ListDefinition closure(ClosurePolicy policy) {
        return new ListDefinition(name, new ListRules(policy, rules.attempts(), rules.order(), rules.hours()));
    }

    /** {@return this definition with another attempt control} */
    public ListDefinition attempts(AttemptControl control) {
        return new ListDefinition(name, new ListRules(rules.closure(), control, rules.order(), rules.hours()));
    }

    /** {@return this definition with another planning order} */
    public ListDefinition order(PlanningOrder order) {
        return new ListDefinition(name, new ListRules(rules.closure(), rules.attempts(), order, rules.hours()));
    }

    /** {@return this definition with other contact hours} */
    public ListDefinition hours(ContactHours hours) {
        return new ListDefinition(name, new ListRules(rules.closure(), rules.attempts(), rules.order(), hours));
    }
}
