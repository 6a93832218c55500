package io.contactlist.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an event does not apply to a contact (rules L5, A5). It changed nothing.
 *
 * @param reason the kind of refusal
 * @param status the status that forbids it, where {@link Reason#STATUS} says so, else null
 * @param limits the limits that forbid it, where {@link Reason#LIMITS} says so, else empty
 * @param from from when on it will be allowed, where {@link Reason#NOT_DUE} says so, else null
 */
public record Rejection(
        Reason reason,
        @Nullable ContactStatus status,
        List<ReachedLimit> limits,
        @Nullable Instant from) {

    /** The kinds of refusal. */
    public enum Reason {
        /** It no longer applies: it was delivered before, or something later came in between. */
        STALE,
        /** It does not apply yet: deliver it again later. */
        NOT_YET,
        /** It names a unit, attempt or conversation that never was. */
        UNKNOWN,
        /** The status forbids it. */
        STATUS,
        /** Limits of the attempt control forbid it. */
        LIMITS,
        /** The contact is not due. */
        NOT_DUE,
        /** The unit to be tried was removed or is unusable. */
        UNUSABLE_UNIT,
        /** A malformed address stays unusable. */
        MALFORMED_ADDRESS
    }

    static final Rejection STALE = of(Reason.STALE);
    static final Rejection NOT_YET = of(Reason.NOT_YET);
    static final Rejection UNKNOWN = of(Reason.UNKNOWN);
    static final Rejection UNUSABLE_UNIT = of(Reason.UNUSABLE_UNIT);
    static final Rejection MALFORMED_ADDRESS = of(Reason.MALFORMED_ADDRESS);

    /**
     * @throws IllegalArgumentException if status, limits or instant don't go with the reason
     */
    public Rejection {
        Objects.requireNonNull(reason, "reason");
        limits = List.copyOf(limits);
        if ((status != null) != (reason == Reason.STATUS)
                || limits.isEmpty() == (reason == Reason.LIMITS)
                || (from != null) != (reason == Reason.NOT_DUE)) {
            throw new IllegalArgumentException("a rejection has a status if its reason is STATUS, limits if it is"
                    + " LIMITS, and an instant if it is NOT_DUE; the reason is " + reason);
        }
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

    /**
     * The status that forbids it.
     *
     * @return the status, where the reason is {@link Reason#STATUS}
     */
    public Optional<ContactStatus> forbiddenBy() {
        return Optional.ofNullable(status);
    }

    /**
     * From when on it will be allowed.
     *
     * @return the instant, where the reason is {@link Reason#NOT_DUE}
     */
    public Optional<Instant> allowedFrom() {
        return Optional.ofNullable(from);
    }
}
