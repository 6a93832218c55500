package io.contactlist.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.ContactLists;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.Contact;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.RowProblem;
import io.contactlist.upload.UploadException;
import io.contactlist.upload.UploadIOException;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The account adds up, and an upload cut anywhere and completed equals one clean upload (I5 to I8). */
class UploadProperties {

    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final ListId LIST = ListId.of("list");

    /** A list with the rows rejected on the way and what the reports add up to. */
    private static final class Trial {

        final ContactStore store = ContactStore.inMemory();
        final ContactLists lists = ContactLists.of(store, CLOCK);
        final List<Object> rejected = new ArrayList<>();
        long created;
        long read;

        Trial() {
            lists.create(LIST, ContactList.named("Debtors"));
        }

        /** Uploads, whatever ends it; gives the last stored record. */
        long upload(RowsFromText rows, UploadOptions options) {
            UploadReport report;
            try {
                report = lists.upload(LIST, rows, options.withRejectedRows((f, some) -> rejected.addAll(some)));
            } catch (UploadException e) {
                report = e.report().orElseThrow();
            } catch (UploadIOException e) {
                report = e.report();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            created += report.created();
            read += report.read();
            assertEquals(options.startAfter() + report.read(), report.lastStoredRecord());
            return report.lastStoredRecord();
        }

        List<Contact> contacts() {
            return store.contacts(LIST).toList();
        }
    }

    @Property(tries = 500)
    void i8_cutAnywhereAndCompletedItEqualsOneCleanUpload(@ForAll Random random) {
        List<String> words = words(random, random.nextInt(20) == 0 ? 2500 : 30);
        boolean numbered = random.nextBoolean();
        List<String> rows =
                numbered ? words.stream().map(UploadProperties::withoutId).toList() : words;
        UploadOptions options = UploadOptions.DEFAULT.withDuplicates(
                DuplicatePolicy.values()[random.nextInt(DuplicatePolicy.values().length)]);
        Trial clean = new Trial();
        clean.upload(new RowsFromText(rows, numbered), options);
        Trial cut = new Trial();
        long stored = 0;
        for (int cuts = random.nextInt(3); cuts > 0; cuts--) {
            List<String> broken = new ArrayList<>(rows);
            broken.set((int) stored + random.nextInt(rows.size() - (int) stored), random.nextBoolean() ? "!" : "?");
            UploadOptions limited = options.withMaxRejected(random.nextBoolean() ? random.nextInt(4) : 100_000);
            stored = cut.upload(new RowsFromText(broken, numbered), limited.withStartAfter(stored));
        }
        stored = cut.upload(new RowsFromText(rows, numbered), options.withStartAfter(stored));
        assertEquals(rows.size(), stored);
        assertEquals(clean.contacts(), cut.contacts());
        assertEquals(clean.rejected, cut.rejected);
        assertEquals(clean.created, cut.created);
        assertEquals(clean.read, cut.read);
        assertEquals(clean.lists.state(LIST), cut.lists.state(LIST));
    }

    @Property(tries = 500)
    void i7_theAccountIsWhatWasStored(@ForAll Random random) throws IOException {
        List<String> words = words(random, 30);
        Trial trial = new Trial();
        UploadOptions options = UploadOptions.DEFAULT
                .withDuplicates(DuplicatePolicy.values()[random.nextInt(3)])
                .withMaxIssues(random.nextInt(10));
        UploadReport report = trial.lists.upload(LIST, new RowsFromText(words, false), options);
        Set<String> ids = new HashSet<>();
        long repeated = 0;
        for (String word : words) {
            if (word.contains("/") && !ids.add(word.substring(0, word.indexOf('/')))) {
                repeated++;
            }
        }
        long reject = options.duplicates() == DuplicatePolicy.REJECT ? repeated : 0;
        assertEquals(words.size(), report.read());
        assertEquals(ids.size(), report.created());
        assertEquals(ids.size(), trial.contacts().size());
        assertEquals(repeated - reject, report.updated() + report.unchanged());
        assertEquals(words.stream().filter("-"::equals).count() + reject, report.rejected());
        assertEquals(words.stream().filter("_"::equals).count(), report.blank());
        assertEquals(
                report.rejected(),
                report.problems().entrySet().stream()
                        .filter(problem -> problem.getKey().isRejection())
                        .mapToLong(problem -> problem.getValue())
                        .sum());
        assertEquals(reject, report.problems().getOrDefault(RowProblem.REPEATED_IDENTIFIER, 0L));
        assertEquals(trial.store.recount(LIST), trial.lists.counters(LIST));
    }

    private static List<String> words(Random random, int most) {
        List<String> words = new ArrayList<>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            words.add(
                    switch (random.nextInt(6)) {
                        case 0 -> "_";
                        case 1 -> "-";
                        default ->
                            random.nextInt(most) + "/" + "AB".charAt(random.nextInt(2)) + "/"
                                    + (10_000 + random.nextInt(3));
                    });
        }
        return words;
    }

    private static String withoutId(String word) {
        return word.substring(word.indexOf('/') + 1);
    }
}
