package io.contactlist.csv;

import io.contactlist.list.ListFormat;
import org.jspecify.annotations.Nullable;

/**
 * The settings that turn records into rows.
 *
 * @param mapping the mapping of the columns
 * @param shortRows the policy for rows with fewer cells than the header
 * @param malformedLines the policy for lines that are not CSV
 * @param columnsOf the format whose columns are matched by name, in its order; null to take all columns in file order
 */
record RowSettings(
        CsvMapping mapping,
        ShortRowPolicy shortRows,
        MalformedLinePolicy malformedLines,
        @Nullable ListFormat columnsOf) {

    RowSettings {
        if (shortRows == ShortRowPolicy.FILL && malformedLines == MalformedLinePolicy.REJECT) {
            throw new IllegalArgumentException("short rows must not be filled up while malformed lines are rejected:"
                    + " pieces of cells are short rows");
        }
    }

    /** Returns the default settings: everything that does not fit is rejected, or stops the file. */
    static RowSettings of(CsvMapping mapping) {
        return new RowSettings(mapping, ShortRowPolicy.REJECT, MalformedLinePolicy.STOP, null);
    }

    RowSettings withShortRows(ShortRowPolicy policy) {
        return new RowSettings(mapping, policy, malformedLines, columnsOf);
    }

    RowSettings withMalformedLines(MalformedLinePolicy policy) {
        return new RowSettings(mapping, shortRows, policy, columnsOf);
    }

    RowSettings withColumnsOf(ListFormat format) {
        return new RowSettings(mapping, shortRows, malformedLines, format);
    }
}
