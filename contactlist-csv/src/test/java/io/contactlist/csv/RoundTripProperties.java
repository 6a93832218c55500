package io.contactlist.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.upload.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a table comes back, however it is written as CSV and wherever buffers end (I9, I13). */
class RoundTripProperties {

    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final String[] CHARSETS = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};

    @Property(tries = 5000)
    void aTableComesBackAsItWasWritten(@ForAll("tables") List<List<String>> table, @ForAll Random random)
            throws IOException {
        char delimiter = ",;\t|".charAt(random.nextInt(4));
        byte[] csv = write(table, delimiter, random);
        CsvFile file = CsvFile.of(
                        () -> new ByteArrayInputStream(csv),
                        CsvMapping.builder().build())
                .withDelimiter(delimiter)
                .withBufferSize(4 + random.nextInt(random.nextBoolean() ? 8 : 200));
        assertEquals(table, read(file));
    }

    /** Every cell in quotes or not, every line end at will, with and without a mark and a last line end. */
    private static byte[] write(List<List<String>> table, char delimiter, Random random) {
        boolean marked = random.nextBoolean();
        StringBuilder csv = new StringBuilder(marked ? "\uFEFF" : "");
        for (int column = 0; column < table.get(0).size(); column++) {
            csv.append(column == 0 ? "" : delimiter).append("column ").append(column);
        }
        for (List<String> row : table) {
            endLine(csv, random);
            for (int column = 0; column < row.size(); column++) {
                if (column > 0) {
                    csv.append(delimiter);
                }
                writeCell(row.get(column), delimiter, csv, random);
            }
        }
        // A last row of nothing would be no row without it.
        if (String.join("", table.get(table.size() - 1)).isEmpty() || random.nextBoolean()) {
            endLine(csv, random);
        }
        String charset = CHARSETS[marked ? random.nextInt(CHARSETS.length) : 0];
        return csv.toString().getBytes(Charset.forName(charset));
    }

    private static void writeCell(String cell, char delimiter, StringBuilder csv, Random random) {
        boolean mustBeQuoted = cell.startsWith("\"") || cell.indexOf(delimiter) >= 0 || cell.contains("\n");
        if (!mustBeQuoted && random.nextBoolean()) {
            csv.append(cell);
            return;
        }
        csv.append('"');
        for (char c : cell.toCharArray()) {
            if (c == '\n') {
                endLine(csv, random);
            } else {
                csv.append(c == '"' ? "\"\"" : c);
            }
        }
        csv.append('"');
    }

    /** Not LF after CR, which would be one line end. */
    private static void endLine(StringBuilder csv, Random random) {
        boolean afterReturn = csv.charAt(csv.length() - 1) == '\r';
        csv.append(LINE_ENDS[(afterReturn ? 1 : 0) + random.nextInt(afterReturn ? 2 : 3)]);
    }

    private static List<List<String>> read(CsvFile file) throws IOException {
        List<List<String>> table = new ArrayList<>();
        for (CsvSample.SampledRow sampled : file.sample(Integer.MAX_VALUE).rows()) {
            List<String> cells = sampled.cells();
            if (sampled.row() instanceof Row.ContactRow contact) {
                assertEquals(cells, List.copyOf(contact.contact().attributes().values()));
            }
            table.add(cells);
        }
        return table;
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.strings()
                .withChars("ab0 E\",;|\t\n'#\\=+@\u00A0\u200Bї\uFEFF")
                .withChars('\u0001', '\u001A', '\uFFFF')
                .ofMaxLength(6);
        Arbitrary<String> emoji = Arbitraries.of("\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE00", "", "end", "\"\"");
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(columns -> Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(5, cells), net.jqwik.api.Tuple.of(1, emoji))
                        .list()
                        .ofSize(columns)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6));
    }
}
