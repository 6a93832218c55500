package io.contactlist.selection;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A node of criteria: a {@link Comparison}, or conditions joined by and, or, not, nested at will (rule S1).
 * Whether it makes sense is checked when the {@link Criteria} are built.
 */
public sealed interface Condition permits Condition.And, Condition.Or, Condition.Not, Comparison {

    /**
     * Holds where all of the conditions hold.
     *
     * @param conditions at least one
     * @return the condition
     */
    static Condition and(Condition... conditions) {
        return new And(List.of(conditions));
    }

    /**
     * Holds where one of the conditions holds.
     *
     * @param conditions at least one
     * @return the condition
     */
    static Condition or(Condition... conditions) {
        return new Or(List.of(conditions));
    }

    /**
     * Holds where the condition doesn't: plain negation, so it holds where the attribute is missing (rule
     * S2).
     *
     * @param condition the condition
     * @return its negation
     */
    static Condition not(Condition condition) {
        return new Not(condition);
    }

    /**
     * Reads a condition from maps, lists and texts, which is what libraries make of such JSON; values may be
     * absent:
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
     * @throws InvalidCriteriaException if it is none, or nested deeper than {@value Criteria#MAX_DEPTH}; it
     *     tells the place in the tree, and no value
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

        /** Readable, but for values that may be personal data. */
        @Override
        public String toString() {
            return ConditionText.withoutValues(this);
        }
    }

    /**
     * One or more of several conditions.
     *
     * @param conditions the conditions, at least one
     */
    record Or(List<Condition> conditions) implements Condition {

        public Or {
            conditions = List.copyOf(conditions);
        }

        /** Readable, but for values that may be personal data. */
        @Override
        public String toString() {
            return ConditionText.withoutValues(this);
        }
    }

    /**
     * The opposite of a condition.
     *
     * @param condition the condition
     */
    record Not(Condition condition) implements Condition {

        public Not {
            Objects.requireNonNull(condition, "condition");
        }

        /** Readable, but for values that may be personal data. */
        @Override
        public String toString() {
            return ConditionText.withoutValues(this);
        }
    }
}
