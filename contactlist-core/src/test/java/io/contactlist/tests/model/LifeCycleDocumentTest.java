package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L8: the documents show the table of the code. {@code -Ddocuments.write} brings them up to date. */
class LifeCycleDocumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"LIFECYCLE.md", "../README.md"})
    void l8_theDiagramIsDrawnFromTheTable(String document) throws IOException {
        assertGenerated(Path.of(document), "diagram", "```mermaid\n" + StatusDiagram.mermaid() + "\n```");
    }

    @Test
    void l8_theTableOfMovesIsTheTableOfTheCode() throws IOException {
        assertGenerated(Path.of("LIFECYCLE.md"), "moves", StatusDiagram.table());
    }

    private static void assertGenerated(Path document, String part, String expected) throws IOException {
        String text = Files.readString(document);
        String generated = expected + "\n";
        Matcher found = Pattern.compile("(<!-- generated: " + part + " -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL)
                .matcher(text);
        assertTrue(found.find(), () -> document + " has no part " + part);
        if (System.getProperty("documents.write") != null) {
            Files.writeString(
                    document,
                    found.replaceFirst(Matcher.quoteReplacement(found.group(1) + generated + found.group(3))));
        } else {
            assertEquals(
                    generated, found.group(2), () -> document + " differs from the code: run with -Ddocuments.write");
        }
    }
}
