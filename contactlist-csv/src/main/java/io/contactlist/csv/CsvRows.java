package io.contactlist.csv;

import io.contactlist.model.ListFormat;
import io.contactlist.upload.Row;
import io.contactlist.upload.Upload;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one opened file: its records, through the mapping. */
final class CsvRows implements Upload.Rows {

    private final CsvRecords records;
    private final ListFormat format;
    private final RowMapper mapper;
    private String[] cells = {};

    private CsvRows(CsvRecords records, Layout layout, long firstRecord) {
        this.records = records;
        this.format = layout.format();
        this.mapper = new RowMapper(layout, firstRecord);
    }

    static CsvRows open(CsvInput input, CsvMapping mapping, long firstRecord) throws IOException {
        if (firstRecord < 1) {
            throw new IllegalArgumentException("the first record's number must be at least 1, but is " + firstRecord);
        }
        CsvRecords records = CsvRecords.open(input);
        try {
            List<String> names = new HeaderCheck(mapping, input).check(records);
            return new CsvRows(records, Layout.of(mapping, names), firstRecord);
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
        cells = next;
        return mapper.row(next, records.record(), records.line());
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
