package io.contactlist.benchmarks.uploads;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Implements the floor: univocity alone, on one thread, with every cell touched. */
final class BareLoop {

    private BareLoop() {}

    static long run(Path file) throws IOException {
        try (Reader reader = reader(file)) {
            return run(reader, settings());
        }
    }

    /**
     * Parses all rows.
     *
     * @return the total length of the cells
     */
    static long run(Reader reader, CsvParserSettings settings) {
        CsvParser parser = new CsvParser(settings);
        long characters = 0;
        parser.beginParsing(reader);
        for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
            for (String cell : row) {
                characters += cell == null ? 0 : cell.length();
            }
        }
        return characters;
    }

    /** {@return the rows after the header, with blank cells as empty text} */
    static List<String[]> rows(Path file) throws IOException {
        CsvParserSettings settings = settings();
        settings.setHeaderExtractionEnabled(true);
        settings.setNullValue("");
        try (Reader reader = reader(file)) {
            return new CsvParser(settings).parseAll(reader);
        }
    }

    static Reader reader(Path file) throws IOException {
        return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
    }

    /** {@return the fastest correct settings that were found; see {@link SettingsBenchmark}} */
    static CsvParserSettings settings() {
        return settings(false, 65_536);
    }

    static CsvParserSettings settings(boolean trim, int buffer) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setLineSeparator("\n");
        settings.setReadInputOnSeparateThread(false);
        settings.trimValues(trim);
        settings.setInputBufferSize(buffer);
        return settings;
    }
}
