package io.contactlist.oracle;

import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ReachedLimit;
import io.contactlist.model.Rejection;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why an event does not apply (the column "allowed when" of the events in RULES.md; L5, A5). */
final class Refusals {

    private static final Rejection STALE = because(Reason.STALE);
    private static final Rejection UNKNOWN = because(Reason.UNKNOWN);

    private final History history;
    private final UnitRules units;
    private final AttemptRules attempts;
    private final ReportRules reports;
    private final LimitRules limits;
    private final TurnRules turns;
    private final DueRules dues;
    private final StatusRules statuses;
    private final CallbackRules callbacks;

    Refusals(
            History history,
            UnitRules units,
            AttemptRules attempts,
            ReportRules reports,
            LimitRules limits,
            TurnRules turns,
            DueRules dues,
            StatusRules statuses,
            CallbackRules callbacks) {
        this.history = history;
        this.units = units;
        this.attempts = attempts;
        this.reports = reports;
        this.limits = limits;
        this.turns = turns;
        this.dues = dues;
        this.statuses = statuses;
        this.callbacks = callbacks;
    }

    private static Rejection because(Reason reason) {
        return new Rejection(reason, null, List.of(), null);
    }

    /** Why the event is refused, or nothing if it applies; what was overdue is recorded already. */
    Optional<Rejection> of(ContactEvent event) {
        if (event instanceof AttemptPlanned planned) {
            return planned(planned);
        } else if (event instanceof UnitMadeUnusable made) {
            return units.everKnown(made.unit()).isPresent() ? Optional.empty() : Optional.of(UNKNOWN);
        } else if (event instanceof UnitMadeUsable made) {
            return madeUsable(made);
        } else if (event instanceof CallbackAgreed agreed) {
            return agreed(agreed);
        } else if (event instanceof ContactClosed && statuses.isClosed()) {
            return Optional.of(status(ContactStatus.CLOSED));
        }
        Reception reception = reports.of(event);
        return reception.isAccepted() ? Optional.empty() : Optional.of(because(Reason.valueOf(reception.name())));
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
            List<ReachedLimit> biting = limits.bitingOn(unit.type());
            return Optional.of(biting.isEmpty() ? status(status) : limits(biting));
        } else if (status != ContactStatus.CALLABLE) {
            return Optional.of(status(status));
        } else if (attempts.planned().isPresent()) {
            return Optional.of(status(ContactStatus.PLANNING));
        } else if (!units.isUsable(unit)) {
            return Optional.of(because(Reason.UNUSABLE_UNIT));
        } else if (!turns.mayBeTried(unit.type()).contains(unit)) {
            boolean isCallback = callbacks.isFirstToCome(unit.type());
            return Optional.of(isCallback ? because(Reason.UNUSABLE_UNIT) : limits(limits.bitingOn(unit)));
        }
        Optional<Instant> due = dues.notDueBefore(unit);
        return due.filter(event.at()::isBefore).map(from -> new Rejection(Reason.NOT_DUE, null, List.of(), from));
    }

    /** B1: what closes, bars or expires the contact, or takes its units, ends a callback or keeps it from being agreed. */
    private Optional<Rejection> agreed(CallbackAgreed event) {
        UnitId unit = event.callback().unit();
        if (unit != null && units.everKnown(unit).isEmpty()) {
            return Optional.of(UNKNOWN);
        } else if (!callbacks.isNews(event.at())) {
            return Optional.of(STALE);
        }
        ChannelType type = event.callback().type();
        ContactStatus status = statuses.on(type);
        if (status == ContactStatus.CLOSED || statuses.isBarred()) {
            return Optional.of(status(status));
        } else if (units.usable(type).isEmpty()) {
            return Optional.of(status(ContactStatus.FLAGGED));
        }
        return history.isExpired() ? Optional.of(status(ContactStatus.ATTEMPTED)) : Optional.empty();
    }

    private Optional<Rejection> madeUsable(UnitMadeUsable event) {
        Optional<CommunicationUnit> unit = units.everKnown(event.unit());
        if (unit.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        return unit.get().isWellFormed() ? Optional.empty() : Optional.of(because(Reason.MALFORMED_ADDRESS));
    }
}
