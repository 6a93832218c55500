package io.contactlist.oracle;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.BarLifted;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where a contact stands (L1, L2), and whether the closure policy closes it (C1 to C6). */
final class StatusRules {

    private static final List<ChannelType> TYPES = List.of(ChannelType.values());
    private static final List<ContactStatus> STRONGEST_FIRST = List.of(
            ContactStatus.PLANNING,
            ContactStatus.OPEN,
            ContactStatus.CALLABLE,
            ContactStatus.ATTEMPTED,
            ContactStatus.FLAGGED);

    private final History history;
    private final UnitRules units;
    private final AttemptRules attempts;
    private final ConversationRules conversations;
    private final ReportRules reports;
    private final TurnRules turns;

    StatusRules(
            History history,
            UnitRules units,
            AttemptRules attempts,
            ConversationRules conversations,
            ReportRules reports,
            TurnRules turns) {
        this.history = history;
        this.units = units;
        this.attempts = attempts;
        this.conversations = conversations;
        this.reports = reports;
        this.turns = turns;
    }

    /** L1: the first line that holds. */
    ContactStatus on(ChannelType type) {
        if (isClosed() || conversations.isDone(type)) {
            return ContactStatus.CLOSED;
        } else if (isBarred()) {
            return ContactStatus.FLAGGED;
        } else if (attempts.isPlannedOn(type)) {
            return ContactStatus.PLANNING;
        } else if (conversations.isUnreportedOn(type)) {
            return ContactStatus.OPEN;
        } else if (units.usable(type).isEmpty()) {
            return ContactStatus.FLAGGED;
        } else if (turns.mayBeTried(type).isEmpty()) {
            return ContactStatus.ATTEMPTED;
        }
        return ContactStatus.CALLABLE;
    }

    /** L2: the strongest over the types that are not done, given the status on each type. */
    ContactStatus inList(Map<ChannelType, ContactStatus> onType) {
        if (isClosed()) {
            return ContactStatus.CLOSED;
        } else if (isBarred()) {
            return ContactStatus.FLAGGED;
        }
        List<ContactStatus> statuses = new ArrayList<>();
        for (ChannelType type : TYPES) {
            if (!conversations.isDone(type)) {
                statuses.add(onType.get(type));
            }
        }
        for (ContactStatus status : STRONGEST_FIRST) {
            if (statuses.contains(status)) {
                return status;
            }
        }
        return ContactStatus.FLAGGED;
    }

    boolean isClosed() {
        for (int i = history.sinceReset(); i < history.size(); i++) {
            if (history.get(i).closes()) {
                return true;
            }
        }
        return false;
    }

    /** The latest of bar, first opting out in an attempt, and lifting decides; a reset leaves it. */
    boolean isBarred() {
        for (int i = history.size() - 1; i >= 0; i--) {
            ContactEvent event = history.event(i);
            if (event instanceof BarLifted) {
                return false;
            } else if (event instanceof ContactBarred || reports.optsOut(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the policy closes the contact as it stands (C1). */
    boolean closesByPolicy() {
        List<ChannelType> done = TYPES.stream().filter(conversations::isDone).toList();
        if (done.isEmpty()) {
            return false;
        }
        return history.rules().closure() == ClosurePolicy.ANY_TYPE
                || TYPES.stream().filter(this::isRequired).allMatch(done::contains);
    }

    /** C3: the types the contact can be, is being or has been reached on. */
    private boolean isRequired(ChannelType type) {
        return !units.usable(type).isEmpty()
                || attempts.isPlannedOn(type)
                || conversations.isOpenOn(type)
                || conversations.isDone(type);
    }

    /** Whether a planned attempt has lost its point; without it, an unreported conversation makes its type OPEN. */
    boolean isPointless(ContactEvent.AttemptPlanned planned) {
        ChannelType type = planned.unit().type();
        return isClosed()
                || isBarred()
                || history.isExpired()
                || !units.isUsable(planned.unit())
                || conversations.isDone(type)
                || conversations.isUnreportedOn(type);
    }
}
