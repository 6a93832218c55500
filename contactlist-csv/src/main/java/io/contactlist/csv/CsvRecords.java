package io.contactlist.csv;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import io.contactlist.csv.CsvFormatException.Kind;
import io.contactlist.csv.CsvFormatException.Stop;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file as cells, with their positions. The one class that knows univocity-parsers, and
 * how to keep it from guessing: it takes every cell of every record and leaves line ends, charsets, the
 * header and the choice of columns to us.
 */
final class CsvRecords implements Closeable {

    private final GuardedReader reader;
    private final CsvParser parser;
    private final CsvLimits limits;

    /** One record further than the caller is: the last one is the sentinel, or what swallowed it. */
    private String @Nullable [] ahead;

    private long aheadEnd;
    /** The parser gave up on the record ahead: for this reason, or as the input couldn't be read. */
    private boolean aheadBroken;

    private @Nullable Stop aheadStop;
    private @Nullable CsvFormatException thrown;

    private boolean headerRead;
    private OptionalInt leftOut = OptionalInt.empty();
    private long record;
    private long line;
    private long end;

    private CsvRecords(GuardedReader reader, CsvParser parser, CsvLimits limits) {
        this.reader = reader;
        this.parser = parser;
        this.limits = limits;
    }

    static CsvRecords open(CsvInput input) throws IOException {
        InputStream in = input.source().open();
        try {
            StrictDecoder decoder = new StrictDecoder(in, input.charset(), input.bufferSize());
            GuardedReader reader = new GuardedReader(decoder, input.limits());
            CsvParser parser = new CsvParser(settings(input));
            parser.beginParsing(reader);
            CsvRecords records = new CsvRecords(reader, parser, input.limits());
            records.advance();
            return records;
        } catch (IOException | RuntimeException | Error e) {
            try {
                in.close();
            } catch (IOException onClose) {
                e.addSuppressed(onClose);
            }
            throw e;
        }
    }

    private static CsvParserSettings settings(CsvInput input) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(input.delimiter());
        settings.getFormat().setLineSeparator("\n");
        settings.getFormat().setNormalizedNewline('\n');
        // Otherwise a value that starts with # makes the whole row vanish.
        settings.setCommentProcessingEnabled(false);
        settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.RAISE_ERROR);
        settings.trimValues(false);
        settings.setNullValue("");
        settings.setEmptyValue("");
        settings.setSkipEmptyLines(false);
        settings.setMaxColumns(input.limits().columns());
        settings.setMaxCharsPerColumn(input.limits().charactersPerCell());
        settings.setInputBufferSize(input.bufferSize());
        // Its own thread outlives an abandoned parse, and the reader is ours to close.
        settings.setReadInputOnSeparateThread(false);
        settings.setAutoClosingEnabled(false);
        // Cells must not get into messages; what is left of them there we don't pass on either.
        settings.setErrorContentLength(0);
        return settings;
    }

    /**
     * The header: the first record that isn't blank.
     *
     * @return its cells, or null if there is none
     */
    String @Nullable [] header() throws IOException {
        String[] cells = next();
        while (cells != null && Blanks.isBlank(cells)) {
            cells = next();
        }
        headerRead = true;
        return cells;
    }

    /** Leaves out the cells of this column from here on. */
    void leaveOut(int column) {
        leftOut = OptionalInt.of(column);
    }

    /** The next record's cells, or null after the last. */
    String @Nullable [] next() throws IOException {
        if (thrown != null) {
            throw thrown;
        }
        line = end + 1;
        if (headerRead) {
            record++;
        }
        if (aheadBroken) {
            throw broken(aheadStop);
        }
        String[] cells = ahead;
        if (cells == null) {
            return null;
        }
        end = aheadEnd;
        advance();
        if (ahead == null && !aheadBroken) {
            checkLast(cells);
            return null;
        }
        if (record > limits.records()) {
            throw broken(Stop.beyond(Kind.TOO_MANY_RECORDS, line, limits.records()));
        }
        return leftOut.isPresent() && leftOut.getAsInt() < cells.length ? without(leftOut.getAsInt(), cells) : cells;
    }

    private static String[] without(int place, String[] cells) {
        String[] others = new String[cells.length - 1];
        System.arraycopy(cells, 0, others, 0, place);
        System.arraycopy(cells, place + 1, others, place, others.length - place);
        return others;
    }

    /** The number of the record read last, from 1; 0 for the header. */
    long record() {
        return record;
    }

    /** The physical line on which the record read last starts, from 1. */
    long line() {
        return line;
    }

    /** How many bytes of the input have been read. */
    long bytesRead() {
        return reader.bytesRead();
    }

    /** How many characters of the input have been read. */
    long charactersRead() {
        return reader.given();
    }

    private void advance() {
        try {
            ahead = parser.parseNext();
            aheadEnd = parser.getContext().currentLine();
        } catch (TextParsingException e) {
            ahead = null;
            aheadBroken = true;
            aheadStop = stop(e);
        }
    }

    /** What comes last is the sentinel alone, unless the input ended early or a quote swallowed it. */
    private void checkLast(String[] cells) throws IOException {
        if (reader.endedEarly()) {
            throw broken(reader.stop());
        }
        if (cells.length != 1 || !cells[0].equals(GuardedReader.SENTINEL)) {
            throw broken(Stop.quote(Kind.UNCLOSED_QUOTE, line));
        }
    }

    /** Takes nothing but figures from the parser's exception: its message and causes hold cells. */
    private @Nullable Stop stop(TextParsingException e) {
        long foundOnLine = e.getLineIndex() + 1;
        if (e.getColumnIndex() >= limits.columns()) {
            // Its line is of no use here: it is the next one's if the record ends with the excess cell.
            return Stop.beyond(Kind.TOO_MANY_COLUMNS, end + 1, limits.columns());
        }
        if (reader.endedEarly() && e.getCharIndex() >= reader.given()) {
            return reader.stop();
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ArrayIndexOutOfBoundsException) {
                return Stop.beyond(Kind.TOO_MANY_CHARACTERS, foundOnLine, limits.charactersPerCell());
            }
            if (cause instanceof Error error) {
                throw error;
            }
        }
        return Stop.quote(Kind.TEXT_AFTER_QUOTE, foundOnLine);
    }

    /** The reason as an exception; where there is none, the input itself failed. */
    private CsvFormatException broken(@Nullable Stop stop) throws IOException {
        if (stop == null) {
            throw reader.failure();
        }
        thrown = stop.in(record, line);
        return thrown;
    }

    @Override
    public void close() throws IOException {
        try {
            parser.stopParsing();
        } finally {
            reader.close();
        }
    }
}
