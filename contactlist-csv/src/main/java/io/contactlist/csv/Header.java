package io.contactlist.csv;

import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A header without problems.
 *
 * @param names the names, without blanks around them, in Unicode NFC; blank for an unnamed column. The ignored column is
 *     left out, and so is a blank name after a trailing delimiter
 * @param uniqueNames the same, with a number after each repeated name
 * @param ignored the index of the column that files of rejected rows add (rules I4, I7), if it is there
 * @param notes what is noted about unmapped columns (rule I2)
 */
record Header(List<String> names, List<String> uniqueNames, OptionalInt ignored, List<RowIssue> notes) {

    /** Creates the header for its names in the file. */
    static Header of(List<String> names, CsvMapping mapping, long line) {
        List<String> unique = HeaderNames.unique(names);
        List<RowIssue> notes = notes(names, unique, mapping, line);
        boolean mapped =
                mapping.columns().stream().anyMatch(column -> column.name().equals(CsvFile.REJECTED_BECAUSE));
        int ignored = mapped ? -1 : names.indexOf(CsvFile.REJECTED_BECAUSE);
        return new Header(
                without(ignored, names),
                without(ignored, unique),
                ignored < 0 ? OptionalInt.empty() : OptionalInt.of(ignored),
                notes);
    }

    private static List<String> without(int index, List<String> names) {
        List<String> others = new ArrayList<>(names);
        if (index >= 0) {
            others.remove(index);
        }
        return List.copyOf(others);
    }

    private static List<RowIssue> notes(List<String> names, List<String> unique, CsvMapping mapping, long line) {
        List<RowIssue> notes = new ArrayList<>();
        String unnamed = unnamed(names);
        if (!unnamed.isEmpty()) {
            String expected = "a name for each column, found none for number " + unnamed;
            notes.add(new RowIssue(0, line, null, RowProblem.UNNAMED_COLUMN, expected));
        }
        List<Integer> mapped = mapping.columns().stream()
                .map(column -> HeaderNames.indexOf(column, names))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            if (!unique.get(i).equals(names.get(i)) && !mapped.contains(i)) {
                String expected = "each name once, ignoring case";
                notes.add(new RowIssue(0, line, unique.get(i), RowProblem.RENUMBERED_COLUMN, expected));
            }
        }
        return List.copyOf(notes);
    }

    /** Returns the numbers of the columns without a name, such as {@code 2, 4 to 6}. */
    private static String unnamed(List<String> names) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 0; i <= names.size(); i++) {
            boolean blank = i < names.size() && names.get(i).isEmpty();
            boolean before = i > 0 && names.get(i - 1).isEmpty();
            if (blank && !before) {
                first = i;
            } else if (!blank && before) {
                ranges.add(first + 1 == i ? Integer.toString(i) : (first + 1) + " to " + i);
            }
        }
        return String.join(", ", ranges);
    }

    /** Returns the number of cells of a row without the unnamed columns at the end. */
    int minCells() {
        int cells = names.size();
        while (cells > 0 && names.get(cells - 1).isEmpty()) {
            cells--;
        }
        return cells;
    }
}
