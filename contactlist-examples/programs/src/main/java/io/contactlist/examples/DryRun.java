package io.contactlist.examples;

import static io.contactlist.model.ChannelType.CALL;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.Channel;
import io.contactlist.model.ContactHours;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import io.contactlist.planning.Forecast;
import io.contactlist.planning.Violation;
import io.contactlist.planning.Violations;
import io.contactlist.spi.ContactStore;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Answers: what would a new rule have forbidden, and when would calls be due under it? A list without limits works for
 * two days and logs its events. Then stricter rules judge the log, and a forecast shows the two days ahead.
 */
final class DryRun {

    private static final String CONTACTS = """
            id,phone,zone
            1,+12025550101,America/New_York
            2,+12135550102,America/Los_Angeles
            3,+442079460003,Europe/London
            """;

    private DryRun() {}

    /**
     * Runs the program in a new temporary folder.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        run(Files.createTempDirectory("contactlist-dry-run"), out);
    }

    static void run(Path folder, PrintStream out) throws IOException {
        SimulatedClock clock = new SimulatedClock(Instant.parse("2026-03-02T14:00:00Z"));
        ContactStore store = new EventLog(ContactStore.inMemory(), folder);
        ListId list = callForTwoDays(ContactLists.of(store, clock), clock);

        ListRules rules = new ListRules(
                ListRules.DEFAULT.closure(),
                AttemptControl.builder().rolling(3, Duration.ofHours(24), CALL).build(),
                ListRules.DEFAULT.order(),
                ContactHours.daily("08:00", "21:00").on(CALL).defaultZone("America/New_York"));
        out.println("VIOLATIONS, had these rules been in force");
        out.println(rules.attempts());
        out.println("contact hours: 08:00 to 21:00 in the contact's zone");
        Violations violations = Violations.of(rules);
        List<Violation> found = EventLog.histories(folder)
                .flatMap(history -> violations.in(history).stream())
                .toList();
        found.forEach(violation -> out.println("contact " + violation.contact() + ", " + violation));

        out.println();
        out.println("FORECAST of contacts due and open, from " + clock.instant());
        Forecast forecast = store.contacts(list).collect(Forecast.collector(CALL, rules.hours(), clock.instant(), 2));
        forecast.hours().forEach(hour -> out.println(hour.hour() + "  " + hour.contacts() + "  " + hour.zones()));
    }

    private static ListId callForTwoDays(ContactLists lists, SimulatedClock clock) throws IOException {
        ListId list = lists.create(ContactList.named("No limits yet")).id();
        CsvMapping mapping = CsvMapping.builder()
                .identifier("id")
                .unit("phone", Channel.call("line"))
                .zones("zone")
                .build();
        byte[] file = CONTACTS.getBytes(StandardCharsets.UTF_8);
        lists.upload(list, CsvFile.of(() -> new ByteArrayInputStream(file), mapping));
        Campaign calls = lists.launch(list, CALL);
        for (int call = 0; call < 6; call++) {
            for (PlannedAttempt attempt : lists.plan(calls.id(), 10)) {
                lists.record(attempt.failed(FailureCategory.NO_ANSWER, clock.instant()));
            }
            clock.advance(Duration.ofHours(7));
        }
        return list;
    }
}
