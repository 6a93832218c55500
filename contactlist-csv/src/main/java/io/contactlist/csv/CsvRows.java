package io.contactlist.csv;

import io.contactlist.model.ListFormat;
import io.contactlist.upload.Row;
import io.contactlist.upload.Upload;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The rows of one opened file: its records, through the mapping. */
final class CsvRows implements Upload.Rows {

    private final CsvRecords records;
    private final ListFormat format;
    private final RowMapper mapper;
    /** The place of the column that is not one of the list's, or -1. */
    private final int ignored;

    private final OptionalLong totalBytes;
    private String[] cells = {};

    private CsvRows(CsvRecords records, Layout layout, int ignored, long firstRecord, OptionalLong totalBytes) {
        this.records = records;
        this.format = layout.format();
        this.mapper = new RowMapper(layout, firstRecord);
        this.ignored = ignored;
        this.totalBytes = totalBytes;
    }

    static CsvRows open(CsvInput input, CsvMapping mapping, long firstRecord) throws IOException {
        if (firstRecord < 1) {
            throw new IllegalArgumentException("the first record's number must be at least 1, but is " + firstRecord);
        }
        CsvRecords records = CsvRecords.open(input);
        try {
            HeaderCheck.Header header = new HeaderCheck(mapping, input).check(records);
            Layout layout = Layout.of(mapping, header.names());
            return new CsvRows(records, layout, header.ignored(), firstRecord, input.size());
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
    public @Nullable Row next() throws IOException {
        String[] next = records.next();
        if (next == null) {
            return null;
        }
        cells = ignored >= 0 && ignored < next.length ? without(ignored, next) : next;
        return mapper.row(cells, records.record(), records.line());
    }

    private static String[] without(int place, String[] cells) {
        String[] others = new String[cells.length - 1];
        System.arraycopy(cells, 0, others, 0, place);
        System.arraycopy(cells, place + 1, others, place, others.length - place);
        return others;
    }

    @Override
    public long bytesRead() {
        return records.bytesRead();
    }

    @Override
    public OptionalLong totalBytes() {
        return totalBytes;
    }

    /** What stands in the cells of the row read last. */
    List<String> cells() {
        return List.of(cells);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
