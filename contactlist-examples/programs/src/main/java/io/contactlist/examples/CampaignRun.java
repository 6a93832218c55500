package io.contactlist.examples;

import io.contactlist.ContactLists;
import io.contactlist.list.Campaign;
import io.contactlist.list.ListId;
import io.contactlist.list.Tally;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Runs the campaigns of one list in parallel until all have completed. Prints one line per step. */
final class CampaignRun {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration STEP = Duration.ofMinutes(1);
    /** The divisor that gives the contacts per step and campaign. Long lists take as many steps as short ones. */
    private static final int SHARE = 8;

    private static final int LEAST_PLANNED = 2;

    private final ContactLists lists;
    private final SimulatedClock clock;
    private final ListId list;
    private List<Campaign> active;
    private final SimulatedDialer dialer;

    CampaignRun(ContactLists lists, SimulatedClock clock, ListId list, List<Campaign> campaigns) {
        this.lists = lists;
        this.clock = clock;
        this.list = list;
        this.active = campaigns;
        this.dialer = new SimulatedDialer(lists, clock);
    }

    void run(PrintStream out) {
        CounterTable table = new CounterTable("09:00".length());
        out.println(table.header("time", "what happened, what is planned"));
        int capacity = (int) Math.max(LEAST_PLANNED, tally().total() / SHARE);
        while (!active.isEmpty()) {
            dialer.recordOutcomes();
            active.forEach(campaign -> dialer.plan(campaign, capacity));
            String happened = dialer.happened();
            String completed = completed();
            String line = happened + (happened.isEmpty() || completed.isEmpty() ? "" : "; ") + completed;
            Instant next = clock.instant().plus(STEP);
            if (line.isEmpty() && dialer.isIdle()) {
                next = nextDue();
                line = next.isAfter(clock.instant().plus(STEP)) ? "nothing is due before " + TIME.format(next) : "";
            }
            if (!line.isEmpty()) {
                out.println(table.line(TIME.format(clock.instant()), tally(), line));
            }
            clock.moveTo(next);
        }
    }

    /** Returns when one of the campaigns has something to do, at least one step ahead. */
    private Instant nextDue() {
        Instant next = active.stream()
                .flatMap(campaign -> lists.nextDue(campaign.id()).stream())
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("what is left is never open"));
        Instant step = clock.instant().plus(STEP);
        return next.isBefore(step) ? step : next;
    }

    private Tally tally() {
        return lists.counters(list).inList();
    }

    /**
     * Removes the campaigns that have completed.
     *
     * @return their names
     */
    private String completed() {
        List<String> completed = new ArrayList<>();
        List<Campaign> stillActive = new ArrayList<>();
        for (Campaign campaign : active) {
            if (lists.campaign(campaign.id()).isActive()) {
                stillActive.add(campaign);
            } else {
                completed.add(campaign.type() + " completed");
            }
        }
        active = stillActive;
        return String.join(", ", completed);
    }
}
