package io.contactlist.csv;

import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import java.util.List;
import java.util.Objects;

/**
 * The first rows of a file as an upload would import them (rule I10). It contains the cells, which are personal data:
 * show it only to people who may see the file.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param mapping the mapping of the columns
 * @param columns the names in the header, in file order; blank for a column without a name
 * @param notes what is noted about columns (rule I2)
 * @param rows the rows, in file order
 */
public record CsvSample(CsvMapping mapping, List<String> columns, List<RowIssue> notes, List<SampledRow> rows) {

    public CsvSample {
        Objects.requireNonNull(mapping, "mapping");
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }

    /**
     * One record of the file and the row that it became.
     *
     * @param cells the cells; in a row rejected for its number of cells, more or fewer than the columns
     * @param row the contact with its notes, the rejection or the blank row
     */
    public record SampledRow(List<String> cells, Row row) {

        public SampledRow {
            cells = List.copyOf(cells);
            Objects.requireNonNull(row, "row");
        }
    }

    /**
     * Formats two plain-text tables. The first has the cells under the header and the mapping. The second has the rows
     * as an upload would import them, one line per unit, with their problems. Long cells are cut.
     */
    @Override
    public String toString() {
        return SampleText.of(this);
    }
}
