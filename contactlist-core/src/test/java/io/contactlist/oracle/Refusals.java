package io.contactlist.oracle;

import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReachedLimit;
import io.contactlist.model.Rejection;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why an event does not apply (the column "allowed when" of the events in RULES.md; L5, L6, A5). */
final class Refusals {

    private static final Rejection STALE = because(Reason.STALE);
    private static final Rejection NOT_YET = because(Reason.NOT_YET);
    private static final Rejection UNKNOWN = because(Reason.UNKNOWN);

    private final History history;
    private final UnitRules units;
    private final AttemptRules attempts;
    private final ConversationRules conversations;
    private final LimitRules limits;
    private final StatusRules statuses;

    Refusals(
            History history,
            UnitRules units,
            AttemptRules attempts,
            ConversationRules conversations,
            LimitRules limits,
            StatusRules statuses) {
        this.history = history;
        this.units = units;
        this.attempts = attempts;
        this.conversations = conversations;
        this.limits = limits;
        this.statuses = statuses;
    }

    private static Rejection because(Reason reason) {
        return new Rejection(reason, null, List.of(), null);
    }

    /** Why the event is refused, or nothing if it applies. */
    Optional<Rejection> of(ContactEvent event) {
        if (event instanceof AttemptPlanned planned) {
            return planned(planned);
        } else if (event instanceof AttemptReleased released) {
            return released(released);
        } else if (event instanceof AttemptFailed failed) {
            boolean neverTooLate =
                    failed.category() == FailureCategory.BAD_ADDRESS || failed.category() == FailureCategory.OPTED_OUT;
            return outcome(failed.number(), failed.unit(), neverTooLate);
        } else if (event instanceof AttemptSucceeded succeeded) {
            return outcome(succeeded.number(), succeeded.unit(), false);
        } else if (event instanceof ConversationStillOpen report) {
            return stillOpen(report);
        } else if (event instanceof ConversationResolved resolved) {
            return resolved(resolved);
        } else if (event instanceof UnitMadeUnusable made) {
            return units.everKnown(made.unit()).isPresent() ? Optional.empty() : Optional.of(UNKNOWN);
        } else if (event instanceof UnitMadeUsable made) {
            return madeUsable(made);
        } else if (event instanceof ContactClosed && statuses.isClosed()) {
            return Optional.of(status(ContactStatus.CLOSED));
        }
        return Optional.empty();
    }

    private static Rejection status(ContactStatus status) {
        return new Rejection(Reason.STATUS, status, List.of(), null);
    }

    private static Rejection limits(List<ReachedLimit> biting) {
        return new Rejection(Reason.LIMITS, null, biting, null);
    }

    private Optional<Rejection> planned(AttemptPlanned event) {
        int last = history.lastNumber();
        UnitId unit = event.unit();
        if (units.everKnown(unit).isEmpty() || event.number() < 1 || event.number() > last + 1) {
            return Optional.of(UNKNOWN);
        } else if (event.number() <= last) {
            return Optional.of(STALE);
        }
        ContactStatus status = statuses.on(unit.type());
        if (status == ContactStatus.ATTEMPTED) {
            return Optional.of(limits(limits.bitingOn(unit.type())));
        } else if (status != ContactStatus.CALLABLE) {
            return Optional.of(status(status));
        } else if (attempts.planned().isPresent()) {
            return Optional.of(status(ContactStatus.PLANNING));
        } else if (!units.isUsable(unit)) {
            return Optional.of(because(Reason.UNUSABLE_UNIT));
        } else if (!limits.bitingOn(unit).isEmpty()) {
            return Optional.of(limits(limits.bitingOn(unit)));
        }
        Optional<Instant> due = limits.notDueBefore();
        return due.filter(event.at()::isBefore).map(from -> new Rejection(Reason.NOT_DUE, null, List.of(), from));
    }

    private Optional<Rejection> released(AttemptReleased event) {
        if (!attempts.everWas(event.number())) {
            return Optional.of(UNKNOWN);
        }
        Optional<AttemptPlanned> planned = attempts.planned().filter(attempt -> attempt.number() == event.number());
        if (planned.isEmpty()) {
            return Optional.of(STALE);
        }
        boolean early = event.reason() == ReleaseReason.LEASE_ENDED
                && event.at().isBefore(planned.get().leaseEnd());
        return early ? Optional.of(NOT_YET) : Optional.empty();
    }

    private Optional<Rejection> outcome(int number, UnitId unit, boolean neverTooLate) {
        if (!attempts.everWas(number)
                || units.everKnown(unit).isEmpty()
                || !history.planned(number).unit().equals(unit)) {
            return Optional.of(UNKNOWN);
        }
        boolean applies = attempts.mayStillCount(number)
                || neverTooLate && attempts.outcome(number).isEmpty();
        return applies ? Optional.empty() : Optional.of(STALE);
    }

    private Optional<Rejection> stillOpen(ConversationStillOpen event) {
        boolean applies = conversations.isOpenByItsLatest(event.conversation(), event.number())
                && !conversations.isReportedSince(event.conversation(), event.number());
        return applies ? Optional.empty() : Optional.of(conversation(event.conversation(), event.number()));
    }

    private Optional<Rejection> resolved(ConversationResolved event) {
        boolean applies = event.resolution() == Resolution.COMPLETED
                ? conversations.mayBeCompleted(event.conversation(), event.number())
                : conversations.isOpenByItsLatest(event.conversation(), event.number());
        return applies ? Optional.empty() : Optional.of(conversation(event.conversation(), event.number()));
    }

    /** Why nothing can be said of a conversation by naming this attempt. */
    private Rejection conversation(ConversationId conversation, int number) {
        if (!attempts.everWas(number)) {
            return UNKNOWN;
        } else if (attempts.mayStillCount(number)) {
            return NOT_YET;
        }
        return conversations.everWas(conversation) ? STALE : UNKNOWN;
    }

    private Optional<Rejection> madeUsable(UnitMadeUsable event) {
        Optional<CommunicationUnit> unit = units.everKnown(event.unit());
        if (unit.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        return unit.get().isWellFormed() ? Optional.empty() : Optional.of(because(Reason.MALFORMED_ADDRESS));
    }
}
