package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a page in Markdown and compares its blocks. */
record Page(Path file) {

    private static final String END = "// end snippet";

    /** {@return the page at a path relative to the module's directory} */
    static Page at(String path) {
        Path file = Path.of(path);
        assertTrue(
                Files.isRegularFile(file),
                "no " + file.toAbsolutePath().normalize() + "; run the tests from the module's directory");
        return new Page(file);
    }

    /** Asserts that the block below {@code <!-- snippet: name -->} is the part of that name of a source file. */
    void assertShowsSnippet(String name, Path source) throws IOException {
        assertShows(snippet(name, source), "<!-- snippet: " + name + " -->", "the snippet in " + source);
    }

    /** Asserts that the block below a marker line has certain lines. */
    void assertShows(List<String> truth, String marker, String what) throws IOException {
        List<String> shown = block(marker);
        for (int i = 0; i < Math.min(truth.size(), shown.size()); i++) {
            assertEquals(
                    truth.get(i),
                    shown.get(i),
                    "line " + (i + 1) + " of the block in " + file + " is not that of " + what
                            + "; correct the page, or what it shows");
        }
        assertEquals(truth.size(), shown.size(), "number of lines of the block in " + file + ", compared with " + what);
    }

    /** Asserts that the block below a marker line has some of these lines, in their order. {@code …} marks a gap. */
    void assertShowsExcerpt(List<String> truth, String marker, String what) throws IOException {
        int next = 0;
        boolean isGap = true;
        for (String shown : block(marker)) {
            if (shown.equals("…")) {
                isGap = true;
                continue;
            }
            int found = next + truth.subList(next, truth.size()).indexOf(shown);
            assertTrue(
                    found >= next && (isGap || found == next),
                    () -> "the block in " + file + " has a line that does not follow in " + what + ": " + shown);
            next = found + 1;
            isGap = false;
        }
        assertTrue(next > 0, () -> "the block in " + file + " is empty");
    }

    /** {@return the lines of the fenced block right below a marker line} */
    private List<String> block(String marker) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int at = lines.indexOf(marker);
        assertTrue(at >= 0, file + " has no line " + marker);
        assertEquals(at, lines.lastIndexOf(marker), file + " has more than one line " + marker);
        assertTrue(
                at + 1 < lines.size() && lines.get(at + 1).startsWith("```"),
                file + " has no fenced block right below " + marker);
        List<String> block = lines.subList(at + 2, lines.size());
        int end = block.indexOf("```");
        assertTrue(end >= 0, file + " does not close the block below " + marker);
        return block.subList(0, end);
    }

    private static List<String> snippet(String name, Path source) throws IOException {
        String text = Files.readString(source);
        String begin = "// snippet: " + name + "\n";
        int from = text.indexOf(begin);
        int to = text.indexOf(END, from);
        assertTrue(from >= 0 && to >= 0, "markers of " + name + " in " + source);
        String snippet = text.substring(from + begin.length(), text.lastIndexOf('\n', to) + 1);
        assertFalse(snippet.isBlank(), "the snippet is empty");
        return snippet.stripTrailing().stripIndent().lines().toList();
    }
}
