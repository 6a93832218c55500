package io.contactlist.planning;

import io.contactlist.model.ContactId;
import io.contactlist.model.QuietPeriod;
import io.contactlist.model.Rejection;
import io.contactlist.model.RollingLimit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that rules would have forbidden, with all that forbids it.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param contact the contact
 * @param number the attempt's number
 * @param at when the attempt was planned
 * @param refusal why attempt control or status forbid it (rule A5), or null if only the contact hours do
 * @param rolling the rolling limits among what forbids it (rule R3)
 * @param quiet the quiet periods among what forbids it (rule R4)
 * @param outsideHours whether it lies outside of the contact hours (rules W5, W6)
 * @param from from when on it would have been allowed, or null if waiting would not have helped: the status, a limit or an
 *     unusable unit forbids it, or nothing opens within 400 days
 */
public record Violation(
        ContactId contact,
        int number,
        Instant at,
        @Nullable Rejection refusal,
        List<RollingLimit> rolling,
        List<QuietPeriod> quiet,
        boolean outsideHours,
        @Nullable Instant from) {

    public Violation {
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(at, "instant");
        rolling = List.copyOf(rolling);
        quiet = List.copyOf(quiet);
        if (refusal == null && !outsideHours) {
            throw new IllegalArgumentException("a violation must have a refusal or lie outside of contact hours");
        }
    }

    /** {@return why attempt control or status forbid the attempt, or empty if only the contact hours do} */
    public Optional<Rejection> forbiddenBy() {
        return Optional.ofNullable(refusal);
    }

    /** {@return from when on the attempt would have been allowed, or empty if waiting would not have helped} */
    public Optional<Instant> allowedFrom() {
        return Optional.ofNullable(from);
    }

    /** Shows all but the contact, whose identifier may be an address. */
    @Override
    public String toString() {
        return "attempt " + number + " at " + at + ": " + why() + (from == null ? "" : ", allowed from " + from);
    }

    private String why() {
        List<String> reasons = new ArrayList<>();
        if (refusal != null) {
            reasons.add(
                    switch (refusal.reason()) {
                        case LIMITS ->
                            refusal.limits().stream()
                                    .map(limit -> limit.limit() + " per " + limit.scope())
                                    .collect(Collectors.joining(", "));
                        case STATUS -> String.valueOf(refusal.status());
                        default -> refusal.reason().toString();
                    });
        }
        rolling.forEach(limit -> reasons.add(limit.toString()));
        quiet.forEach(period -> reasons.add(period.toString()));
        if (outsideHours) {
            reasons.add("outside of contact hours");
        }
        return String.join(", ", reasons);
    }
}
