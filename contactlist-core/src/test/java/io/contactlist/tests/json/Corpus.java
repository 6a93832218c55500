package io.contactlist.tests.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The stored texts: a file a type, a text a line. They change with the format, and with nothing else. */
final class Corpus {

    private Corpus() {}

    /** One stored text. */
    record Line(Class<?> type, int number, String json) {

        /** Its place, for the report of a test. */
        @Override
        public String toString() {
            return type.getSimpleName() + ".jsonl:" + number;
        }
    }

    static List<Line> of(Class<?> type) {
        return read(type.getSimpleName() + ".jsonl", type);
    }

    static List<Line> read(String file, Class<?> type) {
        try (InputStream in = Corpus.class.getResourceAsStream("/json/" + file)) {
            List<String> texts = new String(
                            Objects.requireNonNull(in, "no resource /json/" + file)
                                    .readAllBytes(),
                            StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                lines.add(new Line(type, i + 1, texts.get(i)));
            }
            return lines;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Line> all() {
        return Samples.byType().keySet().stream()
                .flatMap(type -> of(type).stream())
                .toList();
    }
}
