package io.contactlist.selection;

import java.util.List;
import java.util.Objects;

/**
 * A condition on one attribute. Conditions on a missing attribute are false, but for "not present" (rule S2).
 *
 * @param attribute what is asked for
 * @param operator what is asked of it
 * @param values what it is compared with; of {@link Operator#WITHIN_LAST_DAYS} a whole number
 */
public record Comparison(Attribute attribute, Operator operator, List<AttributeValue> values) implements Condition {

    /** How many days {@link Operator#WITHIN_LAST_DAYS} may go back: a hundred years. */
    public static final int MAX_DAYS = 36_525;

    public Comparison {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(operator, "operator");
        values = List.copyOf(values);
    }

    /**
     * A condition whose values are texts, as they are in a file or form.
     *
     * @param attribute what is asked for
     * @param operator what is asked of it
     * @param values what it is compared with, as {@link AttributeValue#toText} gives it
     * @return the condition
     * @throws IllegalArgumentException if one of the values is not of the attribute's type
     */
    public static Comparison parse(Attribute attribute, Operator operator, List<String> values) {
        AttributeType type = operator == Operator.WITHIN_LAST_DAYS ? AttributeType.NUMBER : attribute.type();
        return new Comparison(
                attribute,
                operator,
                values.stream().map(value -> AttributeValue.parse(type, value)).toList());
    }

    /**
     * What it is compared with, as texts.
     *
     * @return the values in the form that {@link #parse} reads
     */
    public List<String> texts() {
        return values.stream().map(AttributeValue::toText).toList();
    }

    /** Readable, but for values that may be personal data. */
    @Override
    public String toString() {
        return ConditionText.withoutValues(this);
    }
}
