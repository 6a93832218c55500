package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.ContactLists;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.spi.ContactStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignRunTest {

    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-05-04T09:00:00Z"));
    private final ContactStore store = ContactStore.inMemory();
    private final ContactLists lists = ContactLists.of(store, clock);

    @ParameterizedTest
    @EnumSource(ClosurePolicy.class)
    void countersEqualARecountAtEachStep(ClosurePolicy closure) throws IOException {
        AttemptControl attempts = AttemptControl.builder()
                .perContact(5)
                .perUnit(2)
                .minimumDelay(Duration.ofMinutes(3))
                .build();
        ListId list = lists.create(ContactList.named("Test").closure(closure).attempts(attempts))
                .id();
        lists.upload(list, file());
        List<Campaign> campaigns = Stream.of(ChannelType.values())
                .map(type -> lists.launch(list, type))
                .toList();
        Recounting out = new Recounting(list);
        new CampaignRun(lists, clock, list, campaigns).run(out);
        assertTrue(out.lines > 10, () -> out.lines + " lines");
        for (Campaign campaign : campaigns) {
            assertTrue(!lists.campaign(campaign.id()).isActive(), () -> campaign.type() + " goes on");
        }
    }

    private static CsvFile file() {
        String rows = IntStream.range(0, 60)
                .mapToObj(i -> "c" + i + "@example.org," + (i % 7 == 0 ? "none" : 1_000_000 + i) + "," + (20_000 + i)
                        + (i % 3 == 0 ? "," : ",@c" + i))
                .collect(Collectors.joining("\n"));
        byte[] bytes = ("email,phone,mobile,chat\n" + rows).getBytes(StandardCharsets.UTF_8);
        CsvMapping mapping = CsvMapping.builder()
                .unit("email", Channel.email("mailbox"))
                .unit("phone", Channel.call("line"))
                .unit("mobile", Channel.call("line"))
                .unit("chat", Channel.socialMedia("chat"))
                .build();
        return CsvFile.of(() -> new ByteArrayInputStream(bytes), mapping);
    }

    /** Recounts all contacts at every printed line. */
    private final class Recounting extends PrintStream {

        private final ListId list;
        private int lines;

        Recounting(ListId list) {
            super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            this.list = list;
        }

        @Override
        public void println(String line) {
            lines++;
            assertEquals(store.recount(list), lists.counters(list), line);
            assertEquals(60, lists.counters(list).inList().total(), line);
        }
    }
}
