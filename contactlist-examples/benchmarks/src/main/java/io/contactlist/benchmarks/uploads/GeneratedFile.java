package io.contactlist.benchmarks.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Generates the bytes of a file of contacts on demand. They depend only on the layout and the number of rows. The
 * charset is UTF-8, and lines end with LF.
 */
final class GeneratedFile extends InputStream {

    private static final int CHUNK_SIZE = 32_768;

    private final GeneratedRows rows;
    private final int count;
    private final StringBuilder text = new StringBuilder();
    private int made;
    private byte[] chunk;
    private int position;

    GeneratedFile(Layout layout, int rows) {
        this.rows = new GeneratedRows(layout);
        this.count = rows;
        this.chunk = (layout.header + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static void write(Layout layout, int rows, Path target) throws IOException {
        try (InputStream bytes = new GeneratedFile(layout, rows)) {
            Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : chunk[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int copied = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, copied);
        position += copied;
        return copied;
    }

    private boolean isAtEnd() {
        if (position == chunk.length && made < count) {
            text.setLength(0);
            while (made < count && text.length() < CHUNK_SIZE) {
                made++;
                rows.append(made, text);
            }
            chunk = text.toString().getBytes(StandardCharsets.UTF_8);
            position = 0;
        }
        return position == chunk.length;
    }
}
