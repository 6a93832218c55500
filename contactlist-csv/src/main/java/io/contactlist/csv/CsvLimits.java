package io.contactlist.csv;

/**
 * How large a file, and what stands in it, may be (rule I9). A file beyond a limit stops with a {@link
 * CsvFormatException}; what was read before stays.
 *
 * @param columns cells in one record, the blank one after a trailing delimiter included; at least 1
 * @param charactersPerCell UTF-16 characters in one cell, at least 1; memory of that size is taken once a
 *     file
 * @param records records in the file, the header not counted, blank ones included; at least 1
 */
public record CsvLimits(int columns, int charactersPerCell, long records) {

    /** 512 columns, 65,536 characters a cell and 10 million records. */
    public static final CsvLimits DEFAULT = new CsvLimits(512, 65_536, 10_000_000);

    /**
     * @throws IllegalArgumentException if one is less than 1
     */
    public CsvLimits {
        if (columns < 1 || charactersPerCell < 1 || records < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }

    /**
     * These limits with another number of columns.
     *
     * @param limit cells in one record, at least 1
     * @return the limits
     */
    public CsvLimits withColumns(int limit) {
        return new CsvLimits(limit, charactersPerCell, records);
    }

    /**
     * These limits with another size of cells.
     *
     * @param limit UTF-16 characters in one cell, at least 1
     * @return the limits
     */
    public CsvLimits withCharactersPerCell(int limit) {
        return new CsvLimits(columns, limit, records);
    }

    /**
     * These limits with another number of records.
     *
     * @param limit records in the file, at least 1
     * @return the limits
     */
    public CsvLimits withRecords(long limit) {
        return new CsvLimits(columns, charactersPerCell, limit);
    }
}
