package io.contactlist.csv;

/** The policies for rows with fewer cells than the header (rule I13). */
public enum ShortRowPolicy {
    /** Rejects the row. An unquoted line break or a lost delimiter also makes a row short. */
    REJECT,
    /** Fills the row up with blank cells and notes it, for programs that leave out blank cells at the end of a row. */
    FILL
}
