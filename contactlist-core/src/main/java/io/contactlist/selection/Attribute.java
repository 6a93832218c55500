package io.contactlist.selection;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something known of a conversation that conditions can ask for: one of the {@link StandardAttribute}s, which
 * every system has, or a {@link CustomAttribute} of the embedding system. The methods make conditions:
 *
 * <pre>{@code
 * STATUS.equalTo(ConversationStatus.PENDING, ConversationStatus.OPEN)
 * Attribute.number("debt").greaterThan(100)
 * LAST_ACTIVITY.withinLastDays(30)
 * }</pre>
 *
 * <p>Values are any that {@link AttributeValue#of} takes; whether they and the operator fit the attribute is
 * checked when the {@link Criteria} are built.
 */
public sealed interface Attribute permits StandardAttribute, CustomAttribute {

    /**
     * What its values are.
     *
     * @return the type
     */
    AttributeType type();

    /**
     * The attribute in the form that {@link #parse} reads.
     *
     * @return for example {@code lastActivity}, or {@code number:debt} for a number of the embedding system's
     */
    String toText();

    /**
     * Reads an attribute from its text.
     *
     * @param text the attribute as {@link #toText} gives it
     * @return the attribute
     * @throws IllegalArgumentException if there is no such attribute or type
     */
    static Attribute parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Stream.of(StandardAttribute.values())
                    .filter(attribute -> attribute.toText().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("expected one of the attributes "
                            + texts(Stream.of(StandardAttribute.values()))
                            + ", or one such as number:debt"));
        }
        AttributeType type = Stream.of(AttributeType.values())
                .filter(AttributeType::isCustom)
                .filter(custom -> prefix(custom).equals(text.substring(0, colon)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected text, number, truth, date or instant before the colon of an attribute"));
        return new CustomAttribute(text.substring(colon + 1), type);
    }

    private static List<String> texts(Stream<? extends Attribute> attributes) {
        return attributes.map(Attribute::toText).toList();
    }

    /** What stands before the colon. */
    private static String prefix(AttributeType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /**
     * An attribute of the embedding system that is a text.
     *
     * @param name its name, not blank, without control characters
     * @return the attribute
     * @throws IllegalArgumentException if the name is none
     */
    static Attribute text(String name) {
        return new CustomAttribute(name, AttributeType.TEXT);
    }

    /**
     * An attribute of the embedding system that is a number.
     *
     * @param name its name, not blank, without control characters
     * @return the attribute
     * @throws IllegalArgumentException if the name is none
     */
    static Attribute number(String name) {
        return new CustomAttribute(name, AttributeType.NUMBER);
    }

    /**
     * An attribute of the embedding system that is true or false.
     *
     * @param name its name, not blank, without control characters
     * @return the attribute
     * @throws IllegalArgumentException if the name is none
     */
    static Attribute truth(String name) {
        return new CustomAttribute(name, AttributeType.TRUTH);
    }

    /**
     * An attribute of the embedding system that is a calendar day.
     *
     * @param name its name, not blank, without control characters
     * @return the attribute
     * @throws IllegalArgumentException if the name is none
     */
    static Attribute date(String name) {
        return new CustomAttribute(name, AttributeType.DATE);
    }

    /**
     * An attribute of the embedding system that is a point in time.
     *
     * @param name its name, not blank, without control characters
     * @return the attribute
     * @throws IllegalArgumentException if the name is none
     */
    static Attribute instant(String name) {
        return new CustomAttribute(name, AttributeType.INSTANT);
    }

    /**
     * Asks whether it is one of the values.
     *
     * @param values at least one
     * @return the condition
     */
    default Condition equalTo(Object... values) {
        return asked(Operator.EQUAL, values);
    }

    /**
     * Asks whether it is there and none of the values.
     *
     * @param values at least one
     * @return the condition
     */
    default Condition notEqualTo(Object... values) {
        return asked(Operator.NOT_EQUAL, values);
    }

    /**
     * Asks whether one of the values is part of the text, or one of the labels.
     *
     * @param values at least one
     * @return the condition
     */
    default Condition contains(Object... values) {
        return asked(Operator.CONTAINS, values);
    }

    /**
     * Asks whether it is there and none of the values is part of the text, or one of the labels.
     *
     * @param values at least one
     * @return the condition
     */
    default Condition doesNotContain(Object... values) {
        return asked(Operator.DOES_NOT_CONTAIN, values);
    }

    /**
     * Asks whether it is there.
     *
     * @return the condition
     */
    default Condition isPresent() {
        return asked(Operator.PRESENT);
    }

    /**
     * Asks whether it is missing.
     *
     * @return the condition
     */
    default Condition isNotPresent() {
        return asked(Operator.NOT_PRESENT);
    }

    /**
     * Asks whether the number is greater.
     *
     * @param value the number to compare with
     * @return the condition
     */
    default Condition greaterThan(Object value) {
        return asked(Operator.GREATER, value);
    }

    /**
     * Asks whether the number is less.
     *
     * @param value the number to compare with
     * @return the condition
     */
    default Condition lessThan(Object value) {
        return asked(Operator.LESS, value);
    }

    /**
     * Asks whether it is earlier.
     *
     * @param value the date or instant to compare with
     * @return the condition
     */
    default Condition before(Object value) {
        return asked(Operator.BEFORE, value);
    }

    /**
     * Asks whether it is later.
     *
     * @param value the date or instant to compare with
     * @return the condition
     */
    default Condition after(Object value) {
        return asked(Operator.AFTER, value);
    }

    /**
     * Asks whether its day is today or one of the days before today, and it isn't later than the instant of
     * evaluation.
     *
     * @param days how many days before today, from 0 to {@value Comparison#MAX_DAYS}
     * @return the condition
     */
    default Condition withinLastDays(int days) {
        return asked(Operator.WITHIN_LAST_DAYS, days);
    }

    private Condition asked(Operator operator, Object... values) {
        return new Comparison(
                this, operator, Stream.of(values).map(AttributeValue::of).toList());
    }
}
