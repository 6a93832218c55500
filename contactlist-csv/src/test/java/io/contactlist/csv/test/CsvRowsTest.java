package io.contactlist.csv.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each record is a contact, a rejected row or a blank one, with its position (I3, I5, I7, I13, U1 to U5). */
class CsvRowsTest {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("email", Channel.email("billing@example.org"))
            .unit("phone", Channel.call("trunk-1"))
            .build();

    private static final String HEADER = "id,name,email,phone,debt\n";

    @Test
    void rejectsRowsOfTheWrongLengthAndReadsOn() {
        Reading reading =
                Reading.of(MAPPING, HEADER + "1,Anna\n2,Ivan,,12345,5,6\n3,Olha,,12345,7,8,\n4,Petro,,12345,9\n");
        assertEquals(
                List.of(
                        "1 on line 2: rejected",
                        "2 on line 3: rejected",
                        "3 on line 4: rejected",
                        "4 on line 5: 4, Petro, CALL 12345, debt=9"),
                reading.rows);
        assertEquals(
                List.of(
                        "record 1, line 2: wrong number of cells, expected 5 cells, found 2",
                        "record 2, line 3: wrong number of cells, expected 5 cells, found 6",
                        "record 3, line 4: wrong number of cells, expected 5 cells, found 7"),
                reading.issues);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t", "\u00A0", "\u200B", "\uFEFF", "\u0001", "\"\"", "\" \n \""})
    void rejectsABlankIdentifier(String blank) {
        Reading reading = Reading.of(MAPPING, HEADER + blank + ",Anna,,12345,0\n");
        assertEquals(List.of("1 on line 2: rejected"), reading.rows);
        assertEquals(
                List.of("record 1, line 2, column id: blank identifier, expected a unique identifier"), reading.issues);
    }

    @Test
    void keepsAContactWithAMalformedAddress() {
        Reading reading = Reading.of(MAPPING, HEADER + "1,Anna, anna(at)example.org ,12,0\n");
        assertEquals(
                List.of("1 on line 2: 1, Anna, malformed EMAIL anna(at)example.org, malformed CALL 12, debt=0"),
                reading.rows);
        assertEquals(
                List.of(
                        "record 1, line 2, column email: malformed address, expected " + AddressKind.EMAIL.expected(),
                        "record 1, line 2, column phone: malformed address, expected " + AddressKind.PHONE.expected()),
                reading.issues);
    }

    @Test
    void dropsARepeatedUnitHoweverItIsSpelled() {
        CsvMapping mapping = CsvMapping.builder()
                .unit("home", Channel.call("trunk-1"))
                .unit("work", Channel.call("trunk-1"))
                .unit("work", Channel.call("trunk-2"))
                .build();
        Reading reading = Reading.of(mapping, "home,work\n+380 44 123 45 67,+38(044)1234567\n");
        assertEquals(List.of("1 on line 2: 1, CALL +380441234567, CALL +380441234567"), reading.rows);
        assertEquals(
                List.of("record 1, line 2, column work: repeated unit, expected each address once a channel"),
                reading.issues);
    }

    @Test
    void keepsAContactWithoutAnyUnit() {
        Reading reading = Reading.of(MAPPING, HEADER + "1,Anna, ,,0\n");
        assertEquals(List.of("1 on line 2: 1, Anna, debt=0"), reading.rows);
        assertEquals(
                List.of("record 1, line 2: no communication unit, expected an address in email or phone"),
                reading.issues);
    }

    @Test
    void countsBlankRecordsAndReadsOn() {
        Reading reading = Reading.of(MAPPING, HEADER + "\n1,,,12345,0\n   \n,,,,\n,\n\n2,,,12345,0\n\n");
        assertEquals(
                List.of(
                        "1 on line 2: blank",
                        "2 on line 3: 1, CALL 12345, debt=0",
                        "3 on line 4: blank",
                        "4 on line 5: blank",
                        "5 on line 6: blank",
                        "6 on line 7: blank",
                        "7 on line 8: 2, CALL 12345, debt=0",
                        "8 on line 9: blank"),
                reading.rows);
    }

    @Test
    void toleratesOneBlankCellTooManyInRowsAndHeader() {
        String rows = "1,,,12345,0,\n2,,,12345,0, \n3,,,12345,0\n";
        List<String> expected = List.of(
                "1 on line 2: 1, CALL 12345, debt=0",
                "2 on line 3: 2, CALL 12345, debt=0",
                "3 on line 4: 3, CALL 12345, debt=0");
        assertEquals(expected, Reading.of(MAPPING, HEADER + rows).rows);
        assertEquals(expected, Reading.of(MAPPING, "id,name,email,phone,debt,\n" + rows).rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesEveryLineEndAndNoRecordAfterTheLast(String end) {
        String text = HEADER.strip() + end + "1,,,12345,0" + end + end + "\"2\",\"a" + end + "b\",,12345,0" + end
                + "3,,,12345,0";
        List<String> expected = List.of(
                "1 on line 2: 1, CALL 12345, debt=0",
                "2 on line 3: blank",
                "3 on line 4: 2, a\nb, CALL 12345, debt=0",
                "4 on line 6: 3, CALL 12345, debt=0");
        assertEquals(expected, Reading.of(MAPPING, text).rows);
        assertEquals(expected, Reading.of(MAPPING, text + end).rows);
    }

    @Test
    void takesLineEndsMixedInOneFile() {
        String text = "id,name,email,phone,debt\r\n1,,,12345,0\n2,,,12345,0\r3,,,12345,0\r\n4,,,12345,0";
        assertEquals(4, Reading.of(MAPPING, text).rows.size());
        assertEquals(
                "4 on line 5: 4, CALL 12345, debt=0",
                Reading.of(MAPPING, text).rows.get(3));
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
    void passesAttributesOnUnchanged(String value) {
        assertEquals(
                List.of("1 on line 2: 1, CALL 12345, debt=" + value),
                Reading.of(MAPPING, HEADER + "1,,,12345," + value + "\n").rows);
    }

    @Test
    void passesQuotedAttributesOnUnchanged() {
        Reading reading = Reading.of(MAPPING, HEADER + "\"1\",\"\",\"\",\"12345\",\" a, \"\"b\"\"\r\nc\"\n");
        assertEquals(List.of("1 on line 2: 1, CALL 12345, debt= a, \"b\"\nc"), reading.rows);
    }

    @Test
    void keepsARowThatStartsWithAHashAndOneThatLooksLikeTheSentinel() {
        CsvMapping mapping = CsvMapping.builder().identifier("id").build();
        assertEquals(
                List.of("1 on line 2: #1", "2 on line 3: E", "3 on line 4: E"),
                Reading.of(mapping, "id\n#1\nE\nE").rows);
    }

    @Test
    void stripsIdentifierAndName() {
        assertEquals(
                List.of("1 on line 2: A 1, Anna  K, CALL 12345, debt= 0"),
                Reading.of(MAPPING, HEADER + "\u00A0A 1\uFEFF,\u200B Anna  K\t,,12345, 0\n").rows);
    }

    @Test
    void usesRecordNumbersWhereNoIdentifierIsMapped() {
        CsvMapping mapping =
                CsvMapping.builder().unit("phone", Channel.call("trunk-1")).build();
        CsvFile file = Reading.file(mapping, "phone,debt\n12345,1\n\n12345\n67890,2\n");
        assertEquals(
                List.of(
                        "1 on line 2: 1, CALL 12345, debt=1",
                        "2 on line 3: blank",
                        "3 on line 4: rejected",
                        "4 on line 5: 4, CALL 67890, debt=2"),
                Reading.of(file).rows);
        assertEquals(
                "4 on line 5: 1003, CALL 67890, debt=2",
                Reading.of(file, 1000).rows.get(3));
        assertThrows(IllegalArgumentException.class, () -> file.open(0));
    }

    @Test
    void feedsSeveralUnitsAndTheIdentifierFromOneColumn() {
        CsvMapping mapping = CsvMapping.builder()
                .identifier("mobile")
                .unit("mobile", Channel.socialMedia("viber"))
                .unit("mobile", Channel.call("trunk-1"))
                .unit("mobile", Channel.socialMedia("viber-2"), AddressKind.PHONE)
                .build();
        Reading reading = Reading.of(mapping, "debt,mobile\n1, +380 44 1234567\n");
        assertEquals(
                List.of("1 on line 2: +380 44 1234567, SOCIAL_MEDIA +380 44 1234567, CALL +380441234567,"
                        + " SOCIAL_MEDIA +380441234567, debt=1"),
                reading.rows);
        assertEquals(List.of(), reading.issues);
    }

    @Test
    void ordersUnitsByColumn() {
        CsvMapping mapping = CsvMapping.builder()
                .unit("second", Channel.call("trunk-1"))
                .unit("first", Channel.call("trunk-1"))
                .build();
        assertEquals(
                List.of("1 on line 2: 1, CALL 11111, CALL 22222"),
                Reading.of(mapping, "first,second\n11111,22222\n").rows);
    }

    @Test
    void takesAnotherDelimiterOnceItIsNamed() {
        for (char delimiter : new char[] {';', '\t', '|', ' '}) {
            String text = "id,name,email,phone,debt\n1,Anna,,12345,\"0,5\"\n".replace(',', delimiter);
            Reading reading = Reading.of(Reading.file(MAPPING, text).withDelimiter(delimiter));
            assertNull(reading.error);
            assertEquals(List.of("1 on line 2: 1, Anna, CALL 12345, debt=0" + delimiter + "5"), reading.rows);
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'a', '7', '"', '\n', '\r', '\0', '\uFEFF', '\uD83D'})
    void refusesADelimiterThatValuesNeed(char delimiter) {
        CsvFile file = Reading.file(MAPPING, HEADER);
        assertThrows(IllegalArgumentException.class, () -> file.withDelimiter(delimiter));
    }
}
