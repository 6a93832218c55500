package io.contactlist.model;

import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds what ends by itself: leases, answer times, callbacks and the contact (rule L10). */
final class Overdue {

    private Overdue() {}

    /**
     * Returns the event of what ends next, dated at that instant, or null if nothing ends by itself. At one instant the
     * contact ends last.
     */
    static @Nullable ContactEvent next(Contact contact, AttemptControl control) {
        ContactEvent next = next(contact.progress(), control);
        Instant end = contact.nextEnd(contact.progress());
        return end == null || (next != null && next.at().equals(end)) ? next : new ContactExpired(end);
    }

    /** Returns the same without the contact itself. At one instant a lease ends first, a callback last. */
    private static @Nullable ContactEvent next(Progress progress, AttemptControl control) {
        Attempt planned = progress.planned();
        ContactEvent next = planned == null
                ? null
                : new AttemptReleased(planned.number(), ReleaseReason.LEASE_ENDED, planned.leaseEnd());
        if (control.hasAnswerTimes()) {
            for (Attempt attempt = Conversations.first(progress);
                    attempt != null;
                    attempt = Conversations.next(attempt, progress)) {
                Instant end = answerTimeEnd(attempt, progress, control);
                if (end != null && (next == null || end.isBefore(next.at()))) {
                    next = new AnswerTimeEnded(attempt.success().id(), attempt.number(), end);
                }
            }
        }
        Instant missed = Callbacks.end(progress);
        return missed == null || (next != null && !missed.isBefore(next.at())) ? next : new CallbackMissed(missed);
    }

    /** Returns the instant of {@link #next(Contact, AttemptControl)} without the contact itself, or null. */
    static @Nullable Instant nextEnd(Progress progress, AttemptControl control) {
        if (!control.hasAnswerTimes() && progress.timing().callback() == null) {
            Attempt planned = progress.planned();
            return planned == null ? null : planned.leaseEnd();
        }
        ContactEvent next = next(progress, control);
        return next == null ? null : next.at();
    }

    /** Returns when the answer time of the attempt's conversation ends, or null if nothing is awaited. */
    static @Nullable Instant answerTimeEnd(Attempt attempt, Progress progress, AttemptControl control) {
        Duration time = control.answerTime().get(attempt.unit().type());
        Instant reportedAt = attempt.reportedAt();
        return time != null && reportedAt != null && Conversations.awaitsAnswer(attempt, progress)
                ? attempt.acting(reportedAt).plus(time)
                : null;
    }
}
