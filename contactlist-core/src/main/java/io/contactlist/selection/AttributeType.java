package io.contactlist.selection;

import static io.contactlist.selection.Operator.AFTER;
import static io.contactlist.selection.Operator.BEFORE;
import static io.contactlist.selection.Operator.CONTAINS;
import static io.contactlist.selection.Operator.DOES_NOT_CONTAIN;
import static io.contactlist.selection.Operator.EQUAL;
import static io.contactlist.selection.Operator.GREATER;
import static io.contactlist.selection.Operator.LESS;
import static io.contactlist.selection.Operator.NOT_EQUAL;
import static io.contactlist.selection.Operator.NOT_PRESENT;
import static io.contactlist.selection.Operator.PRESENT;
import static io.contactlist.selection.Operator.WITHIN_LAST_DAYS;

import io.contactlist.model.ChannelType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The type of an attribute's values, with the operators that fit. */
public enum AttributeType {
    /** A text, compared exactly; case matters. */
    TEXT("a text"),
    /** A decimal number; 2 and 2.00 are equal. */
    NUMBER("a number such as 12.50"),
    /** True or false. */
    TRUTH("true or false"),
    /** A calendar day without a zone. */
    DATE("a date such as 2026-03-31"),
    /**
     * A point in time. A condition compares it with a point in time or with a date. The date means the whole day in the
     * zone of the criteria, from its first instant to the first of the next day.
     */
    INSTANT("a date such as 2026-03-31 or an instant such as 2026-03-31T09:00:00Z"),
    /** A set of texts; an empty one is the same as a missing attribute. */
    LABELS("a text"),
    /** A {@link ConversationStatus}, by its name. */
    STATUS(oneOf(ConversationStatus.values())),
    /** A {@link ChannelType}, by its name. */
    CHANNEL_TYPE(oneOf(ChannelType.values()));

    private final String expected;

    AttributeType(String expected) {
        this.expected = expected;
    }

    private static String oneOf(Enum<?>[] values) {
        return String.join(", ", names(values));
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    /** {@return the operators that fit, in the order of their declaration; at least present and not present} */
    public Set<Operator> operators() {
        return Collections.unmodifiableSet(
                switch (this) {
                    case TEXT -> EnumSet.of(EQUAL, NOT_EQUAL, CONTAINS, DOES_NOT_CONTAIN, PRESENT, NOT_PRESENT);
                    case LABELS -> EnumSet.of(CONTAINS, DOES_NOT_CONTAIN, PRESENT, NOT_PRESENT);
                    case NUMBER -> EnumSet.of(EQUAL, NOT_EQUAL, GREATER, LESS, PRESENT, NOT_PRESENT);
                    case TRUTH, STATUS, CHANNEL_TYPE -> EnumSet.of(EQUAL, NOT_EQUAL, PRESENT, NOT_PRESENT);
                    case DATE, INSTANT ->
                        EnumSet.of(EQUAL, NOT_EQUAL, BEFORE, AFTER, WITHIN_LAST_DAYS, PRESENT, NOT_PRESENT);
                });
    }

    /** {@return whether custom attributes can have this type: true for text, number, truth, date and instant} */
    public boolean isCustom() {
        return switch (this) {
            case TEXT, NUMBER, TRUTH, DATE, INSTANT -> true;
            case LABELS, STATUS, CHANNEL_TYPE -> false;
        };
    }

    /** Returns the description of a value in a condition, to follow the word "expected". */
    String expected() {
        return expected;
    }

    /** Returns whether a condition on an attribute of this type may have the value. */
    boolean takes(AttributeValue value) {
        return switch (this) {
            case TEXT, LABELS -> value instanceof AttributeValue.Text;
            case NUMBER -> value instanceof AttributeValue.Decimal;
            case TRUTH -> value instanceof AttributeValue.Truth;
            case DATE -> value instanceof AttributeValue.Date;
            case INSTANT -> value instanceof AttributeValue.Date || value instanceof AttributeValue.Moment;
            case STATUS -> isOneOf(ConversationStatus.values(), value);
            case CHANNEL_TYPE -> isOneOf(ChannelType.values(), value);
        };
    }

    private static boolean isOneOf(Enum<?>[] values, AttributeValue value) {
        return value instanceof AttributeValue.Text text && names(values).contains(text.value());
    }
}
