package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that pages show the compiled code and the program's output. */
class ReadmeTest {

    private static final Path MAIN = Path.of("src/main/java/io/contactlist/examples");
    private static final Path TEST = Path.of("src/test/java/io/contactlist/examples");

    private final Page readme = Page.at("../../README.md");
    private final Page output = Page.at("OUTPUT.md");
    private final Page settings = Page.at("../../contactlist-core/SETTINGS.md");
    private final Page writeAStore = Page.at("../../contactlist-core/contract/README.md");

    @Test
    void showsWhatTheProgramPrints() throws IOException {
        List<String> printed = Run.of().outLines();
        output.assertShows(printed, "<!-- output: run -->", "the output of the program");
        readme.assertShowsExcerpt(printed, "<!-- excerpt: run -->", "the output of the program");
    }

    @Test
    void namesTheVersionOfTheBuild() throws IOException {
        Matcher version =
                Pattern.compile("<version>(.+?)</version>").matcher(Files.readString(Path.of("../../pom.xml")));
        assertTrue(version.find());
        assertTrue(
                Files.readString(readme.file())
                        .contains("<artifactId>contactlist-csv</artifactId>\n  " + version.group()),
                () -> "README.md does not name " + version.group());
    }

    @Test
    void showsTheQuickstartVerbatim() throws IOException {
        readme.assertShowsSnippet("quickstart", MAIN.resolve("Quickstart.java"));
    }

    @Test
    void showsTheSettingsVerbatim() throws IOException {
        for (String part : List.of("hours", "seven", "three", "weekdays", "reminder")) {
            settings.assertShowsSnippet(part, MAIN.resolve("Settings.java"));
        }
    }

    @Test
    void showsTheMainPartsOfTheStoreVerbatim() throws IOException {
        for (String part : List.of("lock", "step", "file", "view")) {
            writeAStore.assertShowsSnippet(part, MAIN.resolve("JournalStore.java"));
        }
        writeAStore.assertShowsSnippet("due", MAIN.resolve("DueOrder.java"));
        writeAStore.assertShowsSnippet("test", TEST.resolve("JournalStoreTest.java"));
    }
}
