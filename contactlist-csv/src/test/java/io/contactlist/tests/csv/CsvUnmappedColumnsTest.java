package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.contactlist.csv.CsvColumn;
import io.contactlist.csv.CsvHeaderException;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.csv.HeaderProblem;
import io.contactlist.model.Channel;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only mapped columns must be named, and named once (I2). */
class CsvUnmappedColumnsTest {

    private static final Channel TRUNK = Channel.call("trunk-1");

    private static final CsvMapping MAPPING =
            CsvMapping.builder().identifier("id").unit("phone", TRUNK).build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id,phone,Notes,Notes ! id,phone,Notes,Notes 2",
                "Notes,id,Notes,phone ! Notes,id,Notes 2,phone",
                "id,phone,Notes,Notes,Notes ! id,phone,Notes,Notes 2,Notes 3",
                "id,phone,Notes,Notes,Notes 2 ! id,phone,Notes,Notes 3,Notes 2",
                "id,phone,Notes 2,Notes,Notes ! id,phone,Notes 2,Notes,Notes 3",
                "id,phone,Notes 2,Notes 2,Notes ! id,phone,Notes 2,Notes 2 2,Notes",
                "id,phone,note,Note ! id,phone,note,Note 2",
                "id,phone,NOTE,note,Note 2 ! id,phone,NOTE,note 3,Note 2",
                "id,phone, Notes , Notes ! id,phone,Notes,Notes 2",
                "id,phone,E-mail,Phone 1,E-mail,Phone 1 ! id,phone,E-mail,Phone 1,E-mail 2,Phone 1 2",
                "id,phone,n\u00E9,ne\u0301 ! id,phone,n\u00E9,n\u00E9 2",
                "id,phone,x,y,x,y,x ! id,phone,x,y,x 2,y 2,x 3",
                "id,phone,rejected because,Notes,Notes ! id,phone,Notes,Notes 2",
            })
    void repeatedUnmappedNamesGetTheNextFreeNumber(String header, String names) throws IOException {
        assertEquals(Arrays.asList(names.split(",")), columns(MAPPING, header));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id,name,phone,, ! A1,Anna,12345",
                "id,name,phone,, ! A1,Anna,12345,",
                "id,name,phone,, ! A1,Anna,12345,,",
                "id,name,phone,, ! A1,Anna,12345,x,y",
                "id,name,phone,, ! A1,Anna,12345,,,",
                "id,name,phone,,,,,,, ! A1,Anna,12345,,,",
                "id,name,phone,' ',\u00A0 ! A1,Anna,12345,,",
                "id,,name,phone ! A1,x,Anna,12345",
                "id,,name,phone ! A1,,Anna,12345",
                ",id,name,phone ! 1,A1,Anna,12345",
                ",id,,name,,phone,, ! 1,A1,2,Anna,3,12345",
                ",id,,name,,phone,, ! 1,A1,2,Anna,3,12345,4,5",
                ",,,id,name,phone ! ,,,A1,Anna,12345",
                "id,name,phone,\"\",\"\" ! A1,Anna,12345",
            })
    void unnamedColumnsAreLeftOut(String header, String row) throws IOException {
        ReadFile read = ReadFile.of(MAPPING, header.replace('\'', '"') + "\n" + row + "\n");
        assertNull(read.error);
        assertEquals(List.of("1 on line 2: A1, CALL 12345, name=Anna"), read.rows);
        assertEquals(List.of("id", "name", "phone"), columns(MAPPING, header.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id,name,phone,, ! A1,Anna ! 3 cells, found 2",
                "id,name,phone,, ! A1,Anna,12345,x,y,z ! 3 cells, found 6",
                "id,,name,phone ! A1,Anna,12345 ! 4 cells, found 3",
                "id,,name,phone ! A1,x,Anna,12345,y ! 4 cells, found 5",
                "id,name,phone, ! A1,Anna,12345,x ! 3 cells, found 4",
                "id,name,phone, ! A1,Koval, Anna,12345, ! 3 cells, found 5",
            })
    void rowsOfAnyOtherLengthAreRejected(String header, String row, String expected) {
        ReadFile read = ReadFile.of(MAPPING, header + "\n" + row + "\n");
        assertEquals(List.of("1 on line 2: rejected"), read.rows);
        assertEquals(List.of("record 1, line 2: wrong number of cells, expected " + expected), read.issues);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id,phone,Phone",
                "id,phone,phone",
                "id,ID,phone",
                "id,phone,x,Id",
                "id, phone ,phone",
            })
    void mappedNamesMustBeUnique(String header) {
        CsvHeaderException e = (CsvHeaderException) ReadFile.of(MAPPING, header + "\n").error;
        assertEquals(
                List.of(HeaderProblem.Kind.REPEATED_NAME),
                e.problems().stream().map(HeaderProblem::kind).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Name,Phone,Phone ! Anna,11111,22222 ! CALL 11111, CALL 22222",
                "Phone,Name,Phone ! 11111,Anna,22222 ! CALL 11111, CALL 22222",
                "Phone,Phone,Name ! ,22222,Anna ! CALL 22222",
                "Phone,Phone,Phone,Name ! 11111,22222,33333,Anna ! CALL 11111, CALL 22222, Phone 3=33333",
                "Phone,PHONE,Phone,Name ! 11111,x,22222,Anna ! CALL 11111, CALL 22222, PHONE 2=x",
                " Phone ,Name,'Phone' ! 11111,Anna,22222 ! CALL 11111, CALL 22222",
                "Phone 2,Phone,Phone,Name ! x,11111,22222,Anna ! CALL 11111, CALL 22222, Phone 2=x",
                "Phone,,Phone,Name ! 11111,x,22222,Anna ! CALL 11111, CALL 22222",
                "Phone,Name,Phone,, ! 11111,Anna,22222 ! CALL 11111, CALL 22222",
                "Phone,phone,Name,Phone ! 11111,x,Anna,22222 ! CALL 11111, CALL 22222, phone 2=x",
                "rejected because,Phone,Phone,Name ! x,11111,22222,Anna ! CALL 11111, CALL 22222",
                "Notes,Phone,Notes,Phone,Name ! a,11111,b,22222,Anna ! CALL 11111, CALL 22222, Notes=a, Notes 2=b",
                "Phone,Phone,Name ! 22222,11111,Anna ! CALL 22222, CALL 11111",
            })
    void mappedColumnsOfOneNameAreAddressedByTheirPlace(String header, String row, String expected) {
        CsvMapping mapping = CsvMapping.builder()
                .name("Name")
                .unit(UnitColumn.of(CsvColumn.of("Phone", 1), TRUNK))
                .unit(UnitColumn.of(CsvColumn.of("Phone", 2), TRUNK))
                .build();
        ReadFile read = ReadFile.of(mapping, header.replace('\'', '"') + "\n" + row + "\n");
        assertNull(read.error);
        assertEquals(List.of("1 on line 2: 1, Anna, " + expected), read.rows);
    }

    @Test
    void aPlaceThatTheHeaderDoesNotHaveIsReported() {
        CsvMapping mapping = CsvMapping.builder()
                .unit(UnitColumn.of(CsvColumn.of("Phone", 3), TRUNK))
                .build();
        CsvHeaderException e = (CsvHeaderException) ReadFile.of(mapping, "Phone,Phone\n").error;
        assertEquals(
                "column Phone (place 3): expected in the header, found this name 2 times",
                e.problems().get(0).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "te\u0301le\u0301phone, t\u00E9l\u00E9phone",
        "t\u00E9l\u00E9phone, te\u0301le\u0301phone",
        "\u041F\u043E\u0448\u0442\u0430 \u0438\u0306, \u041F\u043E\u0448\u0442\u0430 \u0439",
        "\u0438\u0306, \u0439",
        "\u0456\u0308, \u0457",
        "o\u0308, \u00F6",
        "\u1112\u1161\u11AB, \uD55C",
        "\u304B\u3099, \u304C",
        "a\u0323\u0302, \u1EAD",
        "a\u0302\u0323, \u1EAD",
        "\u00C5, \u212B",
        "A\u030A, \u212B",
        "\u0928\u093C, \u0929",
    })
    void namesAreComparedInOneForm(String written, String mapped) throws IOException {
        CsvMapping mapping = CsvMapping.builder().unit(mapped, TRUNK).build();
        assertEquals(columns(mapping, mapped + ",x"), columns(mapping, written + ",x"));
        assertEquals(List.of("1 on line 2: 1, CALL 12345, x=y"), ReadFile.of(mapping, written + ",x\n12345,y\n").rows);
    }

    private static List<String> columns(CsvMapping mapping, String header) throws IOException {
        try (UploadSource.RowReader rows = ReadFile.file(mapping, header + "\n").open(1)) {
            return rows.format().columns();
        }
    }
}
