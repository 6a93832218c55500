package io.contactlist.jdbc.selection;

import io.contactlist.selection.AttributeType;
import io.contactlist.selection.AttributeValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Maps attributes to the columns of {@code conversations.sql}. Standard attributes are columns; labels and custom
 * attributes are rows. Numbers are as wide as {@link AttributeValue.Decimal} allows, and instants have nanoseconds.
 */
final class ConversationTables {

    private ConversationTables() {}

    static String column(AttributeType type) {
        return switch (type) {
            case TEXT -> "text_value";
            case NUMBER -> "number_value";
            case TRUTH -> "truth_value";
            case DATE -> "date_value";
            case INSTANT -> "instant_value";
            case LABELS, STATUS, CHANNEL_TYPE ->
                throw new IllegalArgumentException("custom attribute: unsupported type " + type);
        };
    }

    static Object parameter(AttributeValue value) {
        if (value instanceof AttributeValue.Text text) {
            return text.value();
        } else if (value instanceof AttributeValue.Decimal number) {
            return number.value();
        } else if (value instanceof AttributeValue.Truth truth) {
            return truth.value();
        } else if (value instanceof AttributeValue.Date date) {
            return date.value();
        }
        return parameter(((AttributeValue.Moment) value).value());
    }

    static OffsetDateTime parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
