package io.contactlist.model;

import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import org.jspecify.annotations.Nullable;

/** Applies the events of conversations (rules L4, L5). */
final class ConversationEvents {

    private ConversationEvents() {}

    static Transition stillOpen(Contact contact, ConversationStillOpen event, ListRules rules) {
        int unit = unitOf(event.conversation(), contact);
        if (unit < 0 || !contact.progress().unit(unit).awaitsAnswerTo(event.number())) {
            return Transitions.rejected(refusal(event.conversation(), event.number(), contact));
        }
        Progress next = contact.progress().copy();
        UnitProgress waiting = next.touch(unit);
        waiting.reportStillOpen();
        waiting.countFailure(FailureCategory.BUSY);
        next.waitFrom(event.at(), rules.attempts().delayAfter(contact.unit(unit).type(), FailureCategory.BUSY));
        return Transitions.of(contact, next, event, rules);
    }

    static Transition resolved(Contact contact, ConversationResolved event, ListRules rules) {
        Attempt latest = latestAttempt(event.conversation(), event.number(), contact);
        if (latest == null) {
            return Transitions.rejected(refusal(event.conversation(), event.number(), contact));
        }
        int unit = unitOf(event.conversation(), contact);
        boolean isLatest = unit >= 0 && latest.number() == event.number();
        if (event.resolution() != Resolution.COMPLETED && !isLatest) {
            return Transitions.rejected(Rejection.STALE);
        }
        Progress next = contact.progress().copy();
        next.end(event.conversation(), latest.number());
        if (unit >= 0) {
            next.touch(unit).endConversation();
        }
        if (event.resolution() == Resolution.COMPLETED) {
            next.complete(latest.unit().type());
        } else {
            next.waitFrom(event.at(), rules.attempts().minimumDelay());
        }
        if (event.resolution() == Resolution.WRONG_PERSON) {
            next.touch(unit).setUnusable(UnusableReason.WRONG_NUMBER);
        }
        return Transitions.of(contact, next, event, rules);
    }

    /**
     * Returns the unit on which the conversation is open, or -1 if it was replaced, has ended or is unknown.
     */
    static int unitOf(ConversationId conversation, Contact contact) {
        for (int i = 0; i < contact.unitCount(); i++) {
            if (contact.progress().unit(i).isOpen(conversation)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the latest attempt in a conversation that the given attempt opened or continued. Returns null if there is
     * no such conversation or it has ended. It may have been replaced on its unit.
     */
    private static @Nullable Attempt latestAttempt(ConversationId conversation, int number, Contact contact) {
        Progress progress = contact.progress();
        if (number <= progress.lastEnd(conversation)) {
            return null;
        }
        Attempt latest = null;
        for (Attempt attempt = progress.last(); attempt != null; attempt = attempt.previous) {
            if (attempt.isIn(conversation)) {
                latest = latest == null ? attempt : latest;
                if (attempt.number() == number) {
                    return latest;
                }
            }
            if (attempt.number() <= number) {
                return null;
            }
        }
        return null;
    }

    /** Returns why a conversation event that names this attempt does not apply. */
    private static Rejection refusal(ConversationId conversation, int number, Contact contact) {
        Attempt named = contact.progress().attempt(number);
        if (named == null) {
            return Rejection.UNKNOWN;
        }
        if (contact.progress().stillCounts(named)) {
            return Rejection.NOT_YET;
        }
        return everWas(conversation, contact.progress()) ? Rejection.STALE : Rejection.UNKNOWN;
    }

    private static boolean everWas(ConversationId conversation, Progress progress) {
        for (Attempt attempt = progress.last(); attempt != null; attempt = attempt.previous) {
            if (attempt.isIn(conversation)) {
                return true;
            }
        }
        return false;
    }
}
