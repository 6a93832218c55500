package io.contactlist.model;

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
