package io.contactlist.tests.selection;

import static io.contactlist.selection.Condition.and;
import static io.contactlist.selection.Condition.not;
import static io.contactlist.selection.Condition.or;
import static io.contactlist.selection.StandardAttribute.CHANNEL_TYPE;
import static io.contactlist.selection.StandardAttribute.CREATED;
import static io.contactlist.selection.StandardAttribute.LABELS;
import static io.contactlist.selection.StandardAttribute.NAME;
import static io.contactlist.selection.StandardAttribute.STATUS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.selection.Attribute;
import io.contactlist.selection.AttributeType;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Comparison;
import io.contactlist.selection.Condition;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.CustomAttribute;
import io.contactlist.selection.InvalidCriteriaException;
import io.contactlist.selection.Operator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Criteria that make no sense are refused when they are built, with the place in the tree. */
class CriteriaCheckTest {

    private static final Condition FINE = STATUS.equalTo("OPEN");
    private static final Attribute DEBT = Attribute.number("debt");

    private static Criteria criteria(Condition condition) {
        return new Criteria(condition, ZoneOffset.UTC);
    }

    private static void isRefused(Condition condition, String place, String message) {
        InvalidCriteriaException refusal = assertThrows(InvalidCriteriaException.class, () -> criteria(condition));
        assertEquals(place, refusal.place());
        assertEquals(message, refusal.getMessage());
    }

    @Test
    void s1_thePlaceIsTheWayFromTheRoot() {
        Condition wrong = DEBT.contains(1);
        String problem =
                "\"contains\" does not fit number:debt, expected one of equal, not equal, present, not present,"
                        + " greater, less";

        isRefused(wrong, "", "criteria: " + problem);
        isRefused(not(wrong), "not", "criteria at not: " + problem);
        isRefused(and(FINE, FINE, not(wrong)), "and[2].not", "criteria at and[2].not: " + problem);
        isRefused(not(or(FINE, and(wrong, FINE))), "not.or[1].and[0]", "criteria at not.or[1].and[0]: " + problem);
    }

    @Test
    void s1_operatorsMustFitTheType() {
        for (Condition wrong : List.of(
                NAME.greaterThan(1),
                NAME.before(LocalDate.EPOCH),
                DEBT.after(LocalDate.EPOCH),
                DEBT.withinLastDays(3),
                Attribute.truth("vip").greaterThan(false),
                Attribute.date("due").contains("2026"),
                CREATED.lessThan(3),
                LABELS.equalTo("debt"),
                STATUS.contains("OPEN"),
                CHANNEL_TYPE.doesNotContain("CALL"))) {
            assertThrows(InvalidCriteriaException.class, () -> criteria(wrong), wrong::toString);
        }
    }

    @Test
    void s1_valuesMustBeOfTheType() {
        isRefused(NAME.equalTo("a", 1), "", "criteria: value 2 of \"equal\" on name does not fit, expected a text");
        isRefused(
                DEBT.lessThan("1"),
                "",
                "criteria: value 1 of \"less\" on number:debt does not fit, expected a number such as 12.50");
        isRefused(
                STATUS.equalTo("OPEN", "ABANDONED"),
                "",
                "criteria: value 2 of \"equal\" on status does not fit, expected PENDING, OPEN, RESOLVED, SNOOZED");
        for (Condition wrong : List.of(
                Attribute.truth("vip").equalTo("true"),
                Attribute.date("due").equalTo(Instant.EPOCH),
                Attribute.instant("paid").equalTo("2026-03-31"),
                CREATED.before(2026),
                LABELS.contains(1),
                CHANNEL_TYPE.equalTo("FAX"),
                CHANNEL_TYPE.equalTo("call"))) {
            assertThrows(InvalidCriteriaException.class, () -> criteria(wrong), wrong::toString);
        }
    }

    @Test
    void s1_thereMustBeTheRightNumberOfValues() {
        isRefused(STATUS.equalTo(), "", "criteria: \"equal\" on status takes at least 1 value, found 0");
        isRefused(
                comparison(DEBT, Operator.GREATER, 1, 2),
                "",
                "criteria: \"greater\" on number:debt takes 1 value, found 2");
        isRefused(
                comparison(DEBT, Operator.PRESENT, 1),
                "",
                "criteria: \"present\" on number:debt takes no value, found 1");
        isRefused(
                comparison(CREATED, Operator.WITHIN_LAST_DAYS),
                "",
                "criteria: \"within the last days\" on created takes 1 value, found 0");
    }

    private static Comparison comparison(Attribute attribute, Operator operator, Object... values) {
        return new Comparison(
                attribute,
                operator,
                List.of(values).stream().map(AttributeValue::of).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.5", "36526"})
    void s1_theLastDaysAreAWholeNumberOfThem(String days) {
        isRefused(
                comparison(CREATED, Operator.WITHIN_LAST_DAYS, new BigDecimal(days)),
                "",
                "criteria: value 1 of \"within the last days\" on created does not fit, expected a whole number from 0"
                        + " to 36525");
        assertEquals(36_525, Comparison.MAX_DAYS);
        criteria(CREATED.withinLastDays(Comparison.MAX_DAYS));
        criteria(CREATED.withinLastDays(0));
        criteria(comparison(CREATED, Operator.WITHIN_LAST_DAYS, new BigDecimal("3.00")));
    }

    @Test
    void s1_everyOperatorThatAnAttributeTypeNamesFits() {
        for (AttributeType type : AttributeType.values()) {
            assertTrue(type.operators().containsAll(List.of(Operator.PRESENT, Operator.NOT_PRESENT)));
        }
        assertThrows(
                UnsupportedOperationException.class,
                () -> AttributeType.NUMBER.operators().add(Operator.CONTAINS));
    }

    @Test
    void s1_joiningNothingIsRefused() {
        isRefused(and(), "and", "criteria at and: expected at least 1 condition, found none");
        isRefused(and(FINE, or()), "and[1].or", "criteria at and[1].or: expected at least 1 condition, found none");
    }

    @Test
    void s1_treesDeeperThanTheLimitAreRefused() {
        criteria(nested(Criteria.MAX_DEPTH - 1));
        InvalidCriteriaException refusal =
                assertThrows(InvalidCriteriaException.class, () -> criteria(nested(Criteria.MAX_DEPTH)));
        assertEquals("not" + ".not".repeat(Criteria.MAX_DEPTH - 1), refusal.place());
        assertTrue(refusal.getMessage().endsWith(": conditions may be nested at most 32 deep"), refusal.getMessage());
        assertThrows(InvalidCriteriaException.class, () -> criteria(nested(100_000)));
    }

    private static Condition nested(int nots) {
        Condition condition = FINE;
        for (int i = 0; i < nots; i++) {
            condition = not(condition);
        }
        return condition;
    }

    @Test
    void s1_treesLargerThanTheLimitAreRefused() {
        // An "or", and for each condition in it one for itself and one for its value.
        int most = (Criteria.MAX_CONDITIONS - 1) / 2;
        criteria(new Condition.Or(Collections.nCopies(most, FINE)));
        isRefused(
                new Condition.Or(Collections.nCopies(most + 1, FINE)),
                "or[" + most + "]",
                "criteria at or[" + most + "]: there may be at most 1000 conditions and values in all");
        Object[] values =
                IntStream.range(0, Criteria.MAX_CONDITIONS - 1).boxed().toArray();
        criteria(DEBT.equalTo(values));
        assertThrows(InvalidCriteriaException.class, () -> criteria(not(DEBT.equalTo(values))));
    }

    @Test
    void theTextForLogsLeavesOutWhatMayBePersonal() {
        Criteria criteria = criteria(and(
                STATUS.equalTo("OPEN", "PENDING"),
                or(NAME.contains("Anna"), DEBT.greaterThan(100), LABELS.contains("vip")),
                not(CREATED.withinLastDays(30)),
                not(and(CREATED.before(LocalDate.EPOCH), CHANNEL_TYPE.isPresent()))));

        assertEquals(
                "(status equal OPEN or PENDING and (name contains \u2026 or number:debt greater \u2026 or labels contains"
                        + " \u2026) and not (created within the last 30 days) and not (created before 1970-01-01 and"
                        + " channelType present)) in Z",
                criteria.toString());
        assertEquals(
                "(status equal OPEN or PENDING and (name contains \"Anna\" or number:debt greater 100 or labels contains"
                        + " \"vip\") and not (created within the last 30 days) and not (created before 1970-01-01 and"
                        + " channelType present)) in Z",
                criteria.toText());
        assertEquals(criteria.toString(), criteria.condition() + " in Z");
    }

    @Test
    void noErrorHoldsAValue() {
        InvalidCriteriaException wrongType =
                assertThrows(InvalidCriteriaException.class, () -> criteria(DEBT.equalTo("Anna")));
        IllegalArgumentException unreadable =
                assertThrows(IllegalArgumentException.class, () -> AttributeValue.parse(AttributeType.NUMBER, "Anna"));

        assertFalse(wrongType.getMessage().contains("Anna"));
        assertEquals("expected a number such as 12.50", unreadable.getMessage());
        assertNull(unreadable.getCause());
        for (AttributeValue value : List.of(AttributeValue.of("Anna"), AttributeValue.of(5), AttributeValue.of(true))) {
            assertFalse(value.toString().contains(value.toText()), value.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 1e400",
        "NUMBER, 1e2147483647",
        "NUMBER, 1e-2147483647",
        "NUMBER, 0.000000000000000000000000000000000000001",
        "NUMBER, 123456789012345678901234567890123456789",
        "NUMBER, ''",
        "TRUTH, yes",
        "DATE, 31.03.2026",
        "DATE, 2026-02-30",
        "DATE, +10000-01-01",
        "DATE, 0000-12-31",
        "INSTANT, 2026-03-31T09:00:00",
        "INSTANT, +10000-01-01T00:00:00Z",
        "STATUS, open",
        "CHANNEL_TYPE, FAX"
    })
    void s1_aTextThatIsNoValueOfTheTypeIsRefused(AttributeType type, String text) {
        assertThrows(IllegalArgumentException.class, () -> AttributeValue.parse(type, text));
    }

    @Test
    void s1_aNumberOfMillionsOfDigitsIsNotEvenRead() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> AttributeValue.parse(AttributeType.NUMBER, "1".repeat(10_000_000)));

        assertEquals("expected a number of at most 100 characters", refusal.getMessage());
    }

    @Test
    void s1_numbersOfTheSameSizeAreTheSame() {
        assertEquals(AttributeValue.of(new BigDecimal("100.00")), AttributeValue.of(100L));
        assertEquals("100", AttributeValue.of(new BigDecimal("1e2")).toText());
        assertEquals(AttributeValue.of(BigDecimal.ZERO), AttributeValue.of(new BigDecimal("0e-300")));
        assertEquals(
                "9".repeat(38),
                AttributeValue.of(new BigDecimal("9".repeat(38))).toText());
    }

    @Test
    void s1_onlyExactValuesAreTaken() {
        assertEquals(
                "value of an attribute must be a text, number, truth, date or instant, but is a java.lang.Double",
                assertThrows(IllegalArgumentException.class, () -> AttributeValue.of(0.1))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lastactivity",
                "state",
                "integer:debt",
                "status:x",
                "labels:x",
                "number:",
                "text: ",
                "text:a\nb",
                ""
            })
    void s1_aTextThatIsNoAttributeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Attribute.parse(text));
    }

    @Test
    void s1_theNameOfAnAttributeMayHoldAColon() {
        assertEquals(new CustomAttribute("a:b", AttributeType.TEXT), Attribute.parse("text:a:b"));
        assertThrows(IllegalArgumentException.class, () -> new CustomAttribute("x", AttributeType.STATUS));
    }
}
