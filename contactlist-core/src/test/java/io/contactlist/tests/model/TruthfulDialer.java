package io.contactlist.tests.model;

import io.contactlist.lives.Dice;
import io.contactlist.lives.EventText;
import io.contactlist.model.Attempt;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.BarLifted;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a dialer that keeps to the rules and whose reports are true, but late, lost, doubled or corrected. It
 * remembers when each attempt really began, which the life cycle never learns.
 */
final class TruthfulDialer {

    /** An attempt that was planned, with the truth about it. */
    static final class Call {
        final AttemptPlanned planned;
        /** Whether it is the first attempt of a callback, as far as reported when it was planned. */
        final boolean exempt;

        @Nullable
        Instant begins;

        private Call(AttemptPlanned planned, boolean exempt, @Nullable Instant begins) {
            this.planned = planned;
            this.exempt = exempt;
            this.begins = begins;
        }

        /** Returns the unit that was tried. */
        UnitId unit() {
            return planned.unit();
        }
    }

    private record Report(Instant from, ContactEvent event) {}

    private static final CampaignId CAMPAIGN = CampaignId.of("spring");
    private static final List<CommunicationUnit> UNITS = List.of(
            CommunicationUnit.of(Channel.call("trunk"), "1234567"),
            CommunicationUnit.of(Channel.call("trunk"), "7654321"),
            CommunicationUnit.of(Channel.email("box"), "ann@example.org"));
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(3), Duration.ofHours(2));
    private static final List<FailureCategory> FAILURES =
            List.of(FailureCategory.NO_ANSWER, FailureCategory.BUSY, FailureCategory.NOT_DELIVERED);

    private final Dice dice;
    private final ListRules rules;
    private final List<Call> calls = new ArrayList<>();
    private final List<ContactedElsewhere> elsewhere = new ArrayList<>();
    private final List<Integer> known = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final Set<Integer> reportedNotMade = new HashSet<>();
    private final List<Integer> ofCallback = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private Contact contact = Contact.of(ContactId.of("ann"), null, UNITS, Attributes.NONE);
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    TruthfulDialer(ListRules rules, Dice dice) {
        this.rules = rules;
        this.dice = dice;
        story.add(rules.toString());
    }

    /** Lets so many things happen. */
    void run(int steps) {
        for (int i = 0; i < steps; i++) {
            now = now.plus(dice.oneOf(PAUSES));
            step();
        }
    }

    /** Returns the attempts that really began, in order. */
    List<Call> begun() {
        return calls.stream()
                .filter(call -> call.begins != null && !call.begins.isAfter(now))
                .toList();
    }

    /** Returns whether the contact elsewhere was recorded before the attempt was planned. */
    boolean wasKnown(ContactedElsewhere event, Call call) {
        return known.get(elsewhere.indexOf(event)) < call.planned.number();
    }

    /** Returns the attempts made elsewhere. */
    List<ContactedElsewhere> elsewhere() {
        return elsewhere;
    }

    private void step() {
        int roll = dice.below(100);
        if (roll < 45) {
            plan();
        } else if (roll < 75) {
            report();
        } else if (roll < 80) {
            talkOn();
        } else if (roll < 84) {
            agree();
        } else if (roll < 88) {
            planned()
                    .ifPresent(attempt -> apply(new AttemptProlonged(
                            attempt.number(), attempt.leaseEnd().plusSeconds(60), now)));
        } else if (roll < 90) {
            planned()
                    .ifPresent(attempt ->
                            apply(new AttemptReleased(attempt.number(), ReleaseReason.CAMPAIGN_STOPPED, now)));
        } else if (roll < 92) {
            ContactedElsewhere event =
                    new ContactedElsewhere(dice.oneOf(ChannelType.values()), ContactedElsewhere.Kind.ATTEMPT, now);
            if (apply(event)) {
                elsewhere.add(event);
                known.add(calls.size());
            }
        } else {
            edit();
        }
    }

    private Optional<Attempt> planned() {
        return contact.planned().filter(attempt -> now.isBefore(attempt.leaseEnd()));
    }

    private void plan() {
        ChannelType type = dice.percent(20) ? ChannelType.EMAIL : ChannelType.CALL;
        Instant due = contact.dueFrom(type).orElse(now);
        if (due.isAfter(now) && dice.percent(60)) {
            now = due;
        }
        UnitId unit = LifeCycle.nextUnit(contact, type, rules, now)
                .filter(next -> !dice.percent(20))
                .orElseGet(() -> dice.oneOf(UNITS))
                .id();
        boolean ofPending = contact.callback()
                .filter(callback -> callback.type() == unit.type())
                .filter(callback -> !now.isBefore(callback.from()))
                .isPresent();
        int number = contact.attempts().size() + 1;
        Duration lease = Duration.ofSeconds(1 + dice.below(300));
        AttemptPlanned event = new AttemptPlanned(CAMPAIGN, unit, number, now.plus(lease), now);
        if (apply(event)) {
            Instant begins = dice.percent(25) ? null : now.plus(fraction(lease));
            calls.add(new Call(event, ofPending && reportedNotMade.containsAll(ofCallback), begins));
            if (ofPending) {
                ofCallback.add(number);
            }
            truth(event, begins);
        }
    }

    /** Returns a part of the lease: an attempt begins before its lease ends. */
    private Duration fraction(Duration lease) {
        return Duration.ofMillis(dice.below((int) lease.toMillis()));
    }

    /** Puts down the reports of an attempt, which are delivered some time after they are true, or never. */
    private void truth(AttemptPlanned planned, @Nullable Instant begins) {
        int number = planned.number();
        if (begins == null) {
            Instant at = planned.at().plus(Duration.ofSeconds(dice.below(600)));
            deliver(
                    at,
                    dice.percent(50)
                            ? new AttemptHandedBack(number, null, at)
                            : new AttemptFailed(number, planned.unit(), FailureCategory.NO_CAPACITY, at));
            return;
        }
        Instant first = begins.plus(Duration.ofSeconds(dice.below(400)));
        deliver(first, outcome(planned, first));
        if (dice.percent(30)) {
            Instant second = first.plus(Duration.ofSeconds(1 + dice.below(4000)));
            deliver(second, outcome(planned, second));
        }
    }

    private ContactEvent outcome(AttemptPlanned planned, Instant at) {
        return dice.percent(30)
                ? new AttemptSucceeded(
                        planned.number(), planned.unit(), ConversationId.of("talk " + planned.number()), at)
                : new AttemptFailed(planned.number(), planned.unit(), dice.oneOf(FAILURES), at);
    }

    private void deliver(Instant trueFrom, ContactEvent event) {
        for (int copies = dice.percent(20) ? dice.below(3) : 1; copies > 0; copies--) {
            Duration late =
                    dice.percent(60) ? Duration.ZERO : dice.oneOf(PAUSES).multipliedBy(1 + dice.below(20));
            reports.add(new Report(trueFrom.plus(late), event));
        }
    }

    /** Delivers a report of which the time has come, unless the attempt was cancelled before it began. */
    private void report() {
        List<Report> ready =
                reports.stream().filter(report -> !report.from().isAfter(now)).toList();
        if (ready.isEmpty()) {
            return;
        }
        Report report = dice.oneOf(ready);
        reports.remove(report);
        ContactEvent event = report.event();
        if (event instanceof AttemptHandedBack back && apply(event)) {
            reportedNotMade.add(back.number());
        } else if (event instanceof AttemptFailed failed && apply(event)) {
            if (failed.category() == FailureCategory.NO_CAPACITY) {
                reportedNotMade.add(failed.number());
            }
        } else if (event instanceof AttemptSucceeded) {
            apply(event);
        }
    }

    /** Somebody reports on an open conversation, so that the contact can be planned again. */
    private void talkOn() {
        for (Attempt attempt : contact.attempts()) {
            if (attempt.conversation().isPresent()) {
                ConversationId conversation = attempt.conversation().get();
                apply(
                        dice.percent(50)
                                ? new ConversationStillOpen(conversation, attempt.number(), now)
                                : new ConversationResolved(conversation, attempt.number(), Resolution.RETRY, now));
            }
        }
    }

    private void agree() {
        Instant from = now.plus(dice.oneOf(PAUSES));
        Callback callback = new Callback(ChannelType.CALL, from, from.plus(Duration.ofHours(1 + dice.below(50))));
        if (apply(new CallbackAgreed(callback, now))) {
            ofCallback.clear();
        }
    }

    private void edit() {
        CommunicationUnit unit = dice.oneOf(UNITS);
        switch (dice.below(5)) {
            case 0 -> apply(new ContactReset(now));
            case 1 -> apply(new DataUpdated(dice.some(UNITS, 1, 3), null, Attributes.NONE, now));
            case 2 -> apply(new UnitMadeUnusable(unit.id(), UnusableReason.BOUNCED, now));
            case 3 -> {
                apply(new ContactBarred(now));
                apply(new BarLifted(now));
            }
            default -> UNITS.forEach(each -> apply(new UnitMadeUsable(each.id(), now)));
        }
    }

    /** Applies an event; what is cancelled before it began never begins, and is at most handed back. */
    private boolean apply(ContactEvent event) {
        Transition transition = LifeCycle.apply(contact, event, rules);
        story.add("at " + now + ": " + EventText.of(event) + " -> " + transition.isAccepted());
        if (transition instanceof Transition.Accepted accepted) {
            contact = accepted.contact();
        }
        for (Effect effect : transition.effects()) {
            if (effect instanceof Effect.CancelAttempt cancel) {
                cancelled(calls.get(cancel.number() - 1));
            }
        }
        return transition.isAccepted();
    }

    private void cancelled(Call call) {
        if (call.begins != null && call.begins.isAfter(now)) {
            call.begins = null;
            int number = call.planned.number();
            reports.removeIf(report -> isOutcomeOf(report.event(), number));
            deliver(now, new AttemptHandedBack(number, null, now));
        }
    }

    private static boolean isOutcomeOf(ContactEvent event, int number) {
        return event instanceof AttemptFailed failed && failed.number() == number
                || event instanceof AttemptSucceeded succeeded && succeeded.number() == number;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.join("\n  ", story));
        begun().forEach(call -> text.append("\n  really began: ")
                .append(call.planned.number())
                .append(" at ")
                .append(call.begins)
                .append(call.exempt ? " (first of a callback)" : ""));
        return text.toString();
    }
}
