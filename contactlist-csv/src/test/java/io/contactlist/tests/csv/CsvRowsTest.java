package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.model.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each record becomes a contact, a rejected row or a blank row, with its position (I3, I5, I7, I13, U1 to U5). */
class CsvRowsTest {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("email", Channel.email("billing@example.org"))
            .unit("phone", Channel.call("trunk-1"))
            .build();

    private static final String HEADER = "id,name,email,phone,debt\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t", "\u00A0", "\u200B", "\uFEFF", "\u0001", "\"\"", "\" \n \""})
    void rejectsABlankIdentifier(String blank) {
        ReadFile reading = ReadFile.of(MAPPING, HEADER + blank + ",Anna,,12345,0\n");
        assertEquals(List.of("1 on line 2: rejected"), reading.rows);
        assertEquals(
                List.of("record 1, line 2, column id: blank identifier, expected a unique identifier"), reading.issues);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEachLineEndAndAddsNoRecordAtTheEnd(String end) {
        String text = HEADER.strip() + end + "1,,,12345,0" + end + end + "\"2\",\"a" + end + "b\",,12345,0" + end
                + "3,,,12345,0";
        List<String> expected = List.of(
                "1 on line 2: 1, CALL 12345, debt=0",
                "2 on line 3: blank",
                "3 on line 4: 2, a\nb, CALL 12345, debt=0",
                "4 on line 6: 3, CALL 12345, debt=0");
        assertEquals(expected, ReadFile.of(MAPPING, text).rows);
        assertEquals(expected, ReadFile.of(MAPPING, text + end).rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "+380441234567",
                "@anna",
                "=1+1",
                "#1",
                "-",
                " a ",
                "5\" pipe",
                "O\"Neil",
                "00",
                "\u00A0",
                "'",
                "E",
                "\\n",
                "ї",
                "\uD83D\uDE00",
                "NULL",
                "a\tb",
                "\\"
            })
    void keepsAttributesUnchanged(String value) {
        assertEquals(
                List.of("1 on line 2: 1, CALL 12345, debt=" + value),
                ReadFile.of(MAPPING, HEADER + "1,,,12345," + value + "\n").rows);
    }

    @Test
    void keepsARowThatStartsWithAHashAndOneThatLooksLikeTheSentinel() {
        CsvMapping mapping = CsvMapping.builder().identifier("id").build();
        assertEquals(
                List.of("1 on line 2: #1", "2 on line 3: E", "3 on line 4: E"),
                ReadFile.of(mapping, "id\n#1\nE\nE").rows);
    }

    @Test
    void usesRecordNumbersWithoutAnIdentifierColumn() {
        CsvMapping mapping =
                CsvMapping.builder().unit("phone", Channel.call("trunk-1")).build();
        CsvFile file = ReadFile.file(mapping, "phone,debt\n12345,1\n\n12345\n67890,2\n");
        assertEquals(
                List.of(
                        "1 on line 2: 1, CALL 12345, debt=1",
                        "2 on line 3: blank",
                        "3 on line 4: rejected",
                        "4 on line 5: 4, CALL 67890, debt=2"),
                ReadFile.of(file).rows);
        assertEquals(
                "4 on line 5: 1003, CALL 67890, debt=2",
                ReadFile.of(file, 1000).rows.get(3));
        assertThrows(IllegalArgumentException.class, () -> file.open(0));
    }

    @Test
    void readsWithAnotherDelimiterOnceItIsSet() {
        for (char delimiter : new char[] {';', '\t', '|', ' '}) {
            String text = "id,name,email,phone,debt\n1,Anna,,12345,\"0,5\"\n".replace(',', delimiter);
            ReadFile reading = ReadFile.of(ReadFile.file(MAPPING, text).withDelimiter(delimiter));
            assertNull(reading.error);
            assertEquals(List.of("1 on line 2: 1, Anna, CALL 12345, debt=0" + delimiter + "5"), reading.rows);
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '7', '"', '\n', '\r', '\0', '\uFEFF', '\uD83D'})
    void rejectsADelimiterThatValuesNeed(char delimiter) {
        CsvFile file = ReadFile.file(MAPPING, HEADER);
        assertThrows(IllegalArgumentException.class, () -> file.withDelimiter(delimiter));
    }
}
