package io.contactlist.csv;

import io.contactlist.upload.UploadException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Thrown at the position from which a file is not CSV in its charset or exceeds a limit (rules I8, I9). Reading ends
 * there. The rows before are good. The message contains no text of a cell, and there is no cause.
 */
public final class CsvFormatException extends UploadException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final long record;
    private final long line;
    private final long foundOnLine;
    private final @Nullable Long limit;
    private final @Nullable Long byteOffset;

    /** The kinds of problem that stop a file. */
    public enum Kind {
        /** Bytes are not valid in the file's charset. */
        UNDECODABLE_BYTES,
        /** There is a NUL character. The file is probably UTF-16 without a byte order mark, or not text. */
        NOT_TEXT,
        /** A quote opens a cell and is never closed. */
        UNCLOSED_QUOTE,
        /** There is text after the quote that closes a cell. */
        TEXT_AFTER_QUOTE,
        /** A record has more cells than {@link CsvLimits#columns()}. */
        TOO_MANY_COLUMNS,
        /** A cell has more characters than {@link CsvLimits#charactersPerCell()}. */
        TOO_MANY_CHARACTERS,
        /** The file has more records than {@link CsvLimits#records()}. */
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

    /** The reason why reading stopped. The record is not known yet. */
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
            String where = record == 0 ? "header" : "record " + record;
            String lines = line > recordLine ? ", lines " + recordLine + " to " + line : ", line " + recordLine;
            return new CsvFormatException(this, record, recordLine, where + lines + ": " + text());
        }

        private String text() {
            return switch (kind) {
                case UNDECODABLE_BYTES ->
                    "the bytes at offset " + byteOffset + " are not valid " + charset
                            + "; set the charset that the file was written in, or save the file as UTF-8";
                // Not UTF-16: without a mark that means UTF-16BE, and programs that write no mark write UTF-16LE.
                case NOT_TEXT ->
                    "a NUL character, so the file is not " + charset + " text; set the charset that the file was"
                            + " written in, such as UTF-16LE, or save the file as CSV in UTF-8";
                case UNCLOSED_QUOTE ->
                    "a quote opens a cell and is never closed; close it, or, if it belongs to the value,"
                            + " double it and put the value in quotes";
                case TEXT_AFTER_QUOTE ->
                    "text after a closing quote; double each quote inside a value in quotes,"
                            + " and remove a quote that opens a cell by mistake";
                case TOO_MANY_COLUMNS ->
                    "more than " + limit + " cells; if the file is right, raise the limit of columns";
                case TOO_MANY_CHARACTERS ->
                    "a cell of more than " + limit + " characters; probably a quote opens it and is never closed;"
                            + " if the cell is right, raise the limit of characters";
                case TOO_MANY_RECORDS ->
                    "the file has more than " + limit + " records; if the file is right, raise the limit of records";
            };
        }
    }

    /** {@return the kind of problem} */
    public Kind kind() {
        return kind;
    }

    /** {@return the number of the record with the problem, from 1; 0 for the header and the lines before it} */
    public long record() {
        return record;
    }

    /** {@return the physical line on which the record starts, from 1; an unclosed quote is on this line or later} */
    public long line() {
        return line;
    }

    /** {@return the physical line on which the problem was found, at least {@link #line()}} */
    public long foundOnLine() {
        return foundOnLine;
    }

    /** {@return the exceeded limit; empty for a kind that exceeds none} */
    public OptionalLong limit() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /** {@return the offset of the first undecodable byte, from 0; empty unless {@link Kind#UNDECODABLE_BYTES}} */
    public OptionalLong byteOffset() {
        return byteOffset == null ? OptionalLong.empty() : OptionalLong.of(byteOffset);
    }
}
