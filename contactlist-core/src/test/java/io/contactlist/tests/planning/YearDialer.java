package io.contactlist.tests.planning;

import static io.contactlist.model.ChannelType.CALL;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.contract.SettableClock;
import io.contactlist.list.Campaign;
import io.contactlist.list.ListId;
import io.contactlist.model.Callback;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
import io.contactlist.model.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A dialer with one agent, Eve. It sleeps until planning has something to do or it has something to report. It loses some
 * reports, and sends others late. Calls begin and end in rounds of five minutes, so that many contacts are due at one instant.
 */
final class YearDialer {

    static final Duration LEASE = Duration.ofMinutes(30);
    private static final String AGENT = "eve";
    private static final int PAGE = 500;
    private static final Duration ROUND = Duration.ofMinutes(5);

    /** A call that was really made. */
    record Call(ContactId contact, int number, Instant begun) {}

    private record Report(Instant deliveredAt, long number, ReportedEvent event) {}

    private final ContactLists lists;
    private final SettableClock clock;
    private final ListId list;
    private final CampaignId campaign;
    private final Random random;
    private final PriorityQueue<Report> reports =
            new PriorityQueue<>(Comparator.comparing(Report::deliveredAt).thenComparing(Report::number));
    private final Map<ContactId, List<Call>> calls = new HashMap<>();
    private final Map<ContactId, List<Effect.CallbackEnded>> endedCallbacks = new HashMap<>();
    private long reported;
    private int wakes;
    private int handedBack;

    YearDialer(ContactLists lists, SettableClock clock, Campaign campaign, long seed) {
        this.lists = lists;
        this.clock = clock;
        this.list = campaign.list();
        this.campaign = campaign.id();
        this.random = new Random(seed);
    }

    /** Works until an instant. */
    void runUntil(Instant end) {
        Instant next = clock.instant();
        while (next.isBefore(end)) {
            clock.set(next);
            wakes++;
            deliverReports();
            Instant due = plan(end);
            Instant report = reports.isEmpty() ? end : reports.peek().deliveredAt();
            next = due.isBefore(report) ? due : report;
        }
        clock.set(end);
    }

    private void deliverReports() {
        while (!reports.isEmpty() && !reports.peek().deliveredAt().isAfter(clock.instant())) {
            ReportedEvent event = reports.poll().event();
            heed(event.contact(), lists.record(event));
        }
    }

    /** Plans for as long as something is due now, and returns when something is due next. */
    private Instant plan(Instant end) {
        Instant due = lists.nextDue(campaign, AGENT).orElse(end);
        while (!due.isAfter(clock.instant())) {
            // Ends that planning itself notices have effects that nobody is told.
            lists.recordOverdue(list).forEach(ended -> heed(ended.contact().id(), ended));
            lists.planFor(AGENT, campaign, PAGE, LEASE).forEach(this::make);
            due = lists.nextDue(campaign, AGENT).orElse(end);
        }
        return due;
    }

    private void heed(ContactId contact, Transition transition) {
        for (Effect effect : transition.effects()) {
            if (effect instanceof Effect.CallbackEnded ended) {
                endedCallbacks.computeIfAbsent(contact, id -> new ArrayList<>()).add(ended);
            }
        }
    }

    private void make(PlannedAttempt attempt) {
        Instant begin = nextRound().plus(ROUND.multipliedBy(random.nextInt(2)));
        Instant before = attempt.beginBefore();
        if (before != null && !begin.isBefore(before)) {
            handedBack++;
            report(attempt.handedBack(before), before);
            return;
        }
        calls.computeIfAbsent(attempt.contact().id(), id -> new ArrayList<>())
                .add(new Call(attempt.contact().id(), attempt.number(), begin));
        Instant end = begin.plus(ROUND);
        int outcome = random.nextInt(100);
        Instant told = random.nextInt(100) < 5 ? end.plus(Duration.ofHours(1 + random.nextInt(48))) : end;
        if (outcome < 40) {
            report(attempt.failed(FailureCategory.BUSY, end), told);
        } else if (outcome < 65) {
            report(attempt.failed(FailureCategory.NO_ANSWER, end), told);
        } else if (outcome < 75) {
            report(attempt.failed(FailureCategory.ANSWERING_MACHINE, end), told);
        } else if (outcome < 90) {
            talk(attempt, end, told);
        } else if (outcome < 91) {
            report(attempt.failed(FailureCategory.OPTED_OUT, end), told);
        } // otherwise nobody hears of it
        if (random.nextInt(50) == 0) {
            ContactedElsewhere.Kind kind =
                    random.nextBoolean() ? ContactedElsewhere.Kind.ATTEMPT : ContactedElsewhere.Kind.CONVERSATION;
            ContactedElsewhere elsewhere = new ContactedElsewhere(CALL, kind, begin.plusSeconds(3_600));
            report(new ReportedEvent(attempt.list(), attempt.contact().id(), elsewhere), elsewhere.at());
        }
    }

    private Instant nextRound() {
        long seconds = clock.instant().getEpochSecond();
        return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, ROUND.toSeconds()))
                .plus(ROUND);
    }

    private void talk(PlannedAttempt attempt, Instant begin, Instant told) {
        ConversationId conversation = ConversationId.of("talk " + attempt.number());
        report(attempt.succeeded(conversation, begin), told);
        Instant end = begin.plus(ROUND.multipliedBy(1 + random.nextInt(3)));
        Instant endTold = end.isBefore(told) ? told : end;
        int way = random.nextInt(10);
        if (way < 3) {
            report(attempt.resolved(conversation, Resolution.COMPLETED, end), endTold);
        } else if (way < 5) {
            report(attempt.resolved(conversation, Resolution.RETRY, end), endTold);
        } else {
            Instant from = end.plus(ROUND.multipliedBy(6 + random.nextInt(900)));
            Instant until = from.plus(Duration.ofHours(1 + random.nextInt(24)));
            int whose = random.nextInt(4);
            String agent = whose == 0 ? AGENT : whose == 1 ? "bob" : null;
            Callback callback = new Callback(CALL, from, until, null, agent, random.nextInt(4) == 0);
            if (callback.until().isAfter(endTold)) {
                report(attempt.callbackAgreed(callback, end.minusSeconds(10)), endTold);
            }
            report(attempt.resolved(conversation, Resolution.RETRY, end), endTold);
        }
    }

    private void report(ReportedEvent event, Instant deliveredAt) {
        reports.add(new Report(deliveredAt, reported++, event));
    }

    /** The calls made to a contact, in their order. */
    List<Call> calls(ContactId contact) {
        return calls.getOrDefault(contact, List.of());
    }

    /** The callbacks of a contact of which the dialer was told that they have ended without success. */
    List<Effect.CallbackEnded> endedCallbacks(ContactId contact) {
        return endedCallbacks.getOrDefault(contact, List.of());
    }

    int callCount() {
        return calls.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public String toString() {
        return callCount() + " calls, " + handedBack + " handed back, " + wakes + " wakes, " + reported + " reports";
    }
}
