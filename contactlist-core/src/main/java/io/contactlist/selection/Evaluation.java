package io.contactlist.selection;

import io.contactlist.selection.AttributeValue.Date;
import io.contactlist.selection.AttributeValue.Decimal;
import io.contactlist.selection.AttributeValue.Moment;
import io.contactlist.selection.AttributeValue.Text;
import io.contactlist.selection.AttributeValue.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns checked conditions into a predicate for many conversations. Days in the zone are computed once. */
final class Evaluation {

    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;

    Evaluation(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
    }

    Predicate<Conversation> of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.conditions().stream()
                    .map(this::of)
                    .reduce(Predicate::and)
                    .orElseThrow();
        } else if (condition instanceof Condition.Or or) {
            return or.conditions().stream().map(this::of).reduce(Predicate::or).orElseThrow();
        } else if (condition instanceof Condition.Not not) {
            return of(not.condition()).negate();
        }
        return of((Comparison) condition);
    }

    private Predicate<Conversation> of(Comparison comparison) {
        Attribute attribute = comparison.attribute();
        return switch (attribute.type()) {
            case TEXT, STATUS, CHANNEL_TYPE -> asking(comparison, Reading.text(attribute), texts(comparison));
            case LABELS -> asking(comparison, Reading.labels(), labels(comparison));
            case NUMBER -> asking(comparison, Reading.number(attribute), numbers(comparison));
            case TRUTH -> asking(comparison, Reading.truth(attribute), truths(comparison));
            case DATE -> asking(comparison, Reading.date(attribute), dates(comparison));
            case INSTANT -> asking(comparison, Reading.instant(attribute), instants(comparison));
        };
    }

    /** Missing attributes fail every operator except "not present" (rule S2). */
    private static <T> Predicate<Conversation> asking(Comparison comparison, Reading<T> reading, Predicate<T> test) {
        return switch (comparison.operator()) {
            case PRESENT -> conversation -> reading.of(conversation) != null;
            case NOT_PRESENT -> conversation -> reading.of(conversation) == null;
            case NOT_EQUAL, DOES_NOT_CONTAIN ->
                conversation -> {
                    T value = reading.of(conversation);
                    return value != null && !test.test(value);
                };
            case EQUAL, CONTAINS, GREATER, LESS, BEFORE, AFTER, WITHIN_LAST_DAYS ->
                conversation -> {
                    T value = reading.of(conversation);
                    return value != null && test.test(value);
                };
        };
    }

    private static Predicate<String> texts(Comparison comparison) {
        List<String> values = values(comparison, Text.class, Text::value);
        return switch (comparison.operator()) {
            case CONTAINS, DOES_NOT_CONTAIN -> text -> any(values, text::contains);
            default -> oneOf(values);
        };
    }

    private static Predicate<Set<String>> labels(Comparison comparison) {
        List<String> values = values(comparison, Text.class, Text::value);
        return labels -> any(values, labels::contains);
    }

    private static Predicate<BigDecimal> numbers(Comparison comparison) {
        List<BigDecimal> values = values(comparison, Decimal.class, Decimal::value);
        return switch (comparison.operator()) {
            case GREATER -> number -> number.compareTo(values.get(0)) > 0;
            case LESS -> number -> number.compareTo(values.get(0)) < 0;
            default -> oneOf(values);
        };
    }

    private static Predicate<Boolean> truths(Comparison comparison) {
        return oneOf(values(comparison, Truth.class, Truth::value));
    }

    private Predicate<LocalDate> dates(Comparison comparison) {
        if (comparison.operator() == Operator.WITHIN_LAST_DAYS) {
            LocalDate first = today.minusDays(days(comparison));
            return date -> !date.isBefore(first) && !date.isAfter(today);
        }
        List<LocalDate> values = values(comparison, Date.class, Date::value);
        return switch (comparison.operator()) {
            case BEFORE -> date -> date.isBefore(values.get(0));
            case AFTER -> date -> date.isAfter(values.get(0));
            default -> oneOf(values);
        };
    }

    private Predicate<Instant> instants(Comparison comparison) {
        if (comparison.operator() == Operator.WITHIN_LAST_DAYS) {
            Instant first = startOf(today.minusDays(days(comparison)));
            return instant -> !instant.isBefore(first) && !instant.isAfter(now);
        }
        List<Span> values = comparison.values().stream().map(this::span).toList();
        return switch (comparison.operator()) {
            case BEFORE -> instant -> instant.isBefore(values.get(0).from());
            case AFTER -> instant -> !instant.isBefore(values.get(0).until());
            default -> instant -> any(values, span -> span.contains(instant));
        };
    }

    /** The instants from the first, included, to the last, excluded. */
    private record Span(Instant from, Instant until) {
        boolean contains(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }
    }

    private Span span(AttributeValue value) {
        if (value instanceof Date date) {
            return new Span(startOf(date.value()), startOf(date.value().plusDays(1)));
        }
        Instant instant = ((Moment) value).value();
        return new Span(instant, instant.plusNanos(1));
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    private static long days(Comparison comparison) {
        return ((Decimal) comparison.values().get(0)).value().longValueExact();
    }

    private static <V, T> List<T> values(Comparison comparison, Class<V> type, Function<V, T> value) {
        return comparison.values().stream().map(type::cast).map(value).toList();
    }

    private static <T> Predicate<T> oneOf(List<T> values) {
        return values.size() == 1 ? values.get(0)::equals : Set.copyOf(values)::contains;
    }

    private static <T> boolean any(List<T> values, Predicate<T> test) {
        for (T value : values) {
            if (test.test(value)) {
                return true;
            }
        }
        return false;
    }
}
