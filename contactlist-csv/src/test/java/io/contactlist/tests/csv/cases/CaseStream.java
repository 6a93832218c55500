package io.contactlist.tests.csv.cases;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** The stream of a case. It counts open streams, and may fail after some bytes. */
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
