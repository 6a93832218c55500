package io.contactlist.csv;

import io.contactlist.list.ListFormat;
import io.contactlist.upload.RejectedRows;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rejected rows of an upload to a CSV file (rule I7), to be mended and uploaded as it is: in the
 * charset and with the delimiter of the file they are from, its columns, and in front of them the column
 * {@value CsvFile#REJECTED_BECAUSE}, which an upload ignores. It stands in front so that it stays in its
 * place beside rows with too many cells or too few, which are written with exactly the cells they had.
 *
 * <pre>{@code
 * try (CsvRejectedRows rejected = CsvRejectedRows.of(file, Path.of("rejected.csv"))) {
 *     lists.upload(list, file, UploadOptions.DEFAULT.withRejectedRows(rejected));
 * }
 * }</pre>
 *
 * <p>What is written is on its way to the disk after each batch, so that it outlives the process. A file
 * without a single row is removed when this is closed. Used by one thread at a time.
 */
public final class CsvRejectedRows implements RejectedRows, Closeable {

    private final Path path;
    private final CsvWriter out;
    private long written;

    private CsvRejectedRows(Path path, CsvWriter out) {
        this.path = path;
        this.out = out;
    }

    /**
     * Creates the file.
     *
     * @param source the file that the rows will be from
     * @param path the file to be created
     * @return the place for the rejected rows, to be closed by the caller
     * @throws java.nio.file.FileAlreadyExistsException if there is one; it may hold rows still to be mended
     * @throws IOException if the file can't be created, the source can't be read, or its charset can't be
     *     written
     */
    public static CsvRejectedRows of(CsvFile source, Path path) throws IOException {
        CsvInput input = source.input();
        try (StrictDecoder start = new StrictDecoder(input.source().open(), input.charset(), input.bufferSize())) {
            Writer writer = create(path, start.charset());
            // The byte order mark that the source has: without it the charset stated would count.
            if (start.isMarked()) {
                writer.write('\uFEFF');
            }
            return new CsvRejectedRows(path, new CsvWriter(writer, input.delimiter()));
        }
    }

    private static Writer create(Path path, Charset charset) throws IOException {
        if (!charset.canEncode()) {
            throw new IOException("text can't be written in " + charset.name());
        }
        return new BufferedWriter(new OutputStreamWriter(
                Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                charset.newEncoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    @Override
    public void add(ListFormat format, List<Row.RejectedRow> rows) throws IOException {
        if (written == 0) {
            out.write(withFirst(CsvFile.REJECTED_BECAUSE, format.columns()));
        }
        for (Row.RejectedRow row : rows) {
            out.write(withFirst(reason(row.issue()), row.cells()));
            written++;
        }
        out.flush();
    }

    private static List<String> withFirst(String first, List<String> others) {
        List<String> all = new ArrayList<>(others.size() + 1);
        all.add(first);
        all.addAll(others);
        return all;
    }

    /** For example {@code record 3, column id: blank identifier, expected a unique identifier}. */
    private static String reason(RowIssue issue) {
        return issue.toString();
    }

    /**
     * How many rows were written.
     *
     * @return the number of rejected rows
     */
    public long written() {
        return written;
    }

    /** Closes the file, and removes it if no row was rejected. */
    @Override
    public void close() throws IOException {
        out.close();
        if (written == 0) {
            Files.deleteIfExists(path);
        }
    }
}
