package io.contactlist.model;

import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Applies the events of attempts (rules L4 to L6). */
final class AttemptEvents {

    private AttemptEvents() {}

    static Transition planned(Contact contact, AttemptPlanned event, ListRules rules) {
        int unit = contact.indexOf(event.unit());
        Rejection refusal = refusal(contact, event, unit, rules);
        if (refusal != null) {
            return Transitions.rejected(refusal);
        }
        Progress next = contact.progress().copy();
        next.plan(event, unit);
        return Transitions.of(contact, next, event, rules);
    }

    /** Returns why the attempt may not be planned (rule A5), or null if it may. */
    private static @Nullable Rejection refusal(Contact contact, AttemptPlanned event, int unit, ListRules rules) {
        Progress progress = contact.progress();
        if (unit < 0 || event.number() < 1 || event.number() > progress.lastNumber() + 1) {
            return Rejection.UNKNOWN;
        }
        if (event.number() <= progress.lastNumber()) {
            return Rejection.STALE;
        }
        ChannelType type = event.unit().type();
        ContactStatus status = contact.status(type);
        if (status == ContactStatus.ATTEMPTED) {
            return Rejection.forbiddenBy(Limits.onType(type, contact, progress, rules.attempts()));
        }
        if (status != ContactStatus.CALLABLE) {
            return Rejection.forbiddenBy(status);
        }
        if (progress.planned() != null) {
            return Rejection.forbiddenBy(ContactStatus.PLANNING);
        }
        if (!contact.isUsable(unit, progress)) {
            return Rejection.UNUSABLE_UNIT;
        }
        if (Limits.isReachedOnUnit(unit, contact, progress, rules.attempts())) {
            return Rejection.forbiddenBy(Limits.onUnit(unit, contact, rules.attempts()));
        }
        Instant due = progress.notBefore();
        return due == null || !event.at().isBefore(due) ? null : Rejection.notDueBefore(due);
    }

    static Transition released(Contact contact, AttemptReleased event, ListRules rules) {
        Attempt attempt = contact.progress().attempt(event.number());
        if (attempt == null) {
            return Transitions.rejected(Rejection.UNKNOWN);
        }
        if (!attempt.isPlanned()) {
            return Transitions.rejected(Rejection.STALE);
        }
        boolean leaseEnded = event.reason() == ReleaseReason.LEASE_ENDED;
        if (leaseEnded && event.at().isBefore(attempt.leaseEnd())) {
            return Transitions.rejected(Rejection.NOT_YET);
        }
        Progress next = contact.progress().copy();
        next.release(
                event.reason().state(),
                leaseEnded ? attempt.leaseEnd() : event.at(),
                rules.attempts().minimumDelay());
        return Transitions.of(contact, next, event, rules);
    }

    static Transition failed(Contact contact, AttemptFailed event, ListRules rules) {
        Attempt attempt = contact.progress().attempt(event.number());
        if (attempt == null || !attempt.unit().equals(event.unit())) {
            return Transitions.rejected(Rejection.UNKNOWN);
        }
        FailureCategory category = event.category();
        boolean counts = contact.progress().stillCounts(attempt);
        if (!counts && (attempt.hasOutcome() || !category.holdsForever())) {
            return Transitions.rejected(Rejection.STALE);
        }
        ChannelType type = event.unit().type();
        Progress next = contact.progress().copy();
        next.replace(attempt.failed(category));
        UnitProgress tried = next.touch(contact.indexOf(event.unit()));
        if (counts) {
            tried.countFailure(category);
        }
        if (counts && category.isCounted()) {
            tried.countAttempt();
        }
        if (category == FailureCategory.BAD_ADDRESS) {
            tried.setUnusable(UnusableReason.BOUNCED);
        } else if (category == FailureCategory.OPTED_OUT) {
            next.setBarred(true);
        }
        next.waitFrom(event.at(), rules.attempts().delayAfter(type, category));
        return Transitions.of(contact, next, event, rules);
    }

    static Transition succeeded(Contact contact, AttemptSucceeded event, ListRules rules) {
        Attempt attempt = contact.progress().attempt(event.number());
        if (attempt == null || !attempt.unit().equals(event.unit())) {
            return Transitions.rejected(Rejection.UNKNOWN);
        }
        if (!contact.progress().stillCounts(attempt)) {
            return Transitions.rejected(Rejection.STALE);
        }
        Attempt succeeded = attempt.succeeded(event.conversation());
        Progress next = contact.progress().copy();
        next.replace(succeeded);
        int unit = contact.indexOf(event.unit());
        int elsewhere = ConversationEvents.unitOf(event.conversation(), contact);
        if (elsewhere >= 0 && elsewhere != unit) {
            next.touch(elsewhere).endConversation();
        }
        UnitProgress tried = next.touch(unit);
        tried.countAttempt();
        tried.open(succeeded);
        next.waitFrom(event.at(), rules.attempts().minimumDelay());
        return Transitions.of(contact, next, event, rules);
    }
}
