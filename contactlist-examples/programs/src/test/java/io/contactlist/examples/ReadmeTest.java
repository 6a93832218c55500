package io.contactlist.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What pages show is what there is. */
class ReadmeTest {

    private static final Path MAIN = Path.of("src/main/java/io/contactlist/examples");
    private static final Path TEST = Path.of("src/test/java/io/contactlist/examples");

    private final Page readme = Page.at("../../README.md");
    private final Page writeAStore = Page.at("../../contactlist-core/contract/README.md");

    @Test
    void showsWhatTheProgramPrints() throws IOException {
        readme.assertShows(Run.of().outLines(), "<!-- output: run -->", "the output of the program");
    }

    @Test
    void showsTheQuickstartVerbatim() throws IOException {
        readme.assertShowsSnippet("quickstart", MAIN.resolve("Quickstart.java"));
    }

    @Test
    void showsTheMainPartsOfTheStoreVerbatim() throws IOException {
        for (String part : List.of("lock", "step", "file", "view")) {
            writeAStore.assertShowsSnippet(part, MAIN.resolve("JournalStore.java"));
        }
        writeAStore.assertShowsSnippet("test", TEST.resolve("JournalStoreTest.java"));
    }
}
