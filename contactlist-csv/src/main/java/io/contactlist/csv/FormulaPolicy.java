package io.contactlist.csv;

/** Decides about cells that a spreadsheet would run as a formula when they are exported (rule I14). */
public enum FormulaPolicy {
    /**
     * Puts an apostrophe in front of a cell that starts with {@code = + - @}, a tab or a carriage return, and
     * quotes around it. A spreadsheet shows such a cell and never runs it. A phone number in E.164 is such a
     * cell, too.
     */
    HARMLESS,
    /** Leaves cells as they are, for programs that read the file. */
    AS_IS;

    String apply(String cell) {
        return this == HARMLESS && startsFormula(cell) ? "'" + cell : cell;
    }

    private static boolean startsFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }
}
