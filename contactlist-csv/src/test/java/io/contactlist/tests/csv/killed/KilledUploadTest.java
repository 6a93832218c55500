package io.contactlist.tests.csv.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.csv.CsvFile;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.UploadMonitor;
import io.contactlist.upload.UploadReport;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upload that is killed and resumed gives the same list as one complete upload (I8). */
class KilledUploadTest {

    private static final int ROWS = 60_000;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Timeout(120)
    void i8_startingAfterTheLastStoredRecordCompletesAKilledUpload(boolean hasIdentifier)
            throws IOException, InterruptedException {
        Path csv = directory.resolve("contacts.csv");
        write(csv);
        CsvFile file = CsvFile.of(csv, UploadProgram.mapping(hasIdentifier));
        Path journal = directory.resolve("journal");
        Random random = new Random(hasIdentifier ? 1 : 2);
        kill(csv, journal, hasIdentifier, random);
        kill(csv, journal, hasIdentifier, random);
        try (JournalStore killed = new JournalStore(journal, UploadProgram.LIST)) {
            long stored =
                    killed.state(UploadProgram.LIST.id()).orElseThrow().list().records();
            assertTrue(stored >= 2000 && stored < ROWS, () -> "killed after record " + stored);
            UploadReport rest = UploadProgram.upload(killed, file, UploadMonitor.NONE);
            assertEquals(ROWS, rest.lastStoredRecord());
            assertEquals(ROWS - stored, rest.read());

            ContactStore clean = ContactStore.inMemory();
            clean.create(UploadProgram.LIST);
            UploadProgram.upload(clean, file, UploadMonitor.NONE);
            assertEquals(all(clean), all(killed));
            assertEquals(clean.state(UploadProgram.LIST.id()), killed.state(UploadProgram.LIST.id()));
        }
    }

    /** Starts the program and kills it shortly after it has stored one to three batches. */
    private static void kill(Path csv, Path journal, boolean hasIdentifier, Random random)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                UploadProgram.class.getName(),
                csv.toString(),
                journal.toString(),
                Boolean.toString(hasIdentifier));
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (int batches = 1 + random.nextInt(3); batches > 0; batches--) {
                assertNotNull(out.readLine(), "the program ended by itself");
            }
            Thread.sleep(random.nextInt(5));
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static void write(Path csv) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            out.write("id,name,phone,note\n");
            for (int i = 1; i <= ROWS; i++) {
                switch (i % 10) {
                    case 3 -> out.write("\n");
                    case 5 -> out.write("A" + i + ",too short\n");
                    case 7 -> out.write("A" + (i - 1) + ",repeated,none,x\n");
                    default -> out.write("A" + i + ",Анна," + (10_000 + i) + ",\"a\n\"\"b\"\"\"\n");
                }
            }
        }
    }

    /** Returns the contacts without the instant of their storing, which the journal does not keep. */
    private static List<?> all(ContactStore store) {
        return store.contacts(UploadProgram.LIST.id())
                .map(contact -> contact.withStoredAt(Instant.EPOCH))
                .toList();
    }
}
