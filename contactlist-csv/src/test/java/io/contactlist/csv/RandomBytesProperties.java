package io.contactlist.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.Channel;
import io.contactlist.upload.Row;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any bytes give rows, rejections or a documented error, and all streams are closed (I8). */
class RandomBytesProperties {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .unit("phone", Channel.call("trunk-1"))
            .build();

    @Property(tries = 5000)
    void anyTextGivesRowsOrADocumentedError(@ForAll("texts") String text, @ForAll Random random) throws IOException {
        byte[] bytes = ("id,phone,note\n" + text).getBytes(StandardCharsets.UTF_8);
        for (int flips = random.nextInt(3); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        readToTheEnd(bytes, 4 + random.nextInt(40));
    }

    @Property(tries = 2000)
    void anyBytesGiveRowsOrADocumentedError(@ForAll byte[] bytes, @ForAll Random random) throws IOException {
        readToTheEnd(bytes, 4 + random.nextInt(40));
    }

    /** Reads the same bytes with two sizes of buffers. */
    @Property(tries = 2000)
    void theSizeOfBuffersDoesNotMatter(@ForAll("texts") String text, @ForAll Random random) throws IOException {
        byte[] bytes = ("id,phone,note\n" + text).getBytes(StandardCharsets.UTF_8);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        String once = readToTheEnd(bytes, 65_536);
        assertEquals(once, readToTheEnd(bytes, 4 + random.nextInt(8)));
    }

    private static String readToTheEnd(byte[] bytes, int bufferSize) throws IOException {
        AtomicInteger open = new AtomicInteger();
        CsvFile file = CsvFile.of(() -> new Opened(bytes, open), MAPPING)
                .withBufferSize(bufferSize)
                .withLimits(new CsvLimits(6, 30, 100));
        StringBuilder account = new StringBuilder();
        try (UploadSource.RowReader rows = file.open(1)) {
            long record = 0;
            long line = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                assertEquals(++record, row.record(), "record numbers are consecutive");
                assertTrue(row.line() > line, "lines increase");
                line = row.line();
                account.append(row.line())
                        .append(row.getClass().getSimpleName())
                        .append(' ');
            }
        } catch (UploadException e) {
            assertFalse(e.getMessage().isBlank());
            assertEquals(null, e.getCause());
            account.append(e.getMessage());
        }
        assertEquals(0, open.get(), "streams still open");
        assertEquals(List.of(), Readers.alive(), "no thread is left");
        return account.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab1\",\n\r ї\0").ofMaxLength(60);
    }

    private static final class Opened extends ByteArrayInputStream {

        private final AtomicInteger open;
        private boolean closed;

        Opened(byte[] bytes, AtomicInteger open) {
            super(bytes);
            this.open = open;
            open.incrementAndGet();
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
        }
    }
}
