package io.contactlist.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.Channel;
import io.contactlist.upload.Row;
import io.contactlist.upload.UploadSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads on in randomly corrupted files, whose cells hold pasted rows (I8). A fragment is a contact that no row of the
 * good file describes: a piece of a cell. {@code -Dcorrupted.files=100000} reads more files than an ordinary build, and
 * shows the figures of the README.
 */
class CorruptedFilesProperties {

    private static final int FILES = Integer.getInteger("corrupted.files", 2_000);

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .unit("phone", Channel.call("trunk-1"))
            .build();

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.02", "3, 0.05"})
    void readingOnMakesNoFragmentThatStoppingWouldNotHaveMade(int corruptions, double maxShare) throws IOException {
        int filesWithMore = 0;
        int more = 0;
        int fragments = 0;
        int ofStopping = 0;
        long goodRows = 0;
        long read = 0;
        long readByStopping = 0;
        for (int seed = 0; seed < FILES; seed++) {
            CorruptedFile file = new CorruptedFile(new Random(1_000_003L * corruptions + seed), corruptions);
            Set<List<String>> before = new HashSet<>();
            Set<List<String>> all = new HashSet<>();
            readOn(file, before, all);
            Set<List<String>> stopped = file.fragments(stop(file));
            Set<List<String>> added = file.fragments(all);
            fragments += added.size();
            ofStopping += stopped.size();
            added.removeAll(file.fragments(before));
            added.removeAll(stopped);
            more += added.size();
            filesWithMore += added.isEmpty() ? 0 : 1;
            goodRows += file.rows().size();
            read += file.good(all);
            readByStopping += file.good(before);
            if (corruptions == 1) {
                assertEquals(Set.of(), added, () -> file.text());
            }
        }
        if (System.getProperty("corrupted.files") != null) {
            System.out.printf(
                    "%d corruptions, %d files: fragments when reading on %d, when stopping as by default %d,"
                            + " added by reading on %d in %d files; good rows %d, read %d, before the first error %d%n",
                    corruptions, FILES, fragments, ofStopping, more, filesWithMore, goodRows, read, readByStopping);
        }
        assertTrue(filesWithMore <= maxShare * FILES, filesWithMore + " files with more fragments");
    }

    /** Reads all rows, and those before the first malformed line. */
    private static void readOn(CorruptedFile file, Set<List<String>> before, Set<List<String>> all) throws IOException {
        boolean malformed = false;
        try (UploadSource.RowReader rows =
                file(file).withMalformedLines(MalformedLinePolicy.REJECT).open(1)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof Row.ContactRow contact) {
                    all.add(contact.cells());
                    if (!malformed) {
                        before.add(contact.cells());
                    }
                }
                malformed |= row instanceof Row.RejectedRow rejected && rejected.lines() != null;
            }
        }
    }

    /** Returns the rows that a file gives by default, up to its first error. */
    private static Set<List<String>> stop(CorruptedFile file) throws IOException {
        Set<List<String>> contacts = new HashSet<>();
        try (UploadSource.RowReader rows = file(file).open(1)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof Row.ContactRow contact) {
                    contacts.add(contact.cells());
                }
            }
        } catch (CsvFormatException e) {
            return contacts;
        }
        return contacts;
    }

    private static CsvFile file(CorruptedFile file) {
        byte[] bytes = file.text().getBytes(StandardCharsets.ISO_8859_1);
        return CsvFile.of(() -> new ByteArrayInputStream(bytes), MAPPING)
                .withLimits(CsvLimits.DEFAULT.withCharactersPerCell(2_000).withColumns(10))
                .withBufferSize(1_024);
    }
}
