package io.contactlist.model;

import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Applies the events of conversations (rules L4, L5, A9). */
final class ConversationEvents {

    private ConversationEvents() {}

    static Transition stillOpen(Contact contact, ConversationStillOpen event, ListRules rules) {
        Progress progress = contact.progress();
        Attempt attempt = progress.attempt(event.number());
        Rejection refusal = refusal(attempt, event.conversation(), progress);
        if (attempt == null || refusal != null) {
            return Transitions.rejected(refusal == null ? Rejection.UNKNOWN : refusal);
        }
        AttemptConversation reached = attempt.success();
        boolean isNews = reached.stillOpenAt() == null || reached.isAssumedAfter(event.at());
        if (!isNews || !Conversations.isLatestInOpen(attempt, progress)) {
            return Transitions.rejected(Rejection.STALE);
        }
        return takenAsStillOpen(withoutAssumption(attempt, event.at()), false, contact, event, rules);
    }

    static Transition answerTimeEnded(Contact contact, AnswerTimeEnded event, ListRules rules) {
        Progress progress = contact.progress();
        Attempt attempt = progress.attempt(event.number());
        if (attempt == null) {
            return Transitions.rejected(Rejection.UNKNOWN);
        }
        Instant end = Overdue.answerTimeEnd(attempt, progress, rules.attempts());
        if (end == null || !attempt.isIn(event.conversation()) || event.at().isAfter(end)) {
            return Transitions.rejected(Rejection.STALE);
        }
        return event.at().isBefore(end)
                ? Transitions.rejected(Rejection.NOT_YET)
                : takenAsStillOpen(attempt, true, contact, event, rules);
    }

    private static Transition takenAsStillOpen(
            Attempt attempt, boolean isAssumed, Contact contact, ContactEvent event, ListRules rules) {
        Duration delay = rules.attempts().delayAfter(attempt.unit().type(), FailureCategory.BUSY);
        AttemptConversation waiting = attempt.success().reportedStillOpen(event.at(), isAssumed, attempt.waiting());
        Progress next = contact.progress().copy();
        next.replace(
                attempt.with(waiting, attempt.waitingAtLeastUntil(event.at().plus(delay))));
        return Transitions.of(contact, next, event, rules);
    }

    static Transition resolved(Contact contact, ConversationResolved event, ListRules rules) {
        Progress progress = contact.progress();
        Attempt attempt = progress.attempt(event.number());
        Rejection refusal = refusal(attempt, event.conversation(), progress);
        boolean isWrongPerson = event.resolution() == Resolution.WRONG_PERSON;
        boolean lasts = attempt != null && isWrongPerson && !attempt.lasting().contains(LastingReport.WRONG_PERSON);
        if (attempt == null || (refusal != null && !(lasts && refusal.equals(Rejection.STALE)))) {
            return Transitions.rejected(refusal == null ? Rejection.UNKNOWN : refusal);
        }
        boolean endsAll = refusal == null
                && (event.resolution() == Resolution.COMPLETED || Conversations.isLatestInOpen(attempt, progress));
        if (!endsAll && !lasts) {
            return Transitions.rejected(Rejection.STALE);
        }
        Progress next = progress.copy();
        Instant notBefore = event.notBefore();
        if (notBefore != null && refusal == null) {
            next.set(next.timing().notBefore(notBefore));
        }
        if (endsAll) {
            end(event, next, rules);
        } else if (refusal == null) {
            // The conversation goes on without this attempt.
            next.replace(attempt.with(attempt.success().end(event.at()), attempt.waitUntil()));
        }
        if (isWrongPerson) {
            next.replace(next.get(event.number()).heeding(LastingReport.WRONG_PERSON));
            next.condemn(contact.data().indexOf(attempt.unit()), UnusableReason.WRONG_NUMBER);
        }
        return Transitions.of(contact, next, event, rules);
    }

    /** Ends the conversation for all attempts in it. */
    private static void end(ConversationResolved event, Progress next, ListRules rules) {
        for (Attempt attempt = Conversations.first(next);
                attempt != null;
                attempt = Conversations.next(attempt, next)) {
            if (attempt.isIn(event.conversation())) {
                next.replace(ended(withoutAssumption(attempt, event.at()), event, next, rules));
            }
        }
    }

    private static Attempt ended(Attempt attempt, ConversationResolved event, Progress next, ListRules rules) {
        if (event.resolution() == Resolution.COMPLETED) {
            next.complete(attempt.unit().type());
            return attempt.completed(event.at());
        }
        Instant wait = attempt.number() == event.number()
                ? attempt.waitingAtLeastUntil(event.at().plus(rules.attempts().minimumDelay()))
                : attempt.waitUntil();
        return attempt.with(attempt.success().end(event.at()), wait);
    }

    /** Takes back the ends of answer times that a success in the same conversation is dated before (rule L10). */
    static void takeBackAssumptions(AttemptSucceeded event, Progress next) {
        for (Attempt attempt = Conversations.first(next);
                attempt != null;
                attempt = Conversations.next(attempt, next)) {
            if (attempt.number() < event.number()
                    && attempt.isIn(event.conversation())
                    && attempt.success().isAssumedAfter(event.at())) {
                next.replace(withoutAssumption(attempt, event.at()));
            }
        }
    }

    /** Takes back what time alone assumed of the conversation, if the report is dated before that (rule L10). */
    private static Attempt withoutAssumption(Attempt attempt, Instant reported) {
        AttemptConversation reached = attempt.success();
        return reached.isAssumedAfter(reported)
                ? attempt.with(AttemptConversation.opened(reached.id(), reached.ended()), reached.waitBefore())
                : attempt;
    }

    /** Returns why an event of the conversation that names this attempt does not apply, or null if it may. */
    private static @Nullable Rejection refusal(
            @Nullable Attempt attempt, ConversationId conversation, Progress progress) {
        if (attempt == null) {
            return Rejection.UNKNOWN;
        }
        if (progress.isForgotten(attempt) || attempt.isNotMade()) {
            return Rejection.STALE;
        }
        AttemptConversation reached = attempt.reached();
        if (reached == null) {
            return Rejection.NOT_YET;
        }
        if (reached.ended()) {
            return Rejection.STALE;
        }
        return reached.id().equals(conversation) ? null : Rejection.NOT_YET;
    }
}
