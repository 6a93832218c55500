package io.contactlist.examples;

import io.contactlist.ContactLists;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ContactHours;
import io.contactlist.spi.ContactStore;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import io.contactlist.upload.UploadSource;
import java.io.IOException;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Shows a file's sample, upload and campaigns, in the order in which an embedder calls the library. */
final class FileStory {

    private static final int SAMPLE = 2;
    private static final int ISSUES_SHOWN = 20;

    private final CsvFile file;
    private final AttemptControl attempts;
    private final ContactHours hours;
    private final PrintStream out;
    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-05-04T12:56:00Z"));
    private final ContactStore store;
    private final ContactLists lists;

    FileStory(CsvFile file, AttemptControl attempts, ContactHours hours, ContactStore store, PrintStream out) {
        this.file = file;
        this.attempts = attempts;
        this.hours = hours;
        this.store = store;
        this.lists = ContactLists.of(store, clock);
        this.out = out;
    }

    void tell() throws IOException {
        readToTheEnd();
        out.println("SAMPLE, nothing is stored yet");
        out.println(file.sample(SAMPLE));

        ListId list = ListId.of("Contacts of " + file);
        boolean isKnown = store.state(list).isPresent();
        if (!isKnown) {
            lists.create(
                    list,
                    ContactList.named("Contacts of " + file)
                            .closure(ClosurePolicy.ANY_TYPE)
                            .attempts(attempts)
                            .hours(hours));
        }
        out.println(isKnown ? "UPLOAD into the list of an earlier run; contacts that it has are kept" : "UPLOAD");
        DuplicatePolicy duplicates = isKnown ? DuplicatePolicy.KEEP : DuplicatePolicy.REJECT;
        print(lists.upload(list, file, UploadOptions.DEFAULT.withDuplicates(duplicates)));
        out.println();

        List<ChannelType> types = List.copyOf(new TreeSet<>(file.mapping().units().stream()
                .map(UnitColumn::channel)
                .map(channel -> channel.type())
                .toList()));
        print(lists.counters(list), types);
        out.println("CAMPAIGNS, one per channel type, in simulated time; contacts close by " + ClosurePolicy.ANY_TYPE);
        out.println("with " + attempts);
        if (!hours.equals(ContactHours.ALWAYS)) {
            out.println(
                    "and calls daily " + openings() + " in the contact's zone, otherwise in " + hours.defaultZones());
        }
        List<Campaign> campaigns =
                types.stream().map(type -> lists.launch(list, type)).toList();
        new CampaignRun(lists, clock, list, campaigns).run(out);
        out.println("All campaigns have completed by themselves.");
        out.println();
        print(lists.counters(list), types);
        checkRecount(list);
    }

    /** Reads the file once without storing it. Otherwise a file with an error in the middle would be stored in part. */
    private void readToTheEnd() throws IOException {
        try (UploadSource.RowReader rows = file.open(1)) {
            while (rows.next() != null) {}
        }
    }

    private void print(UploadReport report) {
        out.println(report.account());
        report.issues().stream()
                .limit(ISSUES_SHOWN)
                .forEach(issue ->
                        out.println((issue.problem().isRejection() ? "  rejected: " : "  noted:    ") + issue));
        int more = report.issues().size() - ISSUES_SHOWN;
        if (more > 0) {
            out.println("  and " + more + " more");
        }
    }

    private void print(Counters counters, List<ChannelType> types) {
        CounterTable table = new CounterTable("SOCIAL_MEDIA".length());
        out.println(table.header("COUNTERS", ""));
        out.println(table.line("list", counters.inList(), ""));
        types.forEach(type -> out.println(table.line(type.name(), counters.on(type), "")));
        out.println();
    }

    /** Returns the openings of a day, which are those of each day. */
    private String openings() {
        return hours.openings().getOrDefault(ChannelType.CALL, List.of()).stream()
                .filter(opening -> opening.day() == DayOfWeek.MONDAY)
                .map(opening -> opening.from() + " to " + opening.to())
                .collect(Collectors.joining(", "));
    }

    private void checkRecount(ListId list) {
        if (!lists.recount(list).equals(lists.counters(list))) {
            throw new IllegalStateException("the counters have drifted");
        }
        out.println("A recount over all contacts gives the same counters.");
    }
}
