package io.contactlist.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the program once and holds its output. */
record Run(int exitCode, String out, String err) {

    static Run of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode;
        try (PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            exitCode = Main.run(args, outStream, errStream);
        }
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }

    /** {@return the line that counts the upload's records} */
    String account() {
        return outLines().stream()
                .filter(line -> line.startsWith("read "))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the seven counters of each line of the campaigns' table, in print order} */
    List<long[]> steps() {
        return countersOfLines("\\d\\d:\\d\\d");
    }

    /** {@return the seven counters of each line with this start} */
    List<long[]> countersOfLines(String start) {
        return outLines().stream()
                .filter(line -> line.matches("(?:" + start + ")(?: +\\d+){7}(?:  .*)?"))
                .map(Run::counters)
                .toList();
    }

    private static long[] counters(String line) {
        String[] words = line.split(" +");
        long[] counters = new long[7];
        for (int i = 0; i < counters.length; i++) {
            counters[i] = Long.parseLong(words[i + 1]);
        }
        return counters;
    }
}
