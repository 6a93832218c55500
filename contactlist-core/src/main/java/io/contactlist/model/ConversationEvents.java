package io.contactlist.model;

import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;

/** Applies the events of conversations (rules L4, L5). */
final class ConversationEvents {

    private ConversationEvents() {}

    static Transition stillOpen(Contact contact, ConversationStillOpen event, ListRules rules) {
        int unit = Conversations.unitOf(event.conversation(), contact);
        if (unit < 0 || !contact.progress().unit(unit).awaitsAnswerTo(event.number())) {
            return Transitions.rejected(Conversations.refusal(event.conversation(), event.number(), contact));
        }
        Progress next = contact.progress().copy();
        UnitProgress waiting = next.touch(unit);
        waiting.reportStillOpen();
        waiting.countFailure(FailureCategory.BUSY);
        next.waitFrom(event.at(), rules.attempts().delayAfter(contact.unit(unit).type(), FailureCategory.BUSY));
        return Transitions.of(contact, next, event, rules);
    }

    static Transition resolved(Contact contact, ConversationResolved event, ListRules rules) {
        Attempt latest = Conversations.latestAttempt(event.conversation(), event.number(), contact);
        if (latest == null) {
            return Transitions.rejected(Conversations.refusal(event.conversation(), event.number(), contact));
        }
        int unit = Conversations.unitOf(event.conversation(), contact);
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
}
