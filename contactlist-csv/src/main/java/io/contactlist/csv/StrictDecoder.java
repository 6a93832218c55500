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
 * Turns bytes into characters and ends at the first bytes that are no text, remembering where. A byte
 * order mark is dropped and beats the charset stated (rule I1).
 */
final class StrictDecoder implements Closeable {

    private static final int MAX_MARK = 4;

    /** How far the decoder goes on after a character beyond ASCII: about as long as a word or two. */
    private static final int STRETCH = 64;

    private final InputStream in;
    private final ByteBuffer bytes;
    private final Charset charset;
    private final boolean marked;
    private final CharsetDecoder decoder;
    private final boolean utf8;
    /** How many bytes of the file are before the buffer's first. */
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

    /** Moves past the mark, if there is one. */
    private Charset charset(Charset stated) {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        // Before UTF-16, whose mark is the start of this one.
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

    /** The charset that counts: the byte order mark's, else the one stated. */
    Charset charset() {
        return charset;
    }

    /** Whether a byte order mark says so. */
    boolean isMarked() {
        return marked;
    }

    /** How many bytes have been read. */
    long bytesRead() {
        return before + bytes.limit();
    }

    /** Returns the offset of the first undecodable byte, from 0, if there was one. */
    OptionalLong malformedAt() {
        return malformedAt;
    }

    /**
     * Reads some characters into a part of the buffer of at least 2, so that a surrogate pair fits.
     *
     * @return how many, at least 1; or -1 at the end, or before bytes that are no text
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
     * The same as the decoder alone, in a third of the time: once it has met a character beyond ASCII, it
     * looks closely at each of those behind it, up to the end of what it is given. So it is given little.
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
