package io.contactlist.csv;

import io.contactlist.upload.Row;
import java.util.List;
import java.util.Objects;

/**
 * The first rows of a file as they would be imported (rule I10). It holds what stands in the cells, so it
 * is for the eyes of those who may see the file; nothing is stored.
 *
 * @param mapping which column is what
 * @param columns the names in the header, in file order
 * @param rows the rows, in file order
 */
public record CsvSample(CsvMapping mapping, List<String> columns, List<SampledRow> rows) {

    public CsvSample {
        Objects.requireNonNull(mapping, "mapping");
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One record: as it stands in the file, and what became of it.
     *
     * @param cells what stands in the cells; more or fewer than there are columns if the row is rejected
     *     for it
     * @param row the contact with its units and notes, the rejection or the blank row
     */
    public record SampledRow(List<String> cells, Row row) {

        public SampledRow {
            cells = List.copyOf(cells);
            Objects.requireNonNull(row, "row");
        }
    }

    /**
     * Two plain-text tables: the rows as read, under the header and what each column is mapped to; and the
     * same rows as they would be imported, one line a unit, with whatever is wrong. Long cells are cut.
     */
    @Override
    public String toString() {
        return SampleText.of(this);
    }
}
