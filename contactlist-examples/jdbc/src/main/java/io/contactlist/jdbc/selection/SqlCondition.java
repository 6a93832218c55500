package io.contactlist.jdbc.selection;

import static io.contactlist.jdbc.selection.ConversationTables.parameter;

import io.contactlist.selection.Attribute;
import io.contactlist.selection.AttributeType;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Comparison;
import io.contactlist.selection.Condition;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.CustomAttribute;
import io.contactlist.selection.StandardAttribute;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * Converts criteria into one SQL condition over {@link ConversationTables}, at an instant of evaluation.
 *
 * <p>SQL has three truth values; criteria have two (rule S2). In SQL, a comparison with a missing value is unknown, and
 * so is its {@code NOT}. So each comparison first checks that the value is present, and is false if it is missing. Its
 * {@code NOT} is then true. Days become instants here, in the zone of the criteria, since a database has its own zone
 * and zone history.
 */
final class SqlCondition {

    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;

    private SqlCondition(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** {@return a condition on {@code conversation c} that is true or false and never unknown} */
    static Sql of(Criteria criteria, Instant now) {
        return new SqlCondition(criteria.zone(), now).of(criteria.condition());
    }

    private Sql of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(" AND ", and.conditions());
        } else if (condition instanceof Condition.Or or) {
            return joined(" OR ", or.conditions());
        } else if (condition instanceof Condition.Not not) {
            return not(of(not.condition()));
        }
        return of((Comparison) condition);
    }

    private Sql joined(String word, List<Condition> conditions) {
        return inBrackets(Sql.joined(word, conditions.stream().map(this::of).toList()));
    }

    private static Sql inBrackets(Sql condition) {
        return Sql.of("(").then(condition).then(")");
    }

    private static Sql not(Sql condition) {
        return Sql.of("NOT ").then(condition);
    }

    private Sql of(Comparison comparison) {
        Attribute attribute = comparison.attribute();
        Sql present = holds(attribute, Sql.of("TRUE"));
        return switch (comparison.operator()) {
            case PRESENT -> present;
            case NOT_PRESENT -> not(present);
            case NOT_EQUAL, DOES_NOT_CONTAIN ->
                inBrackets(present.then(" AND ").then(not(holds(attribute, test(comparison)))));
            case EQUAL, CONTAINS, GREATER, LESS, BEFORE, AFTER, WITHIN_LAST_DAYS -> holds(attribute, test(comparison));
        };
    }

    /**
     * {@return a condition that is true if the attribute is present and the test of its {@link #value} holds, otherwise
     * false}
     */
    private static Sql holds(Attribute attribute, Sql test) {
        Sql rest = Sql.of(" AND ").then(test).then(")");
        String value = value(attribute);
        if (attribute instanceof CustomAttribute custom) {
            String there = "EXISTS (SELECT 1 FROM attribute a WHERE a.conversation = c.id AND a.name = ? AND ";
            return Sql.of(there + value + " IS NOT NULL", custom.name()).then(rest);
        } else if (attribute == StandardAttribute.LABELS) {
            return Sql.of("EXISTS (SELECT 1 FROM label l WHERE l.conversation = c.id")
                    .then(rest);
        }
        return Sql.of("(" + value + " IS NOT NULL").then(rest);
    }

    private static String value(Attribute attribute) {
        if (attribute instanceof StandardAttribute standard) {
            return switch (standard) {
                case ID -> "c.id";
                case CONTACT -> "c.contact";
                case NAME -> "c.name";
                case CHANNEL -> "c.channel";
                case CHANNEL_TYPE -> "c.channel_type";
                case STATUS -> "c.status";
                case LABELS -> "l.label";
                case CREATED -> "c.created";
                case LAST_ACTIVITY -> "c.last_activity";
            };
        }
        return "a." + ConversationTables.column(attribute.type());
    }

    private Sql test(Comparison comparison) {
        Attribute attribute = comparison.attribute();
        String value = value(attribute);
        List<AttributeValue> others = comparison.values();
        return switch (comparison.operator()) {
            case EQUAL, NOT_EQUAL -> anyOf(others, other -> equal(attribute, other));
            case CONTAINS, DOES_NOT_CONTAIN ->
                anyOf(
                        others,
                        part -> attribute == StandardAttribute.LABELS ? equal(attribute, part) : like(value, part));
            case GREATER -> Sql.of(value + " > ?", parameter(others.get(0)));
            case LESS -> Sql.of(value + " < ?", parameter(others.get(0)));
            case BEFORE -> Sql.of(value + " < ?", from(attribute, others.get(0)));
            case AFTER ->
                isDayOfInstants(attribute, others.get(0))
                        ? Sql.of(value + " >= ?", nextDay(others.get(0)))
                        : Sql.of(value + " > ?", parameter(others.get(0)));
            case WITHIN_LAST_DAYS -> withinLastDays(attribute, others.get(0));
            case PRESENT, NOT_PRESENT -> throw new IllegalArgumentException("takes no values");
        };
    }

    private static Sql anyOf(List<AttributeValue> values, Function<AttributeValue, Sql> test) {
        return inBrackets(Sql.joined(" OR ", values.stream().map(test).toList()));
    }

    private Sql equal(Attribute attribute, AttributeValue other) {
        String value = value(attribute);
        return isDayOfInstants(attribute, other)
                ? Sql.of("(" + value + " >= ? AND " + value + " < ?)", from(attribute, other), nextDay(other))
                : Sql.of(value + " = ?", parameter(other));
    }

    private static Sql like(String value, AttributeValue part) {
        String escaped = part.toText().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return Sql.of(value + " LIKE ? ESCAPE '!'", "%" + escaped + "%");
    }

    private Sql withinLastDays(Attribute attribute, AttributeValue days) {
        LocalDate first =
                today.minusDays(((AttributeValue.Decimal) days).value().longValueExact());
        String between = value(attribute) + " BETWEEN ? AND ?";
        return attribute.type() == AttributeType.INSTANT
                ? Sql.of(between, startOf(first), parameter(now))
                : Sql.of(between, first, today);
    }

    private static boolean isDayOfInstants(Attribute attribute, AttributeValue other) {
        return attribute.type() == AttributeType.INSTANT && other instanceof AttributeValue.Date;
    }

    /** {@return the first instant of a day if the attribute is an instant, otherwise the value itself} */
    private Object from(Attribute attribute, AttributeValue other) {
        return isDayOfInstants(attribute, other) ? startOf(day(other)) : parameter(other);
    }

    private OffsetDateTime nextDay(AttributeValue date) {
        return startOf(day(date).plusDays(1));
    }

    private static LocalDate day(AttributeValue date) {
        return ((AttributeValue.Date) date).value();
    }

    private OffsetDateTime startOf(LocalDate day) {
        return parameter(day.atStartOfDay(zone).toInstant());
    }
}
