package io.contactlist.model;

import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Applies the events that set when a contact may be contacted (rules R6, B1 to B5, G5). */
final class TimingEvents {

    private TimingEvents() {}

    static Transition apply(Contact contact, ContactEvent event, ListRules rules) {
        if (event instanceof ContactedElsewhere elsewhere) {
            return elsewhere(contact, elsewhere, rules);
        } else if (event instanceof CallbackAgreed agreed) {
            return agreed(contact, agreed, rules);
        } else if (event instanceof CallbackCancelled cancelled) {
            return cancelled(contact, cancelled, rules);
        } else if (event instanceof CallbackMissed missed) {
            return missed(contact, missed, rules);
        } else if (event instanceof ContactExpired expired) {
            return expired(contact, expired, rules);
        }
        throw new IllegalArgumentException("unknown event: " + event.getClass());
    }

    private static Transition elsewhere(Contact contact, ContactedElsewhere event, ListRules rules) {
        Timing timing = contact.progress().timing();
        return timing.elsewhere().contains(event)
                ? Transitions.rejected(Rejection.STALE)
                : with(timing.with(event), contact, event, rules);
    }

    private static Transition agreed(Contact contact, CallbackAgreed event, ListRules rules) {
        Rejection refusal = refusal(contact, event);
        return refusal != null
                ? Transitions.rejected(refusal)
                : with(contact.progress().timing().agreed(event.callback(), event.at()), contact, event, rules);
    }

    /** Returns why a callback cannot be agreed (rule B1), or null if it can. */
    private static @Nullable Rejection refusal(Contact contact, CallbackAgreed event) {
        Progress progress = contact.progress();
        ChannelType type = event.callback().type();
        UnitId unit = event.callback().unit();
        if (unit != null && contact.data().indexOf(unit) < 0) {
            return Rejection.UNKNOWN;
        }
        if (!isNews(event.at(), progress)) {
            return Rejection.STALE;
        }
        if (progress.isClosed() || progress.isDone(type)) {
            return Rejection.forbiddenBy(ContactStatus.CLOSED);
        }
        if (progress.isBarred() || !contact.data().hasUsable(type, progress)) {
            return Rejection.forbiddenBy(ContactStatus.FLAGGED);
        }
        return progress.timing().expired() ? Rejection.forbiddenBy(ContactStatus.ATTEMPTED) : null;
    }

    private static boolean isNews(Instant at, Progress progress) {
        Instant last = progress.timing().callbackChangedAt();
        return last == null || at.isAfter(last);
    }

    private static Transition cancelled(Contact contact, CallbackCancelled event, ListRules rules) {
        Progress progress = contact.progress();
        return progress.timing().callback() == null || !isNews(event.at(), progress)
                ? Transitions.rejected(Rejection.STALE)
                : with(progress.timing().cancelled(event.at()), contact, event, rules);
    }

    private static Transition missed(Contact contact, CallbackMissed event, ListRules rules) {
        Progress progress = contact.progress();
        Callback pending = Callbacks.pending(progress);
        if (pending == null || !event.at().equals(pending.until())) {
            return notAt(pending == null ? null : pending.until(), event.at());
        }
        return Callbacks.end(progress) == null
                ? Transitions.rejected(Rejection.NOT_YET)
                : with(progress.timing().withoutCallback(), contact, event, rules);
    }

    private static Transition expired(Contact contact, ContactExpired event, ListRules rules) {
        Timing timing = contact.progress().timing();
        Instant end = timing.expired() ? null : contact.notAfter().orElse(null);
        return end == null || !event.at().equals(end)
                ? notAt(end, event.at())
                : with(timing.withExpired(true), contact, event, rules);
    }

    /** Rejects the event of an end that is not the next one, or is dated at another instant (rule L10). */
    private static Transition notAt(@Nullable Instant end, Instant at) {
        return Transitions.rejected(end != null && at.isBefore(end) ? Rejection.NOT_YET : Rejection.STALE);
    }

    private static Transition with(Timing timing, Contact contact, ContactEvent event, ListRules rules) {
        Progress next = contact.progress().copy();
        next.set(timing);
        return Transitions.of(contact, next, event, rules);
    }
}
