package io.contactlist.csv;

import io.contactlist.list.ListFormat;
import io.contactlist.upload.RejectedLines;
import io.contactlist.upload.RejectedRows;
import io.contactlist.upload.Row;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file for the rejected rows of an upload (rule I7). Correct the cells in this file and upload it as it is.
 *
 * <p>The file has the charset, delimiter, columns and line of the header of the uploaded file. A first column {@value
 * CsvFile#REJECTED_BECAUSE} has the reason, and uploads ignore it. It comes first because rejected rows keep their
 * cells exactly, even if there are too many or too few.
 *
 * <p>Malformed lines that were rejected on request (rule I8) are written to a file of their own beside it, {@link
 * #malformedLines}. They stand below the header as they were, byte by byte.
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

    private final CsvFile source;
    private final Charset charset;
    private final boolean marked;
    private final Path path;
    private final OutputStream out;
    /** Writes records; null before the first one. */
    private @Nullable CsvWriter records;
    /** The file of malformed lines; null before the first one. */
    private @Nullable OutputStream malformed;

    private long written;

    private CsvRejectedRows(CsvFile source, Charset charset, boolean marked, Path path, OutputStream out) {
        this.source = source;
        this.charset = charset;
        this.marked = marked;
        this.path = path;
        this.out = out;
    }

    /**
     * Creates the file.
     *
     * @param source the file to be uploaded; its byte order mark is read now, its header before the first rejected row
     * @param path the path of the file to create
     * @return the open file; the caller closes it
     * @throws java.nio.file.FileAlreadyExistsException if the file, or its file of malformed lines, exists; their rows
     *     may not be corrected yet
     * @throws IOException if the file cannot be created, the source cannot be read, or its charset cannot encode
     */
    public static CsvRejectedRows of(CsvFile source, Path path) throws IOException {
        CsvInput input = source.input();
        try (StrictDecoder start = new StrictDecoder(input.source().open(), input.charset(), input.bufferSize())) {
            if (!start.charset().canEncode()) {
                throw new IOException("charset " + start.charset().name() + " cannot be used for writing");
            }
            if (source.rejectsMalformedLines() && Files.exists(malformedLines(path))) {
                throw new FileAlreadyExistsException(malformedLines(path).toString());
            }
            return new CsvRejectedRows(source, start.charset(), start.isMarked(), path, create(path));
        }
    }

    /**
     * Returns the path of the file of malformed lines (rule I8). For {@code rejected.csv} it is {@code
     * rejected.malformed.csv} in the same directory. The file exists only if lines were rejected as malformed.
     *
     * @param path the path of the file of rejected rows
     * @return the path
     */
    public static Path malformedLines(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot);
        return path.resolveSibling(name.substring(0, name.length() - extension.length()) + ".malformed" + extension);
    }

    private static OutputStream create(Path path) throws IOException {
        return new BufferedOutputStream(
                Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    @Override
    public void add(ListFormat format, List<Row.RejectedRow> rows) throws IOException {
        for (Row.RejectedRow row : rows) {
            RejectedLines lines = row.lines();
            if (lines == null) {
                records = records == null ? begin(out, List.of(CsvFile.REJECTED_BECAUSE)) : records;
                records.write(withFirst(List.of(row.issue().toString()), row.cells()));
            } else {
                lines.writeTo(malformedLines());
            }
            written++;
        }
        if (records != null) {
            records.flush();
        }
        if (malformed != null) {
            malformed.flush();
        }
    }

    private OutputStream malformedLines() throws IOException {
        OutputStream file = malformed;
        if (file == null) {
            file = create(malformedLines(path));
            malformed = file;
            begin(file, List.of()).flush();
        }
        return file;
    }

    /**
     * Writes the header as it is in the uploaded file, on the same line, so that the same settings find it.
     *
     * @param first the names of columns before those of the header
     */
    private CsvWriter begin(OutputStream file, List<String> first) throws IOException {
        CsvInput input = source.input();
        try (CsvRecords original = CsvRecords.open(input)) {
            Header header = new HeaderCheck(source.mapping(), input).check(original);
            Writer text = new BufferedWriter(new OutputStreamWriter(
                    file,
                    charset.newEncoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            // Without the mark, the next upload would read this file in the charset that the caller set.
            text.write(marked ? "\uFEFF" : "");
            int line = 1;
            if (original.hasDelimiterLine()) {
                text.write("sep=" + original.delimiter() + "\n");
                line++;
            }
            text.write("\n".repeat(Math.max(0, input.headerLine() - line)));
            CsvWriter csv = new CsvWriter(text, original.delimiter());
            csv.write(withFirst(first, header.names()));
            return csv;
        }
    }

    private static List<String> withFirst(List<String> first, List<String> others) {
        List<String> all = new ArrayList<>(first);
        all.addAll(others);
        return all;
    }

    /** {@return the number of rejected rows written to both files; malformed lines rejected together count as one} */
    public long written() {
        return written;
    }

    /** Closes the files. Removes a file without rows. */
    @Override
    public void close() throws IOException {
        try {
            if (malformed != null) {
                malformed.close();
            }
        } finally {
            out.close();
        }
        if (records == null) {
            Files.deleteIfExists(path);
        }
    }
}
