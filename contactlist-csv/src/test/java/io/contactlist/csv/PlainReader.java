package io.contactlist.csv;

import io.contactlist.csv.CsvFormatException.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV by the rules of the README, character by character from a string, without a library. It is slow and simple,
 * and tests compare the real reader with it.
 */
final class PlainReader {

    private final String text;
    private final char delimiter;
    private final CsvLimits limits;
    /** Whether a quote inside an unquoted cell is malformed, as where malformed lines are rejected. */
    private final boolean strict;

    private final List<String> account = new ArrayList<>();
    private int at;
    private int lineStart;
    private long line = 1;

    private PlainReader(String text, char delimiter, CsvLimits limits, boolean strict) {
        this.strict = strict;
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** Thrown at the position at which a file stops. */
    private static final class Stopped extends Exception {

        private static final long serialVersionUID = 1L;

        private final Kind kind;

        Stopped(Kind kind) {
            this.kind = kind;
        }
    }

    /** Returns one line per record, from the header on, with its number, line and cells, then the end or error. */
    static List<String> account(String text, char delimiter, CsvLimits limits) {
        return account(new PlainReader(text, delimiter, limits, false), limits);
    }

    /** Returns the same, with quotes inside unquoted cells as an error. */
    static List<String> strictAccount(String text, char delimiter, CsvLimits limits) {
        return account(new PlainReader(text, delimiter, limits, true), limits);
    }

    private static List<String> account(PlainReader reader, CsvLimits limits) {
        long record = 0;
        while (reader.at < reader.text.length()) {
            String position = record + " on line " + reader.line + ": ";
            try {
                List<String> cells = reader.record();
                if (record > limits.records()) {
                    throw new Stopped(Kind.TOO_MANY_RECORDS);
                }
                boolean blank = cells.stream().allMatch(Blanks::isBlank);
                if (record > 0 || !blank) {
                    reader.account.add(position + (blank ? "blank" : cells));
                    record++;
                }
            } catch (Stopped e) {
                reader.account.add(position + e.kind);
                return reader.account;
            }
        }
        reader.account.add("end");
        return reader.account;
    }

    private List<String> record() throws Stopped {
        List<String> cells = new ArrayList<>();
        while (true) {
            if (cells.size() == limits.columns()) {
                throw new Stopped(Kind.TOO_MANY_COLUMNS);
            }
            cells.add(isNext('"') ? quoted() : plain());
            if (at == text.length()) {
                return cells;
            }
            if (next() == '\n') {
                return cells;
            }
        }
    }

    private String plain() throws Stopped {
        StringBuilder cell = new StringBuilder();
        while (!endsCell()) {
            if (strict && isNext('"')) {
                throw new Stopped(Kind.TEXT_AFTER_QUOTE);
            }
            take(next(), cell);
        }
        return cell.toString();
    }

    private String quoted() throws Stopped {
        StringBuilder cell = new StringBuilder();
        next();
        while (true) {
            if (at == text.length()) {
                throw new Stopped(unclosed(cell));
            }
            char c = next();
            if (c != '"') {
                take(c, cell);
            } else if (isNext('"')) {
                take(next(), cell);
            } else {
                skipBlanks();
                return cell.toString();
            }
        }
    }

    /** Returns the kind of error. The real reader also counts the sentinel, a line of one character at the end. */
    private Kind unclosed(StringBuilder cell) {
        int sentinel = text.endsWith("\n") ? 1 : 2;
        return cell.length() + sentinel > limits.charactersPerCell() ? Kind.TOO_MANY_CHARACTERS : Kind.UNCLOSED_QUOTE;
    }

    private void skipBlanks() throws Stopped {
        while (!endsCell()) {
            char c = next();
            if (c == '\0' || c > ' ') {
                throw new Stopped(c == '\0' ? Kind.NOT_TEXT : Kind.TEXT_AFTER_QUOTE);
            }
        }
    }

    private void take(char c, StringBuilder cell) throws Stopped {
        if (c == '\0') {
            throw new Stopped(Kind.NOT_TEXT);
        }
        if (cell.length() == limits.charactersPerCell()) {
            throw new Stopped(Kind.TOO_MANY_CHARACTERS);
        }
        cell.append(c);
    }

    /** Returns the next character. Stops if the line is longer than its largest possible cells. */
    private char next() throws Stopped {
        char c = text.charAt(at);
        if (c == '\n') {
            line++;
            lineStart = at + 1;
        } else if (c != '\0' && at - lineStart == limits.columns() * (2 * limits.charactersPerCell() + 3)) {
            throw new Stopped(Kind.TOO_MANY_CHARACTERS);
        }
        at++;
        return c;
    }

    private boolean endsCell() {
        return at == text.length() || isNext(delimiter) || isNext('\n');
    }

    private boolean isNext(char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
