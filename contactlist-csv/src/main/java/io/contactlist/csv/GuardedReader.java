package io.contactlist.csv;

import io.contactlist.csv.CsvFormatException.Kind;
import io.contactlist.csv.CsvFormatException.Stop;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Characters as the parser can take them without harm: every line end is one LF, and after the last record
 * comes one of our own, the sentinel. A quote that is never closed swallows it, and so is found out.
 *
 * <p>Nothing is thrown while reading, since the parser reads far ahead of the rows it gives: whatever goes
 * wrong ends the input early, and is told when the parser has come that far. Then the sentinel has no line
 * end before it, so that the record broken off is the last one.
 *
 * <p>A line longer than the largest cells can make it ends the input, too: blanks behind a closing quote belong to
 * no cell, so that the parser doesn't limit them, but keeps them all.
 */
final class GuardedReader extends Reader {

    /** One character, since cells may be limited to one; a letter, which no delimiter is. */
    static final String SENTINEL = "E";

    private final StrictDecoder decoder;
    private final CsvLimits limits;
    private final long maxLine;
    private long line = 1;
    /** How many characters were given before this line. */
    private long lineStart;

    private long given;
    private char lastRead = '\n';
    private char lastGiven = '\n';
    /** What is still to be given once the input has ended; null before. */
    private @Nullable String tail;

    private @Nullable Stop stop;
    private @Nullable Exception failure;

    GuardedReader(StrictDecoder decoder, CsvLimits limits) {
        this.decoder = decoder;
        this.limits = limits;
        // Every character a quote that is doubled, two quotes around them and a delimiter.
        this.maxLine = limits.columns() * (2L * limits.charactersPerCell() + 3);
    }

    /** Why the input ended early, if it isn't CSV from there on. */
    @Nullable
    Stop stop() {
        return stop;
    }

    /** Why the input ended early otherwise: it couldn't be read. */
    IOException failure() {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return failure instanceof IOException io ? io : new IOException("the input ended early");
    }

    /** Whether there is such a reason. */
    boolean endedEarly() {
        return stop != null || failure != null;
    }

    /** How many bytes of the input have been read. */
    long bytesRead() {
        return decoder.bytesRead();
    }

    /** How many characters were given, the sentinel included. */
    long given() {
        return given;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        while (tail == null) {
            int read = decode(buffer, offset, length);
            if (read < 0) {
                end();
            } else {
                int kept = normalise(buffer, offset, offset + read);
                if (kept > 0) {
                    given += kept;
                    return kept;
                }
            }
        }
        int kept = Math.min(length, tail.length());
        tail.getChars(0, kept, buffer, offset);
        tail = tail.substring(kept);
        given += kept;
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

    /** Rewrites line ends in place; returns how many characters are left. */
    private int normalise(char[] buffer, int start, int end) {
        long before = given - start;
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
