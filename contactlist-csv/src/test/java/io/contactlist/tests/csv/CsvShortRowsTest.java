package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.MalformedLinePolicy;
import io.contactlist.csv.ShortRowPolicy;
import io.contactlist.model.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short rows are filled up with blank cells and noted, on request (I13). */
class CsvShortRowsTest {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("phone", Channel.call("trunk-1"))
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "A2,Petro,0441234502,Lviv ! A2, Petro, CALL 0441234502, city=Lviv, debt= ! 4",
                "A2,Petro,0441234502 ! A2, Petro, CALL 0441234502, city=, debt= ! 3",
                "A2,Petro,\"0441234502\" ! A2, Petro, CALL 0441234502, city=, debt= ! 3",
                "A2,,0441234502,Lviv ! A2, CALL 0441234502, city=Lviv, debt= ! 4",
                "A2,,0441234502, ! A2, CALL 0441234502, city=, debt= ! 4",
                "A2,Petro,0441234502,\"Lviv, UA\" ! A2, Petro, CALL 0441234502, city=Lviv, UA, debt= ! 4",
                "\"A2\",\"Petro\",\"0441234502\",\"Lviv\" ! A2, Petro, CALL 0441234502, city=Lviv, debt= ! 4",
                " A2 ,Petro,0441234502,Lviv ! A2, Petro, CALL 0441234502, city=Lviv, debt= ! 4",
                "A2,Petro,0441234502,\"a~b\" ! A2, Petro, CALL 0441234502, city=a~b, debt= ! 4",
                "A2,Petro,0441234502,0 ! A2, Petro, CALL 0441234502, city=0, debt= ! 4",
                "A2,\"\",0441234502,\"\" ! A2, CALL 0441234502, city=, debt= ! 4",
                "A2,Petro,0441234502,= ! A2, Petro, CALL 0441234502, city==, debt= ! 4",
            })
    void rowsThatLeaveOutCellsAreFilledUp(String row, String contact, int found) {
        ReadFile read = filledUp("id,name,phone,city,debt\n" + row.replace('~', '\n') + "\r\n");
        assertEquals(List.of("1 on line 2: " + contact.replace('~', '\n')), read.rows);
        assertEquals(List.of("record 1, line 2: short row, expected 5 cells, found " + found), read.issues);
    }

    @Test
    void aRowWithoutIdentifierStaysRejected() {
        ReadFile read = filledUp("name,phone,id\nPetro,0441234502\n");
        assertEquals(List.of("1 on line 2: rejected"), read.rows);
        assertEquals(
                List.of("record 1, line 2, column id: blank identifier, expected a unique identifier"), read.issues);
    }

    @Test
    void longRowsStayRejectedAndBlankOnesBlank() {
        ReadFile read = filledUp("id,name,phone\nA1,Anna,12345,x\n\n \n,,\n,\n");
        assertEquals(
                List.of(
                        "1 on line 2: rejected",
                        "2 on line 3: blank",
                        "3 on line 4: blank",
                        "4 on line 5: blank",
                        "5 on line 6: blank"),
                read.rows);
    }

    @Test
    void byDefaultShortRowsAreRejected() {
        assertEquals(List.of("1 on line 2: rejected"), ReadFile.of(MAPPING, "id,name,phone\nA1,Anna\n").rows);
    }

    @Test
    void fillingUpAndReadingOnExcludeEachOther() {
        CsvFile file = ReadFile.file(MAPPING, "id,name,phone\n");
        assertThrows(
                IllegalArgumentException.class,
                () -> file.withShortRows(ShortRowPolicy.FILL).withMalformedLines(MalformedLinePolicy.REJECT));
        assertThrows(
                IllegalArgumentException.class,
                () -> file.withMalformedLines(MalformedLinePolicy.REJECT).withShortRows(ShortRowPolicy.FILL));
    }

    private static ReadFile filledUp(String text) {
        return ReadFile.of(ReadFile.file(MAPPING, text).withShortRows(ShortRowPolicy.FILL));
    }
}
