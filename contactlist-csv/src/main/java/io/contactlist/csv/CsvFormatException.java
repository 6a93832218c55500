package io.contactlist.csv;

import io.contactlist.upload.UploadException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * From some position on the file isn't CSV in its charset, or it exceeds a limit (rules I8, I9). Reading
 * ends there; the rows before are good. Neither the message nor a cause holds a cell's text.
 */
public final class CsvFormatException extends UploadException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final Kind kind;
    /** The record, 0 for the header. */
    private final long record;
    /** Where the record starts. */
    private final long line;
    /** Where the problem was noticed. */
    private final long foundOnLine;
    /** The limit that is exceeded. */
    private final @Nullable Long limit;
    /** Where the undecodable bytes start. */
    private final @Nullable Long byteOffset;

    /** What can be wrong with a file: the fixed set. */
    public enum Kind {
        /** Bytes that are no text in the file's charset. */
        UNDECODABLE_BYTES,
        /** A NUL character, which text doesn't hold: UTF-16 without a mark, or no text at all. */
        NOT_TEXT,
        /** A quote that opens a cell and is never closed. */
        UNCLOSED_QUOTE,
        /** Text after the quote that closes a cell. */
        TEXT_AFTER_QUOTE,
        /** A record of more cells than {@link CsvLimits#columns()}. */
        TOO_MANY_COLUMNS,
        /** A cell of more characters than {@link CsvLimits#charactersPerCell()}. */
        TOO_MANY_CHARACTERS,
        /** More records than {@link CsvLimits#records()}. */
        TOO_MANY_RECORDS
    }

    private CsvFormatException(Stop stop, long record, long line, String message) {
        super(message);
        this.kind = stop.kind();
        this.record = record;
        this.line = line;
        this.foundOnLine = stop.line();
        this.limit = stop.limit();
        this.byteOffset = stop.byteOffset();
    }

    /** Why reading stopped, as far as it is known before the record is. */
    record Stop(
            Kind kind,
            long line,
            @Nullable Long limit,
            @Nullable Long byteOffset,
            @Nullable String charset) {

        static Stop undecodable(long line, long byteOffset, String charset) {
            return new Stop(Kind.UNDECODABLE_BYTES, line, null, byteOffset, charset);
        }

        static Stop notText(long line, String charset) {
            return new Stop(Kind.NOT_TEXT, line, null, null, charset);
        }

        static Stop quote(Kind kind, long line) {
            return new Stop(kind, line, null, null, null);
        }

        static Stop beyond(Kind kind, long line, long limit) {
            return new Stop(kind, line, limit, null, null);
        }

        CsvFormatException in(long record, long recordLine) {
            String where = (record == 0 ? "the header" : "record " + record) + ", which starts on line " + recordLine;
            return new CsvFormatException(
                    this, record, recordLine, where + (line > recordLine ? ", on line " + line : "") + ": " + text());
        }

        private String text() {
            return switch (kind) {
                case UNDECODABLE_BYTES ->
                    "the bytes from offset " + byteOffset + " on are no text in " + charset
                            + "; name the charset the file was written in, or save it as UTF-8";
                // UTF-16 alone means UTF-16BE where there is no mark, and whoever leaves it out writes UTF-16LE.
                case NOT_TEXT ->
                    "a NUL character, so the file is no text in " + charset
                            + "; name the charset the file was written in, perhaps UTF-16LE, or save it as CSV in UTF-8";
                case UNCLOSED_QUOTE ->
                    "a quote opens a cell and is never closed; close it, or double it if it"
                            + " belongs to the value and put the value in quotes";
                case TEXT_AFTER_QUOTE ->
                    "text after the quote that closes a cell; a quote that belongs to a quoted"
                            + " value is doubled, and a quote that opens a cell by mistake swallows all up to the next";
                case TOO_MANY_COLUMNS -> "more than " + limit + " cells; if that is right, raise the limit of columns";
                case TOO_MANY_CHARACTERS ->
                    "a cell of more than " + limit + " characters; most likely a quote"
                            + " opens it and is never closed, otherwise raise the limit of characters";
                case TOO_MANY_RECORDS ->
                    "the file has more than " + limit + " records; if that is right, raise the limit of records";
            };
        }
    }

    /**
     * What is wrong.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The record it is in.
     *
     * @return the number of the record, from 1; 0 for the header and whatever is before it
     */
    public long record() {
        return record;
    }

    /**
     * The line the record starts on. A quote that isn't closed is looked for from here on.
     *
     * @return the physical line, from 1
     */
    public long line() {
        return line;
    }

    /**
     * The line on which the problem was noticed.
     *
     * @return the physical line, at least {@link #line()}
     */
    public long foundOnLine() {
        return foundOnLine;
    }

    /**
     * The limit that is exceeded.
     *
     * @return the limit, where the kind is one of those that exceed one
     */
    public OptionalLong limit() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /**
     * Where the undecodable bytes start.
     *
     * @return the offset from the start of the file, from 0, for {@link Kind#UNDECODABLE_BYTES}
     */
    public OptionalLong byteOffset() {
        return byteOffset == null ? OptionalLong.empty() : OptionalLong.of(byteOffset);
    }
}
