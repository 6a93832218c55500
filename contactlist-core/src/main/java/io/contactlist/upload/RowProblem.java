package io.contactlist.upload;

/** What can be wrong with a row: the fixed set of reasons (rule I7). */
public enum RowProblem {
    /** The row has more or fewer cells than the header (rule I13). */
    WRONG_CELL_COUNT(true, "wrong number of cells"),
    /** The identifier cell is blank. */
    BLANK_IDENTIFIER(true, "blank identifier"),
    /** The list, or an earlier row, has a contact with this identifier already (rule I6). */
    REPEATED_IDENTIFIER(true, "repeated identifier"),
    /** An address is no address of its kind: the unit is kept, unusable (rule U4). */
    MALFORMED_ADDRESS(false, "malformed address"),
    /** The same address for the same channel stands in the row twice: it is kept once (rule U3). */
    REPEATED_UNIT(false, "repeated unit"),
    /** The row has no communication unit at all: the contact is kept, flagged. */
    NO_UNIT(false, "no communication unit"),
    /** The row's units are known to be those of several contacts: it goes by the first one's name (rule I12). */
    SEVERAL_KNOWN_CONTACTS(false, "units of several known contacts");

    private final boolean rejection;
    private final String text;

    RowProblem(boolean rejection, String text) {
        this.rejection = rejection;
        this.text = text;
    }

    /**
     * Whether the row is rejected for it, or kept with a note.
     *
     * @return true if the row is rejected
     */
    public boolean isRejection() {
        return rejection;
    }

    /** {@return the constant in a few words, for example {@code malformed address}} */
    public String text() {
        return text;
    }
}
