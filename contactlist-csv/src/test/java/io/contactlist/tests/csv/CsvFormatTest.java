package io.contactlist.tests.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvFormatException;
import io.contactlist.csv.CsvFormatException.Kind;
import io.contactlist.csv.CsvLimits;
import io.contactlist.csv.CsvMapping;
import io.contactlist.model.Channel;
import io.contactlist.upload.UploadSource;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is not CSV in its charset stops at a position, and the rows before are good (I1, I8, I9). */
class CsvFormatTest {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("phone", Channel.call("trunk-1"))
            .build();

    private static final String TWO_GOOD = "id,name,phone\nA1,Anna,+380441234567\nA2,Bohdan,\n";
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    @Test
    void findsAnUnclosedQuote() {
        CsvFormatException e = stopped(TWO_GOOD + "A3,\"SECRET,1\nA4,Hanna,2\nA5,Ivan,3\n", 2);
        assertPosition(e, Kind.UNCLOSED_QUOTE, 3, 4, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "A3,SECRET,\"", "A3,SECRET,\"\n", "A3,\"SECRET\"\"", "\"A3\",\"SECRET", "\"\"\""})
    void findsAnUnclosedQuoteAtTheEndOfTheFile(String last) {
        assertPosition(stopped(TWO_GOOD + last, 2), Kind.UNCLOSED_QUOTE, 3, 4, 4);
    }

    @Test
    void findsAStrayQuoteThatWouldMergeRows() {
        CsvFormatException e = stopped(TWO_GOOD + "A3,\",1\nA4,Hanna,2\nA5,\"SECRET\",3\n", 2);
        assertPosition(e, Kind.TEXT_AFTER_QUOTE, 3, 4, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A3,\"SECRET\"Hanna,1", "A3,\"SECRET \"Hanna\" \",1", "A3,\"SEC\\\"RET\",1"})
    void rejectsTextAfterTheClosingQuote(String row) {
        CsvFormatException e = stopped(TWO_GOOD + row + "\nA4,Ivan,2\n", 2);
        assertPosition(e, Kind.TEXT_AFTER_QUOTE, 3, 4, 4);
    }

    @Test
    void givesOffsetAndLineOfInvalidUtf8() {
        byte[] bytes = (TWO_GOOD + "A3,Ганна,1\nA4,Iван,2\n").getBytes(WINDOWS_1251);
        CsvFormatException e = stopped(ReadFile.file(MAPPING, bytes), 2);
        assertPosition(e, Kind.UNDECODABLE_BYTES, 3, 4, 4);
        assertEquals(OptionalLong.of(TWO_GOOD.length() + 3), e.byteOffset());
        assertEquals(
                "record 3, line 4: the bytes at offset 50 are not valid UTF-8; set the charset that the file was written in,"
                        + " or save the file as UTF-8",
                e.getMessage());
    }

    @Test
    void givesEachRowBeforeUndecodableBytes() {
        for (int cut = TWO_GOOD.length(); cut >= TWO_GOOD.indexOf("A2"); cut--) {
            byte[] bytes = (TWO_GOOD.substring(0, cut) + "\u00FF").getBytes(WINDOWS_1251);
            bytes[cut] = (byte) 0xFF;
            int rows = cut == TWO_GOOD.length() ? 2 : 1;
            assertPosition(
                    stopped(ReadFile.file(MAPPING, bytes), rows), Kind.UNDECODABLE_BYTES, rows + 1, rows + 2, rows + 2);
        }
    }

    @Test
    void reportsUndecodableBytesRatherThanTheQuoteAroundThem() {
        byte[] bytes = (TWO_GOOD + "A3,\"x\ny\u00FF\",1\n").getBytes(WINDOWS_1251);
        bytes[bytes.length - 5] = (byte) 0xFF;
        assertPosition(stopped(ReadFile.file(MAPPING, bytes), 2), Kind.UNDECODABLE_BYTES, 3, 4, 5);
        byte[] closed = (TWO_GOOD + "A3,\"x\"?").getBytes(UTF_8);
        closed[closed.length - 1] = (byte) 0xFF;
        assertPosition(stopped(ReadFile.file(MAPPING, closed), 2), Kind.UNDECODABLE_BYTES, 3, 4, 4);
    }

    @Test
    void reportsHalfACharacterAtTheEndAsUndecodable() {
        byte[] bytes = TWO_GOOD.getBytes(UTF_16LE);
        byte[] odd = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        CsvFormatException e = stopped(ReadFile.file(MAPPING, odd).withCharset(UTF_16LE), 1);
        assertEquals(Kind.UNDECODABLE_BYTES, e.kind());
        assertEquals(OptionalLong.of(bytes.length - 2), e.byteOffset());
    }

    @Test
    void recognisesUtf16WithoutMarkByItsNulCharacters() {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            CsvFormatException e = stopped(ReadFile.file(MAPPING, TWO_GOOD.getBytes(charset)), 0);
            assertPosition(e, Kind.NOT_TEXT, 0, 1, 1);
        }
    }

    @Test
    void usesTheCharsetOfTheMarkAndNotOfTheCaller() {
        String text = "\uFEFFid,name,phone\nA1,Ганна,\n";
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            CsvFile file = ReadFile.file(MAPPING, text.getBytes(Charset.forName(charset)));
            for (Charset stated : List.of(UTF_8, WINDOWS_1251, UTF_16BE)) {
                ReadFile reading = ReadFile.of(file.withCharset(stated));
                assertNull(reading.error, charset);
                assertEquals(List.of("1 on line 2: A1, Ганна"), reading.rows, charset);
            }
        }
    }

    @Test
    void stopsAtOneColumnTooMany() {
        CsvLimits limits = CsvLimits.DEFAULT.withColumns(4);
        CsvFormatException e = stopped(
                ReadFile.file(MAPPING, TWO_GOOD + "A3,a,1,\nA4,b,2,SECRET,\n").withLimits(limits), 3);
        assertPosition(e, Kind.TOO_MANY_COLUMNS, 4, 5, 5);
        assertEquals(OptionalLong.of(4), e.limit());
        assertEquals(Kind.TOO_MANY_COLUMNS, stopped("c,".repeat(10_000), 0).kind());
    }

    @Test
    void stopsAtOneCharacterTooMany() {
        for (String quote : List.of("", "\"")) {
            for (int excess = 0; excess < 2; excess++) {
                String cell = quote + "x".repeat(100 + excess) + quote;
                CsvFile file = ReadFile.file(MAPPING, TWO_GOOD + "A3," + cell + ",1\n")
                        .withLimits(CsvLimits.DEFAULT.withCharactersPerCell(100));
                if (excess == 0) {
                    assertNull(ReadFile.of(file).error);
                } else {
                    CsvFormatException e = stopped(file, 2);
                    assertPosition(e, Kind.TOO_MANY_CHARACTERS, 3, 4, 4);
                    assertEquals(OptionalLong.of(100), e.limit());
                }
            }
        }
    }

    @Test
    void givesTheLineOfARecordWhoseUnclosedQuoteExceedsTheLimit() {
        CsvFormatException e = stopped(TWO_GOOD + "A3,\"SECRET,1\n" + "A4,Hanna,2\n".repeat(100_000), 2);
        assertEquals(Kind.TOO_MANY_CHARACTERS, e.kind());
        assertEquals(4, e.line());
        assertTrue(e.foundOnLine() > 1000);
    }

    @Test
    void throwsTheSameErrorAgain() throws IOException {
        try (UploadSource.RowReader rows =
                ReadFile.file(MAPPING, "id,name,phone\nA1,\"x\"y,\nA2,,\n").open(1)) {
            CsvFormatException first = assertThrows(CsvFormatException.class, rows::next);
            assertSame(first, assertThrows(CsvFormatException.class, rows::next));
        }
    }

    @Test
    void passesAFailureToReadUnchanged() throws IOException {
        IOException failure = new IOException("the disk is gone");
        CsvFile file = CsvFile.of(() -> new BreakingStream(TWO_GOOD + "A3,x", failure), MAPPING);
        try (UploadSource.RowReader rows = file.open(1)) {
            assertEquals(1, rows.next().record());
            assertEquals(2, rows.next().record());
            assertSame(failure, assertThrows(IOException.class, rows::next));
        }
    }

    @Test
    void passesAFailureToOpenUnchanged(@TempDir Path directory) {
        CsvFile missing = CsvFile.of(directory.resolve("missing.csv"), MAPPING);
        assertThrows(NoSuchFileException.class, () -> missing.open(1));
        FileSystemException e = assertThrows(
                FileSystemException.class, () -> CsvFile.of(directory, MAPPING).open(1));
        assertEquals("is a directory, not a file", e.getReason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,name\n", "", "id,name,\"phone", "id,name,phone\n", TWO_GOOD, "id,name,phone\n\"x\"y"})
    void closesTheInputAfterEachWayToEnd(String text) throws IOException {
        AtomicInteger open = new AtomicInteger();
        CsvFile file = CsvFile.of(() -> new CountedStream(text, open), MAPPING);
        int threads = Thread.activeCount();
        ReadFile.of(file);
        assertEquals(0, open.get());
        try {
            file.sample(1);
        } catch (io.contactlist.upload.UploadException e) {
            assertFalse(e.getMessage().isBlank());
        }
        assertEquals(0, open.get());
        assertEquals(threads, Thread.activeCount());
    }

    private static CsvFormatException stopped(String text, int rowsBefore) {
        return stopped(ReadFile.file(MAPPING, text), rowsBefore);
    }

    private static CsvFormatException stopped(CsvFile file, int rowsBefore) {
        ReadFile reading = ReadFile.of(file);
        assertEquals(rowsBefore, reading.rows.size(), "rows before the error");
        CsvFormatException e = assertInstanceOf(CsvFormatException.class, reading.error);
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains("SECRET"), "no cell in message or causes (I7)");
        return e;
    }

    private static void assertPosition(CsvFormatException e, Kind kind, long record, long line, long foundOnLine) {
        assertEquals(
                List.of(kind, record, line, foundOnLine), List.of(e.kind(), e.record(), e.line(), e.foundOnLine()));
    }

    private static final class BreakingStream extends FilterInputStream {

        private final IOException failure;

        BreakingStream(String text, IOException failure) {
            super(new ByteArrayInputStream(text.getBytes(UTF_8)));
            this.failure = failure;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read < 0) {
                throw failure;
            }
            return read;
        }
    }

    private static final class CountedStream extends FilterInputStream {

        private final AtomicInteger open;
        private boolean closed;

        CountedStream(String text, AtomicInteger open) {
            super(new ByteArrayInputStream(text.getBytes(UTF_8)));
            this.open = open;
            open.incrementAndGet();
        }

        @Override
        public void close() throws IOException {
            InputStream stream = in;
            stream.close();
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
        }
    }
}
