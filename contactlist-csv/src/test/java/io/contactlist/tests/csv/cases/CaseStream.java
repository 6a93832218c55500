package io.contactlist.tests.csv.cases;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** The bytes of a case, opened: counted until they are closed, and perhaps unreadable from some byte on. */
final class CaseStream extends InputStream {

    private final byte[] bytes;
    private final int readable;
    private final AtomicInteger open;
    private int next;
    private boolean closed;

    CaseStream(byte[] bytes, int readable, AtomicInteger open) {
        this.bytes = bytes;
        this.readable = readable;
        this.open = open;
        open.incrementAndGet();
    }

    @Override
    public int read() throws IOException {
        if (next == readable) {
            throw new IOException("the disk is gone");
        }
        return next == bytes.length ? -1 : Byte.toUnsignedInt(bytes[next++]);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            open.decrementAndGet();
        }
    }
}
