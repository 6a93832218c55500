package io.contactlist.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * Holds a value of a conversation's attribute, or a value in a condition. It may be personal data: {@link #toText} shows
 * it, and {@code toString} does not.
 *
 * <p>All values are records, immutable and thread-safe. Values out of bounds are an {@link IllegalArgumentException}.
 */
public sealed interface AttributeValue {

    /** {@return the type of an attribute with this value: text, number, truth, date or instant} */
    AttributeType type();

    /** {@return the text that {@link #parse} reads, for example {@code 12.5}, {@code true} or {@code 2026-03-31}} */
    String toText();

    /**
     * Converts a Java value.
     *
     * @param value a {@link String}, {@link BigDecimal}, {@link Integer}, {@link Long}, {@link Boolean}, {@link
     *     LocalDate}, {@link Instant}, enum constant such as a {@link ConversationStatus} (its name), or attribute
     *     value
     * @return the value
     * @throws IllegalArgumentException if it is of another class, or out of the bounds of its type
     */
    static AttributeValue of(Object value) {
        if (value instanceof AttributeValue already) {
            return already;
        } else if (value instanceof String text) {
            return new Text(text);
        } else if (value instanceof Enum<?> choice) {
            return new Text(choice.name());
        } else if (value instanceof BigDecimal number) {
            return new Decimal(number);
        } else if (value instanceof Integer || value instanceof Long) {
            return new Decimal(BigDecimal.valueOf(((Number) value).longValue()));
        } else if (value instanceof Boolean truth) {
            return new Truth(truth);
        } else if (value instanceof LocalDate date) {
            return new Date(date);
        } else if (value instanceof Instant instant) {
            return new Moment(instant);
        }
        throw new IllegalArgumentException(
                "value of an attribute must be a text, number, truth, date or instant, but is a "
                        + value.getClass().getName());
    }

    /**
     * Parses a value.
     *
     * @param type the type of the attribute
     * @param text the value as {@link #toText} writes it; for an instant attribute, a date or an instant
     * @return the value
     * @throws IllegalArgumentException if the text does not fit the type; the message does not show it
     */
    static AttributeValue parse(AttributeType type, String text) {
        AttributeValue value;
        try {
            value = switch (type) {
                case TEXT, LABELS, STATUS, CHANNEL_TYPE -> new Text(text);
                case NUMBER -> Decimal.parse(text);
                case TRUTH -> Truth.parse(text);
                case DATE -> new Date(LocalDate.parse(text));
                case INSTANT ->
                    text.indexOf('T') < 0 ? new Date(LocalDate.parse(text)) : new Moment(Instant.parse(text));
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            // Without the cause, since its message has the text.
            throw new IllegalArgumentException("expected " + type.expected());
        }
        if (!type.takes(value)) {
            throw new IllegalArgumentException("expected " + type.expected());
        }
        return value;
    }

    /**
     * A text.
     *
     * @param value the text, may be empty
     */
    record Text(String value) implements AttributeValue {

        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public AttributeType type() {
            return AttributeType.TEXT;
        }

        @Override
        public String toText() {
            return value;
        }

        @Override
        public String toString() {
            return "text";
        }
    }

    /**
     * A number.
     *
     * @param value the number; trailing zeros are removed
     */
    record Decimal(BigDecimal value) implements AttributeValue {

        /** Limits the digits of a number, and its places before and after the decimal point. */
        public static final int MAX_DIGITS = 38;

        private static final int MAX_TEXT = 100;

        public Decimal {
            value = value.stripTrailingZeros();
            long beforePoint = (long) value.precision() - value.scale();
            if (value.precision() > MAX_DIGITS || value.scale() > MAX_DIGITS || beforePoint > MAX_DIGITS) {
                throw new IllegalArgumentException("expected a number of at most " + MAX_DIGITS + " digits");
            }
        }

        /** Limits the length first, since parsing time grows faster than the length. */
        private static Decimal parse(String text) {
            if (text.length() > MAX_TEXT) {
                throw new IllegalArgumentException("expected a number of at most " + MAX_TEXT + " characters");
            }
            return new Decimal(new BigDecimal(text));
        }

        @Override
        public AttributeType type() {
            return AttributeType.NUMBER;
        }

        @Override
        public String toText() {
            return value.toPlainString();
        }

        @Override
        public String toString() {
            return "number";
        }
    }

    /**
     * True or false.
     *
     * @param value the truth value
     */
    record Truth(boolean value) implements AttributeValue {

        private static Truth parse(String text) {
            return switch (text) {
                case "true" -> new Truth(true);
                case "false" -> new Truth(false);
                default -> throw new IllegalArgumentException("expected " + AttributeType.TRUTH.expected());
            };
        }

        @Override
        public AttributeType type() {
            return AttributeType.TRUTH;
        }

        @Override
        public String toText() {
            return Boolean.toString(value);
        }

        @Override
        public String toString() {
            return "truth";
        }
    }

    /**
     * A calendar day.
     *
     * @param value the day, in the years 1 to 9999
     */
    record Date(LocalDate value) implements AttributeValue {

        public Date {
            checkYear(value);
        }

        private static void checkYear(LocalDate date) {
            if (date.getYear() < 1 || date.getYear() > 9999) {
                throw new IllegalArgumentException("expected a year from 1 to 9999");
            }
        }

        @Override
        public AttributeType type() {
            return AttributeType.DATE;
        }

        @Override
        public String toText() {
            return value.toString();
        }

        @Override
        public String toString() {
            return "date";
        }
    }

    /**
     * A point in time.
     *
     * @param value the instant, in the years 1 to 9999 of UTC
     */
    record Moment(Instant value) implements AttributeValue {

        public Moment {
            Date.checkYear(LocalDate.ofInstant(value, ZoneOffset.UTC));
        }

        @Override
        public AttributeType type() {
            return AttributeType.INSTANT;
        }

        @Override
        public String toText() {
            return value.toString();
        }

        @Override
        public String toString() {
            return "instant";
        }
    }
}
