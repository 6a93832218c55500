package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Contact;
import io.contactlist.model.ListRules;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.UploadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

    private static final ListRules FIRST_RULES = new ListRules(
            ClosurePolicy.ALL_TYPES,
            AttemptControl.builder()
                    .perContact(5)
                    .minimumDelay(Duration.ofMinutes(3))
                    .build());

    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-05-04T09:00:00Z"));

    @Test
    void p5_replayingWhatWasLoggedGivesTheSameContactsAndCounters(@TempDir Path folder) throws IOException {
        ContactStore store = new EventLog(ContactStore.inMemory(), folder);
        ContactLists lists = ContactLists.of(store, clock);
        ListId list = lists.create(
                        ContactList.named("Test").closure(FIRST_RULES.closure()).attempts(FIRST_RULES.attempts()))
                .id();
        lists.upload(list, file(0, 40));
        work(lists, list);
        ListRules rules = new ListRules(ClosurePolicy.ANY_TYPE, AttemptControl.UNLIMITED);
        lists.changeRules(list, rules);
        lists.upload(list, file(20, 60), UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));
        work(lists, list);

        List<Contact> contacts = store.contacts(list).toList();
        List<Contact> replayed = EventLog.replay(folder);
        assertEquals(60, contacts.size());
        assertEquals(contacts, replayed);
        assertEquals(json(contacts), json(replayed), "letter by letter");
        assertEquals(lists.counters(list), Counters.of(replayed.stream(), rules));
        assertEquals(60, EventLog.histories(folder).count());
        assertTrue(Files.readAllLines(folder.resolve("events.jsonl")).size() > 200, "events");
    }

    private void work(ContactLists lists, ListId list) {
        List<Campaign> campaigns = Stream.of(ChannelType.values())
                .map(type -> lists.launch(list, type))
                .toList();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        new CampaignRun(lists, clock, list, campaigns).run(nowhere);
    }

    private static List<String> json(List<Contact> contacts) {
        return contacts.stream().map(Json.MAPPER::writeValueAsString).toList();
    }

    private static CsvFile file(int from, int to) {
        String rows = IntStream.range(from, to)
                .mapToObj(i ->
                        i + ",c" + i + "@example.org," + (1_000_000 + i + from) + "," + (i % 3 == 0 ? "" : "@c" + i))
                .collect(Collectors.joining("\n"));
        byte[] bytes = ("id,email,phone,chat\n" + rows).getBytes(StandardCharsets.UTF_8);
        CsvMapping mapping = CsvMapping.builder()
                .identifier("id")
                .unit("email", Channel.email("mailbox"))
                .unit("phone", Channel.call("line"))
                .unit("chat", Channel.socialMedia("chat"))
                .build();
        return CsvFile.of(() -> new ByteArrayInputStream(bytes), mapping);
    }
}
