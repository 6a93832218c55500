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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a file. Lines are split as bytes and then decoded, so an undecodable byte costs its line alone.
 * Lines can be looked at before they are taken.
 */
final class RawLines implements Closeable {

    private static final int FORGET_AFTER = 1024;

    private final InputStream in;
    private final boolean utf8;
    private final CharsetDecoder decoder;
    private final int maxSize;
    private byte[] buffer;
    private int from;
    private int to;
    /** The offset in the file of the buffer's first byte. */
    private long before;

    private boolean ended;
    private boolean tooLong;
    /** The lines read, of which the first ones have been taken. */
    private final List<RawLine> ahead = new ArrayList<>();

    private int taken;

    /**
     * Creates a reader of lines.
     *
     * @param in the bytes, after a byte order mark; this object closes them
     * @param mark the number of bytes of the byte order mark
     * @param charset a charset that {@link #supports}
     * @param bufferSize the number of bytes read at a time
     * @param maxSize the maximum number of bytes of a line
     */
    RawLines(InputStream in, int mark, Charset charset, int bufferSize, int maxSize) {
        this.in = in;
        this.before = mark;
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.buffer = new byte[Math.max(bufferSize, 2)];
        this.maxSize = maxSize;
    }

    /** Returns whether quotes and line ends are single ASCII bytes in a charset, and no other character has them. */
    static boolean supports(Charset charset) {
        return charset.canEncode()
                && !charset.name().toUpperCase(Locale.ROOT).contains("2022")
                && Arrays.equals("\"\r\n".getBytes(charset), new byte[] {'"', '\r', '\n'});
    }

    /** Takes the next line; returns null after the last one, and at a line that is too long. */
    @Nullable
    RawLine take() throws IOException {
        RawLine line = peek(0);
        if (line != null && ++taken >= FORGET_AFTER) {
            ahead.subList(0, taken).clear();
            taken = 0;
        }
        return line;
    }

    /** Returns a line without taking it; null after the last one, and at a line that is too long. */
    @Nullable
    RawLine peek(int index) throws IOException {
        while (ahead.size() - taken <= index) {
            RawLine line = read();
            if (line == null) {
                return null;
            }
            ahead.add(line);
        }
        return ahead.get(taken + index);
    }

    /** Returns whether the lines end early, at one that is too long. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Returns the number of bytes read from the input. */
    long bytesRead() {
        return before + to;
    }

    private @Nullable RawLine read() throws IOException {
        int scanned = from;
        while (true) {
            while (scanned < to && buffer[scanned] != '\n' && buffer[scanned] != '\r') {
                scanned++;
            }
            // The byte after a carriage return may belong to the line end.
            if (scanned < to && (buffer[scanned] == '\n' || scanned + 1 < to || ended)) {
                boolean two = buffer[scanned] == '\r' && scanned + 1 < to && buffer[scanned + 1] == '\n';
                return line(scanned, scanned + (two ? 2 : 1));
            }
            if (ended) {
                return from == to ? null : line(to, to);
            }
            if (to - from > maxSize) {
                tooLong = true;
                return null;
            }
            int kept = scanned - from;
            fill();
            scanned = from + kept;
        }
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            before += from;
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, to, buffer.length - to);
        ended = read < 0;
        to += Math.max(read, 0);
    }

    private RawLine line(int textEnd, int end) {
        byte[] bytes = Arrays.copyOfRange(buffer, from, end);
        int length = textEnd - from;
        long offset = before + from;
        from = end;
        return utf8 && isAscii(bytes, length)
                ? new RawLine(bytes, new String(bytes, 0, length, StandardCharsets.ISO_8859_1), -1)
                : decode(bytes, length, offset);
    }

    private static boolean isAscii(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Decodes a line. Skips one undecodable byte at a time, so that none takes a quote with it. */
    private RawLine decode(byte[] bytes, int length, long offset) {
        ByteBuffer left = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(length * (double) decoder.maxCharsPerByte()) + 2);
        long undecodableAt = -1;
        decoder.reset();
        for (CoderResult result = decoder.decode(left, text, true);
                result.isError();
                result = decoder.decode(left, text, true)) {
            undecodableAt = undecodableAt < 0 ? offset + left.position() : undecodableAt;
            left.get();
            text.put('\uFFFD');
            decoder.reset();
        }
        decoder.flush(text);
        return new RawLine(bytes, text.flip().toString(), undecodableAt);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
