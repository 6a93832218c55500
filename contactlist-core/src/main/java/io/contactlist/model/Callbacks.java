package io.contactlist.model;

import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactReset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads callbacks from what has happened (rules B1 to B6). */
final class Callbacks {

    private Callbacks() {}

    /** Returns the callback that is pending, or null. It is not once an attempt planned for it has succeeded. */
    static @Nullable Callback pending(Progress progress) {
        Callback callback = progress.timing().callback();
        return callback == null || isServed(progress) ? null : callback;
    }

    /** Returns when the callback that is pending is missed, or null. It is not while an attempt for it is planned. */
    static @Nullable Instant end(Progress progress) {
        Callback callback = pending(progress);
        Attempt planned = progress.planned();
        return callback == null || (planned != null && isFor(planned, progress)) ? null : callback.until();
    }

    /** Returns whether a callback is pending on the type and its first attempt is still to come (rule B3). */
    static boolean isFirstToCome(ChannelType type, Progress progress) {
        Callback callback = progress.timing().callback();
        if (callback == null || callback.type() != type) {
            return false;
        }
        for (int number = progress.lastNumber(); number > progress.lastReset(); number--) {
            Attempt attempt = progress.get(number);
            if (isFor(attempt, progress) && !attempt.isNotMade()) {
                return false;
            }
        }
        return true;
    }

    /** Returns when the callback was agreed that is pending on the type, or null. */
    static @Nullable Instant agreedAt(ChannelType type, Progress progress) {
        Callback callback = pending(progress);
        return callback == null || callback.type() != type
                ? null
                : progress.timing().callbackChangedAt();
    }

    /** Returns whether the unit's turn for the first attempt of a callback is another's, which is preferred (rule B1). */
    static boolean prefersAnother(int unit, ContactData data, Progress progress) {
        Callback callback = progress.timing().callback();
        if (callback == null
                || callback.unit() == null
                || !isFirstToCome(data.unit(unit).type(), progress)) {
            return false;
        }
        int preferred = data.indexOf(callback.unit());
        return preferred != unit && data.isUsable(preferred, progress);
    }

    /** Returns whether an attempt was planned for the callback that is pending (rule O1). */
    static boolean isForPending(Attempt attempt, Progress progress) {
        return pending(progress) != null && isFor(attempt, progress);
    }

    /**
     * Ends the callback that the contact, as it is now, no longer allows.
     *
     * @param before the contact before the event
     * @param next the progress after it, still to be written to
     * @param event the event
     * @return the effect of its end, or of that which the event itself brings; null if no callback ended without success
     */
    static Effect.@Nullable CallbackEnded end(Contact before, Progress next, ContactEvent event) {
        Callback pending = pending(next);
        CallbackEnd why = pending == null ? null : whyPointless(pending, next);
        if (pending != null && why != null) {
            next.set(next.timing().withoutCallback());
            return new Effect.CallbackEnded(pending, why);
        }
        Callback ended = pending(before.progress());
        why = ended == null ? null : end(event);
        return ended == null || why == null ? null : new Effect.CallbackEnded(ended, why);
    }

    /** Returns why a pending callback must end, or null if it may go on (rule B5). */
    static @Nullable CallbackEnd whyPointless(Callback callback, Progress next) {
        if (next.isClosed()) {
            return CallbackEnd.CLOSED;
        } else if (next.isBarred()) {
            return CallbackEnd.BARRED;
        } else if (next.timing().expired()) {
            return CallbackEnd.EXPIRED;
        }
        return next.isDone(callback.type()) ? CallbackEnd.DONE : null;
    }

    /** Returns how the event ends a callback that is pending, or null if it does not. */
    private static @Nullable CallbackEnd end(ContactEvent event) {
        if (event instanceof CallbackAgreed) {
            return CallbackEnd.REPLACED;
        } else if (event instanceof CallbackCancelled) {
            return CallbackEnd.CANCELLED;
        } else if (event instanceof CallbackMissed) {
            return CallbackEnd.MISSED;
        }
        return event instanceof ContactReset ? CallbackEnd.RESET : null;
    }

    private static boolean isServed(Progress progress) {
        for (int number = progress.lastNumber(); number > progress.lastReset(); number--) {
            Attempt attempt = progress.get(number);
            if (attempt.state() == AttemptState.SUCCEEDED && isFor(attempt, progress)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the attempt was planned for the callback that was agreed last. */
    private static boolean isFor(Attempt attempt, Progress progress) {
        return attempt.callbackAt() != null
                && attempt.callbackAt().equals(progress.timing().callbackChangedAt());
    }
}
