package io.contactlist.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of contacts with notes over several lines, which hold pasted rows, and some corruptions. */
final class CorruptedFile {

    private final Random random;
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<String> identifiers;
    private final String text;

    /** Creates a file. Its text has one character per byte. */
    CorruptedFile(Random random, int corruptions) {
        this.random = random;
        boolean allQuoted = random.nextBoolean();
        boolean noteFirst = random.nextBoolean();
        double severalLines = List.of(0.0, 0.1, 0.4).get(random.nextInt(3));
        String lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
        for (int i = 8 + random.nextInt(23); i > 0; i--) {
            String name = oneOf("Ann", "Petro K", "O'Neil", "Bo, Jr");
            String phone = String.format("050%07d", random.nextInt(10_000));
            String note = note(severalLines);
            rows.add(noteFirst ? List.of("A" + i, note, name, phone) : List.of("A" + i, name, phone, note));
        }
        identifiers = rows.stream().map(row -> row.get(0)).collect(Collectors.toSet());
        StringBuilder body = new StringBuilder();
        rows.forEach(row -> body.append(written(row, allQuoted)).append(lineEnd));
        for (int i = 0; i < corruptions; i++) {
            corrupt(body);
        }
        text = (noteFirst ? "id,note,name,phone" : "id,name,phone,note") + lineEnd + body;
    }

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private String note(double severalLines) {
        if (random.nextDouble() >= severalLines) {
            return oneOf("", "ok", "a b", "Kyiv", "x, y", "said \"hi\"");
        }
        List<String> lines = new ArrayList<>(List.of("call:"));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            lines.add(
                    random.nextDouble() < 0.7
                            ? String.format(
                                    "Z%d,%s,044%07d,%s",
                                    random.nextInt(1000), oneOf("Ann", "Bo"), random.nextInt(10_000), oneOf("", "old"))
                            : oneOf("see below", "", "a, b"));
        }
        if (random.nextBoolean()) {
            lines.add("end");
        }
        return String.join("\n", lines);
    }

    private static String written(List<String> row, boolean allQuoted) {
        return row.stream()
                .map(cell ->
                        allQuoted || cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(","));
    }

    /** Adds a quote, takes one away, loses characters, breaks a line, or spoils a byte. */
    private void corrupt(StringBuilder text) {
        int at = random.nextInt(text.length());
        List<Integer> quotes = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quotes.add(i);
            }
        }
        int kind = random.nextInt(9);
        if (kind < 2 && !quotes.isEmpty()) {
            text.deleteCharAt(quotes.get(random.nextInt(quotes.size())));
        } else if (kind == 2) {
            text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(30)));
        } else if (kind == 3) {
            text.insert(at, '\n');
        } else if (kind == 4) {
            text.setCharAt(at, '\u00FF');
        } else {
            text.insert(at, '"');
        }
    }

    String text() {
        return text;
    }

    List<List<String>> rows() {
        return rows;
    }

    /** Returns the contacts that are pieces of cells: not a row of the good file, nor one with its identifier. */
    Set<List<String>> fragments(Set<List<String>> contacts) {
        Set<List<String>> fragments = new HashSet<>(contacts);
        fragments.removeIf(cells -> rows.contains(cells) || identifiers.contains(cells.get(0)));
        return fragments;
    }

    /** Returns the number of contacts that are rows of the good file. */
    long good(Set<List<String>> contacts) {
        return rows.stream().filter(contacts::contains).count();
    }
}
