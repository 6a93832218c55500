package io.contactlist.model;

import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactEvent.ContactedElsewhere.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies rolling limits and quiet periods (rules R1 to R6). What a reset forgot counts here too (rule R5). */
final class RollingLimits {

    private RollingLimits() {}

    /** Returns the instant from which they allow an attempt on the unit, {@link Instant#MIN} if they never forbade it. */
    static Instant dueFrom(UnitId unit, Progress progress, AttemptControl control) {
        Instant due = Instant.MIN;
        for (RollingLimit limit : control.rolling()) {
            if (limit.isOn(unit.type())) {
                due = DueInstants.later(due, dueFrom(limit, unit, progress));
            }
        }
        for (QuietPeriod period : control.quiet()) {
            if (period.types().contains(unit.type())) {
                due = DueInstants.later(due, dueFrom(period, progress));
            }
        }
        return due;
    }

    /** Returns the rolling limits that do not allow an attempt on the unit at an instant (rule R3). */
    static List<RollingLimit> limitsAt(Instant at, UnitId unit, Progress progress, AttemptControl control) {
        return control.rolling().stream()
                .filter(limit -> limit.isOn(unit.type()) && isAfter(dueFrom(limit, unit, progress), at))
                .toList();
    }

    /** Returns the quiet periods that do not allow an attempt on the unit at an instant (rule R4). */
    static List<QuietPeriod> quietAt(Instant at, UnitId unit, Progress progress, AttemptControl control) {
        return control.quiet().stream()
                .filter(period -> period.types().contains(unit.type()) && isAfter(dueFrom(period, progress), at))
                .toList();
    }

    private static boolean isAfter(@Nullable Instant due, Instant at) {
        return due != null && due.isAfter(at);
    }

    /** Returns the instant from which fewer attempts than the limit lie within the span (rule R3), or null. */
    private static @Nullable Instant dueFrom(RollingLimit limit, UnitId unit, Progress progress) {
        if (progress.lastNumber() + progress.timing().elsewhere().size() < limit.limit()) {
            return null;
        }
        List<Instant> instants = instants(limit, unit, progress);
        int excess = instants.size() - limit.limit();
        if (excess < 0) {
            return null;
        }
        Collections.sort(instants);
        return instants.get(excess).plus(limit.span());
    }

    private static List<Instant> instants(RollingLimit limit, UnitId unit, Progress progress) {
        List<Instant> instants = new ArrayList<>();
        for (int number = 1; number <= progress.lastNumber(); number++) {
            Attempt attempt = progress.get(number);
            UnitId tried = attempt.unit();
            boolean isMeant = limit.perUnit() ? tried.equals(unit) : limit.isOn(tried.type());
            if (isMeant && attempt.isCounted()) {
                instants.add(countedAt(attempt));
            }
        }
        if (!limit.perUnit()) {
            for (ContactedElsewhere elsewhere : progress.timing().elsewhere()) {
                if (elsewhere.kind() == Kind.ATTEMPT && limit.isOn(elsewhere.type())) {
                    instants.add(elsewhere.at());
                }
            }
        }
        return instants;
    }

    /** Returns the instant at which an attempt counts: that of its outcome, or its lease end (rule R2). */
    private static Instant countedAt(Attempt attempt) {
        Instant reportedAt = attempt.reportedAt();
        return reportedAt == null ? attempt.leaseEnd() : attempt.acting(reportedAt);
    }

    /** Returns the end of the quiet period after the latest conversation (rule R4), or null if there was none. */
    private static @Nullable Instant dueFrom(QuietPeriod period, Progress progress) {
        Instant last = Instant.MIN;
        for (int number = 1; number <= progress.lastNumber(); number++) {
            Attempt attempt = progress.get(number);
            AttemptConversation reached = attempt.reached();
            if (reached != null && period.types().contains(attempt.unit().type())) {
                last = DueInstants.later(DueInstants.later(last, countedAt(attempt)), reached.resolvedAt());
            }
        }
        for (ContactedElsewhere elsewhere : progress.timing().elsewhere()) {
            if (elsewhere.kind() == Kind.CONVERSATION && period.types().contains(elsewhere.type())) {
                last = DueInstants.later(last, elsewhere.at());
            }
        }
        return last.equals(Instant.MIN) ? null : last.plus(period.span());
    }
}
