package io.contactlist.csv;

import java.util.ArrayList;
import java.util.List;

/** An aligned plain-text table. Long cells are cut; the last column of the header may be longer than the others. */
final class TextTable {

    private static final int MAX_WIDTH = 26;
    private static final int MAX_LAST_WIDTH = 120;

    private final int columns;
    private final List<List<String>> lines = new ArrayList<>();
    private final int headerLines;

    /** Creates a table with one or more header lines, all with the same number of cells. */
    @SafeVarargs
    TextTable(List<String>... headers) {
        columns = headers[0].size();
        headerLines = headers.length;
        for (List<String> header : headers) {
            add(header);
        }
    }

    /** Adds a line. It may have fewer or more cells than the header. */
    void add(List<String> cells) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            line.add(DisplayText.cut(cells.get(i), i == columns - 1 ? MAX_LAST_WIDTH : MAX_WIDTH));
        }
        lines.add(line);
    }

    @Override
    public String toString() {
        List<Integer> widths = widths();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            appendLine(text, lines.get(i), widths);
            if (i == headerLines - 1) {
                appendLine(text, rule(widths), widths);
            }
        }
        return text.toString();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                int width = length(line.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else if (widths.get(i) < width) {
                    widths.set(i, width);
                }
            }
        }
        return widths;
    }

    /** Returns a rule under each column. Under the last one, which may be long, it is only as wide as the header. */
    private List<String> rule(List<Integer> widths) {
        List<String> rule = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            int width = widths.get(i);
            if (i == columns - 1) {
                width = 0;
                for (List<String> header : lines.subList(0, headerLines)) {
                    width = Math.max(width, length(header.get(i)));
                }
            }
            rule.add("-".repeat(i < columns ? width : 0));
        }
        return rule;
    }

    private static void appendLine(StringBuilder text, List<String> cells, List<Integer> widths) {
        int start = text.length();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            text.append(i == 0 ? "" : "  ").append(cell).append(" ".repeat(widths.get(i) - length(cell)));
        }
        int end = text.length();
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
