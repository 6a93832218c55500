package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvRejectedRows;
import io.contactlist.csv.MalformedLinePolicy;
import io.contactlist.model.Channel;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows are written to a file that, once corrected, is uploaded as it is (I4, I7). */
class CsvRejectedRowsTest {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("phone", Channel.call("trunk-1"))
            .build();

    private static final String TEXT = """
            id,name,phone,note
            A1,Anna,12345,x
            A2,Bohdan
            ,"Koval, Hanna",23456," a ""b""
            c"
            A1,Ivan,34567,
            A5,Olha,45678,x,y,z
            A6,Petro,56789,
            """;

    private final Uploads uploads = new Uploads();

    @TempDir
    Path directory;

    @Test
    void i7_anExistingFileIsNotOverwritten() throws IOException {
        Path there = Files.writeString(directory.resolve("rejected.csv"), "still to be mended");
        assertThrows(FileAlreadyExistsException.class, () -> CsvRejectedRows.of(ReadFile.file(MAPPING, TEXT), there));
        assertEquals("still to be mended", Files.readString(there));
    }

    @Test
    void i7_aCharsetThatCannotBeWrittenIsRejectedBeforeTheUpload() {
        Charset readOnly = Charset.forName("ISO-2022-CN");
        CsvFile file = ReadFile.file(MAPPING, TEXT).withCharset(readOnly);
        Path path = directory.resolve("rejected.csv");
        assertThrows(IOException.class, () -> CsvRejectedRows.of(file, path));
        assertFalse(Files.exists(path));
    }

    @Test
    void i7_noFileIsLeftIfNoRowWasRejected() throws IOException {
        Path path = directory.resolve("rejected.csv");
        rejected(ReadFile.file(MAPPING, "id,name,phone,note\nA1,Anna,12345,x\n"), path);
        assertFalse(Files.exists(path));
    }

    @Test
    void i7_theFileHasTheReasonsAndTheExactCells() throws IOException {
        assertEquals("""
                rejected because,id,name,phone,note
                "record 2, line 3: wrong number of cells, expected 4 cells, found 2",A2,Bohdan
                "record 3, line 4, column id: blank identifier, expected a unique identifier",,"Koval, Hanna",23456," a ""b""
                c"
                "record 4, line 6, column id: repeated identifier, expected an identifier that no other contact of the list has",A1,Ivan,34567,
                "record 5, line 7: wrong number of cells, expected 4 cells, found 6",A5,Olha,45678,x,y,z
                """, rejected(ReadFile.file(MAPPING, TEXT), directory.resolve("rejected.csv")));
    }

    @Test
    void i7_rowsOfManyBatchesHaveOneHeaderAndAreFlushedBeforeClosing() throws IOException {
        Path path = directory.resolve("rejected.csv");
        CsvFile file = ReadFile.file(MAPPING, "id,name,phone\n" + "A,\n".repeat(2500));
        try (CsvRejectedRows rows = CsvRejectedRows.of(file, path)) {
            uploads.upload(file, UploadOptions.DEFAULT.withRejectedRows(rows));
            List<String> lines = Files.readAllLines(path);
            assertEquals(2501, lines.size());
            assertEquals(
                    1,
                    lines.stream()
                            .filter("rejected because,id,name,phone"::equals)
                            .count());
        }
    }

    @Test
    void i7_cellsWithBlanksAtTheEndsAreQuoted() throws IOException {
        CsvFile file = ReadFile.file(MAPPING, "id,name,phone\n, a,b\t\n");
        assertEquals("""
                rejected because,id,name,phone
                "record 1, line 2, column id: blank identifier, expected a unique identifier",," a","b\t"
                """, rejected(file, directory.resolve("rejected.csv")));
    }

    @Test
    void i7_theCorrectedFileIsUploadedAsItIs() throws IOException {
        String written = rejected(ReadFile.file(MAPPING, TEXT), directory.resolve("rejected.csv"));
        String mended = written.replace("A2,Bohdan", "A2,Bohdan,22222,")
                .replace(",,\"Koval", ",A3,\"Koval")
                .replace("A1,Ivan", "A4,Ivan")
                .replace("x,y,z", "\"x,y,z\"");
        UploadReport report = uploads.upload(ReadFile.file(MAPPING, mended), UploadOptions.DEFAULT);
        assertEquals("read 4 = created 4 + updated 0 + unchanged 0 + rejected 0 + blank 0", report.account());
        assertEquals("x,y,z", uploads.sorted().get(4).attributes().get("note").orElseThrow());
        assertEquals(
                " a \"b\"\nc", uploads.sorted().get(2).attributes().get("note").orElseThrow());
        assertFalse(uploads.sorted().get(2).attributes().toMap().containsKey(CsvFile.REJECTED_BECAUSE));
    }

    @Test
    void i7_rowsNotCorrectedAreRejectedAgainWithTheSameCells() throws IOException {
        String first = rejected(ReadFile.file(MAPPING, TEXT), directory.resolve("first.csv"));
        String second = rejected(ReadFile.file(MAPPING, first), directory.resolve("second.csv"));
        String third = rejected(ReadFile.file(MAPPING, second), directory.resolve("third.csv"));
        assertEquals(second, third);
        assertEquals(first.replaceAll("record \\d, line \\d", ""), second.replaceAll("record \\d, line \\d", ""));
    }

    @Test
    void i7_delimiterAndCharsetAreThoseOfTheFile() throws IOException {
        Charset windows = Charset.forName("windows-1251");
        byte[] bytes = "id;name;phone\n;Ганна, К;12345\n".getBytes(windows);
        CsvFile file = ReadFile.file(MAPPING, bytes).withCharset(windows).withDelimiter(';');
        Path path = directory.resolve("rejected.csv");
        rejected(file, path);
        assertEquals(
                "rejected because;id;name;phone\n"
                        + "record 1, line 2, column id: blank identifier, expected a unique identifier;;Ганна, К;12345\n",
                Files.readString(path, windows));
    }

    @Test
    void i7_theByteOrderMarkOfTheFileIsKept() throws IOException {
        byte[] bytes = "\uFEFFid,name,phone\n,Ганна,12345\n".getBytes(StandardCharsets.UTF_16LE);
        Path path = directory.resolve("rejected.csv");
        rejected(ReadFile.file(MAPPING, bytes), path);
        byte[] start = java.util.Arrays.copyOf(Files.readAllBytes(path), 4);
        assertArrayEquals(new byte[] {(byte) 0xFF, (byte) 0xFE, 'r', 0}, start);
        assertEquals(1, ReadFile.of(CsvFile.of(path, MAPPING)).rows.size());
    }

    @Test
    void i8_malformedLinesStandAsTheyWereInAFileOfTheirOwn() throws IOException {
        byte[] bytes =
                "\uFEFFsep=;\r\nid;name;phone\r\nA1;Anna;11111\r\nA2;Pet\u00FFro;22222\rA3;\"x\"y;33333\nA4\nA5;\"z"
                        .getBytes(StandardCharsets.ISO_8859_1);
        byte[] marked = ("\u00EF\u00BB\u00BF" + new String(bytes, StandardCharsets.ISO_8859_1).substring(1))
                .getBytes(StandardCharsets.ISO_8859_1);
        Path path = directory.resolve("rejected.csv");
        CsvFile file = ReadFile.file(MAPPING, marked).withMalformedLines(MalformedLinePolicy.REJECT);
        assertEquals(
                "\u00EF\u00BB\u00BFsep=;\nrejected because;id;name;phone\n"
                        + "record 3, line 6: wrong number of cells, expected 3 cells, found 1;A4\n",
                rejected(file, path));
        Path lines = CsvRejectedRows.malformedLines(path);
        assertEquals(directory.resolve("rejected.malformed.csv"), lines);
        assertEquals(
                "\u00EF\u00BB\u00BFsep=;\nid;name;phone\nA2;Pet\u00FFro;22222\rA3;\"x\"y;33333\nA5;\"z",
                Files.readString(lines, StandardCharsets.ISO_8859_1));
        assertThrows(
                FileAlreadyExistsException.class, () -> CsvRejectedRows.of(file, directory.resolve("rejected.csv")));
        Files.delete(path);
        assertThrows(FileAlreadyExistsException.class, () -> CsvRejectedRows.of(file, path));
    }

    @Test
    void i8_correctedMalformedLinesAreUploadedAsTheyAre() throws IOException {
        Path path = directory.resolve("rejected");
        CsvFile file = ReadFile.file(MAPPING, "id,name,phone\nA1,\"Pe\"te,11111\nA2,Anna,22222\n")
                .withMalformedLines(MalformedLinePolicy.REJECT);
        assertEquals("", rejected(file, path));
        String mended = Files.readString(CsvRejectedRows.malformedLines(path)).replace("\"Pe\"te", "Pete");
        uploads.upload(ReadFile.file(MAPPING, mended), UploadOptions.DEFAULT);
        assertEquals(2, uploads.contacts().size());
    }

    @Test
    void i2_theHeaderStaysOnItsLineWithItsNames() throws IOException {
        CsvFile file = ReadFile.file(MAPPING, "sep=;\nMay\n\nid;;name;phone;x;x;;\nA1;;Anna\n")
                .withHeaderLine(4);
        String written = rejected(file, directory.resolve("rejected.csv"));
        assertEquals(
                "sep=;\n\n\nrejected because;id;;name;phone;x;x;;\n"
                        + "record 1, line 5: wrong number of cells, expected 6 cells, found 3;A1;;Anna\n",
                written);
        CsvFile mended = ReadFile.file(MAPPING, written.replace("A1;;Anna", "A1;;Anna;12345;;"))
                .withHeaderLine(4);
        assertEquals(1, uploads.upload(mended, UploadOptions.DEFAULT).created());
    }

    /** Returns the file, one character per byte; empty if there is no file. */
    private String rejected(CsvFile file, Path path) throws IOException {
        try (CsvRejectedRows rows = CsvRejectedRows.of(file, path)) {
            UploadReport report = uploads.upload(file, UploadOptions.DEFAULT.withRejectedRows(rows));
            assertEquals(report.rejected(), rows.written());
        }
        return Files.exists(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "";
    }
}
