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

/** L8: LIFECYCLE.md shows the table of the code. {@code -Ddocuments.write} updates what is generated. */
class LifeCycleDocumentTest {

    private static final Path DOCUMENT = Path.of("LIFECYCLE.md");

    @Test
    void l8_theDiagramIsDrawnFromTheTable() throws IOException {
        assertGenerated("diagram", "```mermaid\n" + StatusDiagram.mermaid() + "\n```");
    }

    @Test
    void l8_theTableOfMovesIsTheTableOfTheCode() throws IOException {
        assertGenerated("moves", StatusDiagram.table());
    }

    @Test
    void l8_theUsualWayHasSixArrowsOfTheTable() throws IOException {
        String usualWay = usualWay(DOCUMENT);
        List<MatchResult> arrows =
                Pattern.compile("(\\S+) --> (\\S+)").matcher(usualWay).results().toList();
        assertEquals(6, arrows.size());
        for (MatchResult arrow : arrows.subList(1, arrows.size())) {
            assertTrue(
                    StatusMove.LEGAL.stream()
                            .anyMatch(move -> move.from().name().equals(arrow.group(1))
                                    && move.to().name().equals(arrow.group(2))),
                    () -> "the table has no move " + arrow.group());
        }
    }

    @Test
    void theReadmeShowsTheSameUsualWay() throws IOException {
        assertEquals(usualWay(DOCUMENT), usualWay(Path.of("../README.md")));
    }

    private static String usualWay(Path document) throws IOException {
        Matcher usualWay = Pattern.compile("<!-- diagram: usual way -->\n(.*?)<!-- end -->", Pattern.DOTALL)
                .matcher(Files.readString(document));
        assertTrue(usualWay.find(), () -> document + " does not show the usual way");
        return usualWay.group(1);
    }

    private static void assertGenerated(String part, String expected) throws IOException {
        String text = Files.readString(DOCUMENT);
        String generated = expected + "\n";
        Matcher found = Pattern.compile("(<!-- generated: " + part + " -->\n)(.*?)(<!-- end -->)", Pattern.DOTALL)
                .matcher(text);
        assertTrue(found.find(), () -> DOCUMENT + " has no part " + part);
        if (System.getProperty("documents.write") != null) {
            Files.writeString(
                    DOCUMENT,
                    found.replaceFirst(Matcher.quoteReplacement(found.group(1) + generated + found.group(3))));
        } else {
            assertEquals(
                    generated, found.group(2), () -> DOCUMENT + " differs from the code: run with -Ddocuments.write");
        }
    }
}
