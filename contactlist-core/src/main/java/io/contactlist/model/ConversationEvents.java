package io.contactlist.model;

import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;

/** What the events of conversations change, and when they apply (DOMAIN §2, L4, L5). */
final class ConversationEvents {

    private ConversationEvents() {}

    static Transition stillOpen(Contact contact, ConversationStillOpen event, ListRules rules) {
        int unit = Conversations.unitOf(event.conversation(), contact);
        if (unit < 0 || !contact.progress().unit(unit).awaitsAnswerTo(event.number())) {
            return Settlement.rejected(Conversations.refusal(event.conversation(), event.number(), contact));
        }
        Progress next = contact.progress().copy();
        UnitProgress waiting = next.touch(unit);
        waiting.reportStillOpen();
        waiting.countFailure(FailureCategory.BUSY);
        next.waitFrom(event.at(), rules.attempts().delayAfter(contact.unit(unit).type(), FailureCategory.BUSY));
        return Settlement.of(contact, next, event, rules);
    }

    static Transition resolved(Contact contact, ConversationResolved event, ListRules rules) {
        Attempt latest = Conversations.latestAttempt(event.conversation(), event.number(), contact);
        if (latest == null) {
            return Settlement.rejected(Conversations.refusal(event.conversation(), event.number(), contact));
        }
        int unit = Conversations.unitOf(event.conversation(), contact);
        boolean isLatest = unit >= 0 && latest.number() == event.number();
        if (event.resolution() != Resolution.COMPLETED && !isLatest) {
            return Settlement.rejected(Rejection.STALE);
        }
        Progress next = contact.progress().copy();
        next.end(event.conversation(), latest.number());
        if (unit >= 0) {
            next.touch(unit).endConversation();
        }
        if (event.resolution() == Resolution.COMPLETED) {
            next.done(latest.unit().type());
        } else {
            next.waitFrom(event.at(), rules.attempts().minimumDelay());
        }
        if (event.resolution() == Resolution.WRONG_PERSON) {
            next.touch(unit).unusable(UnusableReason.WRONG_NUMBER);
        }
        return Settlement.of(contact, next, event, rules);
    }
}
