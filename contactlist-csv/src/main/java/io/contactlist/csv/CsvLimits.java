package io.contactlist.csv;

/**
 * The maximum sizes of a file and its parts (rule I9). A file that exceeds a limit stops with a {@link
 * CsvFormatException}. The rows before that position are good.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param columns the maximum number of cells per record, at least 1; a blank cell after a trailing delimiter counts
 * @param charactersPerCell the maximum number of UTF-16 characters per cell, at least 1; each open file allocates a
 *     buffer of this size
 * @param records the maximum number of records per file, at least 1; blank records count, the header does not
 */
public record CsvLimits(int columns, int charactersPerCell, long records) {

    /** The default: 512 columns, 65,536 characters per cell and 10 million records. */
    public static final CsvLimits DEFAULT = new CsvLimits(512, 65_536, 10_000_000);

    public CsvLimits {
        check("columns", columns);
        check("charactersPerCell", charactersPerCell);
        check("records", records);
    }

    private static void check(String name, long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, but is " + limit);
        }
    }

    /** {@return these limits with another maximum number of cells per record, at least 1} */
    public CsvLimits withColumns(int limit) {
        return new CsvLimits(limit, charactersPerCell, records);
    }

    /** {@return these limits with another maximum number of UTF-16 characters per cell, at least 1} */
    public CsvLimits withCharactersPerCell(int limit) {
        return new CsvLimits(columns, limit, records);
    }

    /** {@return these limits with another maximum number of records per file, at least 1} */
    public CsvLimits withRecords(long limit) {
        return new CsvLimits(columns, charactersPerCell, limit);
    }
}
