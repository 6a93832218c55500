package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What README.md shows is what there is. */
class ReadmeTest {

    private static final Path README = Path.of("../../README.md");
    private static final Path QUICKSTART = Path.of("src/main/java/io/contactlist/examples/Quickstart.java");

    @BeforeAll
    static void findsReadme() {
        assertTrue(
                Files.isRegularFile(README),
                "no " + README.toAbsolutePath().normalize() + "; run the tests from the module's directory");
    }

    @Test
    void showsWhatTheProgramPrints() throws IOException {
        assertSame(Run.of().outLines(), readmeBlock("<!-- output: run -->"), "the output of the program");
    }

    @Test
    void showsTheQuickstartVerbatim() throws IOException {
        assertSame(snippet(), readmeBlock("<!-- snippet: quickstart -->"), "the snippet in " + QUICKSTART);
    }

    private static void assertSame(List<String> truth, List<String> shown, String what) {
        for (int i = 0; i < Math.min(truth.size(), shown.size()); i++) {
            assertEquals(
                    truth.get(i),
                    shown.get(i),
                    "line " + (i + 1) + " of the block in README.md is not that of " + what
                            + "; correct README.md, or what it shows");
        }
        assertEquals(truth.size(), shown.size(), "number of lines of the block in README.md, compared with " + what);
    }

    /** The lines of the fenced block right below a marker line. */
    private static List<String> readmeBlock(String marker) throws IOException {
        List<String> lines = Files.readAllLines(README);
        int at = lines.indexOf(marker);
        assertTrue(at >= 0, "README.md has no line " + marker);
        assertEquals(at, lines.lastIndexOf(marker), "README.md has more than one line " + marker);
        assertTrue(
                at + 1 < lines.size() && lines.get(at + 1).startsWith("```"),
                "README.md has no fenced block right below " + marker);
        List<String> block = lines.subList(at + 2, lines.size());
        int end = block.indexOf("```");
        assertTrue(end >= 0, "README.md does not close the block below " + marker);
        return block.subList(0, end);
    }

    private static List<String> snippet() throws IOException {
        String source = Files.readString(QUICKSTART);
        String begin = "// snippet: quickstart\n";
        String end = "    // end snippet";
        assertTrue(source.contains(begin) && source.contains(end), "markers in " + QUICKSTART);
        String snippet = source.substring(source.indexOf(begin) + begin.length(), source.indexOf(end));
        assertFalse(snippet.isBlank(), "the snippet is empty");
        return snippet.stripTrailing().stripIndent().lines().toList();
    }
}
