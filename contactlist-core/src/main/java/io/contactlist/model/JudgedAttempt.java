package io.contactlist.model;

import io.contactlist.model.ContactEvent.AttemptPlanned;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A planned attempt as rules judge it that were perhaps not in force (see {@link ContactHistory#judge}).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param attempt the attempt as it was planned
 * @param before the contact just before, as the rules see it
 * @param refusal why the rules forbid the attempt (rule A5), or null if they allow it
 * @param rolling the rolling limits among what forbids it (rule R3)
 * @param quiet the quiet periods among what forbids it (rule R4)
 */
public record JudgedAttempt(
        AttemptPlanned attempt,
        Contact before,
        @Nullable Rejection refusal,
        List<RollingLimit> rolling,
        List<QuietPeriod> quiet) {

    public JudgedAttempt {
        Objects.requireNonNull(attempt, "attempt");
        Objects.requireNonNull(before, "contact");
        rolling = List.copyOf(rolling);
        quiet = List.copyOf(quiet);
    }

    /** Shows the number of the attempt, and why it is forbidden. */
    @Override
    public String toString() {
        return "attempt " + attempt.number() + (refusal == null ? " allowed" : " forbidden: " + refusal.reason());
    }
}
