package io.contactlist.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** RULES.md has every rule that the repository cites, and a test names every rule that it has. */
class RulesDocumentTest {

    private static final Path DOCUMENT = Path.of("RULES.md");
    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern RULE = Pattern.compile("<a id=\"(\\w+)\"></a>\\*\\*([A-Z]\\d+)\\. ");

    /** A link to a rule, such as {@code RULES.md#l6} or, within the document, {@code #l6}. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([\\w./-]*RULES\\.md)?#([a-z]\\d+)\\)");

    private static List<String> rules;
    private static List<String> anchors;
    private static List<RuleCitations> citations;

    @BeforeAll
    static void readEverything() throws IOException {
        String text = Files.readString(DOCUMENT);
        rules = RULE.matcher(text).results().map(rule -> rule.group(2)).toList();
        anchors = RULE.matcher(text).results().map(rule -> rule.group(1)).toList();
        citations = RuleCitations.ofRepository(REPOSITORY);
    }

    @Test
    void eachRuleStandsOnceUnderItsAnchor() {
        assertEquals(rules.size(), Set.copyOf(rules).size(), () -> "RULES.md repeats a rule: " + rules);
        assertEquals(rules.stream().map(rule -> rule.toLowerCase(Locale.ROOT)).toList(), anchors);
    }

    @Test
    void everyRuleThatTheRepositoryCitesIsInTheDocument() {
        Set<String> unknown = new TreeSet<>();
        for (RuleCitations file : citations) {
            for (String rule : file.rules()) {
                if (!rules.contains(rule)) {
                    unknown.add(rule + " in " + file.path());
                }
            }
        }
        assertEquals(Set.of(), unknown, "rules that RULES.md does not have");
    }

    @Test
    void aTestNamesEveryRuleOfTheDocument() {
        Set<String> untested = new TreeSet<>(rules);
        assertFalse(untested.isEmpty(), "RULES.md has no rules");
        for (RuleCitations file : citations) {
            if (file.isTest()) {
                untested.removeAll(file.rules());
            }
        }
        assertEquals(Set.of(), untested, "rules that no test names");
    }

    @Test
    void everyLinkToARuleLeadsToIt() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (RuleCitations file : citations) {
            if (file.path().toString().endsWith(".md")) {
                LINK.matcher(Files.readString(file.path()))
                        .results()
                        .filter(link -> !anchors.contains(link.group(2)))
                        .forEach(link -> broken.add(link.group() + " in " + file.path()));
            }
        }
        assertEquals(Set.of(), broken, "links to rules that RULES.md does not have");
    }

    @Test
    void citationsAreReadFromCommentsAndNamesOfTests() {
        String text = """
                /** Shows what rules L4 to L6
                 *  and A1 say; H2 is a database. */
                class SomeTest {
                    @Test void k1_k2_aName() { call("C1", 'x', "// C2"); } // C3
                    int c4_no = U1;
                }
                """;
        RuleCitations found = RuleCitations.in(Path.of("tests", "SomeTest.java"), text);
        assertEquals(Set.of("L4", "L5", "L6", "A1", "K1", "K2", "C3"), found.rules());
        assertTrue(found.isTest());
        assertFalse(RuleCitations.in(Path.of("tests", "Some.java"), "/** L4 */ class Some {}")
                .isTest());
    }

    @Test
    void citationsAreReadFromDocumentsAndOtherComments() {
        assertEquals(
                Set.of("L4", "L6"),
                RuleCitations.in(Path.of("docs", "SOME.md"), "See L4.\n```\nL5\n```\nand L6")
                        .rules());
        assertEquals(
                Set.of("P4"),
                RuleCitations.in(Path.of("docs", "pom.xml"), "<a>P3</a><!-- P4 -->")
                        .rules());
        RuleCitations cases = RuleCitations.in(Path.of("cases", "rows.txt"), "# I7\n| A1,2\n");
        assertEquals(Set.of("I7"), cases.rules());
        assertTrue(cases.isTest());
    }
}
