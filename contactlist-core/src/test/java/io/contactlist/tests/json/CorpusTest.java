package io.contactlist.tests.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.json.ContactListJson;
import io.contactlist.model.Contact;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The stored texts still mean what they meant, and are still what is written. If one of these tests fails, the
 * format has changed: whoever keeps JSON can't read it any more, or will be read differently.
 */
class CorpusTest {

    @Test
    void everyStoredTextIsReadAsTheValueItStandsForAndWrittenAgain() {
        for (Map.Entry<Class<?>, List<?>> samples : Samples.byType().entrySet()) {
            List<Corpus.Line> lines = Corpus.of(samples.getKey());
            assertEquals(samples.getValue().size(), lines.size(), () -> "lines of " + samples.getKey());
            for (int i = 0; i < lines.size(); i++) {
                Corpus.Line line = lines.get(i);
                for (Major major : Major.values()) {
                    assertEquals(samples.getValue().get(i), major.read(line.json(), line.type()), line + ", " + major);
                    assertEquals(line.json(), major.write(samples.getValue().get(i)), line + ", " + major);
                }
            }
        }
    }

    @Test
    void everyStoredHistoryIsReadAndWrittenAgain() {
        for (Corpus.Line line : Corpus.read("histories.jsonl", Contact.class)) {
            for (Major major : Major.values()) {
                assertEquals(line.json(), major.write(major.read(line.json(), Contact.class)), line + ", " + major);
            }
        }
    }

    /** Java 17 has no exhaustive switch over sealed types; this stands in for it. */
    @Test
    void thereIsATextOfEveryTypeAndOfEveryKindOfASealedOne() {
        Set<Class<?>> stored = new HashSet<>();
        Samples.byType().forEach((type, samples) -> {
            // An enum needs no mix-in, since both majors write the name of the constant.
            if (!type.isEnum()) {
                stored.add(type);
                samples.forEach(sample -> stored.add(sample.getClass()));
            }
        });
        Set<Class<?>> expected = new HashSet<>(ContactListJson.mixIns().keySet());
        for (Class<?> type : ContactListJson.mixIns().keySet()) {
            if (type.isSealed()) {
                expected.addAll(kinds(type));
            }
        }
        assertEquals(expected, stored);
    }

    private static Set<Class<?>> kinds(Class<?> sealed) {
        Set<Class<?>> kinds = new HashSet<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            kinds.addAll(permitted.isSealed() ? kinds(permitted) : Set.of(permitted));
        }
        return kinds;
    }
}
