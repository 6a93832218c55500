package io.contactlist.csv;

import io.contactlist.list.ListFormat;
import io.contactlist.upload.RejectedRows;
import io.contactlist.upload.Row;
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
 * A CSV file for the rejected rows of an upload (rule I7). Correct the cells in this file and upload it as it is.
 *
 * <p>The file has the charset, delimiter and columns of the uploaded file. A first column {@value
 * CsvFile#REJECTED_BECAUSE} has the reason, and uploads ignore it. It comes first because rejected rows keep their
 * cells exactly, even if there are too many or too few.
 *
 * <pre>{@code
 * try (CsvRejectedRows rejected = CsvRejectedRows.of(file, Path.of("rejected.csv"))) {
 *     lists.upload(list, file, UploadOptions.DEFAULT.withRejectedRows(rejected));
 * }
 * }</pre>
 *
 * <p>Each batch of rows is flushed to the operating system, so that it survives the end of the process. Closing removes
 * a file without rows.
 *
 * <p>This class is not thread-safe: use it from one thread at a time.
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
     * @param source the file to be uploaded; only its byte order mark is read
     * @param path the path of the file to create
     * @return the open file; the caller closes it
     * @throws java.nio.file.FileAlreadyExistsException if the file exists; its rows may not be corrected yet
     * @throws IOException if the file cannot be created, the source cannot be read, or its charset cannot encode
     */
    public static CsvRejectedRows of(CsvFile source, Path path) throws IOException {
        CsvInput input = source.input();
        try (StrictDecoder start = new StrictDecoder(input.source().open(), input.charset(), input.bufferSize())) {
            Writer writer = create(path, start.charset());
            // Without the mark, the next upload would read this file in the charset that the caller set.
            if (start.isMarked()) {
                writer.write('\uFEFF');
            }
            return new CsvRejectedRows(path, new CsvWriter(writer, input.delimiter()));
        }
    }

    private static Writer create(Path path, Charset charset) throws IOException {
        if (!charset.canEncode()) {
            throw new IOException("charset " + charset.name() + " cannot be used for writing");
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
            out.write(withFirst(row.issue().toString(), row.cells()));
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

    /** {@return the number of rejected rows written} */
    public long written() {
        return written;
    }

    /** Closes the file. Removes it if no row was rejected. */
    @Override
    public void close() throws IOException {
        out.close();
        if (written == 0) {
            Files.deleteIfExists(path);
        }
    }
}
