package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the program with a database in a file. */
class StoredRunTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void copyFile() throws IOException {
        file = folder.resolve("contacts.csv");
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream("contacts.csv"))) {
            Files.copy(in, file);
        }
    }

    private Run run(Path database) {
        return Run.of(
                file.toString(),
                "--id",
                "id",
                "--name",
                "full_name",
                "--email",
                "email",
                "--call",
                "phone",
                "--call",
                "mobile",
                "--social",
                "telegram",
                "--hours",
                "10:00-13:00",
                "--hours",
                "14:00-20:00",
                "--database",
                database.toString());
    }

    @Test
    void tellsTheSameStoryAsInMemory() {
        List<long[]> expected = Run.of().steps();
        List<long[]> found = run(folder.resolve("lists")).steps();

        assertArrayEquals(expected.toArray(), found.toArray());
    }

    @Test
    void findsOnASecondRunWhatTheFirstOneLeft() {
        Run first = run(folder.resolve("lists"));
        Run second = run(folder.resolve("lists"));

        assertEquals("", second.err());
        assertEquals("read 12 = created 0 + updated 0 + unchanged 10 + rejected 1 + blank 1", second.account());
        assertArrayEquals(
                last(first.countersOfLines("list")),
                second.countersOfLines("list").get(0));
        assertTrue(second.outLines().contains("A recount over all contacts gives the same counters."));
    }

    private static long[] last(List<long[]> counters) {
        return counters.get(counters.size() - 1);
    }
}
