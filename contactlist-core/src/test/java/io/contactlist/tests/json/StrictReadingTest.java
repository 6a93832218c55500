package io.contactlist.tests.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.contactlist.tests.json.Major.Refused;
import io.contactlist.tests.json.Mutations.Mutated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is refused of every field of every stored text, and that the error names the field. */
class StrictReadingTest {

    private static final Set<String> CONTROL =
            Set.of("perContact", "perUnit", "perType", "minimumDelay", "categories", "answerTime", "rolling", "quiet");
    private static final Set<String> ATTEMPT =
            Set.of("category", "reached", "reportedAt", "waitUntil", "beginBefore", "callbackAt");
    private static final Set<String> CONVERSATION = Set.of("stillOpenAt", "waitBefore", "resolvedAt");
    private static final Set<String> CONTACT = Set.of(
            "name", "storedAt", "zones", "priority", "notAfter", "handedBackUntil", "nextEnd", "timing", "dueFrom");
    private static final Set<String> EVENT =
            Set.of("name", "notBefore", "beginBefore", "zones", "priority", "notAfter");
    private static final Set<String> TIMING = Set.of("notBefore", "callbackChangedAt", "callback");
    private static final Set<String> HOURS = Set.of("openings", "closedDays", "defaultZones", "margin");

    /** The fields that may be absent, by what holds them. */
    private static final Map<String, Set<String>> OPTIONAL = Map.ofEntries(
            Map.entry("RollingLimit", Set.of("type")),
            Map.entry("rolling", Set.of("type")),
            Map.entry("Callback", Set.of("unit", "agent")),
            Map.entry("callback", Set.of("unit", "agent")),
            Map.entry("Timing", TIMING),
            Map.entry("timing", TIMING),
            Map.entry("PlannedAttempt", Set.of("beginBefore")),
            Map.entry("CategoryRule", Set.of("type", "limit", "delay")),
            Map.entry("categories", Set.of("type", "limit", "delay")),
            Map.entry("AttemptControl", CONTROL),
            Map.entry("ClosedDays", Set.of("zones")),
            Map.entry("closedDays", Set.of("zones")),
            Map.entry("ContactHours", HOURS),
            Map.entry("hours", HOURS),
            // the attempt control of rules, and the attempts of a contact
            Map.entry("attempts", union(CONTROL, ATTEMPT)),
            Map.entry("Attempt", ATTEMPT),
            Map.entry("reached", CONVERSATION),
            Map.entry("AttemptConversation", CONVERSATION),
            Map.entry("ListFormat", Set.of("identifierColumn", "addresses")),
            Map.entry("AddressFormat", Set.of("separator")),
            Map.entry("addresses", Set.of("separator")),
            Map.entry("uploadFormat", Set.of("identifierColumn", "addresses")),
            Map.entry("ContactList", Set.of("uploadFormat")),
            Map.entry("list", Set.of("uploadFormat")),
            Map.entry("Contact", CONTACT),
            Map.entry("contact", CONTACT),
            Map.entry("ContactSnapshot", CONTACT),
            Map.entry("UnitSnapshot", Set.of("unusable")),
            Map.entry("units", Set.of("unusable")),
            Map.entry("ContactEvent", EVENT),
            Map.entry("events", EVENT),
            Map.entry("Rejection", Set.of("status", "from")),
            Map.entry("rejection", Set.of("status", "from")),
            Map.entry("ReachedLimit", Set.of("unit", "category")),
            Map.entry("limits", Set.of("unit", "category")),
            Map.entry("condition", Set.of("values")),
            Map.entry("Comparison", Set.of("values")),
            Map.entry("Condition", Set.of("values")),
            Map.entry("and", Set.of("values")),
            Map.entry("or", Set.of("values")),
            Map.entry("not", Set.of("values")),
            Map.entry("Conversation", Set.of("contactName", "lastActivityAt")),
            Map.entry("RowIssue", Set.of("column")),
            Map.entry("issues", Set.of("column")));

    private static final Set<String> TYPE_IDS = Set.of("event", "effect", "transition", "frequency");
    /** Of these an object has one and nothing else, and it tells of which kind the object is. */
    private static final Set<String> ONLY_FIELDS = Set.of("and", "or", "not");

    /** What of the stored texts is personal data. */
    private static final List<String> PERSONAL = List.of(
            "Ann", "Olha", "123-45-67", "380441234567", "example.org", "@ann", "75.25", "Kyïv", "Lviv", "talk-17");

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static boolean isOptional(Mutated text) {
        return OPTIONAL.getOrDefault(text.owner(), Set.of()).contains(text.field());
    }

    /** A field that says of which kind the object is, which is not a field of the value. */
    private static boolean isTypeId(Mutated text) {
        return TYPE_IDS.contains(text.field()) && !text.owner().equals("ReportedEvent");
    }

    private static void onBothMajors(BiConsumer<ObjectNode, String> change, BiConsumer<Major, Mutated> assertion) {
        int texts = 0;
        for (Corpus.Line line : Corpus.all()) {
            for (Mutated text : Mutations.of(line, change)) {
                for (Major major : Major.values()) {
                    assertion.accept(major, text);
                    texts++;
                }
            }
        }
        assertTrue(texts > 1000, "texts: " + texts);
    }

    private static Refused assertRefused(Major major, Mutated text) {
        Refused refused = assertThrows(
                Refused.class, () -> major.read(text.json(), text.line().type()), () -> major + " accepts " + text);
        for (String secret : PERSONAL) {
            assertFalse(refused.getMessage().contains(secret), () -> refused.getMessage() + " of " + text);
        }
        return refused;
    }

    /** At the very place, or where the kind of the object is told, at the object. */
    private static void assertRefusedAt(Major major, Mutated text) {
        String expected = isTypeId(text) ? text.objectPath() : text.path();
        assertEquals(expected, assertRefused(major, text).path(), () -> major + " " + text);
    }

    @Test
    void aFieldThatIsLeftOutIsRefusedAtItsPlaceUnlessItMayBe() {
        onBothMajors(ObjectNode::remove, (major, text) -> {
            if (ONLY_FIELDS.contains(text.field())) {
                assertEquals(text.objectPath(), assertRefused(major, text).path(), text::toString);
            } else if (!isOptional(text)) {
                assertRefusedAt(major, text);
            }
        });
    }

    @Test
    void nullIsRefusedAtItsPlaceUnlessTheFieldMayBeAbsent() {
        onBothMajors(ObjectNode::putNull, (major, text) -> {
            if (!isOptional(text)) {
                assertRefusedAt(major, text);
            }
        });
    }

    @Test
    void nullIsReadAsAbsentWhereAFieldMayBeAbsent() {
        onBothMajors(ObjectNode::putNull, (major, text) -> {
            if (isOptional(text)) {
                String without = Mutations.of(text.line(), ObjectNode::remove).stream()
                        .filter(other -> other.path().equals(text.path()))
                        .map(Mutated::json)
                        .findFirst()
                        .orElseThrow();
                assertEquals(outcome(major, without, text), outcome(major, text.json(), text));
            }
        });
    }

    private static Object outcome(Major major, String json, Mutated text) {
        try {
            return major.read(json, text.line().type());
        } catch (Refused e) {
            return "refused at " + e.path();
        }
    }

    @Test
    void anUnknownFieldIsRefusedAtItsPlace() {
        onBothMajors((object, field) -> object.put(field + "s", 1), (major, text) -> {
            Mutated misspelt =
                    new Mutated(text.line(), text.owner(), text.field() + "s", text.objectPath(), text.json());
            assertEquals(misspelt.path(), assertRefused(major, misspelt).path(), misspelt::toString);
        });
    }

    @Test
    void anObjectOrListInPlaceOfSomethingElseIsRefusedAtItsPlace() {
        Consumer<BiConsumer<ObjectNode, String>> refused =
                change -> onBothMajors(change, (major, text) -> assertRefusedAt(major, text));
        refused.accept((object, field) ->
                object.set(field, object.get(field).isArray() ? object.objectNode() : object.arrayNode()));
        refused.accept((object, field) -> {
            if (object.get(field).isValueNode()) {
                object.putObject(field);
            } else {
                object.put(field, true);
            }
        });
    }

    @Test
    void aNumberInPlaceOfAnObjectListOrTruthIsRefusedAtItsPlace() {
        onBothMajors(
                (object, field) -> {
                    if (object.get(field).isContainerNode() || object.get(field).isBoolean()) {
                        object.put(field, 7);
                    } else {
                        object.putObject(field);
                    }
                },
                (major, text) -> assertRefusedAt(major, text));
    }

    @Test
    void aTextInPlaceOfANumberOrTruthIsRefusedAtItsPlace() {
        onBothMajors(
                (object, field) -> {
                    if (object.get(field).isNumber() || object.get(field).isBoolean()) {
                        object.put(field, object.get(field).asText());
                    } else {
                        object.putNull(field);
                    }
                },
                (major, text) -> {
                    if (!isOptional(text)) {
                        assertRefusedAt(major, text);
                    }
                });
    }
}
