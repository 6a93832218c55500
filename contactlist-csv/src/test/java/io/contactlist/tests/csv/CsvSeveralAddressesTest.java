package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.model.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A separator takes several addresses from one cell, and several columns make one name (I3). */
class CsvSeveralAddressesTest {

    private static final Channel TRUNK = Channel.call("trunk-1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                ":::!+380 44 123 45 01 ::: +380 50 123 45 01!CALL +380441234501, CALL +380501234501",
                ":::!+380 44 123 45 01:::+380 50 123 45 01!CALL +380441234501, CALL +380501234501",
                " ::: !+380 44 123 45 01 ::: +380 50 123 45 01!CALL +380441234501, CALL +380501234501",
                ";!11111;22222!CALL 11111, CALL 22222",
                ";!11111; 22222 ;33333!CALL 11111, CALL 22222, CALL 33333",
                ";!11111;!CALL 11111",
                ";!;;11111;;22222;!CALL 11111, CALL 22222",
                "|!11111|22222!CALL 11111, CALL 22222",
                "~!\"11111~22222\"!CALL 11111, CALL 22222",
                "~!\"11111^~22222\"!CALL 11111, CALL 22222",
                "^~!\"11111^~22222\"!CALL 11111, CALL 22222",
                ",!\"11111, 22222\"!CALL 11111, CALL 22222",
                "/!2345678 / 2345679!CALL 2345678, CALL 2345679",
                " or !11111 or 22222!CALL 11111, CALL 22222",
                ";!11111!CALL 11111",
                ";!none;22222!malformed CALL none, CALL 22222",
                ";!+380 44 123 45 01; +380441234501!CALL +380441234501",
            })
    void theAddressesOfACellBecomeUnitsInTheirOrder(String separator, String cell, String units) {
        // ~ is a line feed and ^ a carriage return.
        CsvMapping mapping = CsvMapping.builder()
                .identifier("id")
                .unit(UnitColumn.of("phone", TRUNK).withSeparator(lines(separator)))
                .build();
        assertEquals(
                List.of("1 on line 2: A1, " + units), ReadFile.of(mapping, "id,phone\nA1," + lines(cell) + "\n").rows);
    }

    private static String lines(String text) {
        return text.replace('~', '\n').replace('^', '\r');
    }

    @Test
    void eMailAddressesAreSeparated() {
        CsvMapping mapping = CsvMapping.builder()
                .unit(UnitColumn.of("mail", Channel.email("billing")).withSeparator(";"))
                .build();
        assertEquals(
                List.of("1 on line 2: 1, EMAIL a@mail.example, EMAIL b@mail.example"),
                ReadFile.of(mapping, "mail\na@mail.example; b@mail.example\n").rows);
    }

    @Test
    void eachMalformedAndEachRepeatedAddressIsNoted() {
        CsvMapping mapping = CsvMapping.builder()
                .unit(UnitColumn.of("phone", TRUNK).withSeparator(";"))
                .build();
        ReadFile read = ReadFile.of(mapping, "phone\n11111;x;11111;y\n;\n");
        assertEquals(
                List.of("1 on line 2: 1, CALL 11111, malformed CALL x, malformed CALL y", "2 on line 3: blank"),
                read.rows.stream()
                        .map(row -> row.replace("2 on line 3: 2", "2 on line 3: blank"))
                        .toList());
        assertEquals(
                List.of("malformed address", "repeated address", "malformed address", "no communication unit"),
                read.issues.stream()
                        .map(issue -> issue.replaceAll(", expected.*", "").replaceAll(".*: ", ""))
                        .toList());
    }

    @Test
    void oneColumnMayFeedTwoChannelsWithOneSeparatorEach() {
        CsvMapping mapping = CsvMapping.builder()
                .unit(UnitColumn.of("phone", TRUNK).withSeparator(";"))
                .unit(UnitColumn.of("phone", Channel.socialMedia("viber")).withSeparator(";"))
                .build();
        assertEquals(
                List.of("1 on line 2: 1, CALL 11111, CALL 22222, SOCIAL_MEDIA 11111, SOCIAL_MEDIA 22222"),
                ReadFile.of(mapping, "phone\n11111;22222\n").rows);
    }

    @Test
    void withoutASeparatorACellIsOneAddress() {
        CsvMapping mapping = CsvMapping.builder().unit("phone", TRUNK).build();
        assertEquals(
                List.of("1 on line 2: 1, malformed CALL 11111;22222"),
                ReadFile.of(mapping, "phone\n11111;22222\n").rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "@", "7", "a", ".", "-"})
    void aSeparatorThatAddressesContainIsRejected(String separator) {
        UnitColumn column = UnitColumn.of("phone", TRUNK);
        assertThrows(IllegalArgumentException.class, () -> column.withSeparator(separator));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Anna,Koval ! Anna Koval",
                "\" Anna \",\" Koval \" ! Anna Koval",
                "Anna, ! Anna",
                ",Koval ! Koval",
                "Anna,\" \" ! Anna",
                "\"Anna Maria\",Koval ! Anna Maria Koval",
            })
    void severalColumnsMakeOneName(String cells, String name) {
        CsvMapping mapping =
                CsvMapping.builder().name("first", "last").unit("phone", TRUNK).build();
        assertEquals(
                List.of("1 on line 2: 1, " + name + ", CALL 12345"),
                ReadFile.of(mapping, "first,last,phone\n" + cells + ",12345\n").rows);
    }

    @Test
    void theNameHasTheOrderOfTheMappingAndMayBeBlank() {
        CsvMapping mapping = CsvMapping.builder()
                .name("last", "first", "middle")
                .unit("phone", TRUNK)
                .build();
        assertEquals(
                List.of("1 on line 2: 1, Koval Anna M., CALL 12345", "2 on line 3: 2, CALL 23456"),
                ReadFile.of(mapping, "first,middle,last,phone\nAnna,M.,Koval,12345\n,,,23456\n").rows);
    }
}
