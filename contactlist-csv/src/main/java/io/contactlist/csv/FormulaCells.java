package io.contactlist.csv;

/** What becomes of cells that a spreadsheet would run as a formula when they are exported (rule I14). */
public enum FormulaCells {
    /**
     * A cell that starts with {@code = + - @}, a tab or a carriage return gets an apostrophe in front and is
     * put in quotes. A phone number in E.164 is such a cell, too.
     */
    HARMLESS,
    /** They stay as they are: for programs that read the file, not for spreadsheets. */
    AS_THEY_ARE
}
