package io.contactlist.csv;

/** The policies for exported cells that a spreadsheet would run as a formula (rule I14). */
public enum FormulaPolicy {
    /**
     * Writes an apostrophe before a cell that starts with {@code = + - @}, a tab or a carriage return, and quotes
     * around it. A spreadsheet shows such a cell and never runs it. This also changes phone numbers in E.164, which
     * start with {@code +}.
     */
    HARMLESS,
    /** Leaves cells unchanged, for programs that read the file. */
    AS_IS;

    String apply(String cell) {
        return this == HARMLESS && startsFormula(cell) ? "'" + cell : cell;
    }

    private static boolean startsFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }
}
