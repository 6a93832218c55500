package io.contactlist.tests.selection;

import io.contactlist.selection.Attribute;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Comparison;
import io.contactlist.selection.Condition;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.CustomAttribute;
import io.contactlist.selection.Operator;
import io.contactlist.selection.StandardAttribute;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Criteria as S2 has them, read off word by word: one value compared with another, dates by the calendar of
 * the zone.
 */
record PlainEvaluation(Conversation conversation, ZoneId zone, Instant now) {

    static boolean matches(Criteria criteria, Conversation conversation, Instant now) {
        return new PlainEvaluation(conversation, criteria.zone(), now).holds(criteria.condition());
    }

    private boolean holds(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.conditions().stream().allMatch(this::holds);
        } else if (condition instanceof Condition.Or or) {
            return or.conditions().stream().anyMatch(this::holds);
        } else if (condition instanceof Condition.Not not) {
            return !holds(not.condition());
        }
        return holds((Comparison) condition);
    }

    private boolean holds(Comparison comparison) {
        Optional<Object> found = found(comparison.attribute());
        if (found.isEmpty()) {
            return comparison.operator() == Operator.NOT_PRESENT;
        }
        List<Object> values =
                comparison.values().stream().map(PlainEvaluation::plain).toList();
        Object value = found.get();
        return switch (comparison.operator()) {
            case PRESENT -> true;
            case NOT_PRESENT -> false;
            case EQUAL -> values.stream().anyMatch(other -> compare(value, other) == 0);
            case NOT_EQUAL -> values.stream().noneMatch(other -> compare(value, other) == 0);
            case CONTAINS -> values.stream().anyMatch(other -> contains(value, (String) other));
            case DOES_NOT_CONTAIN -> values.stream().noneMatch(other -> contains(value, (String) other));
            case GREATER, AFTER -> compare(value, values.get(0)) > 0;
            case LESS, BEFORE -> compare(value, values.get(0)) < 0;
            case WITHIN_LAST_DAYS -> isWithinLastDays(value, ((BigDecimal) values.get(0)).intValue());
        };
    }

    private static Object plain(AttributeValue value) {
        if (value instanceof AttributeValue.Text text) {
            return text.value();
        } else if (value instanceof AttributeValue.Decimal number) {
            return number.value();
        } else if (value instanceof AttributeValue.Truth truth) {
            return truth.value();
        } else if (value instanceof AttributeValue.Date date) {
            return date.value();
        }
        return ((AttributeValue.Moment) value).value();
    }

    private Optional<Object> found(Attribute attribute) {
        if (attribute instanceof CustomAttribute custom) {
            return Optional.ofNullable(conversation.attributes().get(custom.name()))
                    .filter(value -> value.type() == custom.type())
                    .map(PlainEvaluation::plain);
        }
        return switch ((StandardAttribute) attribute) {
            case ID -> Optional.of(conversation.id().value());
            case CONTACT -> Optional.of(conversation.contact().value());
            case NAME -> conversation.name().map(name -> name);
            case CHANNEL -> Optional.of(conversation.channel().id());
            case CHANNEL_TYPE -> Optional.of(conversation.channel().type().name());
            case STATUS -> Optional.of(conversation.status().name());
            case LABELS -> Optional.<Object>of(conversation.labels()).filter(labels -> !labels.equals(Set.of()));
            case CREATED -> Optional.of(conversation.created());
            case LAST_ACTIVITY -> conversation.lastActivity().map(instant -> instant);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private int compare(Object value, Object other) {
        if (value instanceof Instant instant && other instanceof LocalDate date) {
            return LocalDate.ofInstant(instant, zone).compareTo(date);
        }
        return ((Comparable) value).compareTo(other);
    }

    private static boolean contains(Object value, String part) {
        return value instanceof Set<?> labels ? labels.contains(part) : ((String) value).contains(part);
    }

    private boolean isWithinLastDays(Object value, int days) {
        if (value instanceof Instant instant && instant.isAfter(now)) {
            return false;
        }
        LocalDate date = value instanceof Instant instant ? LocalDate.ofInstant(instant, zone) : (LocalDate) value;
        long daysAgo = LocalDate.ofInstant(now, zone).toEpochDay() - date.toEpochDay();
        return daysAgo >= 0 && daysAgo <= days;
    }
}
