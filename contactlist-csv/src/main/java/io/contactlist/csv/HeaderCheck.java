package io.contactlist.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds all problems of a header before the first row is read (rules I1, I2). */
final class HeaderCheck {

    private static final char[] USUAL_DELIMITERS = {',', ';', '\t', '|'};
    /** The last line on which a header is looked for if the first line is not the header. */
    private static final int LAST_HEADER_LINE = 20;
    /** The number of bytes in which it is looked for. */
    private static final int START_SIZE = 1 << 18;

    private static final int START_BUFFER_SIZE = 4096;

    private final CsvMapping mapping;
    private final CsvInput input;
    private final HeaderProblems problems;

    HeaderCheck(CsvMapping mapping, CsvInput input) {
        this.mapping = mapping;
        this.input = input;
        this.problems = new HeaderProblems(mapping);
    }

    /** Reads and checks the header. */
    Header check(CsvRecords records) throws IOException {
        List<String> names;
        try {
            names = names(records);
        } catch (CsvFormatException e) {
            // Read with commas, "id";"name" has text after a quote. So may a line above the header.
            if (e.kind() == CsvFormatException.Kind.TEXT_AFTER_QUOTE) {
                checkOtherReadings(List.of(), records);
            }
            throw e;
        }
        if (names.isEmpty()) {
            throw new CsvHeaderException(List.of(problems.noHeader("an empty or blank file")), names);
        }
        List<HeaderProblem> found = problems.of(names);
        boolean suspicious = names.size() == 1 && problems.countMapped(names) == 0;
        if (suspicious || !found.isEmpty()) {
            checkOtherReadings(names, records);
        }
        if (!found.isEmpty()) {
            throw new CsvHeaderException(found, names);
        }
        return Header.of(names, mapping, records.line());
    }

    /** Returns the names, without a blank one after a trailing delimiter; empty if there is no header. */
    private static List<String> names(CsvRecords records) throws IOException {
        List<String> names = new ArrayList<>();
        String[] cells = records.header();
        if (cells != null) {
            for (String cell : cells) {
                names.add(HeaderNames.normalised(cell));
            }
            int last = names.size() - 1;
            if (last > 0 && names.get(last).isEmpty() && !names.get(last - 1).isEmpty()) {
                names.remove(last);
            }
        }
        return names;
    }

    /**
     * Reads the header on later lines, then with other usual delimiters, then both. If it fits better so, throws with
     * that line or delimiter as a problem.
     */
    private void checkOtherReadings(List<String> names, CsvRecords records) throws IOException {
        CsvInput start = input.start(START_SIZE).withBufferSize(Math.min(input.bufferSize(), START_BUFFER_SIZE));
        char delimiter = records.delimiter();
        boolean missing = problems.countMapped(names) < mapping.columns().size();
        long line = missing ? lineOfHeader(start, records.line()) : 0;
        if (line > 0) {
            throw new CsvHeaderException(List.of(problems.onAnotherLine(line)), names);
        }
        for (char other : USUAL_DELIMITERS) {
            List<String> otherNames = namesWith(other, delimiter, start);
            if (problems.countMapped(otherNames) > problems.countMapped(names)) {
                throw otherDelimiter(delimiter, other, otherNames, names);
            }
        }
        for (char other : USUAL_DELIMITERS) {
            line = other == delimiter || !missing ? 0 : lineOfHeader(start.withDelimiter(other), records.line());
            if (line > 0) {
                throw new CsvHeaderException(
                        List.of(HeaderProblems.otherDelimiter(delimiter, other), problems.onAnotherLine(line)), names);
            }
        }
        for (char other : USUAL_DELIMITERS) {
            List<String> otherNames = namesWith(other, delimiter, start);
            if (problems.countMapped(names) == 0 && names.size() <= 1 && otherNames.size() > 1) {
                throw otherDelimiter(delimiter, other, otherNames, names);
            }
        }
    }

    private CsvHeaderException otherDelimiter(char delimiter, char other, List<String> otherNames, List<String> names) {
        List<HeaderProblem> found = new ArrayList<>();
        found.add(HeaderProblems.otherDelimiter(delimiter, other));
        found.addAll(problems.of(otherNames));
        return new CsvHeaderException(found, names);
    }

    /** Returns the names as another delimiter gives them; none for the same delimiter, or if that is not CSV. */
    private static List<String> namesWith(char other, char delimiter, CsvInput start) throws IOException {
        return other == delimiter
                ? List.of()
                : namesIn(start.withDelimiter(other)).names();
    }

    /** Returns the number of the first line after another that has all mapped columns; 0 if none has. */
    private long lineOfHeader(CsvInput start, long after) throws IOException {
        int mapped = mapping.columns().size();
        for (int line = (int) Math.min(after, LAST_HEADER_LINE) + 1; mapped > 0 && line <= LAST_HEADER_LINE; line++) {
            NamesOnLine found = namesIn(start.withHeaderLine(line));
            if (found.line() <= LAST_HEADER_LINE && problems.countMapped(found.names()) == mapped) {
                return found.line();
            }
        }
        return 0;
    }

    private record NamesOnLine(List<String> names, long line) {}

    private static NamesOnLine namesIn(CsvInput start) throws IOException {
        try (CsvRecords records = CsvRecords.open(start)) {
            return new NamesOnLine(names(records), records.line());
        } catch (CsvFormatException e) {
            return new NamesOnLine(List.of(), 0);
        }
    }
}
