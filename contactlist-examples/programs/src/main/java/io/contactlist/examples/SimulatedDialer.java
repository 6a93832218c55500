package io.contactlist.examples;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.list.Campaign;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
import io.contactlist.model.Transition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Simulates the surroundings of the library: a dialer that takes planned attempts, makes them and records their
 * outcomes, and the people who react.
 */
final class SimulatedDialer {

    private final ContactLists lists;
    private final Clock clock;
    /** Planned attempts that are not made yet. A contact has at most one. */
    private final Map<ContactId, PlannedAttempt> inFlight = new LinkedHashMap<>();
    /** Future events, by instant. */
    private final TreeMap<Instant, List<ReportedEvent>> ahead = new TreeMap<>();
    /** Counts of events since they were last read. */
    private Map<String, Integer> happened = new LinkedHashMap<>();

    private final Map<ChannelType, Integer> made = new EnumMap<>(ChannelType.class);

    SimulatedDialer(ContactLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** Records all events up to now: ends of conversations first, then outcomes of attempts. */
    void recordOutcomes() {
        while (!ahead.isEmpty() && !ahead.firstKey().isAfter(clock.instant())) {
            ahead.pollFirstEntry().getValue().forEach(this::record);
        }
        List<PlannedAttempt> due = List.copyOf(inFlight.values());
        for (PlannedAttempt attempt : due) {
            if (inFlight.remove(attempt.contact().id(), attempt)) {
                make(attempt);
            }
        }
    }

    /** Plans attempts of a campaign, to be made before the next step. */
    void plan(Campaign campaign, int limit) {
        List<PlannedAttempt> attempts = lists.plan(campaign.id(), limit);
        attempts.forEach(attempt -> inFlight.put(attempt.contact().id(), attempt));
        if (!attempts.isEmpty()) {
            note("planned on " + campaign.type(), attempts.size());
        }
    }

    private void make(PlannedAttempt attempt) {
        Instant before = attempt.beginBefore();
        if (before != null && !clock.instant().isBefore(before)) {
            record(attempt.handedBack(clock.instant()));
            return;
        }
        ChannelType type = attempt.unit().type();
        Reaction reaction = Reaction.to(type, made.merge(type, 1, Integer::sum));
        Instant now = clock.instant();
        FailureCategory failure = reaction.failure();
        if (failure != null) {
            record(attempt.failed(failure, now));
            return;
        }
        ConversationId conversation = attempt.contact().unit(attempt.unit().id()).openConversations().stream()
                .findFirst()
                .orElseGet(() -> ConversationId.of("conversation " + attempt.number()));
        record(attempt.succeeded(conversation, now));
        Instant later = now.plus(reaction.after());
        Resolution resolution = reaction.resolution();
        ahead.computeIfAbsent(later, instant -> new ArrayList<>())
                .add(
                        resolution == null
                                ? attempt.stillOpen(conversation, later)
                                : attempt.resolved(conversation, resolution, later));
    }

    private void record(ReportedEvent reported) {
        if (!(lists.record(reported) instanceof Transition.Accepted accepted)) {
            throw new IllegalStateException("the list refuses what this dialer did: " + reported.event());
        }
        note(words(reported.event()), 1);
        for (Effect effect : accepted.effects()) {
            if (effect instanceof Effect.CancelAttempt) {
                note("cancelled", 1);
                PlannedAttempt notBegun = inFlight.remove(reported.contact());
                if (notBegun != null) {
                    record(notBegun.handedBack(clock.instant()));
                }
            }
        }
    }

    private static String words(ContactEvent event) {
        if (event instanceof ContactEvent.AttemptFailed failed) {
            return failed.category().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        if (event instanceof ConversationResolved resolved) {
            return resolved.resolution().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        if (event instanceof AttemptHandedBack) {
            return "handed back";
        }
        return event instanceof ConversationStillOpen ? "still open" : "opened";
    }

    private void note(String what, int times) {
        happened.merge(what, times, Integer::sum);
    }

    /** {@return whether no attempt is in flight and nothing is left to report} */
    boolean isIdle() {
        return inFlight.isEmpty() && ahead.isEmpty();
    }

    /** {@return the events since the last call, for example {@code 2 busy, 1 opened}; empty if there are none} */
    String happened() {
        List<String> parts = new ArrayList<>();
        happened.forEach((what, times) -> parts.add(times + " " + what));
        happened = new LinkedHashMap<>();
        return String.join(", ", parts);
    }
}
