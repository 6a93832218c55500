package io.contactlist.oracle;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** From when on the contact is due (A6). */
final class DueRules {

    private final History history;
    private final AttemptRules attempts;
    private final ConversationRules conversations;

    DueRules(History history, AttemptRules attempts, ConversationRules conversations) {
        this.history = history;
        this.attempts = attempts;
        this.conversations = conversations;
    }

    /** The latest instant that anything makes the contact wait for. */
    Optional<Instant> notDueBefore() {
        List<Instant> waits = new ArrayList<>();
        for (int number = 1; number <= history.lastNumber(); number++) {
            if (attempts.mayBeUnderWay(number)) {
                waits.add(afterRelease(number));
            } else if (attempts.outcome(number) >= 0 && !attempts.isForgotten(number)) {
                waits.add(afterOutcome(number));
            }
        }
        for (int i = history.sinceReset(); i < history.size(); i++) {
            after(i).ifPresent(waits::add);
        }
        return waits.isEmpty() ? Optional.empty() : Optional.of(Collections.max(waits));
    }

    /** It may be under way until its lease end. A reset forgets only the delay from then on. */
    private Instant afterRelease(int number) {
        Entry release = history.get(attempts.endOfPlanning(number));
        Duration delay =
                attempts.isForgotten(number) ? Duration.ZERO : release.rules().minimumDelay();
        return attempts.leaseEnd(number).plus(delay);
    }

    private Instant afterOutcome(int number) {
        Entry outcome = history.get(attempts.outcome(number));
        ChannelType type = history.planned(number).unit().type();
        Duration delay = attempts.failure(number)
                .map(category -> outcome.rules().delay(type, category))
                .orElse(outcome.rules().minimumDelay());
        return attempts.outcomeActsAt(number).plus(delay);
    }

    /** What a report on a conversation, or a hand-back, makes the contact wait for. */
    private Optional<Instant> after(int index) {
        Entry entry = history.get(index);
        ContactEvent event = entry.event();
        if (event instanceof AttemptHandedBack handedBack) {
            Instant notBefore = handedBack.notBefore();
            return Optional.of(notBefore == null || notBefore.isBefore(event.at()) ? event.at() : notBefore);
        } else if (event instanceof ConversationResolved resolved) {
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
