package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvHeaderException;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.HeaderProblem;
import io.contactlist.csv.HeaderProblem.Kind;
import io.contactlist.list.AddressFormat;
import io.contactlist.list.ListFormat;
import io.contactlist.model.Channel;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header is checked before the first row, and one error lists all problems (I1, I2). */
class CsvHeaderTest {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("full_name")
            .unit("phone", Channel.call("trunk-1"))
            .build();

    @Test
    void listsAllProblemsAtOnce() {
        CsvHeaderException e = refused("id,Phone,,note,Id\n");
        assertEquals(List.of(Kind.MISSING_COLUMN, Kind.MISSING_COLUMN, Kind.REPEATED_NAME), kinds(e));
        assertEquals("""
                the header is not as expected, so nothing was imported:
                  - column full_name: expected in the header, found only id, Phone, , note, Id
                  - column phone: expected in the header, found Phone; names must match exactly, including upper and lower case
                  - column id: expected each mapped name once, ignoring case, found id (column number 1) and Id (column number 5)""", e.getMessage());
        assertEquals(List.of("id", "Phone", "", "note", "Id"), e.columns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"full name", "Full-Name", "FULLNAME"})
    void showsANameThatDiffersOnlyInCaseOrSeparators(String written) {
        HeaderProblem problem = onlyProblem("id,phone," + written);
        assertEquals(Kind.MISSING_COLUMN, problem.kind());
        assertEquals("full_name", problem.column());
        assertTrue(problem.found().startsWith(written + ";"), problem.found());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "ID,full_name,phone,id ! ID (column number 1) and id (column number 4)",
                "id,full_name,phone,'Phone ',x ! phone (column number 3) and Phone (column number 4)",
                "id,full_name,phone,phone ! phone (column number 3) and phone (column number 4)"
            })
    void rejectsRepeatedMappedNamesIgnoringCase(String header, String found) {
        HeaderProblem problem = onlyProblem(header.replace("'", ""));
        assertEquals(Kind.REPEATED_NAME, problem.kind());
        assertEquals("each mapped name once, ignoring case", problem.expected());
        assertEquals(found, problem.found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "  \n\t\n", ",,,\n", "\uFEFF", "\uFEFF\n"})
    void rejectsAFileWithoutHeader(String text) {
        HeaderProblem problem = onlyProblem(text);
        assertEquals(Kind.NO_HEADER, problem.kind());
        assertNull(problem.column());
        assertEquals("a header with id, full_name, phone", problem.expected());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "id;full_name;phone ! semicolons",
                "'id';'full_name';'phone' ! semicolons",
                "id|full_name|phone ! vertical bars",
                "id~full_name~phone ! tabs",
                "id;full_name;'phone, mobile';phone ! semicolons"
            })
    void reportsTheOtherDelimiterThatTheHeaderLooksDelimitedBy(String header, String other) {
        HeaderProblem problem = onlyProblem(header.replace('~', '\t').replace('\'', '"'));
        assertEquals(Kind.OTHER_DELIMITER, problem.kind());
        assertEquals("columns delimited by commas", problem.expected());
        assertEquals("a header that looks delimited by " + other + "; if it is, set that delimiter", problem.found());
    }

    @Test
    void reportsCommasIfSemicolonsAreSet() {
        CsvFile file = ReadFile.file(MAPPING, "id,full_name,phone\n").withDelimiter(';');
        CsvHeaderException e = assertThrows(CsvHeaderException.class, () -> file.open(1));
        assertEquals(List.of(Kind.OTHER_DELIMITER), kinds(e));
    }

    @Test
    void checksTheNamesReadWithTheOtherDelimiter() {
        assertEquals(List.of(Kind.OTHER_DELIMITER, Kind.MISSING_COLUMN), kinds(refused("id;full_name;e-mail")));
    }

    @Test
    void keepsADelimiterInTheOnlyMappedName() throws IOException {
        CsvMapping mapping =
                CsvMapping.builder().unit("a|b", Channel.call("trunk-1")).build();
        try (UploadSource.RowReader rows = ReadFile.file(mapping, "a|b\n").open(1)) {
            assertEquals(List.of("a|b"), rows.format().columns());
        }
    }

    @Test
    void showsLongAndUnprintableNamesOnOneLine() {
        String strange = "x".repeat(50) + "\u001B[31m\n";
        String message = refused("\"" + strange + "\"," + "column,".repeat(40)).getMessage();
        assertTrue(message.contains("found only " + "x".repeat(37) + "..., column"), message);
        assertTrue(message.contains(" and 21 more"), message);
        assertFalse(message.contains("\u001B"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,full_name,phone,debt\n",
                "id,full_name,phone,debt",
                "\uFEFFid,full_name,phone,debt\n",
                "\uFEFF\"id\",full_name,phone,debt\n",
                " id ,\u00A0full_name,\u200Bphone\t,debt\n",
                "\n  \n,,\nid,full_name,phone,debt\n",
                "id,full_name,phone,debt,\n",
                "id,full_name,phone,debt,  \r\n"
            })
    void dropsMarksAndBlanksAroundNames(String text) throws IOException {
        try (UploadSource.RowReader rows = ReadFile.file(MAPPING, text).open(1)) {
            AddressFormat phone = new AddressFormat("phone", Channel.call("trunk-1"), "PHONE", null);
            assertEquals(
                    new ListFormat(List.of("id", "full_name", "phone", "debt"), "id", List.of(phone)), rows.format());
            assertNull(rows.next(), "a header alone is an empty file, not an error");
        }
    }

    private static CsvHeaderException refused(String text) {
        return assertThrows(
                CsvHeaderException.class, () -> ReadFile.file(MAPPING, text).open(1));
    }

    private static HeaderProblem onlyProblem(String text) {
        List<HeaderProblem> problems = refused(text).problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0);
    }

    private static List<Kind> kinds(CsvHeaderException e) {
        return e.problems().stream().map(HeaderProblem::kind).toList();
    }
}
