package io.contactlist.csv;

import io.contactlist.list.ListFormat;
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
 * A CSV file of contacts with its mapping, delimiter, charset and limits. By default it is delimited by commas and
 * written in UTF-8 (rule I1). A first line such as {@code sep=;} names another delimiter. The first line that is not
 * blank is the header. Another line can be named.
 *
 * <p>Each record gives:
 *
 * <ul>
 *   <li>The identifier and the name, without blanks around them. A blank identifier rejects the record. If no
 *       identifier column is mapped, the record number is the identifier (rule I5).
 *   <li>The units: one per mapped cell that is not blank, in the order of the columns. A column with a separator gives
 *       one unit per address (rule I3). A malformed address is kept and noted (rule U4). A repeated address is dropped
 *       and noted (rule U3). A contact without units is noted.
 *   <li>The attributes: every other column with a name except {@value #REJECTED_BECAUSE}. Columns without a name are left
 *       out and noted (rule I2). Values are unchanged, except that a line break inside quotes always becomes one line
 *       feed.
 * </ul>
 *
 * <p>Quotes follow RFC 4180. A cell that starts with a quote ends with a quote, and each quote inside it is doubled. In
 * any other cell a quote is an ordinary character. There are no comments. Lines end with LF, CR LF or CR, also mixed.
 *
 * <p>A record of blank cells is a blank row and takes a record number. So does an empty line. One extra blank cell at
 * the end of a record or of the header is ignored. Any other difference from the number of columns rejects the record
 * (rule I13).
 *
 * <p>This class is immutable and thread-safe. Each {@link #open} and each {@link #sample} opens the file again.
 */
public final class CsvFile implements UploadSource {

    /**
     * The name of the column that {@link CsvRejectedRows} adds. Unless the mapping names this column, it is ignored: it
     * is neither an attribute nor part of the list's format (rule I4).
     */
    public static final String REJECTED_BECAUSE = "rejected because";

    private static final int BUFFER_SIZE = 65_536;

    private final String title;
    private final CsvInput input;
    private final RowSettings settings;

    private CsvFile(String title, CsvInput input, RowSettings settings) {
        this.title = title;
        this.input = input;
        this.settings = settings;
    }

    /**
     * Describes a file on a file system. Does not open it.
     *
     * @param path the path of the file
     * @param mapping the mapping of its columns
     * @return the file, delimited by commas, in UTF-8, with {@link CsvLimits#DEFAULT}
     */
    public static CsvFile of(Path path, CsvMapping mapping) {
        Objects.requireNonNull(path, "path");
        return of(path.toString(), new CsvInput.PathBytes(path), mapping);
    }

    /**
     * Describes a file that is not on a file system, such as a class path resource or an attachment. Does not open it.
     *
     * @param source the source of the bytes
     * @param mapping the mapping of its columns
     * @return the file, delimited by commas, in UTF-8, with {@link CsvLimits#DEFAULT}
     */
    public static CsvFile of(ByteSource source, CsvMapping mapping) {
        return of("bytes", new CsvInput.UnsizedBytes(Objects.requireNonNull(source, "source")), mapping);
    }

    private static CsvFile of(String title, CsvInput.Bytes source, CsvMapping mapping) {
        Objects.requireNonNull(mapping, "mapping");
        CsvInput input = new CsvInput(source, StandardCharsets.UTF_8, null, 1, CsvLimits.DEFAULT, BUFFER_SIZE);
        return new CsvFile(title, input, RowSettings.of(mapping));
    }

    private CsvFile with(CsvInput other) {
        return new CsvFile(title, other, settings);
    }

    /**
     * Returns this file with another charset. A byte order mark in the file (UTF-8, UTF-16, UTF-32) overrides it (rule
     * I1).
     *
     * @param charset the charset that the file was written in
     * @return the file
     */
    public CsvFile withCharset(Charset charset) {
        return with(input.withCharset(Objects.requireNonNull(charset, "charset")));
    }

    /**
     * Returns this file with a named delimiter. It overrides a first line such as {@code sep=;} (rule I1).
     *
     * @param delimiter the character between two cells, for example {@code ';'}; not a letter, digit, quote, line end,
     *     surrogate, byte order mark or NUL
     * @return the file
     * @throws IllegalArgumentException if the delimiter is one of these
     */
    public CsvFile withDelimiter(char delimiter) {
        CsvInput.checkDelimiter(delimiter);
        return with(input.withDelimiter(delimiter));
    }

    /**
     * Returns this file with the header on another line (rule I2). The lines above are skipped, even if they are not
     * CSV. If the line is blank, the next one that is not blank is the header.
     *
     * @param line the physical line of the header, from 1
     * @return the file
     * @throws IllegalArgumentException if the line is less than 1
     */
    public CsvFile withHeaderLine(int line) {
        if (line < 1) {
            throw new IllegalArgumentException("the line of the header must be at least 1, but is " + line);
        }
        return with(input.withHeaderLine(line));
    }

    /**
     * Returns this file with another policy for rows with fewer cells than the header (rule I13).
     *
     * @param policy the policy; {@link ShortRowPolicy#REJECT} by default
     * @return the file
     * @throws IllegalArgumentException if short rows are filled up and malformed lines rejected: pieces of cells are
     *     short rows
     */
    public CsvFile withShortRows(ShortRowPolicy policy) {
        return new CsvFile(title, input, settings.withShortRows(Objects.requireNonNull(policy, "policy")));
    }

    /**
     * Returns this file with another policy for lines that are not CSV (rule I8).
     *
     * @param policy the policy; {@link MalformedLinePolicy#STOP} by default
     * @return the file
     * @throws IllegalArgumentException if malformed lines are rejected and short rows filled up: pieces of cells are
     *     short rows
     */
    public CsvFile withMalformedLines(MalformedLinePolicy policy) {
        return new CsvFile(title, input, settings.withMalformedLines(Objects.requireNonNull(policy, "policy")));
    }

    /**
     * Returns this file with its columns matched by name to the format of a list (rule I4). They may have any order. A
     * column that the format does not have is left out, unless it is mapped. A missing column stays an error. Rows are
     * as if the columns were in the order of the format.
     *
     * @param format the list's format, from {@link io.contactlist.list.ContactList#format}
     * @return the file
     */
    public CsvFile withColumnsOf(ListFormat format) {
        return new CsvFile(title, input, settings.withColumnsOf(Objects.requireNonNull(format, "format")));
    }

    /**
     * Returns this file with other limits.
     *
     * @param limits the maximum sizes of the file and its parts
     * @return the file
     */
    public CsvFile withLimits(CsvLimits limits) {
        return with(input.withLimits(Objects.requireNonNull(limits, "limits")));
    }

    /** Returns this file with another size of its buffers, in bytes. Only tests set it. */
    CsvFile withBufferSize(int size) {
        return with(input.withBufferSize(size));
    }

    /** {@return the mapping of the columns} */
    public CsvMapping mapping() {
        return settings.mapping();
    }

    /**
     * Opens the file and checks its header (rule I2).
     *
     * <p>The rows are streamed: memory does not grow with the file (rule I9). A file of more than some hundred records
     * gets a thread that reads a limited number of records ahead. This thread may also call the address checks of the
     * mapping. It ends when the rows are closed.
     *
     * @param firstRecord the number of the first record if record numbers are the identifiers, at least 1
     * @return the rows, for one thread at a time; the caller closes them
     * @throws CsvHeaderException if the header does not fit the mapping; it lists all problems
     * @throws CsvFormatException if the file is not CSV in its charset up to the end of the header
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the number of the first record is less than 1
     */
    @Override
    public RowReader open(long firstRecord) throws IOException {
        return CsvRows.open(input, settings, firstRecord);
    }

    /**
     * Reads the first records as an upload would import them into a new list (rule I10). Stores nothing and does not
     * look for repeated identifiers. Record numbers that are identifiers start with 1 here; in a list with records they
     * continue from its last record.
     *
     * @param records the maximum number of records, at least 0
     * @return the sample; its {@code toString} is a table
     * @throws UploadException if the header does not fit the mapping, or the file is not CSV in its charset up to the
     *     end of the sample
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the number of records is negative
     */
    public CsvSample sample(int records) throws IOException {
        if (records < 0) {
            throw new IllegalArgumentException("the size of a sample must be at least 0, but is " + records);
        }
        List<CsvSample.SampledRow> sampled = new ArrayList<>();
        try (CsvRows rows = CsvRows.open(input, settings, 1)) {
            for (int i = 0; i < records; i++) {
                Row row = rows.next();
                if (row == null) {
                    break;
                }
                sampled.add(new CsvSample.SampledRow(rows.cells(), row));
            }
            return new CsvSample(mapping(), rows.names(), rows.notes(), sampled);
        }
    }

    CsvInput input() {
        return input;
    }

    boolean rejectsMalformedLines() {
        return settings.malformedLines() == MalformedLinePolicy.REJECT;
    }

    /** Shows the path, if there is one. */
    @Override
    public String toString() {
        return "CSV file " + title;
    }

    /** A source of bytes that can be read more than once. */
    @FunctionalInterface
    public interface ByteSource {

        /**
         * Opens the bytes from the start.
         *
         * @return a new stream; the caller closes it
         * @throws IOException if the bytes cannot be opened
         */
        InputStream open() throws IOException;
    }
}
