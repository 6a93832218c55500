package io.contactlist.csv;

import io.contactlist.csv.HeaderProblem.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds all problems of a header before the first row is read (rules I1, I2). */
final class HeaderCheck {

    private static final char[] USUAL_DELIMITERS = {',', ';', '\t', '|'};
    /** The digits from which a name looks like a phone number. Column names rarely have more than a year. */
    private static final int MIN_DIGITS = 5;

    private final CsvMapping mapping;
    private final CsvInput input;

    HeaderCheck(CsvMapping mapping, CsvInput input) {
        this.mapping = mapping;
        this.input = input;
    }

    /**
     * A header without problems.
     *
     * @param names the columns' names, without blanks around them; the ignored column and a blank last one are left out
     * @param ignored the index of the column that files of rejected rows add (rules I4, I7), if it is there
     */
    record Header(List<String> names, OptionalInt ignored) {}

    /** Reads and checks the header. */
    Header check(CsvRecords records) throws IOException {
        List<String> names;
        try {
            names = names(records);
        } catch (CsvFormatException e) {
            // Read with commas, "id";"name" has text after a quote.
            if (e.kind() == CsvFormatException.Kind.TEXT_AFTER_QUOTE) {
                checkOtherDelimiters(List.of());
            }
            throw e;
        }
        if (names.isEmpty()) {
            throw new CsvHeaderException(List.of(noHeader("an empty or blank file")), names);
        }
        List<HeaderProblem> problems = problems(names);
        boolean suspicious = names.size() == 1 && !mapping.columns().contains(names.get(0));
        if (suspicious || !problems.isEmpty()) {
            checkOtherDelimiters(names);
        }
        if (!problems.isEmpty()) {
            throw new CsvHeaderException(problems, names);
        }
        OptionalInt ignored = OptionalInt.empty();
        if (names.contains(CsvFile.REJECTED_BECAUSE) && !mapping.columns().contains(CsvFile.REJECTED_BECAUSE)) {
            int place = names.indexOf(CsvFile.REJECTED_BECAUSE);
            names.remove(place);
            ignored = OptionalInt.of(place);
        }
        return new Header(List.copyOf(names), ignored);
    }

    private static List<String> names(CsvRecords records) throws IOException {
        List<String> names = new ArrayList<>();
        String[] cells = records.header();
        if (cells != null) {
            for (String cell : cells) {
                names.add(Blanks.strip(cell));
            }
            int last = names.size() - 1;
            if (last > 0 && names.get(last).isEmpty()) {
                names.remove(last);
            }
        }
        return names;
    }

    /** Reads the header with each other usual delimiter. If it fits better, throws with that delimiter as a problem. */
    private void checkOtherDelimiters(List<String> names) throws IOException {
        for (char other : USUAL_DELIMITERS) {
            if (other == input.delimiter()) {
                continue;
            }
            List<String> otherNames;
            try (CsvRecords records = CsvRecords.open(input.withDelimiter(other))) {
                otherNames = names(records);
            } catch (CsvFormatException e) {
                continue;
            }
            if (fitsBetter(otherNames, names)) {
                List<HeaderProblem> problems = new ArrayList<>();
                problems.add(otherDelimiter(other));
                problems.addAll(problems(otherNames));
                throw new CsvHeaderException(problems, names);
            }
        }
    }

    /** Returns whether other names have more mapped columns, or, without any mapped, are several instead of one. */
    private boolean fitsBetter(List<String> otherNames, List<String> names) {
        long mapped = mapping.columns().stream().filter(names::contains).count();
        long otherMapped =
                mapping.columns().stream().filter(otherNames::contains).count();
        return otherMapped > mapped || (mapped == 0 && names.size() <= 1 && otherNames.size() > 1);
    }

    private HeaderProblem otherDelimiter(char other) {
        String expected = "columns delimited by " + describe(input.delimiter());
        String found = "a header that looks delimited by " + describe(other) + "; if it is, set that delimiter";
        return new HeaderProblem(Kind.OTHER_DELIMITER, null, expected, found);
    }

    private HeaderProblem noHeader(String found) {
        String expected = mapping.columns().isEmpty()
                ? "a header in the first line"
                : "a header with " + DisplayText.names(List.copyOf(mapping.columns()));
        return new HeaderProblem(Kind.NO_HEADER, null, expected, found);
    }

    /** Returns all problems of the names. */
    private List<HeaderProblem> problems(List<String> names) {
        List<HeaderProblem> problems = new ArrayList<>();
        for (String column : mapping.columns()) {
            if (!names.contains(column)) {
                problems.add(new HeaderProblem(Kind.MISSING_COLUMN, column, "in the header", found(column, names)));
            }
        }
        Map<String, List<Integer>> positions = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                problems.add(new HeaderProblem(
                        Kind.BLANK_NAME, null, "a name for each column", "none for column number " + (i + 1)));
            } else {
                positions
                        .computeIfAbsent(names.get(i).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(i);
            }
        }
        positions.values().stream()
                .filter(repeated -> repeated.size() > 1)
                .forEach(repeated -> problems.add(repeated(repeated, names)));
        return problems.isEmpty() || names.stream().anyMatch(mapping.columns()::contains)
                ? problems
                : otherThanAHeader(names).map(List::of).orElse(problems);
    }

    /** Returns the problem of a first line that is not a header. Does not show it, because it may be data (rule I7). */
    private Optional<HeaderProblem> otherThanAHeader(List<String> names) {
        if (names.get(0).startsWith("sep=")) {
            return Optional.of(noHeader("a sep= line for spreadsheets; remove it"));
        }
        return names.stream().anyMatch(HeaderCheck::isLikeAnAddress)
                ? Optional.of(noHeader("data that looks like a contact; add a header line above it"))
                : Optional.empty();
    }

    private static boolean isLikeAnAddress(String name) {
        return name.indexOf('@') >= 0 || name.chars().filter(Character::isDigit).count() >= MIN_DIGITS;
    }

    private static HeaderProblem repeated(List<Integer> positions, List<String> names) {
        List<String> found = new ArrayList<>();
        for (int position : positions) {
            found.add(names.get(position) + " (column number " + (position + 1) + ")");
        }
        return new HeaderProblem(
                Kind.REPEATED_NAME,
                names.get(positions.get(0)),
                "each name once, ignoring case",
                String.join(" and ", found));
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
