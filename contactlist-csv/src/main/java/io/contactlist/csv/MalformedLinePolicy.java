package io.contactlist.csv;

/** The policies for lines that are not CSV (rule I8). */
public enum MalformedLinePolicy {
    /** Stops the file with a {@link CsvFormatException}. The corrected file can be uploaded from that record on. */
    STOP,
    /**
     * Rejects the lines and reads on. Text is only read as a record if it cannot be a piece of a quoted cell. In this
     * mode a quote inside an unquoted cell is malformed, and a cell has at most 32,768 characters. Files in UTF-16,
     * UTF-32 and other charsets whose quotes and line ends are not single ASCII bytes stop as with {@link #STOP}.
     */
    REJECT
}
