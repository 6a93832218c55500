package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.StatusMove;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L8: the document shows the table of the code. {@code -Ddocuments.write} updates what is generated. */
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

    @Test
    void l8_theUsualWayHasSixArrowsOfTheTable() throws IOException {
        Matcher usualWay = Pattern.compile("<!-- diagram: usual way -->\n(.*?)<!-- end -->", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("LIFECYCLE.md")));
        assertTrue(usualWay.find(), "LIFECYCLE.md does not show the usual way");
        List<MatchResult> arrows = Pattern.compile("(\\S+) --> (\\S+)")
                .matcher(usualWay.group(1))
                .results()
                .toList();
        assertEquals(6, arrows.size());
        for (MatchResult arrow : arrows.subList(1, arrows.size())) {
            assertTrue(
                    StatusMove.LEGAL.stream()
                            .anyMatch(move -> move.from().name().equals(arrow.group(1))
                                    && move.to().name().equals(arrow.group(2))),
                    () -> "the table has no move " + arrow.group());
        }
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
