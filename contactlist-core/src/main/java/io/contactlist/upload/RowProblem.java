package io.contactlist.upload;

/** A problem of a row, or of a column that no row needs (rule I7). */
public enum RowProblem {
    /** The row has more or fewer cells than the header (rule I13). */
    WRONG_CELL_COUNT(true, "wrong number of cells"),
    /** The lines are not CSV and were rejected on request; together they count as one record (rule I8). */
    MALFORMED_LINE(true, "malformed line"),
    /** The identifier cell is blank. */
    BLANK_IDENTIFIER(true, "blank identifier"),
    /** The list or an earlier row has a contact with this identifier (rule I6). */
    REPEATED_IDENTIFIER(true, "repeated identifier"),
    /** The list has as many sets of time zones as it may have, and the row has another one (rule T2). */
    TOO_MANY_TIME_KEYS(true, "too many sets of time zones"),
    /** The row has fewer cells than the header, so it was filled up with blank cells on request (rule I13). */
    SHORT_ROW(false, "short row"),
    /** A column of the header has no name, so it is left out (rule I2). */
    UNNAMED_COLUMN(false, "column without a name"),
    /** An unmapped column has the name of an earlier one, so it gets the next free number (rule I2). */
    RENUMBERED_COLUMN(false, "repeated name of a column"),
    /** An address is invalid for its kind: the unit is kept, but unusable (rule U4). */
    MALFORMED_ADDRESS(false, "malformed address"),
    /** An address occurs twice for the same channel: it is kept once (rule U3). */
    REPEATED_UNIT(false, "repeated address"),
    /** The row has no communication unit: the contact is kept, flagged. */
    NO_UNIT(false, "no communication unit"),
    /** An id is not a known time zone: it is left out (rule W4). */
    UNKNOWN_TIME_ZONE(false, "unknown time zone"),
    /** A priority is not a whole number from -9 to 9: it counts as 0 (rule O2). */
    INVALID_PRIORITY(false, "invalid priority"),
    /** The end of contacting is neither an instant nor a date: the contact counts as expired. */
    INVALID_NOT_AFTER(false, "invalid end of contacting"),
    /** The contact hours never come on a type of the contact: it waits until hours or zones change (rule W6). */
    NEVER_OPEN(false, "contact hours that never come"),
    /** The units are those of several known contacts: the first one's name is used (rule I12). */
    SEVERAL_KNOWN_CONTACTS(false, "units of several known contacts");

    private final boolean rejection;
    private final String text;

    RowProblem(boolean rejection, String text) {
        this.rejection = rejection;
        this.text = text;
    }

    /** {@return whether the row is rejected; otherwise it is a note} */
    public boolean isRejection() {
        return rejection;
    }

    /** {@return the constant in a few words, for example {@code malformed address}} */
    public String text() {
        return text;
    }
}
