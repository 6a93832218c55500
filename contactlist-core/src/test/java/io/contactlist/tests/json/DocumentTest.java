package io.contactlist.tests.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.json.ContactListJson;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.Effect;
import io.contactlist.model.Transition;
import io.contactlist.refresh.Frequency;
import io.contactlist.selection.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** JSON.md shows each type, and what it shows is read and written as it stands there. */
class DocumentTest {

    private static final Path DOCUMENT = Path.of("JSON.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- json: (\\w+) -->\\R```json\\R(.*?)```", Pattern.DOTALL);

    /** Written as another type is, or of a kind that each have an example. */
    private static final Set<Class<?>> WITHOUT_EXAMPLE = Set.of(
            ContactSnapshot.class,
            ContactEvent.class,
            Effect.class,
            Transition.class,
            Condition.class,
            Frequency.class);

    private record Example(String type, String json) {}

    private static List<Example> examples() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(DOCUMENT));
        return matcher.results()
                .map(example -> new Example(example.group(1), example.group(2)))
                .toList();
    }

    @Test
    void everyExampleIsReadAndWrittenAsItStandsThere() throws IOException {
        Map<String, Class<?>> types = ContactListJson.mixIns().keySet().stream()
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        for (Example example : examples()) {
            Class<?> type = types.get(example.type());
            assertTrue(type != null, () -> "no type " + example.type());
            for (Major major : Major.values()) {
                assertEquals(
                        major.compact(example.json()),
                        major.write(major.read(example.json(), type)),
                        () -> example.type() + " on " + major);
            }
        }
    }

    @Test
    void thereIsAnExampleOfEveryType() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Class<?> type : ContactListJson.mixIns().keySet()) {
            if (!WITHOUT_EXAMPLE.contains(type)) {
                expected.add(type.getSimpleName());
            }
        }
        Set<String> shown = new TreeSet<>();
        examples().forEach(example -> shown.add(example.type()));
        assertEquals(expected, shown);
    }

    /** Each fenced JSON text is one that is checked. */
    @Test
    void noExampleIsWithoutItsType() throws IOException {
        long fenced = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("```json"))
                .count();
        assertEquals(fenced, examples().size());
    }
}
