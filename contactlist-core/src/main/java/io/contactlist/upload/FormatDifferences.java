package io.contactlist.upload;

import io.contactlist.list.ListFormat;
import io.contactlist.upload.FormatDifference.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Compares two formats column by column (rule I4). */
final class FormatDifferences {

    private final List<String> expected;
    private final List<String> found;

    private FormatDifferences(ListFormat expected, ListFormat found) {
        this.expected = expected.columns();
        this.found = found.columns();
    }

    /** All differences: in the order of the list's columns, then extra columns, then the identifier. */
    static List<FormatDifference> between(ListFormat expected, ListFormat found) {
        List<FormatDifference> differences = new FormatDifferences(expected, found).ofColumns();
        if (!expected.identifier().equals(found.identifier())) {
            differences.add(new FormatDifference(
                    Kind.OTHER_IDENTIFIER, expected.identifier().orElse(""), identifier(expected), identifier(found)));
        }
        return differences;
    }

    private static String identifier(ListFormat format) {
        return format.identifier().map(column -> "column " + column).orElse("the record number");
    }

    private List<FormatDifference> ofColumns() {
        List<FormatDifference> differences = new ArrayList<>();
        int[] counterparts = new int[expected.size()];
        BitSet taken = new BitSet();
        for (int i = 0; i < counterparts.length; i++) {
            counterparts[i] = counterpart(expected.get(i));
            if (counterparts[i] >= 0) {
                taken.set(counterparts[i]);
            }
        }
        BitSet inOrder = inOrder(counterparts);
        for (int i = 0; i < counterparts.length; i++) {
            compare(i, counterparts[i], inOrder.get(i), differences);
        }
        for (int i = taken.nextClearBit(0); i < found.size(); i = taken.nextClearBit(i + 1)) {
            differences.add(new FormatDifference(Kind.EXTRA, found.get(i), "no such column", "in place " + (i + 1)));
        }
        return differences;
    }

    private void compare(int place, int counterpart, boolean isInOrder, List<FormatDifference> differences) {
        String column = expected.get(place);
        if (counterpart < 0) {
            differences.add(new FormatDifference(Kind.MISSING, column, "in place " + (place + 1), "nowhere"));
            return;
        }
        if (!found.get(counterpart).equals(column)) {
            differences.add(
                    new FormatDifference(Kind.OTHER_CASE, column, "written so", "written " + found.get(counterpart)));
        }
        if (!isInOrder) {
            differences.add(new FormatDifference(
                    Kind.MOVED, column, "in place " + (place + 1), "in place " + (counterpart + 1)));
        }
    }

    /** Where the column is in the upload: under its name, else under one that differs in case only; else -1. */
    private int counterpart(String column) {
        int exact = found.indexOf(column);
        for (int i = 0; exact < 0 && i < found.size(); i++) {
            if (folded(found.get(i)).equals(folded(column)) && !expected.contains(found.get(i))) {
                return i;
            }
        }
        return exact;
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** As many columns as can be called unmoved: the longest run of them that is in order in both. */
    private static BitSet inOrder(int[] counterparts) {
        int[] length = new int[counterparts.length];
        int[] before = new int[counterparts.length];
        int last = -1;
        for (int i = 0; i < counterparts.length; i++) {
            before[i] = -1;
            length[i] = counterparts[i] < 0 ? 0 : 1;
            for (int j = 0; j < i; j++) {
                if (length[j] > 0 && counterparts[j] < counterparts[i] && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            if (length[i] > 0 && (last < 0 || length[i] > length[last])) {
                last = i;
            }
        }
        BitSet inOrder = new BitSet();
        for (int i = last; i >= 0; i = before[i]) {
            inOrder.set(i);
        }
        return inOrder;
    }
}
