package io.contactlist.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Decodes bytes into characters and stops at the first undecodable byte. A byte order mark is dropped and overrides the
 * stated charset (rule I1).
 */
final class StrictDecoder implements Closeable {

    private static final int MAX_MARK = 4;

    /** The number of bytes given to the JDK's decoder at a character beyond ASCII: about a word or two. */
    private static final int STRETCH = 64;

    private final InputStream in;
    private final ByteBuffer bytes;
    private final Charset charset;
    private final boolean marked;
    private final CharsetDecoder decoder;
    private final boolean utf8;
    /** The offset in the file of the buffer's first byte. */
    private long before;

    private boolean allRead;
    private OptionalLong malformedAt = OptionalLong.empty();

    StrictDecoder(InputStream in, Charset stated, int bufferSize) throws IOException {
        this.in = in;
        this.bytes = ByteBuffer.allocate(Math.max(bufferSize, MAX_MARK));
        bytes.limit(in.readNBytes(bytes.array(), 0, MAX_MARK));
        this.charset = charset(stated);
        this.marked = bytes.position() > 0;
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Returns the charset to use, and skips the mark if there is one. */
    private Charset charset(Charset stated) {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        // UTF-32 first, because its mark starts with the one of UTF-16.
        if (startsWith(0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (startsWith(0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return stated;
    }

    private boolean startsWith(int... mark) {
        if (bytes.limit() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(bytes.get(i)) != mark[i]) {
                return false;
            }
        }
        bytes.position(mark.length);
        return true;
    }

    /** Returns the charset in use: the one of the byte order mark, or else the stated one. */
    Charset charset() {
        return charset;
    }

    /** Returns whether the file starts with a byte order mark. */
    boolean isMarked() {
        return marked;
    }

    /** Returns the number of bytes read from the file. */
    long bytesRead() {
        return before + bytes.limit();
    }

    /** Returns the offset of the first undecodable byte, from 0, if there was one. */
    OptionalLong malformedAt() {
        return malformedAt;
    }

    /**
     * Reads some characters into a part of the buffer.
     *
     * @param length the maximum number of characters, at least 2, so that a surrogate pair fits
     * @return the number of characters, at least 1; -1 at the end and before an undecodable byte
     */
    int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(buffer, offset, length);
        while (true) {
            CoderResult result = utf8 ? decodeUtf8(out) : decoder.decode(bytes, out, allRead);
            if (out.position() > offset) {
                return out.position() - offset;
            }
            if (result.isError()) {
                malformedAt = OptionalLong.of(before + bytes.position());
                return -1;
            }
            if (allRead) {
                return -1;
            }
            fill();
        }
    }

    /**
     * Decodes UTF-8 as the JDK's decoder does, in a third of the time. After a character beyond ASCII, that decoder is
     * slow up to the end of its input. So it gets short inputs, and this method copies the ASCII between them.
     */
    private CoderResult decodeUtf8(CharBuffer out) {
        int end = bytes.limit();
        CoderResult result = CoderResult.UNDERFLOW;
        while (result.isUnderflow() && bytes.hasRemaining() && out.hasRemaining()) {
            copyAscii(out);
            int start = bytes.position();
            int stretch = Math.min(end, start + STRETCH);
            bytes.limit(stretch);
            result = decoder.decode(bytes, out, allRead && stretch == end);
            bytes.limit(end);
            if (bytes.position() == start) {
                return result;
            }
        }
        return result;
    }

    private void copyAscii(CharBuffer out) {
        byte[] from = bytes.array();
        char[] to = out.array();
        int start = bytes.position();
        int shift = out.position() - start;
        int end = start + Math.min(bytes.remaining(), out.remaining());
        int i = start;
        while (i < end && from[i] >= 0) {
            to[i + shift] = (char) from[i];
            i++;
        }
        bytes.position(i);
        out.position(i + shift);
    }

    private void fill() throws IOException {
        before += bytes.position();
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            allRead = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
