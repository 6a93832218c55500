package io.contactlist.csv;

import io.contactlist.csv.HeaderProblem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds and describes the problems of the names in a header (rules I1, I2). */
final class HeaderProblems {

    /** The digits from which a name looks like a phone number. Column names rarely have more than a year. */
    private static final int MIN_DIGITS = 5;

    private final CsvMapping mapping;

    HeaderProblems(CsvMapping mapping) {
        this.mapping = mapping;
    }

    /** Returns the number of mapped columns that a header has. */
    int countMapped(List<String> names) {
        int mapped = 0;
        for (CsvColumn column : mapping.columns()) {
            mapped += HeaderNames.indexOf(column, names) < 0 ? 0 : 1;
        }
        return mapped;
    }

    /** Returns all problems of the names. */
    List<HeaderProblem> of(List<String> names) {
        List<HeaderProblem> problems = new ArrayList<>();
        for (CsvColumn column : mapping.columns()) {
            if (HeaderNames.indexOf(column, names) < 0) {
                problems.add(missing(column, names));
            }
        }
        Set<String> repeated = new LinkedHashSet<>();
        for (CsvColumn column : mapping.columns()) {
            List<String> alike = alike(column, names);
            if (column.place() == null && alike.size() > 1 && repeated.add(HeaderNames.folded(column.name()))) {
                String expected = "each mapped name once, ignoring case";
                problems.add(
                        new HeaderProblem(Kind.REPEATED_NAME, column.name(), expected, String.join(" and ", alike)));
            }
        }
        return problems.isEmpty() || countMapped(names) > 0
                ? problems
                : otherThanAHeader(names).map(List::of).orElse(problems);
    }

    /** Returns the columns with the name of a column, ignoring case, each with its number. */
    private static List<String> alike(CsvColumn column, List<String> names) {
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (HeaderNames.folded(names.get(i)).equals(HeaderNames.folded(column.name()))) {
                alike.add(names.get(i) + " (column number " + (i + 1) + ")");
            }
        }
        return alike;
    }

    private static HeaderProblem missing(CsvColumn column, List<String> names) {
        long count = names.stream().filter(column.name()::equals).count();
        String found =
                count > 0 ? "this name " + count + (count == 1 ? " time" : " times") : found(column.name(), names);
        return new HeaderProblem(Kind.MISSING_COLUMN, column.toString(), "in the header", found);
    }

    private static String found(String column, List<String> names) {
        List<String> alike = names.stream()
                .filter(name -> letters(name).equals(letters(column)))
                .toList();
        return alike.isEmpty()
                ? "only " + DisplayText.names(names)
                : DisplayText.names(alike) + "; names must match exactly, including upper and lower case";
    }

    /** Returns the letters and digits of a name in lower case, to find similar names. */
    private static String letters(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? name : letters;
    }

    /** Returns the problem of a first line that is not a header. Does not show it, because it may be data (rule I7). */
    private Optional<HeaderProblem> otherThanAHeader(List<String> names) {
        return names.stream().anyMatch(HeaderProblems::isLikeAnAddress)
                ? Optional.of(noHeader("data that looks like a contact; add a header line above it"))
                : Optional.empty();
    }

    private static boolean isLikeAnAddress(String name) {
        return name.indexOf('@') >= 0 || name.chars().filter(Character::isDigit).count() >= MIN_DIGITS;
    }

    HeaderProblem noHeader(String found) {
        String expected = mapping.columns().isEmpty() ? "a header in the first line" : "a header with " + mappedNames();
        return new HeaderProblem(Kind.NO_HEADER, null, expected, found);
    }

    HeaderProblem onAnotherLine(long line) {
        String found = "them on line " + line + "; if that line is the header, name it";
        return new HeaderProblem(Kind.HEADER_ON_ANOTHER_LINE, null, mappedNames() + " in the header", found);
    }

    private String mappedNames() {
        return DisplayText.names(
                mapping.columns().stream().map(CsvColumn::toString).toList());
    }

    static HeaderProblem otherDelimiter(char delimiter, char other) {
        String expected = "columns delimited by " + describe(delimiter);
        String found = "a header that looks delimited by " + describe(other) + "; if it is, set that delimiter";
        return new HeaderProblem(Kind.OTHER_DELIMITER, null, expected, found);
    }

    private static String describe(char c) {
        return switch (c) {
            case '\t' -> "tabs";
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '|' -> "vertical bars";
            default -> "'" + DisplayText.line(String.valueOf(c)) + "'";
        };
    }
}
