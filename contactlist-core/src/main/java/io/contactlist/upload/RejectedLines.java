package io.contactlist.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Lines of a file that could not be read as records, exactly as they were (rule I8). They are personal data.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RejectedLines {

    private final byte[] bytes;

    /**
     * Creates lines from their bytes.
     *
     * @param bytes the bytes, with line ends
     */
    public RejectedLines(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** {@return the number of bytes} */
    public int size() {
        return bytes.length;
    }

    /**
     * Writes the bytes.
     *
     * @param out the stream, which is neither flushed nor closed
     * @throws IOException if the bytes cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RejectedLines lines && Arrays.equals(bytes, lines.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Shows the number of bytes only. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
