package io.contactlist.model;

import io.contactlist.model.ContactEvent.ContactedElsewhere;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What events set on when a contact may be contacted, beside its attempts. Most contacts have {@link #NONE}.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param expired whether the contact has expired (rule G5)
 * @param notBefore the latest instant before which a resolution asked not to plan, or null (rule R4)
 * @param elsewhere what happened elsewhere, in the order in which it was recorded, each once (rule R6)
 * @param callbackChangedAt when a callback was last agreed or cancelled, or null if none ever was (rule B1)
 * @param callback the callback agreed then, unless it has ended; null if there is none. It is pending unless an attempt
 *     planned for it has succeeded (rule B5)
 */
public record Timing(
        boolean expired,
        @Nullable Instant notBefore,
        List<ContactedElsewhere> elsewhere,
        @Nullable Instant callbackChangedAt,
        @Nullable Callback callback) {

    /** Nothing was set. */
    public static final Timing NONE = new Timing(false, null, List.of(), null, null);

    public Timing {
        elsewhere = List.copyOf(elsewhere);
        if (callback != null) {
            Objects.requireNonNull(callbackChangedAt, "callbackChangedAt must be set for a callback");
        }
    }

    /** Returns whether it may keep the contact from being planned although its attempts do not. */
    boolean mayHold() {
        return notBefore != null || callback != null;
    }

    Timing withExpired(boolean isExpired) {
        return new Timing(isExpired, notBefore, elsewhere, callbackChangedAt, callback);
    }

    Timing notBefore(Instant instant) {
        return notBefore != null && !instant.isAfter(notBefore)
                ? this
                : new Timing(expired, instant, elsewhere, callbackChangedAt, callback);
    }

    Timing with(ContactedElsewhere event) {
        List<ContactedElsewhere> more = new ArrayList<>(elsewhere);
        more.add(event);
        return new Timing(expired, notBefore, more, callbackChangedAt, callback);
    }

    Timing agreed(Callback agreed, Instant at) {
        return new Timing(expired, notBefore, elsewhere, at, agreed);
    }

    Timing cancelled(Instant at) {
        return new Timing(expired, notBefore, elsewhere, at, null);
    }

    Timing withoutCallback() {
        return callback == null ? this : new Timing(expired, notBefore, elsewhere, callbackChangedAt, null);
    }
}
