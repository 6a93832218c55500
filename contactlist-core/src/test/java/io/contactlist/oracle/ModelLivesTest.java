package io.contactlist.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.contactlist.lives.EventText;
import io.contactlist.lives.RuleSheet;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The library and the judge give the answers of another model on the lives in a file, {@code -Dlives=….jsonl.gz}. Other
 * reasons for a refusal are listed; every other difference is a failure. What follows an event that the library does not
 * have yet is left out.
 */
@EnabledIfSystemProperty(named = "lives", matches = ".+")
class ModelLivesTest {

    private static final Map<Rejection.Reason, String> REASONS = Map.of(
            Rejection.Reason.STALE, "stale",
            Rejection.Reason.NOT_YET, "not-yet",
            Rejection.Reason.UNKNOWN, "unknown",
            Rejection.Reason.STATUS, "status",
            Rejection.Reason.LIMITS, "limits",
            Rejection.Reason.NOT_DUE, "due",
            Rejection.Reason.UNUSABLE_UNIT, "unit");

    /** Every kind of difference with the shortest life that showed it, and how often it came up. */
    private final Map<String, String> failures = new TreeMap<>();

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> otherReasons = new TreeMap<>();
    private int lives;
    private int events;
    private int steps;

    @Test
    void theLibraryAgreesWithTheOtherModel() {
        compare(false);
    }

    @Test
    void theJudgeAgreesWithTheOtherModel() {
        compare(true);
    }

    private void compare(boolean judged) {
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(System.getProperty("lives")))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                compare(new ModelLife(mapper.readTree(line)), judged);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(
                (judged ? "judge: " : "library: ") + lives + " lives, " + events + " of " + steps + " events, "
                        + failures.size() + " kinds of differences, other reasons for refusals:" + text(otherReasons));
        assertTrue(lives > 0, "no lives in the file");
        assertEquals("", text(failures));
    }

    private String text(Map<String, String> differences) {
        return differences.entrySet().stream()
                .map(entry -> "\n\n" + counts.get(entry.getKey()) + " x " + entry.getKey() + entry.getValue())
                .collect(Collectors.joining());
    }

    private void compare(ModelLife life, boolean judged) {
        lives++;
        steps += life.steps().size();
        Rulebook rulebook = new Rulebook();
        Contact imported = life.imported();
        RuleSheet sheet = life.rules();
        ModelSubject subject = judged
                ? new ModelSubject.Judged(imported, sheet, rulebook)
                : new ModelSubject.Library(imported, rulebook.publish(sheet));
        ModelEvents made = new ModelEvents(imported, rulebook);
        List<String> past = new ArrayList<>();
        past.add("units " + EventText.units(imported.units()) + " " + sheet);
        for (JsonNode step : life.steps()) {
            boolean isApplied = "ok".equals(step.get("result").textValue());
            if (ModelEvents.isLater(step.get("event")) && isApplied) {
                return;
            } else if (ModelEvents.isLater(step.get("event")) || ModelEvents.isImpossible(step.get("event"))) {
                assertFalse(isApplied);
                continue;
            }
            events++;
            Optional<ContactEvent> event = made.event(step.get("event"));
            past.add(event.map(EventText::of).orElse("noticed") + " ("
                    + step.get("event").get("clk") + ") -> "
                    + step.get("result").textValue() + " " + step.get("views") + step.get("due") + step.get("counted"));
            Optional<String> difference = step(subject, event, step, made.units(), past);
            if (difference.isPresent()) {
                note(failures, difference.get(), past);
                return;
            }
        }
    }

    private void note(Map<String, String> differences, String kind, List<String> past) {
        counts.merge(kind, 1, Integer::sum);
        String example = "\n    " + String.join("\n    ", past);
        differences.merge(kind, example, (one, other) -> one.length() <= other.length() ? one : other);
    }

    /** Takes one step and returns the kind of difference that it shows. */
    private Optional<String> step(
            ModelSubject subject,
            Optional<ContactEvent> event,
            JsonNode step,
            Set<CommunicationUnit> units,
            List<String> past) {
        String name = step.get("event").get("event").textValue();
        if (event.isEmpty()) {
            Instant now = ModelLife.seconds(step.get("event").get("clk"));
            subject.overdue(now).forEach(subject::apply);
        } else {
            String expected = step.get("result").textValue();
            String found = subject.apply(event.get()).map(REASONS::get).orElse("ok");
            if (!expected.equals(found)) {
                String kind = name + ": result " + expected + " in the model, " + found + " here";
                if ("ok".equals(expected) || "ok".equals(found)) {
                    return Optional.of(kind);
                }
                note(otherReasons, kind, past);
            }
        }
        return difference(subject, step, units).map(what -> name + ": " + what);
    }

    private static Optional<String> difference(ModelSubject subject, JsonNode step, Set<CommunicationUnit> units) {
        JsonNode views = step.get("views");
        if (!views.get("list").textValue().equals(subject.inList().name())) {
            return Optional.of(
                    "status " + views.get("list").textValue() + " in the model, " + subject.inList() + " here");
        }
        JsonNode counted = step.get("counted");
        if (counted.get("all").intValue() != subject.count()) {
            return Optional.of(
                    "attempts that count: " + counted.get("all") + " in the model, " + subject.count() + " here");
        }
        for (ChannelType type : ChannelType.values()) {
            if (!views.get(type.name()).textValue().equals(subject.on(type).name())) {
                return Optional.of("status on a type " + views.get(type.name()).textValue() + " in the model, "
                        + subject.on(type) + " here");
            } else if (counted.get("types").path(type.name()).asInt(0) != subject.count(type)) {
                return Optional.of("attempts that count on a type");
            } else if (!due(step.get("due").get(type.name()))
                    .equals(subject.dueFrom(type).map(ModelLivesTest::due))) {
                return Optional.of("due instant");
            }
        }
        return units.stream()
                .filter(unit ->
                        counted.get("units").path(ModelLife.key(unit.id())).asInt(0) != subject.count(unit.id()))
                .map(unit -> "attempts that count on a unit")
                .findFirst();
    }

    private static Optional<Instant> due(JsonNode due) {
        return Optional.ofNullable(due).map(ModelLife::seconds);
    }

    /** The clocks of the model begin at 0: who never waited is due from then on. */
    private static Instant due(Instant instant) {
        return instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
    }
}
