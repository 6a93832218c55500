package io.contactlist.csv;

import io.contactlist.list.ListFormat;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The rows of one open file. One thread at a time uses it. */
final class CsvRows implements UploadSource.RowReader {

    private final ReadAhead blocks;
    private final ListFormat format;
    private final Header header;
    private final OptionalLong totalBytes;
    private @Nullable RecordBlock block;
    /** The index of the next row in the block. */
    private int next;

    private CsvRows(ReadAhead blocks, ListFormat format, Header header, OptionalLong totalBytes) {
        this.blocks = blocks;
        this.format = format;
        this.header = header;
        this.totalBytes = totalBytes;
    }

    static CsvRows open(CsvInput input, RowSettings settings, long firstRecord) throws IOException {
        if (firstRecord < 1) {
            throw new IllegalArgumentException("the first record's number must be at least 1, but is " + firstRecord);
        }
        CsvRecords opened = CsvRecords.open(input);
        Records records = opened;
        try {
            Header header = new HeaderCheck(settings.mapping(), input).check(opened);
            header.ignored().ifPresent(opened::leaveOut);
            ColumnLayout layout = ColumnLayout.of(settings, header);
            if (settings.malformedLines() == MalformedLinePolicy.REJECT && RawLines.supports(opened.charset())) {
                opened.close();
                records = RecoveringRecords.open(input, opened, header.ignored());
            }
            ReadAhead blocks =
                    new ReadAhead(records, input.bufferSize(), () -> new RowMapper(layout, settings, firstRecord));
            return new CsvRows(blocks, layout.format(), header, input.size());
        } catch (IOException | RuntimeException | Error e) {
            try {
                records.close();
            } catch (IOException onClose) {
                e.addSuppressed(onClose);
            }
            throw e;
        }
    }

    @Override
    public ListFormat format() {
        return format;
    }

    @Override
    public List<RowIssue> notes() {
        return header.notes();
    }

    /** Returns the names in the header, in file order; blank for a column without a name. */
    List<String> names() {
        return header.names();
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (block == null || next == block.size()) {
            if (block != null && block.isLast()) {
                block.end();
                return null;
            }
            block = blocks.next();
            next = 0;
        }
        return block.row(next++);
    }

    @Override
    public long bytesRead() {
        return block == null ? 0 : block.bytesRead();
    }

    @Override
    public OptionalLong totalBytes() {
        return totalBytes;
    }

    /** Returns the cells of the last row read. */
    List<String> cells() {
        return block == null || next == 0 ? List.of() : List.of(block.cells(next - 1));
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
