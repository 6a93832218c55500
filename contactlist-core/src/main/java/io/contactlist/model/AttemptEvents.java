package io.contactlist.model;

import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies the events of attempts (rules L4 to L6). */
final class AttemptEvents {

    /** How long a callback that was handed back without an instant waits (rule O1). */
    private static final Duration CALLBACK_PAUSE = Duration.ofMinutes(1);

    private AttemptEvents() {}

    static Transition planned(Contact contact, AttemptPlanned event, ListRules rules) {
        Rejection refusal = refusal(contact, event, contact.data().indexOf(event.unit()), rules);
        if (refusal != null) {
            return Transitions.rejected(refusal);
        }
        return Transitions.of(contact, withPlanned(contact, event), event, rules);
    }

    /** Returns the contact after an attempt that was planned although these rules forbid it. */
    static Contact plannedRegardless(Contact contact, AttemptPlanned event, ListRules rules) {
        return LifeCycle.accepted(Transitions.of(contact, withPlanned(contact, event), event, rules))
                .contact();
    }

    private static Progress withPlanned(Contact contact, AttemptPlanned event) {
        Progress next = contact.progress().copy();
        next.add(Attempt.planned(event, Callbacks.agreedAt(event.unit().type(), next)));
        return next;
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
            List<ReachedLimit> limits = Limits.onType(type, contact, rules.attempts());
            return limits.isEmpty() ? Rejection.forbiddenBy(status) : Rejection.forbiddenBy(limits);
        }
        if (status != ContactStatus.CALLABLE) {
            return Rejection.forbiddenBy(status);
        }
        if (progress.planned() != null) {
            return Rejection.forbiddenBy(ContactStatus.PLANNING);
        }
        if (!contact.data().isUsable(unit, progress) || Callbacks.prefersAnother(unit, contact.data(), progress)) {
            return Rejection.UNUSABLE_UNIT;
        }
        CommunicationUnit tried = contact.data().unit(unit);
        if (!Limits.isWithin(tried, progress, rules.attempts())) {
            return Rejection.forbiddenBy(Limits.onUnit(tried, progress, rules.attempts()));
        }
        Instant due = DueInstants.of(event.unit(), progress, rules.attempts());
        return event.at().isBefore(due) ? Rejection.notDueBefore(due) : null;
    }

    static Transition prolonged(Contact contact, AttemptProlonged event, ListRules rules) {
        Attempt attempt = contact.progress().attempt(event.number());
        if (attempt == null) {
            return Transitions.rejected(Rejection.UNKNOWN);
        }
        if (!attempt.isPlanned() || !event.leaseEnd().isAfter(attempt.leaseEnd())) {
            return Transitions.rejected(Rejection.STALE);
        }
        Progress next = contact.progress().copy();
        next.replace(attempt.prolonged(event.leaseEnd()));
        return Transitions.of(contact, next, event, rules);
    }

    static Transition released(Contact contact, AttemptReleased event, ListRules rules) {
        Attempt attempt = contact.progress().attempt(event.number());
        if (attempt == null) {
            return Transitions.rejected(Rejection.UNKNOWN);
        }
        if (!attempt.isPlanned()) {
            return Transitions.rejected(Rejection.STALE);
        }
        if (event.reason() == ReleaseReason.LEASE_ENDED && !event.at().equals(attempt.leaseEnd())) {
            return Transitions.rejected(event.at().isBefore(attempt.leaseEnd()) ? Rejection.NOT_YET : Rejection.STALE);
        }
        Progress next = contact.progress().copy();
        Transitions.release(attempt, event.reason().state(), next, rules);
        return Transitions.of(contact, next, event, rules);
    }

    static Transition handedBack(Contact contact, AttemptHandedBack event, ListRules rules) {
        Attempt attempt = contact.progress().attempt(event.number());
        if (attempt == null) {
            return Transitions.rejected(Rejection.UNKNOWN);
        }
        if (!attempt.isPlanned() && !attempt.state().isReleased()) {
            return Transitions.rejected(Rejection.STALE);
        }
        Progress next = contact.progress().copy();
        next.replace(attempt.handedBack());
        Instant notBefore = event.notBefore();
        next.handBackUntil(DueInstants.later(earliestAgain(attempt, event, next), notBefore));
        return Transitions.of(contact, next, event, rules);
    }

    /** Returns from when on a hand-back lets the contact be due. A callback would be planned again at once (rule O1). */
    private static Instant earliestAgain(Attempt attempt, AttemptHandedBack event, Progress next) {
        boolean isPause = event.notBefore() == null && Callbacks.isForPending(attempt, next);
        return isPause ? event.at().plus(CALLBACK_PAUSE) : event.at();
    }

    static Transition failed(Contact contact, AttemptFailed event, ListRules rules) {
        Attempt attempt = contact.progress().attempt(event.number());
        if (attempt == null || !attempt.unit().equals(event.unit())) {
            return Transitions.rejected(Rejection.UNKNOWN);
        }
        FailureCategory category = event.category();
        LastingReport lasting = category.lasting();
        boolean lasts = lasting != null && !attempt.lasting().contains(lasting);
        boolean applies = outcomeApplies(attempt, event.at(), category, contact.progress());
        if (!applies && !lasts) {
            return Transitions.rejected(Rejection.STALE);
        }
        Progress next = contact.progress().copy();
        Attempt failed = attempt;
        if (applies) {
            Instant wait = attempt.acting(event.at())
                    .plus(rules.attempts().delayAfter(event.unit().type(), category));
            failed = failed.failed(category, event.at(), wait);
        }
        if (lasting != null && lasts) {
            failed = failed.heeding(lasting);
            if (lasting == LastingReport.OPTED_OUT) {
                next.setBarred(true);
            } else {
                next.condemn(contact.data().indexOf(event.unit()), UnusableReason.BOUNCED);
            }
        }
        next.replace(failed);
        return Transitions.of(contact, next, event, rules);
    }

    static Transition succeeded(Contact contact, AttemptSucceeded event, ListRules rules) {
        Attempt attempt = contact.progress().attempt(event.number());
        if (attempt == null || !attempt.unit().equals(event.unit())) {
            return Transitions.rejected(Rejection.UNKNOWN);
        }
        if (!outcomeApplies(attempt, event.at(), null, contact.progress())) {
            return Transitions.rejected(Rejection.STALE);
        }
        Progress next = contact.progress().copy();
        ConversationEvents.takeBackAssumptions(event, next);
        ConversationId conversation = event.conversation();
        Attempt end = next.isForgotten(attempt) ? null : Conversations.endAfter(attempt, conversation, next);
        Instant wait = attempt.acting(event.at()).plus(rules.attempts().minimumDelay());
        boolean isOver = end != null || next.isForgotten(attempt);
        Attempt succeeded = attempt.succeeded(reached(attempt, conversation, isOver), event.at(), wait);
        if (end != null && end.lasting().contains(LastingReport.COMPLETED)) {
            succeeded = succeeded.heeding(LastingReport.COMPLETED);
            next.complete(event.unit().type());
        }
        next.replace(succeeded);
        return Transitions.of(contact, next, event, rules);
    }

    /** Returns the conversation of a success; one in which the attempt succeeded before goes on with its reports. */
    private static AttemptConversation reached(Attempt attempt, ConversationId conversation, boolean isOver) {
        AttemptConversation before = attempt.reached();
        return before != null && before.id().equals(conversation) && !before.assumed() && !isOver
                ? before
                : AttemptConversation.opened(conversation, isOver);
    }

    /**
     * Returns whether an outcome of the attempt applies (rule L5): the first one does, and a later one corrects it.
     *
     * @param failure the category of a failure, or null for a success
     */
    private static boolean outcomeApplies(
            Attempt attempt, Instant at, @Nullable FailureCategory failure, Progress progress) {
        if (attempt.isNotMade()) {
            return false;
        }
        Instant reported = attempt.reportedAt();
        if (reported == null) {
            return true;
        }
        boolean isCorrection =
                at.isAfter(reported) || (at.equals(reported) && failure == null && attempt.category() != null);
        return isCorrection
                && failure != FailureCategory.NO_CAPACITY
                && (attempt.category() != null || Conversations.isLatestInOpen(attempt, progress));
    }
}
