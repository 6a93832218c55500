package io.contactlist.selection;

import java.util.List;
import java.util.Objects;

/**
 * A condition on one attribute. On a missing attribute it is false, unless the operator is "not present" (rule S2).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param attribute the attribute
 * @param operator the operator
 * @param values the values to compare with; for {@link Operator#WITHIN_LAST_DAYS} one whole number
 */
public record Comparison(Attribute attribute, Operator operator, List<AttributeValue> values) implements Condition {

    /** Limits the days of {@link Operator#WITHIN_LAST_DAYS} to a hundred years. */
    public static final int MAX_DAYS = 36_525;

    public Comparison {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(operator, "operator");
        values = List.copyOf(values);
    }

    /**
     * Creates a condition from values as texts, as they are in a file or form.
     *
     * @param attribute the attribute
     * @param operator the operator
     * @param values the values as {@link AttributeValue#toText} writes them
     * @return the condition
     * @throws IllegalArgumentException if a value does not have the attribute's type
     */
    public static Comparison parse(Attribute attribute, Operator operator, List<String> values) {
        AttributeType type = operator == Operator.WITHIN_LAST_DAYS ? AttributeType.NUMBER : attribute.type();
        return new Comparison(
                attribute,
                operator,
                values.stream().map(value -> AttributeValue.parse(type, value)).toList());
    }

    /** {@return the values in the form that {@link #parse} reads} */
    public List<String> texts() {
        return values.stream().map(AttributeValue::toText).toList();
    }

    /** Shows the condition without values that may be personal data. */
    @Override
    public String toString() {
        return ConditionText.withoutValues(this);
    }
}
