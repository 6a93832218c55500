package io.contactlist.examples;

import io.contactlist.list.Tally;
import java.util.List;

/** Prints lines of counters under one header. */
final class CounterTable {

    private static final List<String> COUNTERS =
            List.of("total", "callable", "planning", "open", "attempted", "flagged", "closed");

    private final int firstWidth;

    /** Creates a table. The first column is padded to a width; the text after the counters is not. */
    CounterTable(int firstWidth) {
        this.firstWidth = firstWidth;
    }

    String header(String first, String last) {
        StringBuilder line = new StringBuilder(padded(first));
        COUNTERS.forEach(counter -> line.append("  ").append(counter));
        return line.append(last.isEmpty() ? "" : "  " + last).toString();
    }

    String line(String first, Tally tally, String last) {
        long[] counts = {
            tally.total(),
            tally.callable(),
            tally.planning(),
            tally.open(),
            tally.attempted(),
            tally.flagged(),
            tally.closed()
        };
        StringBuilder line = new StringBuilder(padded(first));
        for (int i = 0; i < counts.length; i++) {
            String count = Long.toString(counts[i]);
            int width = COUNTERS.get(i).length();
            line.append("  ")
                    .append(" ".repeat(Math.max(0, width - count.length())))
                    .append(count);
        }
        return line.append(last.isEmpty() ? "" : "  " + last).toString();
    }

    private String padded(String first) {
        return first + " ".repeat(Math.max(0, firstWidth - first.length()));
    }
}
