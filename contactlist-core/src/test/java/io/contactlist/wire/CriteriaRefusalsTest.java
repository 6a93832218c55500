package io.contactlist.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.selection.Criteria;
import io.contactlist.selection.Frequency;
import io.contactlist.wire.Major.Refused;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is refused of criteria and frequencies (S1, S5): at its place, and without the values that somebody typed. */
class CriteriaRefusalsTest {

    private static final String PRESENT = "{\"attribute\":\"name\",\"operator\":\"PRESENT\"}";

    private static String criteria(String condition) {
        return "{\"zone\":\"UTC\",\"condition\":" + condition + "}";
    }

    private static String comparison(String attribute, String operator, String... values) {
        return "{\"attribute\":\"" + attribute + "\",\"operator\":\"" + operator + "\",\"values\":[\""
                + String.join("\",\"", values) + "\"]}";
    }

    private static void assertRefused(String condition, String path, String message) {
        for (Major major : Major.values()) {
            Refused e = assertThrows(
                    Refused.class, () -> major.read(criteria(condition), Criteria.class), () -> major + " accepts it");
            assertEquals(path, e.path(), () -> major + ": " + e.getMessage());
            assertTrue(e.getMessage().contains(message), () -> major + ": " + e.getMessage());
            assertFalse(e.getMessage().contains("Anna"), () -> major + ": " + e.getMessage());
        }
    }

    @Test
    void s1_anAttributeOrOperatorThatThereIsNot() {
        assertRefused(
                "{\"and\":[" + PRESENT + "," + comparison("mood", "EQUAL", "Anna") + "]}",
                "condition.and[1].attribute",
                "expected one of the attributes");
        assertRefused(
                "{\"not\":" + comparison("money:debt", "EQUAL", "Anna") + "}",
                "condition.not.attribute",
                "expected text, number, truth, date or instant before the colon");
        assertRefused(
                "{\"or\":[" + comparison("name", "LIKE", "Anna") + "]}",
                "condition.or[0].operator",
                "DOES_NOT_CONTAIN");
    }

    @Test
    void s1_aValueThatIsNotOfTheAttributesType() {
        assertRefused(
                "{\"and\":[" + PRESENT + "," + comparison("number:debt", "GREATER", "Anna") + "]}",
                "condition.and[1]",
                "expected a number such as 12.50");
        assertRefused(comparison("status", "EQUAL", "Anna"), "condition", "PENDING");
        assertRefused(comparison("created", "BEFORE", "Anna"), "condition", "expected a date such as");
    }

    /** The place in the tree is told by the message, in the words of the path. */
    @Test
    void s1_anOperatorThatDoesNotFitTheAttribute() {
        assertRefused(
                "{\"and\":[" + PRESENT + ",{\"not\":" + comparison("name", "GREATER", "Anna") + "}]}",
                "",
                "criteria at and[1].not: \"greater\" doesn't fit name");
        assertRefused("{\"or\":[]}", "", "criteria at or: expected at least 1 condition");
        assertRefused(comparison("name", "PRESENT", "Anna"), "", "takes no value, found 1");
    }

    @Test
    void s1_whatIsNoConditionOrSeveralAtOnce() {
        assertRefused("{}", "condition", "Condition");
        assertRefused("{\"xor\":[]}", "condition", "Condition");
        assertRefused("[]", "condition", "");
        assertRefused("{\"and\":[" + PRESENT + "],\"or\":[]}", "condition.or", "or");
        assertRefused("{\"and\":[null]}", "condition.and[0]", "null");
        assertRefused("{\"and\":[" + PRESENT + "],\"nor\":[]}", "condition.nor", "nor");
    }

    @Test
    void s1_treesThatAreTooDeepOrTooLarge() {
        String deepest = "{\"not\":".repeat(Criteria.MOST_DEPTH - 1) + PRESENT + "}".repeat(Criteria.MOST_DEPTH - 1);
        String largest = "{\"and\":["
                + IntStream.range(1, Criteria.MOST_CONDITIONS)
                        .mapToObj(i -> PRESENT)
                        .collect(Collectors.joining(","))
                + "]}";
        for (Major major : Major.values()) {
            assertEquals(criteria(deepest), major.write(major.read(criteria(deepest), Criteria.class)));
            assertEquals(criteria(largest), major.write(major.read(criteria(largest), Criteria.class)));
        }
        assertRefused("{\"not\":" + deepest + "}", "", "conditions may be nested at most 32 deep");
        assertRefused(largest.replaceFirst("\\[", "[" + PRESENT + ","), "", "at most 1000 conditions and values");
    }

    /** Jackson's own limit on nesting stands before ours, so no text can exhaust the stack. */
    @Test
    void s1_treesOfAnyDepthAreRefusedAndDoNoHarm() {
        for (int depth : new int[] {300, 1_000, 100_000}) {
            String tree = "{\"not\":".repeat(depth) + PRESENT + "}".repeat(depth);
            for (Major major : Major.values()) {
                assertThrows(
                        Refused.class, () -> major.read(criteria(tree), Criteria.class), () -> major + " " + depth);
            }
        }
    }

    @Test
    void s5_frequenciesThatAreNone() {
        assertFrequencyRefused("{\"frequency\":\"hourly\",\"zone\":\"UTC\"}", "", "daily");
        assertFrequencyRefused("{\"frequency\":\"daily\",\"at\":\"25:00\",\"zone\":\"UTC\"}", "at", "LocalTime");
        assertFrequencyRefused("{\"frequency\":\"daily\",\"at\":\"00:00\",\"zone\":\"Kyiv\"}", "zone", "Zone");
        assertFrequencyRefused(
                "{\"frequency\":\"weekly\",\"days\":[],\"at\":\"00:00\",\"zone\":\"UTC\"}", "", "at least one day");
        assertFrequencyRefused(
                "{\"frequency\":\"every\",\"period\":\"PT0S\",\"from\":\"2026-03-01T08:00\",\"zone\":\"UTC\"}",
                "",
                "a period must lie between one second and ten years");
        assertFrequencyRefused(
                "{\"frequency\":\"cron\",\"expression\":\" \",\"zone\":\"UTC\"}", "", "must not be blank");
    }

    private static void assertFrequencyRefused(String json, String path, String message) {
        for (Major major : Major.values()) {
            Refused e = assertThrows(Refused.class, () -> major.read(json, Frequency.class));
            assertEquals(path, e.path(), () -> major + ": " + e.getMessage());
            assertTrue(e.getMessage().contains(message), () -> major + ": " + e.getMessage());
        }
    }
}
