package io.contactlist.tests.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.refresh.Frequency;
import io.contactlist.selection.Criteria;
import io.contactlist.tests.json.Major.Refused;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused of criteria and frequencies (S1, S5): at its place, and without the values that somebody typed. */
class CriteriaRefusalsTest {

    private static final int SMALL_STACK = 256 * 1024;
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
                "and[1].not",
                "criteria at and[1].not: \"greater\" does not fit name");
        assertRefused("{\"or\":[]}", "or", "criteria at or: expected at least 1 condition");
        assertRefused(comparison("name", "PRESENT", "Anna"), "", "takes no value, found 1");
    }

    @Test
    void s1_whatIsNoConditionOrSeveralAtOnce() {
        assertRefused("{}", "condition", "expected and, or, not, or an attribute");
        assertRefused("{\"xor\":[]}", "condition", "expected and, or, not, or an attribute");
        assertRefused("[]", "condition", "");
        assertRefused("{\"and\":[" + PRESENT + "],\"or\":[]}", "condition.or", "unexpected field beside and");
        assertRefused("{\"and\":[null]}", "condition.and[0]", "expected an object");
        assertRefused("{\"and\":[[]]}", "condition.and[0]", "expected an object");
        assertRefused("{\"and\":{}}", "condition.and", "expected a list of conditions");
        assertRefused("{\"and\":[" + PRESENT + "],\"nor\":[]}", "condition.nor", "unexpected field beside and");
        assertRefused(
                PRESENT.replace("}", ",\"not\":" + PRESENT + "}"),
                "condition.not",
                "unexpected field beside attribute");
    }

    @Test
    void s1_aComparisonWhosePartsAreNoTexts() {
        assertRefused("{\"attribute\":\"name\"}", "condition.operator", "expected a text");
        assertRefused("{\"operator\":\"PRESENT\"}", "condition.attribute", "expected a text");
        assertRefused("{\"attribute\":\"name\",\"operator\":4}", "condition.operator", "expected a text");
        String values = "{\"not\":{\"attribute\":\"number:debt\",\"operator\":\"LESS\",\"values\":";
        assertRefused(values + "100}}", "condition.not.values", "expected a list of texts");
        assertRefused(values + "[100]}}", "condition.not.values[0]", "expected a text");
        assertRefused(values + "[\"1\",null]}}", "condition.not.values[1]", "expected a text");
    }

    @Test
    void s1_treesThatAreTooDeepOrTooLarge() {
        String deepest = "{\"not\":".repeat(Criteria.MAX_DEPTH - 1) + PRESENT + "}".repeat(Criteria.MAX_DEPTH - 1);
        String largest = "{\"and\":["
                + IntStream.range(1, Criteria.MAX_CONDITIONS)
                        .mapToObj(i -> PRESENT)
                        .collect(Collectors.joining(","))
                + "]}";
        for (Major major : Major.values()) {
            assertEquals(criteria(deepest), major.write(major.read(criteria(deepest), Criteria.class)));
            assertEquals(criteria(largest), major.write(major.read(criteria(largest), Criteria.class)));
        }
        assertRefused(
                "{\"not\":" + deepest + "}",
                "condition" + ".not".repeat(Criteria.MAX_DEPTH),
                "conditions may be nested at most 32 deep");
        assertRefused(
                largest.replaceFirst("\\[", "[" + PRESENT + ","),
                "and[" + (Criteria.MAX_CONDITIONS - 1) + "]",
                "at most 1000 conditions and values");
    }

    /** Up to Jackson's own limits on nesting, 1,000 and 500, and beyond them; on a stack as small as there are. */
    @ParameterizedTest
    @CsvSource({
        "'{\"not\":', '}', 450",
        "'{\"not\":', '}', 900",
        "'{\"not\":', '}', 100000",
        "'{\"and\":[', ']}', 200",
        "'{\"and\":[', ']}', 450",
        "'{\"and\":[', ']}', 100000",
        "'{\"xor\":', '}', 450",
        "'[', ']', 450"
    })
    void s1_treesOfAnyDepthAreRefusedAndDoNoHarm(String open, String close, int depth) throws InterruptedException {
        String tree = criteria(open.repeat(depth) + PRESENT + close.repeat(depth));
        for (Major major : Major.values()) {
            AtomicReference<Throwable> outcome = new AtomicReference<>();
            Thread reader = new Thread(null, () -> major.read(tree, Criteria.class), "reader", SMALL_STACK);
            reader.setUncaughtExceptionHandler((thread, thrown) -> outcome.set(thrown));
            reader.start();
            reader.join();

            assertInstanceOf(Refused.class, outcome.get(), () -> major + ": " + outcome.get());
        }
    }

    /** Each part of a tree is read once, not once a level. */
    @Test
    void s1_aTreeThatIsBothDeepAndLargeIsRefusedToo() {
        String large = "{\"and\":[" + PRESENT + ("," + PRESENT).repeat(50_000) + "]}";
        String tree = criteria("{\"not\":".repeat(400) + large + "}".repeat(400));
        for (Major major : Major.values()) {
            assertThrows(Refused.class, () -> major.read(tree, Criteria.class), major::name);
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
