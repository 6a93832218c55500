package io.contactlist.selection;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Selects conversations, as a node of criteria: a {@link Comparison}, or nested conditions joined by and, or, not (rule S1). {@link Criteria}
 * check it. All conditions are records, immutable and thread-safe.
 */
public sealed interface Condition permits Condition.And, Condition.Or, Condition.Not, Comparison {

    /** {@return a condition that holds if all of the conditions hold, at least one} */
    static Condition and(Condition... conditions) {
        return new And(List.of(conditions));
    }

    /** {@return a condition that holds if any of the conditions holds, at least one} */
    static Condition or(Condition... conditions) {
        return new Or(List.of(conditions));
    }

    /** {@return the plain negation of a condition, which also holds if the attribute is missing (rule S2)} */
    static Condition not(Condition condition) {
        return new Not(condition);
    }

    /**
     * Creates a condition from maps, lists and texts, such as libraries read from JSON. Values may be absent:
     *
     * <pre>{@code
     * {"and": [condition, ...]}
     * {"or": [condition, ...]}
     * {"not": condition}
     * {"attribute": "number:debt", "operator": "GREATER", "values": ["100"]}
     * }</pre>
     *
     * @param form the fields
     * @return the condition
     * @throws InvalidCriteriaException if the form is invalid, or nested deeper than {@value Criteria#MAX_DEPTH}; it
     *     has the place in the tree, and no value
     */
    static Condition parse(Map<String, ?> form) {
        return ConditionForm.parse(form);
    }

    /**
     * All of several conditions.
     *
     * @param conditions the conditions, at least one
     */
    record And(List<Condition> conditions) implements Condition {

        public And {
            conditions = List.copyOf(conditions);
        }

        /** Shows the condition without values that may be personal data. */
        @Override
        public String toString() {
            return ConditionText.withoutValues(this);
        }
    }

    /**
     * Any of several conditions.
     *
     * @param conditions the conditions, at least one
     */
    record Or(List<Condition> conditions) implements Condition {

        public Or {
            conditions = List.copyOf(conditions);
        }

        /** Shows the condition without values that may be personal data. */
        @Override
        public String toString() {
            return ConditionText.withoutValues(this);
        }
    }

    /**
     * The negation of a condition.
     *
     * @param condition the condition
     */
    record Not(Condition condition) implements Condition {

        public Not {
            Objects.requireNonNull(condition, "condition");
        }

        /** Shows the condition without values that may be personal data. */
        @Override
        public String toString() {
            return ConditionText.withoutValues(this);
        }
    }
}
