package io.contactlist.csv;

/** Cells that a spreadsheet would run as a formula (rule I14). */
final class Formulas {

    private Formulas() {}

    static boolean startsOne(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }

    /** The same as text: a spreadsheet shows it without the apostrophe, or with it, but never runs it. */
    static String harmless(String cell) {
        return startsOne(cell) ? "'" + cell : cell;
    }
}
