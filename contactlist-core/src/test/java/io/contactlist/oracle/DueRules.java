package io.contactlist.oracle;

import io.contactlist.model.Callback;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** From when on an attempt may be planned on a unit (A6, B2, B3, R, T2). */
final class DueRules {

    /** How long a callback waits that was handed back without <em>not before</em> (O1). */
    private static final Duration CALLBACK_HANDED_BACK = Duration.ofMinutes(1);

    private final History history;
    private final AttemptRules attempts;
    private final ConversationRules conversations;
    private final CallbackRules callbacks;
    private final RollingRules rolling;

    DueRules(
            History history,
            AttemptRules attempts,
            ConversationRules conversations,
            CallbackRules callbacks,
            RollingRules rolling) {
        this.history = history;
        this.attempts = attempts;
        this.conversations = conversations;
        this.callbacks = callbacks;
        this.rolling = rolling;
    }

    /** The latest instant that anything makes the unit wait for; nothing if it never had to wait. */
    Optional<Instant> notDueBefore(UnitId unit) {
        List<Instant> waits = holdsOnEverything();
        if (!callbacks.isFirstToCome(unit.type())) {
            waits.addAll(delays());
            waits.addAll(rolling.waits(unit));
        }
        return waits.isEmpty() ? Optional.empty() : Optional.of(Collections.max(waits));
    }

    /** What holds back the first attempt of a callback too (A6, B2, B3). */
    private List<Instant> holdsOnEverything() {
        List<Instant> waits = new ArrayList<>();
        callbacks.pending().map(Callback::from).ifPresent(waits::add);
        for (int number = 1; number <= history.lastNumber(); number++) {
            if (attempts.mayBeUnderWay(number)) {
                waits.add(attempts.leaseEnd(number));
            }
        }
        for (int i = history.sinceReset(); i < history.size(); i++) {
            if (history.event(i) instanceof AttemptHandedBack handedBack) {
                waits.add(afterHandBack(handedBack, history.get(i).returns()));
            }
        }
        return waits;
    }

    private static Instant afterHandBack(AttemptHandedBack event, boolean ofCallback) {
        Instant notBefore = event.notBefore();
        if (notBefore == null) {
            return ofCallback ? event.at().plus(CALLBACK_HANDED_BACK) : event.at();
        }
        return notBefore.isBefore(event.at()) ? event.at() : notBefore;
    }

    private List<Instant> delays() {
        List<Instant> waits = new ArrayList<>();
        for (int number = 1; number <= history.lastNumber(); number++) {
            if (attempts.isForgotten(number)) {
                continue;
            } else if (attempts.mayBeUnderWay(number)) {
                Entry release = history.get(attempts.endOfPlanning(number));
                waits.add(attempts.leaseEnd(number).plus(release.rules().minimumDelay()));
            } else if (attempts.outcome(number) >= 0) {
                waits.add(afterOutcome(number));
            }
        }
        for (int i = history.sinceReset(); i < history.size(); i++) {
            afterReport(i).ifPresent(waits::add);
        }
        return waits;
    }

    private Instant afterOutcome(int number) {
        Entry outcome = history.get(attempts.outcome(number));
        ChannelType type = history.planned(number).unit().type();
        Duration delay = attempts.failure(number)
                .map(category -> outcome.rules().delay(type, category))
                .orElse(outcome.rules().minimumDelay());
        return attempts.outcomeActsAt(number).plus(delay);
    }

    /** What a report on a conversation makes the contact wait for. */
    private Optional<Instant> afterReport(int index) {
        Entry entry = history.get(index);
        ContactEvent event = entry.event();
        if (event instanceof ConversationResolved resolved) {
            boolean waits = entry.ended() != 0 && resolved.resolution() != Resolution.COMPLETED;
            return waits ? Optional.of(event.at().plus(entry.rules().minimumDelay())) : Optional.empty();
        }
        int number = conversations.reportedBy(index);
        if (number == 0 || !conversations.stillOpenHolds(index) || attempts.outcome(number) > index) {
            return Optional.empty();
        }
        ChannelType type = history.planned(number).unit().type();
        return Optional.of(event.at().plus(entry.rules().delay(type, FailureCategory.BUSY)));
    }
}
