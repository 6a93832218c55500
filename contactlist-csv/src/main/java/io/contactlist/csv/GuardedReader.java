package io.contactlist.csv;

import io.contactlist.csv.CsvFormatException.Kind;
import io.contactlist.csv.CsvFormatException.Stop;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * A reader that prepares characters for the parser. Each line end becomes one LF. After the last record it adds a
 * record of its own, the sentinel. If the sentinel is part of another record, a quote was not closed.
 *
 * <p>Reading throws nothing, because the parser reads far ahead of its records. A failure ends the input early instead,
 * and is thrown when the parser has reached it. The sentinel then follows without a line end, so that the incomplete
 * record is the last one.
 *
 * <p>A line longer than its largest possible cells also ends the input. The parser itself would collect any number of
 * blanks after a closing quote, because they belong to no cell.
 */
final class GuardedReader extends Reader {

    /** One character, because that may be the limit of a cell. A letter, because no delimiter is one. */
    static final String SENTINEL = "E";

    /** Longer than a line that names the delimiter, short enough to be read twice. */
    private static final int OPENING_SIZE = 64;

    private final StrictDecoder decoder;
    private final CsvLimits limits;
    private final long maxLine;
    private long line = 1;
    /** The number of characters prepared before the current line. */
    private long lineStart;

    /** The number of characters prepared so far. */
    private long prepared;
    /** Characters prepared and not returned yet, from the start of the input. */
    private final char[] opening = new char[OPENING_SIZE];

    private int openingFrom;
    private int openingTo;
    private long given;
    private char lastRead = '\n';
    private char lastGiven = '\n';
    /** The text still to return after the end of the input; null before the end. */
    private @Nullable String tail;

    private @Nullable Stop stop;
    private @Nullable Exception failure;

    GuardedReader(StrictDecoder decoder, CsvLimits limits) {
        this.decoder = decoder;
        this.limits = limits;
        // The largest cell: each character a doubled quote, two quotes around them and a delimiter.
        this.maxLine = limits.columns() * (2L * limits.charactersPerCell() + 3);
    }

    /** Returns the reason why the input ended early if it is not CSV; otherwise null. */
    @Nullable
    Stop stop() {
        return stop;
    }

    /** Returns the failure to read the input, or throws it if it is unchecked. */
    IOException failure() {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return failure instanceof IOException io ? io : new IOException("the input ended early");
    }

    /** Returns whether the input ended early, for either reason. */
    boolean endedEarly() {
        return stop != null || failure != null;
    }

    /** Returns the charset in use. */
    Charset charset() {
        return decoder.charset();
    }

    /** Returns whether the input starts with a byte order mark. */
    boolean isMarked() {
        return decoder.isMarked();
    }

    /** Returns the number of bytes read from the input. */
    long bytesRead() {
        return decoder.bytesRead();
    }

    /** Returns the number of characters returned, including the sentinel, without skipped ones. */
    long given() {
        return given;
    }

    /**
     * Returns the first line and keeps it in the input.
     *
     * @return the line without its end; cut if it is long
     */
    String firstLine() {
        // The decoder needs room for a surrogate pair.
        while (openingTo <= OPENING_SIZE - 2 && indexOfLineEnd() < 0 && tail == null) {
            int read = prepare(opening, openingTo, OPENING_SIZE - openingTo);
            openingTo += Math.max(read, 0);
        }
        int end = indexOfLineEnd();
        return new String(opening, openingFrom, (end < 0 ? openingTo : end) - openingFrom);
    }

    private int indexOfLineEnd() {
        for (int i = openingFrom; i < openingTo; i++) {
            if (opening[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Skips lines, up to the end of the input. Skipped characters are not counted as given. */
    void skipLines(int lines) {
        int left = lines;
        while (left > 0) {
            int end = indexOfLineEnd();
            if (end >= 0) {
                openingFrom = end + 1;
                left--;
            } else if (tail == null) {
                openingFrom = 0;
                openingTo = Math.max(prepare(opening, 0, OPENING_SIZE), 0);
            } else {
                openingFrom = openingTo;
                left = 0;
            }
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int read;
        if (openingFrom < openingTo) {
            read = Math.min(length, openingTo - openingFrom);
            System.arraycopy(opening, openingFrom, buffer, offset, read);
            openingFrom += read;
        } else {
            read = prepare(buffer, offset, length);
            if (read < 0) {
                read = readTail(buffer, offset, length);
            }
        }
        given += Math.max(read, 0);
        return read;
    }

    /** Prepares the next characters. Returns their number, or -1 after the end of the input. */
    private int prepare(char[] buffer, int offset, int length) {
        while (tail == null) {
            int read = decode(buffer, offset, length);
            if (read < 0) {
                end();
            } else {
                int kept = normalise(buffer, offset, offset + read);
                if (kept > 0) {
                    prepared += kept;
                    return kept;
                }
            }
        }
        return -1;
    }

    private int readTail(char[] buffer, int offset, int length) {
        String rest = tail == null ? "" : tail;
        int kept = Math.min(length, rest.length());
        rest.getChars(0, kept, buffer, offset);
        tail = rest.substring(kept);
        return kept == 0 ? -1 : kept;
    }

    private int decode(char[] buffer, int offset, int length) {
        try {
            return decoder.read(buffer, offset, length);
        } catch (IOException | RuntimeException e) {
            failure = e;
            return -1;
        }
    }

    private void end() {
        if (decoder.malformedAt().isPresent()) {
            stop = Stop.undecodable(
                    line, decoder.malformedAt().getAsLong(), decoder.charset().name());
        }
        tail = endedEarly() || lastGiven == '\n' ? SENTINEL : "\n" + SENTINEL;
    }

    /** Rewrites line ends in place. Returns the number of characters left. */
    private int normalise(char[] buffer, int start, int end) {
        long before = prepared - start;
        int to = start;
        int i = start;
        while (i < end && tail == null) {
            int run = i;
            while (i < end && buffer[i] > '\r') {
                i++;
            }
            if (i > run) {
                if (run != to) {
                    System.arraycopy(buffer, run, buffer, to, i - run);
                }
                to += i - run;
                lastRead = buffer[to - 1];
            }
            if (i < end && before + to - lineStart <= maxLine) {
                to = control(buffer[i++], buffer, to, before);
            }
            if (before + to - lineStart > maxLine) {
                to = (int) (lineStart + maxLine - before);
                stop = Stop.beyond(Kind.TOO_MANY_CHARACTERS, line, limits.charactersPerCell());
                tail = SENTINEL;
            }
        }
        if (to > start) {
            lastGiven = buffer[to - 1];
        }
        return to - start;
    }

    private int control(char c, char[] buffer, int to, long before) {
        boolean secondOfTwo = c == '\n' && lastRead == '\r';
        lastRead = c;
        if (secondOfTwo) {
            return to;
        }
        if (c == '\0') {
            stop = Stop.notText(line, decoder.charset().name());
            tail = SENTINEL;
            return to;
        }
        if (c == '\r' || c == '\n') {
            line++;
            lineStart = before + to + 1;
            buffer[to] = '\n';
        } else {
            buffer[to] = c;
        }
        return to + 1;
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
