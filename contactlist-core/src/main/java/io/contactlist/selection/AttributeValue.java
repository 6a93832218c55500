package io.contactlist.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * A value of a conversation's attribute, or what a condition compares it with. It may be personal data, so
 * {@code toString} leaves it out; {@link #toText} tells it.
 */
public sealed interface AttributeValue {

    /**
     * The type of an attribute that has this value.
     *
     * @return text, number, truth, date or instant
     */
    AttributeType type();

    /**
     * The value in the form that {@link #parse} reads.
     *
     * @return for example {@code 12.5}, {@code true} or {@code 2026-03-31}
     */
    String toText();

    /**
     * The value for one of Java's.
     *
     * @param value a {@link String}, {@link BigDecimal}, {@link Integer}, {@link Long}, {@link Boolean}, {@link
     *     LocalDate} or {@link Instant}, a constant of an enum such as {@link ConversationStatus} (its name), or
     *     an attribute value already
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
                "an attribute's value can't be a " + value.getClass().getName());
    }

    /**
     * Reads a value from its text.
     *
     * @param type the type of the attribute that it is a value of, or is compared with
     * @param text the value as {@link #toText} gives it; of an instant attribute, a date or an instant
     * @return the value
     * @throws IllegalArgumentException if the text is not one of the type; the message leaves it out
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
            // Without its cause: that one's message holds the text.
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
     * @param value the text, which may be empty
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

        /** What it is, without the value. */
        @Override
        public String toString() {
            return "text";
        }
    }

    /**
     * A number.
     *
     * @param value the number, without zeros at its end
     */
    record Decimal(BigDecimal value) implements AttributeValue {

        /** How many digits a number may have, and how many of them, or zeros, behind or before the point. */
        public static final int MAX_DIGITS = 38;

        private static final int MAX_TEXT = 100;

        /**
         * @throws IllegalArgumentException if it has more
         */
        public Decimal {
            value = value.stripTrailingZeros();
            long beforePoint = (long) value.precision() - value.scale();
            if (value.precision() > MAX_DIGITS || value.scale() > MAX_DIGITS || beforePoint > MAX_DIGITS) {
                throw new IllegalArgumentException("expected a number of at most " + MAX_DIGITS + " digits");
            }
        }

        /** Reading a number takes the longer, by far, the longer its text is. */
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

        /** What it is, without the value. */
        @Override
        public String toString() {
            return "number";
        }
    }

    /**
     * True or false.
     *
     * @param value which of them
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

        /** What it is, without the value. */
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

        /**
         * @throws IllegalArgumentException if it lies in another year
         */
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

        /** What it is, without the value. */
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

        /**
         * @throws IllegalArgumentException if it lies in another year
         */
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

        /** What it is, without the value. */
        @Override
        public String toString() {
            return "instant";
        }
    }
}
