package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvFormatException;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.Readers;
import io.contactlist.model.AddressCheck;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import io.contactlist.model.Contact;
import io.contactlist.upload.Row;
import io.contactlist.upload.UploadIOException;
import io.contactlist.upload.UploadMonitor.Decision;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import io.contactlist.upload.UploadSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thread reads ahead of the caller: in order, by a limited number of records, and until the file is closed (I9). */
class CsvReadAheadTest {

    private static final int ROWS = 30_000;

    private final Uploads uploads = new Uploads();

    @AfterEach
    void noThreadIsLeft() {
        assertEquals(List.of(), Readers.alive());
    }

    @Test
    void rowsAreInFileOrderThoughTwoThreadsCheckThem() throws IOException {
        Set<Thread> checking = ConcurrentHashMap.newKeySet();
        CsvFile file = file(rows(), number -> {
            checking.add(Thread.currentThread());
            if (number % 512 < 3) {
                Thread.yield();
            }
        });
        try (UploadSource.RowReader rows = file.open(1)) {
            for (int i = 1; i <= ROWS; i++) {
                Row.ContactRow row = (Row.ContactRow) rows.next();
                assertEquals(i, row.record());
                assertEquals(i + 1, row.line());
                assertEquals("A" + i, row.contact().id().value());
                if (i % 10_000 == 1) {
                    // The reader waits only after it has mapped all blocks that it has read.
                    readerWaits();
                }
            }
            assertNull(rows.next());
            assertNull(rows.next());
        }
        assertEquals(2, checking.size(), "the caller and the reader share the work");
    }

    @Test
    void i9_aSlowCallerStopsTheReader() throws IOException {
        AtomicLong bytesRead = new AtomicLong();
        byte[] bytes = rows().getBytes(StandardCharsets.UTF_8);
        CsvFile file = CsvFile.of(() -> new CountedBytes(bytes, bytesRead), mapping(AddressKind.PHONE));
        try (UploadSource.RowReader rows = file.open(1)) {
            rows.next();
            assertTrue(readerWaits(), "the reader has not read to the end");
            assertTrue(bytesRead.get() < bytes.length / 2, "read ahead: " + bytesRead + " of " + bytes.length);
        }
    }

    @Test
    void aFileClosedBeforeItsEndIsReadNoFurther() throws IOException {
        for (int taken : new int[] {0, 1, 511, 512, 513, 5_000}) {
            AtomicLong bytesRead = new AtomicLong();
            byte[] bytes = rows().getBytes(StandardCharsets.UTF_8);
            UploadSource.RowReader rows = CsvFile.of(
                            () -> new CountedBytes(bytes, bytesRead), mapping(AddressKind.PHONE))
                    .open(1);
            for (int i = 0; i < taken; i++) {
                rows.next();
            }
            rows.close();
            assertEquals(List.of(), Readers.alive());
            assertTrue(bytesRead.get() < bytes.length);
            rows.close();
        }
    }

    @Test
    void aShortFileIsReadWithoutAThread() throws IOException {
        try (UploadSource.RowReader rows =
                file("id,phone\nA1,12345\n", number -> {}).open(1)) {
            rows.next();
            assertEquals(List.of(), Readers.alive());
            assertNull(rows.next());
        }
    }

    @Test
    void anExceptionOfACheckFollowsTheRowsBeforeIt() throws IOException {
        IllegalStateException bug = new IllegalStateException("a bug in the check");
        CsvFile file = file(rows(), number -> {
            if (number == 20_000) {
                throw bug;
            }
        });
        try (UploadSource.RowReader rows = file.open(1)) {
            for (int i = 1; i < 20_000; i++) {
                assertEquals(i, rows.next().record());
            }
            assertSame(bug, assertThrows(IllegalStateException.class, rows::next));
            assertSame(bug, assertThrows(IllegalStateException.class, rows::next));
        }
    }

    @Test
    void i8_aFormatErrorFollowsTheRowsBeforeIt() throws IOException {
        CsvFile file = file(rows() + "A0,\"12345\n", number -> {});
        try (UploadSource.RowReader rows = file.open(1)) {
            for (int i = 1; i <= ROWS; i++) {
                assertEquals(i, rows.next().record());
            }
            CsvFormatException e = assertThrows(CsvFormatException.class, rows::next);
            assertEquals(ROWS + 1, e.record());
            assertSame(e, assertThrows(CsvFormatException.class, rows::next));
        }
    }

    @Test
    void i8_rowsBeforeAFailureOfTheSourceAreStored() {
        IOException broken = new IOException("connection reset");
        byte[] bytes = rows().getBytes(StandardCharsets.UTF_8);
        CsvFile file = CsvFile.of(() -> new EndingOtherwise(bytes, () -> broken), mapping(AddressKind.PHONE));
        UploadIOException e = assertThrows(UploadIOException.class, () -> uploads.upload(file, UploadOptions.DEFAULT));
        assertSame(broken, e.getCause());
        assertEquals(uploads.contacts().size(), e.report().created());
        assertTrue(e.report().created() > ROWS - 1_000, "all but the last record, whose end is not known");
    }

    @Test
    void i11_aCancelledUploadLeavesNoThread() throws IOException {
        UploadReport report = uploads.upload(
                file(rows(), number -> {}),
                UploadOptions.DEFAULT.withMonitor(
                        progress -> progress.report().lastStoredRecord() < 5_000 ? Decision.GO_ON : Decision.CANCEL));
        assertEquals(5_000, report.lastStoredRecord());
        assertEquals(List.of(), Readers.alive());
        assertEquals(
                IntStream.rangeClosed(1, 5_000).mapToObj(i -> "A" + i).toList(),
                uploads.contacts().stream()
                        .map(Contact::id)
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void anInterruptEndsTheWaitForASlowSource() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        byte[] bytes = rows().getBytes(StandardCharsets.UTF_8);
        CsvFile file = CsvFile.of(
                () -> new EndingOtherwise(bytes, () -> {
                    try {
                        never.await();
                        return new IOException("never");
                    } catch (InterruptedException e) {
                        return new InterruptedIOException("the reader was interrupted");
                    }
                }),
                mapping(AddressKind.PHONE));
        try (UploadSource.RowReader rows = file.open(1)) {
            rows.next();
            Thread.currentThread().interrupt();
            InterruptedIOException e = assertThrows(InterruptedIOException.class, () -> {
                while (true) {
                    rows.next();
                }
            });
            assertEquals("interrupted while waiting for the file to be read", e.getMessage());
        }
        assertTrue(Thread.interrupted(), "the caller is still interrupted after closing");
    }

    /** Waits until the reader waits for the caller. Returns false if it has ended instead. */
    private static boolean readerWaits() {
        while (true) {
            List<Thread> readers = Readers.alive();
            if (readers.isEmpty()) {
                return false;
            }
            if (readers.get(0).getState() == Thread.State.WAITING) {
                return true;
            }
            Thread.onSpinWait();
        }
    }

    private static String rows() {
        StringBuilder text = new StringBuilder("id,phone\n");
        for (int i = 1; i <= ROWS; i++) {
            text.append('A').append(i).append(',').append(100_000 + i).append('\n');
        }
        return text.toString();
    }

    /** Returns a file. Before each check of a phone number, passes its number, from 1, on. */
    private static CsvFile file(String text, LongConsumer beforeCheck) {
        return ReadFile.file(
                mapping(new AddressCheck() {
                    @Override
                    public String normalise(String typed) {
                        beforeCheck.accept(Long.parseLong(typed) - 100_000);
                        return AddressKind.PHONE.normalise(typed);
                    }

                    @Override
                    public String expected() {
                        return AddressKind.PHONE.expected();
                    }
                }),
                text);
    }

    private static CsvMapping mapping(AddressCheck check) {
        return CsvMapping.builder()
                .identifier("id")
                .unit("phone", Channel.call("trunk-1"), check)
                .build();
    }

    private static final class CountedBytes extends ByteArrayInputStream {

        private final AtomicLong count;

        CountedBytes(byte[] bytes, AtomicLong count) {
            super(bytes);
            this.count = count;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int read = super.read(buffer, offset, length);
            count.addAndGet(Math.max(read, 0));
            return read;
        }
    }

    /** A stream that fails at the end of its bytes. */
    private static final class EndingOtherwise extends InputStream {

        private interface Failing {
            IOException at();
        }

        private final InputStream bytes;
        private final Failing end;

        EndingOtherwise(byte[] bytes, Failing end) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.end = end;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = bytes.read(buffer, offset, length);
            if (read < 0) {
                throw end.at();
            }
            return read;
        }
    }
}
