package io.contactlist.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.csv.CsvFormatException.Kind;
import io.contactlist.upload.Row;
import io.contactlist.upload.UploadSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Any text gives the same rows and the same first error as with the plain reader (I7 to I9, I13). */
class PlainReaderProperties {

    @Property(tries = 5000)
    void readsAsThePlainReaderDoes(@ForAll("texts") String text, @ForAll Random random) throws IOException {
        char delimiter = ",;\t ".charAt(random.nextInt(4));
        CsvLimits limits = new CsvLimits(3 + random.nextInt(4), 3 + random.nextInt(20), 1 + random.nextInt(20));
        String csv = ("\n".repeat(random.nextInt(2)) + "a,b,c\n" + text).replace(',', delimiter);
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        CsvFile file = CsvFile.of(
                        () -> new ByteArrayInputStream(bytes),
                        CsvMapping.builder().build())
                .withDelimiter(delimiter)
                .withLimits(limits)
                .withBufferSize(4 + random.nextInt(random.nextBoolean() ? 8 : 100));
        List<String> expected = PlainReader.account(csv, delimiter, limits);
        expected.remove(0);
        assertEquals(String.join("\n", expected), String.join("\n", account(file)), () -> csv + limits);
    }

    @Property(tries = 5000)
    void readsUpToTheFirstMalformedLineAsThePlainReaderDoes(@ForAll("texts") String text, @ForAll Random random)
            throws IOException {
        char delimiter = ",;\t ".charAt(random.nextInt(4));
        CsvLimits limits = new CsvLimits(3 + random.nextInt(4), 3 + random.nextInt(20), 1_000);
        String csv = ("\n".repeat(random.nextInt(2)) + "a,b,c\n" + text).replace(',', delimiter);
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        CsvFile file = CsvFile.of(
                        () -> new ByteArrayInputStream(bytes),
                        CsvMapping.builder().build())
                .withDelimiter(delimiter)
                .withLimits(limits)
                .withMalformedLines(MalformedLinePolicy.REJECT)
                .withBufferSize(4 + random.nextInt(100));
        List<String> expected = PlainReader.strictAccount(csv, delimiter, limits);
        expected.remove(0);
        List<String> actual = account(file);
        int records = expected.size() - 1;
        assertEquals(expected.subList(0, records), actual.subList(0, records), () -> csv + limits);
        if (!expected.get(records).endsWith(Kind.TOO_MANY_CHARACTERS.name())) {
            boolean stops = !expected.get(records).equals("end");
            assertEquals(stops, actual.get(records).endsWith("malformed"), () -> csv + limits + actual);
        }
    }

    private static List<String> account(CsvFile file) throws IOException {
        List<String> account = new ArrayList<>();
        try (UploadSource.RowReader rows = file.open(1)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                account.add(row.record() + " on line " + row.line() + ": " + cells(row));
            }
            account.add("end");
        } catch (CsvFormatException e) {
            account.add(e.record() + " on line " + e.line() + ": " + e.kind());
        }
        return account;
    }

    private static String cells(Row row) {
        if (row instanceof Row.ContactRow contact) {
            return contact.cells().toString();
        }
        if (row instanceof Row.RejectedRow rejected && rejected.lines() != null) {
            return "malformed";
        }
        return row instanceof Row.RejectedRow rejected ? rejected.cells().toString() : "blank";
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                        Tuple.of(30, Arbitraries.of('a', 'E', ' ', ' ', '"', '"', '"', ',', ',', '\n', '\r')),
                        Tuple.of(2, Arbitraries.of('\u00A0', 'ї', '\u0001', '\uFEFF', ';')),
                        Tuple.of(1, Arbitraries.of('\0')))
                .list()
                .ofMaxSize(60)
                .map(characters -> {
                    StringBuilder text = new StringBuilder();
                    characters.forEach(text::append);
                    return text.toString();
                });
    }
}
