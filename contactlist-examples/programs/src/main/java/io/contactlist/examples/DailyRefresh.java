package io.contactlist.examples;

import static io.contactlist.selection.Condition.and;
import static io.contactlist.selection.Condition.not;
import static io.contactlist.selection.StandardAttribute.LABELS;
import static io.contactlist.selection.StandardAttribute.STATUS;

import io.contactlist.ContactLists;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.ManualRefreshScheduler;
import io.contactlist.refresh.RefreshScheduler;
import io.contactlist.selection.Attribute;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Criteria;
import io.contactlist.upload.ConversationSelection;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers: how does a list follow my conversations? The list gets the conversations that match criteria, and is
 * refreshed at every midnight of a week in Havana. On one day there is no midnight. On one day the conversations cannot
 * be read. On two days the process is down.
 *
 * <p>The time is simulated. A service gives {@link RefreshScheduler#inProcess} an executor and the system clock
 * instead.
 */
public final class DailyRefresh {

    private static final ZoneId HAVANA = ZoneId.of("America/Havana");
    private static final Frequency DAILY = Frequency.daily(HAVANA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private final SimulatedClock clock = new SimulatedClock(instant("2026-03-05T18:00"));
    private final ContactLists lists = ContactLists.inMemory(clock);
    private final SimulatedConversations conversations = new SimulatedConversations(HAVANA);
    private final PrintStream out;

    private final ConversationSelection selection;
    private final ListId list;
    /** A service stores this with its lists: only this has to outlive the process. */
    private Instant lastRefresh = clock.instant();

    private DailyRefresh(PrintStream out) {
        this.out = out;
        Criteria criteria = new Criteria(
                and(
                        STATUS.equalTo(ConversationStatus.RESOLVED),
                        Attribute.number("debt").greaterThan(100),
                        not(LABELS.contains("complaint"))),
                HAVANA);
        this.selection = ConversationSelection.of(conversations, criteria, clock);
        this.list = lists.create(ContactList.named("Debtors we wrote with")).id();
        out.println("CRITERIA\n" + criteria.toText() + "\n");
    }

    /**
     * Runs the program.
     *
     * @param args none
     * @throws IOException if the conversations cannot be read at the beginning
     */
    public static void main(String[] args) throws IOException {
        run(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) throws IOException {
        DailyRefresh example = new DailyRefresh(out);
        example.sample();
        example.firstUpload();
        example.aWeek();
    }

    private void sample() throws IOException {
        out.println("SAMPLE, nothing is stored yet");
        out.println(line("conversation", "contact", "name", "channel", "created", "debt"));
        for (Conversation found : selection.sample(5)) {
            AttributeValue debt = found.attributes().get("debt");
            out.println(line(
                    found.id(),
                    found.contact(),
                    found.name().orElse(""),
                    found.channel().type() + " " + found.channel().id(),
                    time(found.created()),
                    debt == null ? "" : debt.toText()));
        }
        out.println();
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-12s  %-7s  %-5s  %-18s  %-27s  %s", cells);
    }

    private void firstUpload() throws IOException {
        out.println("FIRST UPLOAD");
        refresh(list, clock.instant());
        out.println();
    }

    private void aWeek() {
        out.println("REFRESHED " + DAILY);
        runUntil(instant("2026-03-09T12:00"));
        out.println("(the process is down for two nights)");
        clock.moveTo(instant("2026-03-11T09:30"));
        runUntil(instant("2026-03-12T12:00"));
    }

    /** Runs one process until an instant. The time jumps from one refresh to the next. */
    private void runUntil(Instant end) {
        try (ManualRefreshScheduler scheduler = RefreshScheduler.manual(clock, this::refresh, this::failed)) {
            scheduler.schedule(list, DAILY, lastRefresh);
            scheduler.runDue();
            for (Optional<Instant> next = scheduler.nextRun();
                    next.isPresent() && next.get().isBefore(end);
                    next = scheduler.nextRun()) {
                clock.moveTo(next.get());
                scheduler.runDue();
            }
        }
        clock.moveTo(end);
    }

    private void refresh(ListId of, Instant at) throws IOException {
        String account = lists.upload(of, selection).account();
        lastRefresh = at;
        long contacts = lists.counters(of).inList().total();
        out.println(time(at) + "  " + account + "; the list has " + contacts + " contacts");
    }

    private void failed(ListId of, Instant at, Throwable problem) {
        out.println(time(at) + "  failed: " + problem.getMessage());
    }

    private static Instant instant(String inHavana) {
        return LocalDateTime.parse(inHavana).atZone(HAVANA).toInstant();
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(HAVANA));
    }
}
