package io.contactlist.csv;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import io.contactlist.csv.CsvFormatException.Kind;
import io.contactlist.csv.CsvFormatException.Stop;
import io.contactlist.upload.Row;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file as cells, with their positions. Only this class uses univocity-parsers.
 *
 * <p>The parser must not guess or drop anything: it returns each cell of each record. Line ends, charsets, the header
 * and the choice of columns are handled by other classes here.
 */
final class CsvRecords implements Records {

    /** The size of the byte order mark of UTF-8. */
    private static final int MARK_SIZE = 3;

    private final GuardedReader reader;
    private final CsvParser parser;
    private final CsvLimits limits;
    private final char delimiter;
    private final boolean delimiterLine;
    /** The number of lines above the first record. */
    private final int skipped;

    /** The record after the caller's. The last one is the sentinel, or a record with an unclosed quote around it. */
    private String @Nullable [] ahead;

    private long aheadEnd;
    /** Whether the parser failed at the record ahead. */
    private boolean aheadBroken;
    /** The reason of that failure; null if the input could not be read. */
    private @Nullable Stop aheadStop;

    private @Nullable CsvFormatException thrown;

    private boolean headerRead;
    private OptionalInt leftOut = OptionalInt.empty();
    private long record;
    private long line;
    private long end;

    private CsvRecords(
            GuardedReader reader,
            CsvParser parser,
            CsvLimits limits,
            char delimiter,
            boolean delimiterLine,
            int skipped) {
        this.reader = reader;
        this.parser = parser;
        this.limits = limits;
        this.delimiter = delimiter;
        this.delimiterLine = delimiterLine;
        this.skipped = skipped;
        this.end = skipped;
    }

    static CsvRecords open(CsvInput input) throws IOException {
        return input.open(in -> {
            StrictDecoder decoder = new StrictDecoder(in, input.charset(), input.bufferSize());
            GuardedReader reader = new GuardedReader(decoder, input.limits());
            Character named = CsvInput.namedDelimiter(reader.firstLine());
            int skipped = Math.max(named == null ? 0 : 1, input.headerLine() - 1);
            reader.skipLines(skipped);
            char delimiter = input.delimiter() != null ? input.delimiter() : named != null ? named : ',';
            CsvParser parser = new CsvParser(settings(input, delimiter));
            parser.beginParsing(reader);
            CsvRecords records = new CsvRecords(reader, parser, input.limits(), delimiter, named != null, skipped);
            records.advance();
            return records;
        });
    }

    private static CsvParserSettings settings(CsvInput input, char delimiter) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(delimiter);
        settings.getFormat().setLineSeparator("\n");
        settings.getFormat().setNormalizedNewline('\n');
        // Otherwise a record that starts with # is dropped.
        settings.setCommentProcessingEnabled(false);
        settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.RAISE_ERROR);
        settings.trimValues(false);
        settings.setNullValue("");
        settings.setEmptyValue("");
        settings.setSkipEmptyLines(false);
        settings.setMaxColumns(input.limits().columns());
        settings.setMaxCharsPerColumn(input.limits().charactersPerCell());
        settings.setInputBufferSize(input.bufferSize());
        // The parser's thread would outlive an abandoned parse. The reader is closed here.
        settings.setReadInputOnSeparateThread(false);
        settings.setAutoClosingEnabled(false);
        // Keeps cells out of the parser's messages.
        settings.setErrorContentLength(0);
        return settings;
    }

    /**
     * Reads the header, which is the first record that is not blank.
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

    /** Leaves out the cells of a column from now on. */
    void leaveOut(int column) {
        leftOut = OptionalInt.of(column);
    }

    @Override
    public String @Nullable [] next() throws IOException {
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

    /** Returns the delimiter: the one that the caller or the first line named, or else a comma. */
    char delimiter() {
        return delimiter;
    }

    /** Returns whether the first line names a delimiter. */
    boolean hasDelimiterLine() {
        return delimiterLine;
    }

    /** Returns the charset in use. */
    Charset charset() {
        return reader.charset();
    }

    /** Returns the size of the byte order mark of UTF-8, in bytes; 0 if there is none. */
    int markSize() {
        return reader.isMarked() ? MARK_SIZE : 0;
    }

    /** Returns the physical line on which the last record read ends, from 1. */
    long lastLine() {
        return end;
    }

    /** Returns 0 for the header. */
    @Override
    public long record() {
        return record;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public long bytesRead() {
        return reader.bytesRead();
    }

    @Override
    public long charactersRead() {
        return reader.given();
    }

    /** Returns null: a file that is not CSV stops instead. */
    @Override
    public Row.@Nullable RejectedRow rejected() {
        return null;
    }

    private void advance() {
        try {
            ahead = parser.parseNext();
            aheadEnd = skipped + parser.getContext().currentLine();
        } catch (TextParsingException e) {
            ahead = null;
            aheadBroken = true;
            aheadStop = stop(e);
        }
    }

    /** Checks that the last record is the sentinel alone. Otherwise the input ended early or a quote is not closed. */
    private void checkLast(String[] cells) throws IOException {
        if (reader.endedEarly()) {
            throw broken(reader.stop());
        }
        if (cells.length != 1 || !cells[0].equals(GuardedReader.SENTINEL)) {
            throw broken(Stop.quote(Kind.UNCLOSED_QUOTE, line));
        }
    }

    /** Returns the reason of a failure. Uses only numbers of the exception, because its texts may contain cells. */
    private @Nullable Stop stop(TextParsingException e) {
        long foundOnLine = skipped + e.getLineIndex() + 1;
        if (e.getColumnIndex() >= limits.columns()) {
            // Not the exception's line: that is the next line if the record ends with the excess cell.
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

    /** Returns the reason as an exception. Without a reason, throws the failure of the input. */
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
