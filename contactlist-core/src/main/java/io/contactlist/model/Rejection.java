package io.contactlist.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an event does not apply to a contact (rules L5, A5). A rejected event changes nothing.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param reason the kind of rejection
 * @param status the status that forbids the event, or null; present exactly for {@link Reason#STATUS}
 * @param limits the limits that forbid the event; not empty exactly for {@link Reason#LIMITS}
 * @param from from when on the event will be allowed, or null; present exactly for {@link Reason#NOT_DUE}
 */
public record Rejection(
        Reason reason,
        @Nullable ContactStatus status,
        List<ReachedLimit> limits,
        @Nullable Instant from) {

    /** The kinds of rejection. */
    public enum Reason {
        /** It no longer applies: it was delivered before, or something later came in between. */
        STALE,
        /** It does not apply yet: deliver it again later. */
        NOT_YET,
        /** It names a unit, attempt or conversation that never existed. */
        UNKNOWN,
        /** The status forbids it. */
        STATUS,
        /** Limits of the attempt control forbid it. */
        LIMITS,
        /** The contact is not due yet. */
        NOT_DUE,
        /** The unit to try was removed or is unusable. */
        UNUSABLE_UNIT,
        /** A malformed address stays unusable. */
        MALFORMED_ADDRESS,
        /** The list has as many sets of time zones as it may have, and the data have another one (rule T2). */
        TOO_MANY_TIME_KEYS
    }

    static final Rejection STALE = of(Reason.STALE);
    /** Rejects an event that does not apply yet. */
    public static final Rejection NOT_YET = of(Reason.NOT_YET);

    static final Rejection UNKNOWN = of(Reason.UNKNOWN);
    static final Rejection UNUSABLE_UNIT = of(Reason.UNUSABLE_UNIT);
    static final Rejection MALFORMED_ADDRESS = of(Reason.MALFORMED_ADDRESS);
    /** Rejects data with a set of time zones that would be one too many in the list (rule T2). */
    public static final Rejection TOO_MANY_TIME_KEYS = of(Reason.TOO_MANY_TIME_KEYS);

    public Rejection {
        Objects.requireNonNull(reason, "reason");
        limits = List.copyOf(limits);
        Checks.presence(status != null, reason == Reason.STATUS, "status", "reason " + reason);
        Checks.presence(!limits.isEmpty(), reason == Reason.LIMITS, "limits", "reason " + reason);
        Checks.presence(from != null, reason == Reason.NOT_DUE, "from", "reason " + reason);
    }

    private static Rejection of(Reason reason) {
        return new Rejection(reason, null, List.of(), null);
    }

    static Rejection forbiddenBy(ContactStatus status) {
        return new Rejection(Reason.STATUS, status, List.of(), null);
    }

    static Rejection forbiddenBy(List<ReachedLimit> limits) {
        return new Rejection(Reason.LIMITS, null, limits, null);
    }

    static Rejection notDueBefore(Instant from) {
        return new Rejection(Reason.NOT_DUE, null, List.of(), from);
    }

    /** {@return the status that forbids the event; present exactly for {@link Reason#STATUS}} */
    public Optional<ContactStatus> forbiddenBy() {
        return Optional.ofNullable(status);
    }

    /** {@return from when on the event will be allowed; present exactly for {@link Reason#NOT_DUE}} */
    public Optional<Instant> allowedFrom() {
        return Optional.ofNullable(from);
    }
}
