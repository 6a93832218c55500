package io.contactlist.list;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ListRules;
import java.util.Objects;

/**
 * What somebody says of a list when creating it.
 *
 * @param name the list's name, not blank
 * @param rules the rules by which it judges its contacts
 */
public record ListDefinition(String name, ListRules rules) {

    /**
     * @throws IllegalArgumentException if the name is blank
     */
    public ListDefinition {
        Objects.requireNonNull(rules, "rules");
        if (Objects.requireNonNull(name, "list name").isBlank()) {
            throw new IllegalArgumentException("list name must not be blank");
        }
    }

    /**
     * The definition with another closure policy.
     *
     * @param policy when a contact closes
     * @return the definition
     */
    public ListDefinition closure(ClosurePolicy policy) {
        return new ListDefinition(name, new ListRules(policy, rules.attempts()));
    }

    /**
     * The definition with another attempt control.
     *
     * @param control how often and how soon a contact may be tried
     * @return the definition
     */
    public ListDefinition attempts(AttemptControl control) {
        return new ListDefinition(name, new ListRules(rules.closure(), control));
    }
}
