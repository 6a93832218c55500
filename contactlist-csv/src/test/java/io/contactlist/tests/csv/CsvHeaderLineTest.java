package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvHeaderException;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.HeaderProblem;
import io.contactlist.csv.HeaderProblem.Kind;
import io.contactlist.model.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header below other lines is found by the error, and read if the caller names its line (I2). */
class CsvHeaderLineTest {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("phone", Channel.call("trunk-1"))
            .build();

    private static final String TABLE = "id,name,phone\nA1,Anna,12345\n";

    /** Texts of two lines above the header on line 3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Debtors\nas of 1 May\n",
                "Debtors of May,,\n,,\n",
                "\nDebtors of May\n",
                "Debtors of May\n\n",
                "Report \"May\"\nby Anna\n",
                "\"Report\" May\nby Anna\n",
                "\"Debtors\nas of 1 May\"\n",
                "Export 2026-03-01 12:00,olha@mail.example\n,,,\n",
                "id,phone\nA0,11111\n",
                "a,b,c,d,e,f,g\n1,2,3,4,5,6,7\n",
                "# comment\n# comment\n",
                "ID;NAME;PHONE\n;;\n",
                "Id,Name,Phone\n(key),(text),(digits)\n",
                "{1}\n{2}\n",
                "sep=,\nDebtors of May\n",
            })
    void theErrorNamesTheLineOfTheHeader(String above) {
        CsvFile file = ReadFile.file(MAPPING, above + TABLE);
        HeaderProblem problem = onlyProblem(file);
        assertEquals(Kind.HEADER_ON_ANOTHER_LINE, problem.kind());
        assertEquals(
                "expected id, name, phone in the header, found them on line 3; if that line is the header, name it",
                problem.toString());
        ReadFile read = ReadFile.of(file.withHeaderLine(3));
        assertNull(read.error);
        assertEquals(List.of("1 on line 4: A1, Anna, CALL 12345"), read.rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Debtors\r\nMay\r\n", "Debtors\rMay\r", "\uFEFFDebtors\nMay\r\n", "Debtors;x\n\t\n"})
    void linesEndAsInTheRestOfTheFile(String above) {
        ReadFile read = ReadFile.of(ReadFile.file(MAPPING, above + TABLE).withHeaderLine(3));
        assertEquals(List.of("1 on line 4: A1, Anna, CALL 12345"), read.rows);
    }

    @Test
    void aQuoteAboveTheHeaderDoesNotMatterOnceItsLineIsNamed() {
        ReadFile read = ReadFile.of(
                ReadFile.file(MAPPING, "24\" screens,\"\nx\n" + TABLE).withHeaderLine(3));
        assertEquals(List.of("1 on line 4: A1, Anna, CALL 12345"), read.rows);
    }

    @Test
    void theTwentiethLineIsFoundAndTheNextIsNot() {
        assertEquals(
                Kind.HEADER_ON_ANOTHER_LINE,
                onlyProblem(ReadFile.file(MAPPING, "x\n".repeat(19) + TABLE)).kind());
        CsvFile below = ReadFile.file(MAPPING, "x\n".repeat(20) + TABLE);
        CsvHeaderException e = assertThrows(CsvHeaderException.class, () -> below.open(1));
        assertFalse(e.getMessage().contains("line 21"), e::getMessage);
        assertEquals(List.of("1 on line 22: A1, Anna, CALL 12345"), ReadFile.of(below.withHeaderLine(21)).rows);
    }

    @Test
    void aHeaderOnAnotherLineAndWithAnotherDelimiterIsFound() {
        CsvFile file = ReadFile.file(MAPPING, "Debtors\n\nid;name;phone\nA1;Anna;12345\n");
        CsvHeaderException e = assertThrows(CsvHeaderException.class, () -> file.open(1));
        assertEquals(
                List.of(Kind.OTHER_DELIMITER, Kind.HEADER_ON_ANOTHER_LINE),
                e.problems().stream().map(HeaderProblem::kind).toList());
        assertEquals(
                List.of("1 on line 4: A1, Anna, CALL 12345"),
                ReadFile.of(file.withDelimiter(';').withHeaderLine(3)).rows);
    }

    @Test
    void aLineBelowTheEndHasNoHeader() {
        assertEquals(
                Kind.NO_HEADER,
                onlyProblem(ReadFile.file(MAPPING, TABLE).withHeaderLine(9)).kind());
        assertEquals(
                Kind.NO_HEADER,
                onlyProblem(ReadFile.file(MAPPING, "x").withHeaderLine(2)).kind());
    }

    @Test
    void theLineIsAtLeastOne() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ReadFile.file(MAPPING, TABLE).withHeaderLine(0));
    }

    private static HeaderProblem onlyProblem(CsvFile file) {
        CsvHeaderException e = assertThrows(CsvHeaderException.class, () -> file.open(1));
        assertEquals(1, e.problems().size(), e::getMessage);
        return e.problems().get(0);
    }
}
