package io.contactlist.csv;

import io.contactlist.upload.Row;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A CSV file with contacts, and how to read it: comma delimited, UTF-8, the first line that isn't blank
 * is the header, unless said otherwise (rule I1). Immutable; the file itself is opened anew by each
 * {@link #open} and {@link #sample}.
 *
 * <p>What is read from each record:
 *
 * <ul>
 *   <li>the identifier and the name: without blanks around them; a record whose identifier is blank is
 *       rejected, and where no identifier column is mapped the record's number is the identifier (I5)
 *   <li>units: every mapped cell that isn't blank, in the order of the columns; a malformed address is
 *       kept and noted (U4), a repeated one is dropped and noted (U3), a contact without any is noted
 *   <li>attributes: every other column but {@value #REJECTED_BECAUSE}, letter by letter as it stands in the
 *       file, except that a line break inside quotes always arrives as one line feed
 * </ul>
 *
 * <p>Quotes are as in RFC 4180: a cell that starts with a quote ends with one, and a quote inside it is
 * doubled; a quote inside a cell that starts otherwise is an ordinary character. There are no comments.
 * Lines end with LF, CR LF or CR, mixed at will. A record with nothing but blanks, an empty line included,
 * is a blank row and takes a record number; one blank cell too many at the end of a record or of the
 * header is ignored; any other number of cells than the header's rejects the record (I13).
 */
public final class CsvFile implements UploadSource {

    /**
     * The name of the column that {@link CsvRejectedRows} adds. Where a file has it, and the mapping doesn't
     * name it, it is ignored (rule I4): it is no attribute and no part of the list's format.
     */
    public static final String REJECTED_BECAUSE = "rejected because";

    private static final int BUFFER_SIZE = 65_536;

    private final String title;
    private final CsvInput input;
    private final CsvMapping mapping;

    private CsvFile(String title, CsvInput input, CsvMapping mapping) {
        this.title = title;
        this.input = input;
        this.mapping = mapping;
    }

    /**
     * A file.
     *
     * @param path the file, opened only when rows are read
     * @param mapping which column is what
     * @return the file, comma delimited, in UTF-8, within {@link CsvLimits#DEFAULT}
     */
    public static CsvFile of(Path path, CsvMapping mapping) {
        Objects.requireNonNull(path, "path");
        return of(path.toString(), new CsvInput.PathBytes(path), mapping);
    }

    /**
     * Bytes from anywhere else, such as a class path resource or an uploaded attachment.
     *
     * @param source gives the bytes, from the start each time it is asked
     * @param mapping which column is what
     * @return the file, comma delimited, in UTF-8, within {@link CsvLimits#DEFAULT}
     */
    public static CsvFile of(ByteSource source, CsvMapping mapping) {
        return of("bytes", new CsvInput.UnsizedBytes(Objects.requireNonNull(source, "source")), mapping);
    }

    private static CsvFile of(String title, CsvInput.Bytes source, CsvMapping mapping) {
        Objects.requireNonNull(mapping, "mapping");
        CsvInput input = new CsvInput(source, StandardCharsets.UTF_8, ',', CsvLimits.DEFAULT, BUFFER_SIZE);
        return new CsvFile(title, input, mapping);
    }

    private CsvFile with(CsvInput other) {
        return new CsvFile(title, other, mapping);
    }

    /**
     * The same file, known to be in another charset. A byte order mark in the file (UTF-8, UTF-16, UTF-32)
     * says more than this (rule I1).
     *
     * @param charset the charset the file was written in
     * @return the file read so
     */
    public CsvFile withCharset(Charset charset) {
        return with(input.withCharset(Objects.requireNonNull(charset, "charset")));
    }

    /**
     * The same file, known to be delimited otherwise.
     *
     * @param delimiter what stands between two cells, for example {@code ';'}; no letter, digit, quote,
     *     line end, surrogate or NUL
     * @return the file read so
     * @throws IllegalArgumentException if the delimiter is one of those
     */
    public CsvFile withDelimiter(char delimiter) {
        CsvInput.checkDelimiter(delimiter);
        return with(input.withDelimiter(delimiter));
    }

    /**
     * The same file within other limits.
     *
     * @param limits how large the file, and what stands in it, may be
     * @return the file read so
     */
    public CsvFile withLimits(CsvLimits limits) {
        return with(input.withLimits(Objects.requireNonNull(limits, "limits")));
    }

    /** For tests: where buffers end must not matter. */
    CsvFile withBufferSize(int size) {
        return with(input.withBufferSize(size));
    }

    /**
     * Which column is what.
     *
     * @return the mapping
     */
    public CsvMapping mapping() {
        return mapping;
    }

    /**
     * Opens the file and checks its header (rule I2).
     *
     * @param firstRecord the number that the first record gets where no identifier column is mapped, at
     *     least 1
     * @return the rows, streamed: memory doesn't grow with the file (rule I9); to be closed by the caller,
     *     used by one thread at a time. A file of more than some hundred records is read a little ahead by a
     *     thread of its own, which also checks addresses when it has time; closing the rows ends it
     * @throws CsvHeaderException if the header doesn't fit the mapping, with everything that is wrong
     * @throws CsvFormatException if the file isn't CSV in its charset as far as the header
     * @throws IOException if the file can't be read
     * @throws IllegalArgumentException if the first record's number is less than 1
     */
    @Override
    public RowReader open(long firstRecord) throws IOException {
        return CsvRows.open(input, mapping, firstRecord);
    }

    /**
     * The first records as they would be imported into a new list (rule I10): nothing is stored, and identifiers
     * aren't compared with each other. Where record numbers serve as identifiers they go on in a list that has records.
     *
     * @param records how many records at most, at least 0
     * @return the sample; printed, it is a table
     * @throws UploadException as {@link #open}, or if the file isn't CSV as far as the sample goes
     * @throws IOException if the file can't be read
     * @throws IllegalArgumentException if the number of records is negative
     */
    public CsvSample sample(int records) throws IOException {
        if (records < 0) {
            throw new IllegalArgumentException("the size of a sample must be at least 0, but is " + records);
        }
        List<CsvSample.SampledRow> sampled = new ArrayList<>();
        try (CsvRows rows = CsvRows.open(input, mapping, 1)) {
            for (int i = 0; i < records; i++) {
                Row row = rows.next();
                if (row == null) {
                    break;
                }
                sampled.add(new CsvSample.SampledRow(rows.cells(), row));
            }
            return new CsvSample(mapping, rows.format().columns(), sampled);
        }
    }

    CsvInput input() {
        return input;
    }

    /** The path. */
    @Override
    public String toString() {
        return "CSV file " + title;
    }

    /** Bytes that can be read more than once. */
    @FunctionalInterface
    public interface ByteSource {

        /**
         * Opens the bytes from the start.
         *
         * @return a new stream, which the reader closes
         * @throws IOException if it can't be opened
         */
        InputStream open() throws IOException;
    }
}
