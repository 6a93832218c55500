package io.contactlist.upload;

import io.contactlist.list.AddressFormat;
import io.contactlist.list.ListFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A difference between the format of a list and that of an upload (rule I4).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind the kind of difference
 * @param column the column's name in the list's format; in the upload's for {@link Kind#EXTRA}
 * @param expected what was expected, to follow the word "expected"
 * @param found what was found instead, to follow the word "found"
 */
public record FormatDifference(Kind kind, String column, String expected, String found) {

    public FormatDifference {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(found, "found");
    }

    /** The kinds of difference. */
    public enum Kind {
        /** The upload does not have a column of the list. */
        MISSING,
        /** The upload has a column that the list does not have. */
        EXTRA,
        /** A column has another place among the columns that both formats have. */
        MOVED,
        /** A column's name differs only in case. */
        OTHER_CASE,
        /** A column's addresses are for other channels, or are checked or separated otherwise. */
        OTHER_ADDRESSES,
        /** The identifier is another column, or the record number on one side only. */
        OTHER_IDENTIFIER
    }

    /**
     * Compares two formats. Returns differences in the order of the list's columns, then other addresses, extra columns and
     * the identifier.
     */
    static List<FormatDifference> between(ListFormat expected, ListFormat found) {
        List<FormatDifference> differences = new ArrayList<>();
        Map<Integer, Integer> places = places(expected.columns(), found.columns());
        Iterator<Integer> inOrder = places.values().stream().sorted().iterator();
        for (int i = 0; i < expected.columns().size(); i++) {
            String column = expected.columns().get(i);
            Integer place = places.get(i);
            if (place == null) {
                differences.add(new FormatDifference(Kind.MISSING, column, inPlace(i), "nowhere"));
                continue;
            }
            String name = found.columns().get(place);
            if (!name.equals(column)) {
                differences.add(new FormatDifference(Kind.OTHER_CASE, column, quoted(column), quoted(name)));
            }
            if (!place.equals(inOrder.next())) {
                differences.add(new FormatDifference(Kind.MOVED, column, inPlace(i), inPlace(place)));
            }
        }
        places.forEach((i, place) -> {
            String here = addresses(expected, expected.columns().get(i));
            String there = addresses(found, found.columns().get(place));
            if (!here.equals(there)) {
                String column = expected.columns().get(i);
                differences.add(new FormatDifference(Kind.OTHER_ADDRESSES, column, here, there));
            }
        });
        for (int i = 0; i < found.columns().size(); i++) {
            if (!places.containsValue(i)) {
                differences.add(new FormatDifference(Kind.EXTRA, found.columns().get(i), "no such column", inPlace(i)));
            }
        }
        if (!expected.identifier().equals(found.identifier())) {
            differences.add(new FormatDifference(
                    Kind.OTHER_IDENTIFIER, expected.identifier().orElse(""), identifier(expected), identifier(found)));
        }
        return differences;
    }

    /** Finds the place of each expected column by its name, otherwise by a name that differs only in case. */
    private static Map<Integer, Integer> places(List<String> expected, List<String> found) {
        Map<Integer, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < expected.size(); i++) {
            String column = expected.get(i);
            int place = found.indexOf(column);
            for (int j = 0; place < 0 && j < found.size(); j++) {
                if (folded(found.get(j)).equals(folded(column)) && !expected.contains(found.get(j))) {
                    place = j;
                }
            }
            if (place >= 0 && !places.containsValue(place)) {
                places.put(i, place);
            }
        }
        return places;
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String addresses(ListFormat format, String column) {
        String addresses = format.addresses().stream()
                .filter(address -> address.column().equals(column))
                .map(AddressFormat::toString)
                .collect(Collectors.joining(" and "));
        return addresses.isEmpty() ? "no addresses" : addresses;
    }

    private static String inPlace(int index) {
        return "in place " + (index + 1);
    }

    private static String identifier(ListFormat format) {
        return format.identifier().map(column -> "column " + quoted(column)).orElse("the record number");
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** Shows the difference, for example {@code column "phone": expected in place 3, found in place 1}. */
    @Override
    public String toString() {
        return switch (kind) {
            case OTHER_CASE -> "column " + found + ": expected " + expected + " (same letters, different case)";
            case OTHER_IDENTIFIER -> "identifier: expected " + expected + ", found " + found;
            case MISSING, EXTRA, MOVED, OTHER_ADDRESSES ->
                "column " + quoted(column) + ": expected " + expected + ", found " + found;
        };
    }
}
