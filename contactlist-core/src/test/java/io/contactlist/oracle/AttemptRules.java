package io.contactlist.oracle;

import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReleaseReason;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** What has become of attempts (L4 to L6), and which of them count (A8). */
final class AttemptRules {

    private final History history;

    AttemptRules(History history) {
        this.history = history;
    }

    boolean everWas(int number) {
        return number >= 1 && number <= history.lastNumber();
    }

    /** Nothing is planned while something is planned (L4), so only the last attempt can be. */
    Optional<AttemptPlanned> planned() {
        int last = history.lastNumber();
        return last > 0 && isPlanned(last) ? Optional.of(history.planned(last)) : Optional.empty();
    }

    boolean isPlanned(int number) {
        return endOfPlanning(number) == history.size();
    }

    boolean isPlannedOn(ChannelType type) {
        return planned().filter(planned -> planned.unit().type() == type).isPresent();
    }

    AttemptState state(int number) {
        int outcome = outcome(number);
        if (outcome >= 0) {
            boolean failed = history.event(outcome) instanceof AttemptFailed;
            return failed ? AttemptState.FAILED : AttemptState.SUCCEEDED;
        } else if (handBack(number) >= 0) {
            return AttemptState.HANDED_BACK;
        }
        int end = endOfPlanning(number);
        if (end == history.size()) {
            return AttemptState.PLANNED;
        } else if (history.event(end) instanceof AttemptReleased released && released.number() == number) {
            return released.reason() == ReleaseReason.LEASE_ENDED
                    ? AttemptState.LEASE_ENDED
                    : AttemptState.CAMPAIGN_STOPPED;
        }
        return AttemptState.CANCELLED;
    }

    /** Where the attempt ceased to be planned, or the size of the history if it is planned. */
    int endOfPlanning(int number) {
        for (int i = history.planningOf(number) + 1; i < history.size(); i++) {
            ContactEvent event = history.event(i);
            if (history.get(i).cancelled() == number
                    || event instanceof AttemptReleased released && released.number() == number
                    || event instanceof AttemptHandedBack handedBack && handedBack.number() == number
                    || isOutcome(i, number)) {
                return i;
            }
        }
        return history.size();
    }

    /** Whether the entry is an outcome of the attempt that was taken as one. */
    boolean isOutcome(int index, int number) {
        Entry entry = history.get(index);
        return entry.counts()
                && (entry.event() instanceof AttemptFailed failed && failed.number() == number
                        || entry.event() instanceof AttemptSucceeded succeeded && succeeded.number() == number);
    }

    /** Where the outcome that holds was recorded, which is the last one that applied (L5), or -1. */
    int outcome(int number) {
        for (int i = history.size() - 1; i > history.planningOf(number); i--) {
            if (isOutcome(i, number)) {
                return i;
            }
        }
        return -1;
    }

    Optional<FailureCategory> failure(int number) {
        int outcome = outcome(number);
        return outcome >= 0 && history.event(outcome) instanceof AttemptFailed failed
                ? Optional.of(failed.category())
                : Optional.empty();
    }

    Optional<ConversationId> conversation(int number) {
        int outcome = outcome(number);
        return outcome >= 0 && history.event(outcome) instanceof AttemptSucceeded succeeded
                ? Optional.of(succeeded.conversation())
                : Optional.empty();
    }

    /** Where it was handed back, or -1. */
    int handBack(int number) {
        for (int i = history.planningOf(number) + 1; i < history.size(); i++) {
            if (history.event(i) instanceof AttemptHandedBack handedBack && handedBack.number() == number) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it was reported as not made (L5). */
    boolean isNotMade(int number) {
        return handBack(number) >= 0 || failure(number).equals(Optional.of(FailureCategory.NO_CAPACITY));
    }

    /** Whether it was released, and neither its outcome nor a hand-back was reported (A6). */
    boolean mayBeUnderWay(int number) {
        return !isPlanned(number) && outcome(number) < 0 && handBack(number) < 0;
    }

    /** Whether a reset came after it was planned no longer; one that was planned then is of the new count. */
    boolean isForgotten(int number) {
        return endOfPlanning(number) < history.sinceReset();
    }

    /** The end of its lease, as it was last prolonged. */
    Instant leaseEnd(int number) {
        for (int i = history.size() - 1; i > history.planningOf(number); i--) {
            if (history.event(i) instanceof AttemptProlonged prolonged && prolonged.number() == number) {
                return prolonged.leaseEnd();
            }
        }
        return history.planned(number).leaseEnd();
    }

    /** From when on its outcome acts: not before the attempt was planned (A6). */
    Instant outcomeActsAt(int number) {
        Instant at = history.get(outcome(number)).at();
        Instant planned = history.planned(number).at();
        return at.isBefore(planned) ? planned : at;
    }

    /** A8: an outcome other than NO_CAPACITY, or released and perhaps made. */
    boolean counts(int number) {
        return !isForgotten(number) && !isPlanned(number) && !isNotMade(number);
    }

    /** Attempts that count, of those whose planning the predicate accepts. */
    int count(Predicate<AttemptPlanned> which) {
        int count = 0;
        for (int number = 1; number <= history.lastNumber(); number++) {
            count += which.test(history.planned(number)) && counts(number) ? 1 : 0;
        }
        return count;
    }

    /** Attempts that were handed out since the last reset and not reported as not made (A4). */
    int handedOut(Predicate<AttemptPlanned> which) {
        int count = 0;
        for (int number = 1; number <= history.lastNumber(); number++) {
            boolean handedOut = !isForgotten(number) && !isNotMade(number);
            count += which.test(history.planned(number)) && handedOut ? 1 : 0;
        }
        return count;
    }

    /** Whether the latest attempt was handed back, and no reset has forgotten it (O1). */
    boolean isHandedBack() {
        int last = history.lastNumber();
        return last > 0 && state(last) == AttemptState.HANDED_BACK && !isForgotten(last);
    }
}
