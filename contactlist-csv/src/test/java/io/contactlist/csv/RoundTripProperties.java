package io.contactlist.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.contactlist.upload.Row;
import io.contactlist.upload.UploadSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Each table is read back as it was written, in all legal ways to write it as CSV (I1, I7, I9, I13). */
class RoundTripProperties {

    @Property(tries = 5000)
    void aTableIsReadBackAsItWasWritten(@ForAll("tables") List<List<String>> table, @ForAll Random random)
            throws IOException {
        WrittenTable written = new WrittenTable(table, random);
        try (UploadSource.RowReader rows = written.file().open(1)) {
            assertEquals(written.header(), rows.format().columns(), written::toString);
            long record = 0;
            for (WrittenTable.Record expected : written.records()) {
                Row row = rows.next();
                assertEquals(++record, row.record(), written::toString);
                assertEquals(expected.line(), row.line(), written::toString);
                if (expected.values().isEmpty()) {
                    assertInstanceOf(Row.BlankRow.class, row, written::toString);
                } else {
                    Row.ContactRow contact = assertInstanceOf(Row.ContactRow.class, row, written::toString);
                    assertEquals(
                            expected.values(),
                            List.copyOf(contact.contact().attributes().values()),
                            written::toString);
                }
            }
            assertNull(rows.next(), written::toString);
        }
    }

    /** Checks the writer of exports and rejected rows. Each line end in a cell is read as one line feed. */
    @Property(tries = 2000)
    void aTableIsReadBackFromTheWriter(@ForAll("tables") List<List<String>> table, @ForAll Random random)
            throws IOException {
        char delimiter = ",;\t| ".charAt(random.nextInt(5));
        List<List<String>> rows = new ArrayList<>();
        table.forEach(row -> rows.add(row.stream()
                .map(cell -> cell.replace("=", random.nextBoolean() ? "\r" : "\r\n"))
                .toList()));
        StringWriter text = new StringWriter();
        try (CsvWriter writer = new CsvWriter(text, delimiter)) {
            writer.write(IntStream.range(0, table.get(0).size())
                    .mapToObj(column -> "column" + column)
                    .toList());
            for (List<String> row : rows) {
                writer.write(row);
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        CsvSample read = CsvFile.of(
                        () -> new ByteArrayInputStream(bytes),
                        CsvMapping.builder().build())
                .withDelimiter(delimiter)
                .sample(Integer.MAX_VALUE);
        assertEquals(
                rows.stream()
                        .map(row -> row.stream()
                                .map(cell -> cell.replace("\r\n", "\n").replace('\r', '\n'))
                                .toList())
                        .toList(),
                read.rows().stream().map(CsvSample.SampledRow::cells).toList());
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("ab0 E\",;|\t\n'#\\=+@\u00A0\u200Bїヶ\uFEFF")
                .withChars('\u0001', '\u001A', '\u0085', '\u2028', '\uFFFF')
                .ofMaxLength(6);
        Arbitrary<String> pieces = Arbitraries.of("\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE00", "", "end", "\"\"", "E");
        Arbitrary<String> longTexts =
                Arbitraries.strings().withChars("ab,\"\n ї").ofMaxLength(300);
        Arbitrary<String> cells =
                Arbitraries.frequencyOf(Tuple.of(20, texts), Tuple.of(4, pieces), Tuple.of(1, longTexts));
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(columns ->
                        cells.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(6));
    }
}
