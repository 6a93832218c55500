package io.contactlist.tests.json;

import static java.util.Map.entry;
import static net.jqwik.api.Combinators.combine;

import io.contactlist.contract.RandomSelection;
import io.contactlist.refresh.Frequency;
import io.contactlist.selection.Attribute;
import io.contactlist.selection.AttributeType;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Comparison;
import io.contactlist.selection.Condition;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.CustomAttribute;
import io.contactlist.selection.Operator;
import io.contactlist.selection.StandardAttribute;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Any criteria, conversation and frequency. */
final class SelectionValues {

    private SelectionValues() {}

    static Map<Class<?>, Arbitrary<?>> byType() {
        return Map.ofEntries(
                entry(Criteria.class, criteria()),
                entry(Condition.And.class, conditions().list().ofMaxSize(3).map(Condition.And::new)),
                entry(Condition.Or.class, conditions().list().ofMaxSize(3).map(Condition.Or::new)),
                entry(Condition.Not.class, conditions().map(Condition.Not::new)),
                entry(Comparison.class, comparisons()),
                entry(Attribute.class, attributes()),
                entry(AttributeValue.class, values()),
                entry(Conversation.class, conversations()),
                entry(Frequency.Daily.class, dailies()),
                entry(
                        Frequency.Weekly.class,
                        combine(Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), times(), zones())
                                .as(Frequency.Weekly::new)),
                entry(
                        Frequency.Every.class,
                        combine(Basics.delays().map(delay -> delay.plus(Duration.ofSeconds(1))), locals(), zones())
                                .as(Frequency.Every::new)),
                entry(Frequency.Cron.class, combine(Basics.words(), zones()).as(Frequency.Cron::new)));
    }

    private static Arbitrary<Criteria> criteria() {
        return combine(conditions(), zones()).as(Criteria::new);
    }

    private static Arbitrary<Frequency.Daily> dailies() {
        return combine(times(), zones()).as(Frequency.Daily::new);
    }

    private static Arbitrary<Condition> conditions() {
        return Arbitraries.oneOf(
                Arbitraries.randomValue(
                        random -> new RandomSelection(random).criteria().condition()),
                comparisons().map(comparison -> comparison));
    }

    private static Arbitrary<Comparison> comparisons() {
        return Arbitraries.oneOf(
                Arbitraries.randomValue(random -> new RandomSelection(random).comparison()),
                combine(customAttributes(), values().list().ofMinSize(1).ofMaxSize(3))
                        .as((attribute, values) -> new Comparison(
                                new CustomAttribute(
                                        attribute.name(), values.get(0).type()),
                                Operator.EQUAL,
                                values.stream()
                                        .filter(value ->
                                                value.type() == values.get(0).type())
                                        .toList())));
    }

    private static Arbitrary<CustomAttribute> customAttributes() {
        return combine(
                        Basics.words().filter(name -> name.chars().noneMatch(Character::isISOControl)),
                        Arbitraries.of(AttributeType.class).filter(AttributeType::isCustom))
                .as(CustomAttribute::new);
    }

    private static Arbitrary<Attribute> attributes() {
        return Arbitraries.oneOf(Arbitraries.of(StandardAttribute.class), customAttributes());
    }

    private static Arbitrary<AttributeValue> values() {
        return Arbitraries.oneOf(
                Basics.texts().map(AttributeValue.Text::new),
                combine(
                                Arbitraries.bigIntegers()
                                        .between(BigInteger.TEN.pow(20).negate(), BigInteger.TEN.pow(20)),
                                Arbitraries.integers().between(-17, 38))
                        .as((digits, scale) -> new AttributeValue.Decimal(new BigDecimal(digits, scale))),
                Arbitraries.of(true, false).map(AttributeValue.Truth::new),
                Arbitraries.longs()
                        .between(-700_000, 2_900_000)
                        .map(day -> new AttributeValue.Date(LocalDate.ofEpochDay(day))),
                commonInstants().map(AttributeValue.Moment::new));
    }

    /** From the year 1 to 9999. */
    private static Arbitrary<Instant> commonInstants() {
        return Arbitraries.longs().between(-62_000_000_000L, 253_000_000_000L).map(Instant::ofEpochSecond);
    }

    private static Arbitrary<Conversation> conversations() {
        return combine(
                        Arbitraries.randomValue(random -> new RandomSelection(random).conversation()),
                        Arbitraries.maps(Basics.texts(), values()).ofMaxSize(3),
                        Basics.texts().set().ofMaxSize(4))
                .as((conversation, values, labels) -> {
                    Conversation any = conversation.withLabels(labels);
                    for (Map.Entry<String, AttributeValue> value : values.entrySet()) {
                        any = any.withAttribute(value.getKey(), value.getValue());
                    }
                    return any;
                });
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(List.of(
                ZoneId.of("Europe/Kyiv"),
                ZoneId.of("America/Havana"),
                ZoneOffset.UTC,
                ZoneOffset.ofHoursMinutes(5, 45)));
    }

    private static Arbitrary<LocalTime> times() {
        return Arbitraries.oneOf(
                Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.MAX, LocalTime.of(8, 30)),
                Arbitraries.longs().between(0, 86_399).map(LocalTime::ofSecondOfDay));
    }

    private static Arbitrary<LocalDateTime> locals() {
        return Basics.dates().map(instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
