package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvHeaderException;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.HeaderProblem.Kind;
import io.contactlist.model.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A first line that names the delimiter for spreadsheets is read, not taken for the header (I1). */
class CsvSeparatorLineTest {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("phone", Channel.call("trunk-1"))
            .build();

    private static final List<String> ROWS =
            List.of("1 on line 3: A1, Anna, CALL 12345", "2 on line 4: A2, CALL 23456");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\n",
                "sep=;\r\n",
                "sep=;\r",
                "SEP=;\n",
                "Sep=;\n",
                "\uFEFFsep=;\n",
                "\"sep=;\"\n",
                "\uFEFF\"sep=;\"\r\n",
                "sep=;;;\n",
                "sep=; \n",
                "sep=;;; \r\n",
                "\"sep=;\";;\n",
                "sep=;\t\n",
            })
    void aFirstLineNamesTheDelimiter(String first) {
        ReadFile read = ReadFile.of(MAPPING, first + "id;name;phone\nA1;Anna;12345\nA2;;23456\n");
        assertNull(read.error);
        assertEquals(ROWS, read.rows);
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|', ':', '^', '~', '#', '\u00A6', '\u0001', '/', '&'})
    void anyDelimiterCanBeNamed(char delimiter) {
        String text = "sep=,\nid,name,phone\nA1,Anna,12345\nA2,,23456\n".replace(',', delimiter);
        assertEquals(ROWS, ReadFile.of(MAPPING, text).rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1251", "UTF-8"})
    void theLineIsReadInTheCharsetOfTheFile(String charset) {
        String text = (charset.startsWith("UTF") ? "\uFEFF" : "") + "sep=;\nid;name;phone\nA1;Anna;12345\nA2;;23456\n";
        CsvFile file = ReadFile.file(MAPPING, text.getBytes(java.nio.charset.Charset.forName(charset)));
        assertEquals(ROWS, ReadFile.of(file.withCharset(StandardCharsets.UTF_8)).rows);
    }

    @Test
    void theCallersDelimiterWins() {
        String commas = "sep=;\nid,name,phone\nA1,Anna,12345\nA2,,23456\n";
        assertEquals(ROWS, ReadFile.of(ReadFile.file(MAPPING, commas).withDelimiter(',')).rows);
        String semicolons = "sep=;\nid;name;phone\nA1;Anna;12345\nA2;;23456\n";
        assertEquals(ROWS, ReadFile.of(ReadFile.file(MAPPING, semicolons).withDelimiter(';')).rows);
    }

    @Test
    void aLineThatNamesTheWrongDelimiterIsReported() {
        CsvHeaderException e = assertThrows(
                CsvHeaderException.class,
                () -> ReadFile.file(MAPPING, "sep=;\nid,name,phone\nA1,Anna,12345\n")
                        .open(1));
        assertEquals(Kind.OTHER_DELIMITER, e.problems().get(0).kind());
        assertEquals("columns delimited by semicolons", e.problems().get(0).expected());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"sep=", "sep=ab", "sep=5", "sep", "separator=;", "sep:;", "sep==>"})
    void aLineThatNamesNoDelimiterIsNotRead(String first) {
        ReadFile read = ReadFile.of(MAPPING, first + "\nid,name,phone\nA1,Anna,12345\n");
        CsvHeaderException e = (CsvHeaderException) read.error;
        assertEquals(
                List.of(Kind.HEADER_ON_ANOTHER_LINE),
                e.problems().stream().map(p -> p.kind()).toList());
    }

    @Test
    void aLineBelowTheFirstIsNotRead() {
        ReadFile read = ReadFile.of(MAPPING, "\nsep=;\nid;name;phone\nA1;Anna;12345\n");
        assertEquals(CsvHeaderException.class, read.error.getClass());
    }
}
