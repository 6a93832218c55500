package io.contactlist.oracle;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Which reports about attempts and conversations apply, however late they come (L5). */
final class ReportRules {

    private final History history;
    private final AttemptRules attempts;
    private final ConversationRules conversations;
    private final CallbackRules callbacks;

    ReportRules(History history, AttemptRules attempts, ConversationRules conversations, CallbackRules callbacks) {
        this.history = history;
        this.attempts = attempts;
        this.conversations = conversations;
        this.callbacks = callbacks;
    }

    /** How the report is received; an event of another kind counts. */
    Reception of(ContactEvent event) {
        if (event instanceof AttemptReleased released) {
            return released(released);
        } else if (event instanceof AttemptProlonged prolonged) {
            return prolonged(prolonged);
        } else if (event instanceof AttemptHandedBack handedBack) {
            return handedBack(handedBack.number());
        } else if (event instanceof AttemptFailed failed) {
            return outcome(failed, failed.number(), failed.unit());
        } else if (event instanceof AttemptSucceeded succeeded) {
            return outcome(succeeded, succeeded.number(), succeeded.unit());
        } else if (event instanceof ConversationStillOpen report) {
            return stillOpen(report);
        } else if (event instanceof AnswerTimeEnded end) {
            return answerTimeEnded(end);
        } else if (event instanceof ConversationResolved resolved) {
            return resolved(resolved);
        } else if (event instanceof ContactedElsewhere) {
            return history.holds(event) ? Reception.STALE : Reception.COUNTS;
        } else if (event instanceof CallbackCancelled) {
            boolean applies = callbacks.isNews(event.at()) && callbacks.mayBeCancelled();
            return applies ? Reception.COUNTS : Reception.STALE;
        } else if (event instanceof CallbackMissed) {
            return callbackMissed(event.at());
        } else if (event instanceof ContactExpired) {
            Instant notAfter = history.data().notAfter();
            return notAfter == null || history.isExpired() ? Reception.STALE : dated(event.at(), notAfter);
        }
        return Reception.COUNTS;
    }

    /** One that an attempt still keeps does not end by itself. */
    private Reception callbackMissed(Instant at) {
        Optional<Integer> pending = callbacks.pendingSince();
        Reception reception = pending.map(
                        agreed -> dated(at, callbacks.callback(agreed).until()))
                .orElse(Reception.STALE);
        boolean isKept = reception == Reception.COUNTS && !callbacks.mayBeMissed(pending.orElseThrow());
        return isKept ? Reception.NOT_YET : reception;
    }

    private Reception released(AttemptReleased event) {
        if (!attempts.everWas(event.number())) {
            return Reception.UNKNOWN;
        } else if (!attempts.isPlanned(event.number())) {
            return Reception.STALE;
        }
        return event.reason() == ReleaseReason.LEASE_ENDED
                ? dated(event.at(), attempts.leaseEnd(event.number()))
                : Reception.COUNTS;
    }

    private static Reception dated(Instant at, Instant end) {
        return at.isBefore(end) ? Reception.NOT_YET : at.equals(end) ? Reception.COUNTS : Reception.STALE;
    }

    private Reception prolonged(AttemptProlonged event) {
        if (!attempts.everWas(event.number())) {
            return Reception.UNKNOWN;
        }
        boolean applies =
                attempts.isPlanned(event.number()) && event.leaseEnd().isAfter(attempts.leaseEnd(event.number()));
        return applies ? Reception.COUNTS : Reception.STALE;
    }

    private Reception handedBack(int number) {
        if (!attempts.everWas(number)) {
            return Reception.UNKNOWN;
        }
        boolean applies = attempts.handBack(number) < 0 && attempts.outcome(number) < 0;
        return applies ? Reception.COUNTS : Reception.STALE;
    }

    private Reception outcome(ContactEvent event, int number, UnitId unit) {
        if (!attempts.everWas(number) || !history.planned(number).unit().equals(unit)) {
            return Reception.UNKNOWN;
        } else if (appliesAsOutcome(event, number)) {
            return Reception.COUNTS;
        }
        return isCondemning(event) && !wasSaidBefore(event, history.size()) ? Reception.LASTS : Reception.STALE;
    }

    private boolean appliesAsOutcome(ContactEvent event, int number) {
        int index = attempts.outcome(number);
        if (attempts.handBack(number) >= 0) {
            return false;
        } else if (index < 0) {
            return true;
        } else if (attempts.isNotMade(number) || isCategory(event, FailureCategory.NO_CAPACITY)) {
            return false;
        }
        ContactEvent holds = history.event(index);
        boolean corrects = event.at().isAfter(holds.at())
                || event.at().equals(holds.at()) && event instanceof AttemptSucceeded && holds instanceof AttemptFailed;
        return corrects && (holds instanceof AttemptFailed || isOpenByItsLatest(number));
    }

    private boolean isOpenByItsLatest(int number) {
        return conversations.latest(attempts.conversation(number).orElseThrow()) == number;
    }

    private static boolean isCategory(ContactEvent event, FailureCategory category) {
        return event instanceof AttemptFailed failed && failed.category() == category;
    }

    /** Whether the event bars the contact or makes the attempt's unit unusable, whenever it comes. */
    private static boolean isCondemning(ContactEvent event) {
        return isCategory(event, FailureCategory.OPTED_OUT)
                || isCategory(event, FailureCategory.BAD_ADDRESS)
                || isWrongPerson(event);
    }

    private static boolean isWrongPerson(ContactEvent event) {
        return event instanceof ConversationResolved resolved && resolved.resolution() == Resolution.WRONG_PERSON;
    }

    /** Whether the entry, the first of its kind about its attempt, opted the contact out. */
    boolean optsOut(int index) {
        ContactEvent event = history.event(index);
        return isCategory(event, FailureCategory.OPTED_OUT) && !wasSaidBefore(event, index);
    }

    /** Whether the entry is the first about its attempt to report a bad address. */
    boolean reportsBadAddress(int index) {
        ContactEvent event = history.event(index);
        return isCategory(event, FailureCategory.BAD_ADDRESS) && !wasSaidBefore(event, index);
    }

    /** Whether the entry is the first about its attempt to report the wrong person. */
    boolean reportsWrongPerson(int index) {
        ContactEvent event = history.event(index);
        return isWrongPerson(event) && !wasSaidBefore(event, index);
    }

    /** Whether an entry before the index says the same of the same attempt. */
    private boolean wasSaidBefore(ContactEvent event, int index) {
        Predicate<ContactEvent> same = event instanceof AttemptFailed failed
                ? other -> isCategory(other, failed.category()) && ((AttemptFailed) other).number() == failed.number()
                : other -> isWrongPerson(other)
                        && ((ConversationResolved) other).number() == ((ConversationResolved) event).number();
        for (int i = 0; i < index; i++) {
            if (same.test(history.event(i))) {
                return true;
            }
        }
        return false;
    }

    private Reception stillOpen(ConversationStillOpen event) {
        Reception reception = conversation(event.conversation(), event.number());
        if (reception != Reception.COUNTS) {
            return reception;
        }
        Optional<ContactEvent> before = conversations.stillOpen(event.number());
        boolean applies = conversations.latest(event.conversation()) == event.number()
                && (before.isEmpty()
                        || before.get() instanceof AnswerTimeEnded assumed
                                && event.at().isBefore(assumed.at()));
        return applies ? Reception.COUNTS : Reception.STALE;
    }

    private Reception answerTimeEnded(AnswerTimeEnded event) {
        if (!attempts.everWas(event.number())) {
            return Reception.UNKNOWN;
        } else if (conversations.latest(event.conversation()) != event.number()
                || conversations.isReported(event.number())) {
            return Reception.STALE;
        }
        Optional<Instant> end = conversations.answerTimeEnd(event.number());
        return end.isPresent() ? dated(event.at(), end.get()) : Reception.STALE;
    }

    private Reception resolved(ConversationResolved event) {
        Reception reception = conversation(event.conversation(), event.number());
        if (reception == Reception.COUNTS
                && event.resolution() == Resolution.RETRY
                && conversations.latest(event.conversation()) != event.number()) {
            return Reception.STALE;
        }
        boolean lasts = reception == Reception.STALE && isCondemning(event) && !wasSaidBefore(event, history.size());
        return lasts ? Reception.LASTS : reception;
    }

    /** Whether the attempt is in the conversation, and if not, why nothing can be said of it. */
    private Reception conversation(ConversationId conversation, int number) {
        if (!attempts.everWas(number)) {
            return Reception.UNKNOWN;
        } else if (attempts.isNotMade(number) || attempts.isForgotten(number)) {
            return Reception.STALE;
        } else if (!conversations.succeededIn(conversation, number)) {
            return mayStillSucceed(number) ? Reception.NOT_YET : Reception.STALE;
        }
        return conversations.isIn(conversation, number) ? Reception.COUNTS : Reception.STALE;
    }

    /** Whether the attempt has no outcome, or so far one that another may replace, be it after a later attempt's. */
    private boolean mayStillSucceed(int number) {
        return attempts.conversation(number)
                .map(conversation -> conversations.isIn(conversation, number))
                .orElse(true);
    }

    /** The latest attempt in the conversation that the event ends, or 0: the wrong person may be an earlier one. */
    int ended(ContactEvent event) {
        if (event instanceof ConversationResolved resolved) {
            int latest = conversations.latest(resolved.conversation());
            return isWrongPerson(event) && resolved.number() != latest ? 0 : latest;
        }
        return 0;
    }
}
