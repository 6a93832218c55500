package io.contactlist.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.ContactLists;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.Channel;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A bad file whose rows, or which itself, are corrected gives the same list as a clean file (I7, I8). */
class MendingProperties {

    private static final List<String> HEADER = List.of("id", "name", "phone", "note");
    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("phone", Channel.call("trunk-1"))
            .build();
    private static final CsvMapping NUMBERED = CsvMapping.builder()
            .name("name")
            .unit("phone", Channel.call("trunk-1"))
            .build();

    private final ContactStore store = ContactStore.inMemory();
    private final ContactLists lists = ContactLists.of(store, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Property(tries = 300)
    void i7_correctedRejectedRowsGiveTheListOfACleanFile(@ForAll Random random) throws IOException {
        List<List<String>> clean = table(random);
        List<List<String>> spoiled = new ArrayList<>();
        List<List<String>> toMend = new ArrayList<>();
        List<List<String>> expectedRejected = new ArrayList<>();
        String earlier = null;
        for (List<String> row : clean) {
            List<String> bad = spoil(row, earlier, random);
            spoiled.add(bad);
            if (bad.equals(row)) {
                earlier = row.get(0);
            } else {
                expectedRejected.add(bad);
                toMend.add(row);
            }
        }
        Path directory = Files.createTempDirectory("mending");
        Path path = directory.resolve("rejected.csv");
        ListId list = newList("spoiled");
        CsvFile file = file(csv(HEADER, spoiled), MAPPING);
        try (CsvRejectedRows rejected = CsvRejectedRows.of(file, path)) {
            lists.upload(list, file, UploadOptions.DEFAULT.withRejectedRows(rejected));
        }
        if (!toMend.isEmpty()) {
            CsvSample written = CsvFile.of(path, MAPPING).sample(Integer.MAX_VALUE);
            assertEquals(
                    expectedRejected,
                    written.rows().stream().map(row -> row.cells()).toList());
            lists.upload(list, mended(Files.readString(path), toMend));
        }
        assertEquals(contacts(uploaded(csv(HEADER, clean))), contacts(list));
        Files.deleteIfExists(path);
        Files.delete(directory);
    }

    /** Returns a file of rejected rows with its header and the corrected cells. */
    private static CsvFile mended(String rejected, List<List<String>> rows) {
        String header = rejected.substring(0, rejected.indexOf('\n'));
        List<List<String>> mended = new ArrayList<>();
        rows.forEach(row -> {
            List<String> cells = new ArrayList<>(row);
            cells.add(0, "any, reason");
            mended.add(cells);
        });
        return file(csv(List.of(header.split(",")), mended), MAPPING);
    }

    @Property(tries = 300)
    void i8_aFileThatStopsAnywhereIsCompletedOnceCorrected(@ForAll Random random) throws IOException {
        CsvMapping mapping = random.nextBoolean() ? MAPPING : NUMBERED;
        String text = csv(HEADER, table(random));
        int at = "id,name,phone,note\n".length() + random.nextInt(text.length() - "id,name,phone,note\n".length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] broken = bytes.clone();
        broken[at] = random.nextBoolean() ? (byte) 0xFF : 0;
        ListId list = newList("broken");
        UploadReport report;
        try {
            report = lists.upload(list, CsvFile.of(() -> new ByteArrayInputStream(broken), mapping));
        } catch (UploadException e) {
            report = e.report().orElseThrow();
        }
        assertEquals(report.lastStoredRecord(), report.read());
        UploadReport rest = lists.upload(
                list,
                CsvFile.of(() -> new ByteArrayInputStream(bytes), mapping),
                UploadOptions.DEFAULT.withStartAfter(report.lastStoredRecord()));
        ListId clean = newList("clean");
        UploadReport whole = lists.upload(clean, CsvFile.of(() -> new ByteArrayInputStream(bytes), mapping));
        assertEquals(contacts(clean), contacts(list));
        assertEquals(whole.read(), report.read() + rest.read());
        assertEquals(whole.created(), report.created() + rest.created());
        assertEquals(whole.lastStoredRecord(), rest.lastStoredRecord());
    }

    private ListId uploaded(String csv) throws IOException {
        ListId list = newList("clean");
        lists.upload(list, file(csv, MAPPING));
        return list;
    }

    private ListId newList(String name) {
        return lists.create(ContactList.named(name)).id();
    }

    private Map<ContactId, Contact> contacts(ListId list) {
        Map<ContactId, Contact> contacts = new HashMap<>();
        store.contacts(list).forEach(contact -> contacts.put(contact.id(), contact));
        return contacts;
    }

    private static CsvFile file(String csv, CsvMapping mapping) {
        return CsvFile.of(() -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), mapping);
    }

    private static String csv(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = new CsvWriter(text, ',')) {
            writer.write(header);
            for (List<String> row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Returns rows that no rule rejects. */
    private static List<List<String>> table(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            rows.add(List.of("A" + i, text(random), "1234" + random.nextInt(10_000), text(random)));
        }
        return rows;
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(6), 0, 10)
                .mapToObj(i -> List.of("a", "ї", " ", ",", "\"", "\n", "=", "'", "0", "\uD83D\uDE00")
                        .get(i))
                .collect(Collectors.joining());
    }

    /** Returns the row, in about half of the calls with an error that rejects it. */
    private static List<String> spoil(List<String> row, String earlier, Random random) {
        List<String> bad = new ArrayList<>(row);
        switch (random.nextInt(8)) {
            case 0 -> bad.subList(1 + random.nextInt(3), 4).clear();
            case 1 -> bad.addAll(List.of("", text(random)));
            case 2 -> bad.set(0, " ");
            case 3 -> bad.set(0, earlier == null ? "" : earlier);
            default -> {}
        }
        return bad;
    }
}
