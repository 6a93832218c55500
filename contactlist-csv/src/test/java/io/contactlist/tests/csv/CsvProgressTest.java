package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.upload.UploadMonitor.Decision;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadProgress;
import io.contactlist.upload.UploadReport;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress is reported in records and bytes (I11). */
class CsvProgressTest {

    private static final CsvMapping MAPPING =
            CsvMapping.builder().identifier("id").build();
    private static final int ROWS = 50_000;

    private final Uploads uploads = new Uploads();

    @Test
    void i11_bytesGrowToTheSizeOfTheFile(@TempDir Path directory) throws IOException {
        Path path = Files.writeString(directory.resolve("contacts.csv"), rows());
        List<UploadProgress> reported = new ArrayList<>();
        uploads.upload(CsvFile.of(path, MAPPING), UploadOptions.DEFAULT.withMonitor(progress -> {
            reported.add(progress);
            return Decision.GO_ON;
        }));
        long before = 0;
        for (UploadProgress progress : reported) {
            assertEquals(OptionalLong.of(Files.size(path)), progress.totalBytes());
            assertTrue(progress.bytesRead() >= before && progress.bytesRead() <= Files.size(path));
            assertTrue(progress.bytesRead() >= progress.report().lastStoredRecord() * "contact number 0\n".length());
            before = progress.bytesRead();
        }
        assertTrue(reported.get(0).bytesRead() < Files.size(path) / 2, "progress is reported before the end");
        assertEquals(Files.size(path), before);
        assertEquals(ROWS, reported.get(reported.size() - 1).report().lastStoredRecord());
    }

    @Test
    void i9_longRecordsAreStoredInSmallerBatches() throws IOException {
        String text = "id,note\n" + ("A%d," + "x".repeat(60_000) + "\n").repeat(200);
        Object[] numbers = IntStream.range(0, 200).boxed().toArray();
        List<Long> stored = new ArrayList<>(List.of(0L));
        uploads.upload(ReadFile.file(MAPPING, text.formatted(numbers)), UploadOptions.DEFAULT.withMonitor(progress -> {
            stored.add(progress.report().lastStoredRecord());
            return Decision.GO_ON;
        }));
        assertEquals(200, stored.get(stored.size() - 1));
        for (int i = 1; i < stored.size(); i++) {
            long records = stored.get(i) - stored.get(i - 1);
            assertTrue(records <= 100, "characters per batch: " + records * 60_000);
        }
    }

    @Test
    void i11_onlyFilesHaveAKnownSize() throws IOException {
        try (UploadSource.RowReader rows =
                ReadFile.file(MAPPING, "\uFEFFid\nA1\n").open(1)) {
            assertEquals(OptionalLong.empty(), rows.totalBytes());
            while (rows.next() != null) {}
            assertEquals(9, rows.bytesRead());
        }
    }

    @Test
    void i11_aCancelledUploadIsCompletedByAnother() throws IOException {
        CsvFile file = ReadFile.file(MAPPING, rows());
        UploadReport cancelled = uploads.upload(file, UploadOptions.DEFAULT.withMonitor(progress -> Decision.CANCEL));
        assertTrue(cancelled.lastStoredRecord() < ROWS);
        UploadReport rest = uploads.upload(file, UploadOptions.DEFAULT.withStartAfter(cancelled.lastStoredRecord()));
        assertEquals(ROWS, cancelled.created() + rest.created());
        assertEquals(ROWS, uploads.contacts().size());
    }

    private static String rows() {
        StringBuilder text = new StringBuilder("id\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("contact number ").append(i).append('\n');
        }
        return text.toString();
    }
}
