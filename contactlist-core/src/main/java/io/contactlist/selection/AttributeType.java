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

/** What an attribute's values are, and which operators fit them. */
public enum AttributeType {
    /** Any text; compared as it is, upper and lower case differing. */
    TEXT("a text"),
    /** A decimal number; 2 and 2.00 are the same. */
    NUMBER("a number such as 12.50"),
    /** True or false. */
    TRUTH("true or false"),
    /** A calendar day, wherever one is. */
    DATE("a date such as 2026-03-31"),
    /**
     * A point in time. A condition gives either such a point, or a date, which stands for the whole of that
     * day in the zone of the criteria: from its first instant to the next day's first instant.
     */
    INSTANT("a date such as 2026-03-31 or an instant such as 2026-03-31T09:00:00Z"),
    /** Any number of texts; none is the same as a missing attribute. */
    LABELS("a text"),
    /** One of {@link ConversationStatus}, by its name. */
    STATUS(oneOf(ConversationStatus.values())),
    /** One of {@link ChannelType}, by its name. */
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

    /**
     * The operators that fit.
     *
     * @return at least present and not present, in the order of their declaration
     */
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

    /**
     * Whether attributes of the embedding system can be of it.
     *
     * @return true for texts, numbers, truths, dates and instants
     */
    public boolean isCustom() {
        return switch (this) {
            case TEXT, NUMBER, TRUTH, DATE, INSTANT -> true;
            case LABELS, STATUS, CHANNEL_TYPE -> false;
        };
    }

    /** What a value in a condition looks like, to complete a sentence that starts with "expected". */
    String expected() {
        return expected;
    }

    /** Whether a condition on an attribute of this type may give the value. */
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
