package io.contactlist.selection;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Identifies an attribute of conversations: a {@link StandardAttribute}, which every system has, or a {@link CustomAttribute} of
 * the embedding system. Its methods create conditions:
 *
 * <pre>{@code
 * STATUS.equalTo(ConversationStatus.PENDING, ConversationStatus.OPEN)
 * Attribute.number("debt").greaterThan(100)
 * LAST_ACTIVITY.withinLastDays(30)
 * }</pre>
 *
 * <p>Values are those that {@link AttributeValue#of} accepts; others are an {@link IllegalArgumentException}. {@link
 * Criteria} check whether operator and values fit the attribute. All attributes are immutable and thread-safe.
 */
public sealed interface Attribute permits StandardAttribute, CustomAttribute {

    /** {@return the type of its values} */
    AttributeType type();

    /** {@return the text that {@link #parse} reads, for example {@code lastActivity} or {@code number:debt}} */
    String toText();

    /**
     * Parses an attribute.
     *
     * @param text the attribute as {@link #toText} writes it
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

    private static String prefix(AttributeType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** {@return a custom text attribute; the name is not blank and has no control characters} */
    static Attribute text(String name) {
        return new CustomAttribute(name, AttributeType.TEXT);
    }

    /** {@return a custom number attribute; the name is not blank and has no control characters} */
    static Attribute number(String name) {
        return new CustomAttribute(name, AttributeType.NUMBER);
    }

    /** {@return a custom attribute that is true or false; the name is not blank and has no control characters} */
    static Attribute truth(String name) {
        return new CustomAttribute(name, AttributeType.TRUTH);
    }

    /** {@return a custom attribute that is a calendar day; the name is not blank and has no control characters} */
    static Attribute date(String name) {
        return new CustomAttribute(name, AttributeType.DATE);
    }

    /** {@return a custom attribute that is a point in time; the name is not blank and has no control characters} */
    static Attribute instant(String name) {
        return new CustomAttribute(name, AttributeType.INSTANT);
    }

    /** {@return a condition: the attribute equals one of the values, at least one} */
    default Condition equalTo(Object... values) {
        return asked(Operator.EQUAL, values);
    }

    /** {@return a condition: the attribute is present and equals none of the values, at least one} */
    default Condition notEqualTo(Object... values) {
        return asked(Operator.NOT_EQUAL, values);
    }

    /** {@return a condition: one of the values, at least one, is part of the text or is one of the labels} */
    default Condition contains(Object... values) {
        return asked(Operator.CONTAINS, values);
    }

    /** {@return a condition: the attribute is present, and no value is part of the text or one of the labels} */
    default Condition doesNotContain(Object... values) {
        return asked(Operator.DOES_NOT_CONTAIN, values);
    }

    /** {@return a condition: the attribute is present} */
    default Condition isPresent() {
        return asked(Operator.PRESENT);
    }

    /** {@return a condition: the attribute is missing} */
    default Condition isNotPresent() {
        return asked(Operator.NOT_PRESENT);
    }

    /** {@return a condition: the number is greater than a value} */
    default Condition greaterThan(Object value) {
        return asked(Operator.GREATER, value);
    }

    /** {@return a condition: the number is less than a value} */
    default Condition lessThan(Object value) {
        return asked(Operator.LESS, value);
    }

    /** {@return a condition: the date or instant is earlier than a value} */
    default Condition before(Object value) {
        return asked(Operator.BEFORE, value);
    }

    /** {@return a condition: the date or instant is later than a value} */
    default Condition after(Object value) {
        return asked(Operator.AFTER, value);
    }

    /**
     * Returns a condition: the day is today or one of the days before, up to the instant of evaluation.
     *
     * @param days the number of days before today, from 0 to {@value Comparison#MAX_DAYS}
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
