package io.contactlist.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names in a header, compared and numbered (rule I2). */
final class HeaderNames {

    private HeaderNames() {}

    /** Returns a name without blanks around it, in Unicode NFC. */
    static String normalised(String name) {
        return Normalizer.normalize(Blanks.strip(name), Normalizer.Form.NFC);
    }

    /** Returns a name for comparisons that ignore case. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the cell that a mapped column has in a header.
     *
     * @return the index from 0; -1 if the header does not have the column
     */
    static int indexOf(CsvColumn column, List<String> names) {
        int place = column.place() == null ? 1 : column.place();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(column.name()) && --place == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the names with the next free number after each repeat, ignoring case. Blank names stay blank. */
    static List<String> unique(List<String> names) {
        Set<String> taken = new HashSet<>();
        names.forEach(name -> taken.add(folded(name)));
        Set<String> seen = new HashSet<>();
        List<String> unique = new ArrayList<>();
        for (String name : names) {
            String free = name;
            if (!name.isEmpty() && !seen.add(folded(name))) {
                for (int number = 2; !taken.add(folded(free)); number++) {
                    free = name + " " + number;
                }
            }
            unique.add(free);
        }
        return List.copyOf(unique);
    }
}
