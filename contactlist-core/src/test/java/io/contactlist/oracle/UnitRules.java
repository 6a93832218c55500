package io.contactlist.oracle;

import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which units there are, which of them can be used (U4), and what has happened on each. */
final class UnitRules {

    private final History history;
    private final AttemptRules attempts;
    private final ConversationRules conversations;
    private final ReportRules reports;

    UnitRules(History history, AttemptRules attempts, ConversationRules conversations, ReportRules reports) {
        this.history = history;
        this.attempts = attempts;
        this.conversations = conversations;
        this.reports = reports;
    }

    /** The unit as the newest upload had it that had it at all; nothing if it never was. */
    Optional<CommunicationUnit> everKnown(UnitId id) {
        for (DataUpdated upload : history.uploads()) {
            Optional<CommunicationUnit> found = find(upload, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Every unit there ever was, each as the newest upload had it. */
    List<CommunicationUnit> everyUnit() {
        Map<UnitId, CommunicationUnit> newest = new LinkedHashMap<>();
        for (DataUpdated upload : history.uploads()) {
            upload.units().forEach(unit -> newest.putIfAbsent(unit.id(), unit));
        }
        return List.copyOf(newest.values());
    }

    private static Optional<CommunicationUnit> find(DataUpdated upload, UnitId id) {
        for (CommunicationUnit unit : upload.units()) {
            if (unit.id().equals(id)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    boolean isRemoved(UnitId id) {
        return find(history.data(), id).isEmpty();
    }

    boolean isUsable(UnitId id) {
        return find(history.data(), id)
                .filter(unit -> whyUnusable(unit).isEmpty())
                .isPresent();
    }

    /** The units of the type that can be used, in column order. */
    List<UnitId> usable(ChannelType type) {
        List<UnitId> usable = new ArrayList<>();
        for (CommunicationUnit unit : history.data().units()) {
            if (unit.type() == type && whyUnusable(unit).isEmpty()) {
                usable.add(unit.id());
            }
        }
        return usable;
    }

    /**
     * Why a unit, as the newest upload has it, is unusable: its address, or else the latest event about it; a report on
     * an attempt gives the reason only where there was none.
     */
    Optional<UnusableReason> whyUnusable(CommunicationUnit unit) {
        if (!unit.isWellFormed()) {
            return Optional.of(UnusableReason.MALFORMED_ADDRESS);
        }
        UnitId id = unit.id();
        Optional<UnusableReason> reason = Optional.empty();
        for (int i = 0; i < history.size(); i++) {
            ContactEvent event = history.event(i);
            if (event instanceof UnitMadeUsable made && made.unit().equals(id)) {
                reason = Optional.empty();
            } else if (event instanceof UnitMadeUnusable made && made.unit().equals(id)) {
                reason = Optional.of(made.reason());
            } else if (reason.isEmpty()) {
                reason = reported(i, id);
            }
        }
        return reason;
    }

    private Optional<UnusableReason> reported(int index, UnitId id) {
        ContactEvent event = history.event(index);
        if (reports.reportsBadAddress(index) && isOn(id, ((AttemptFailed) event).number())) {
            return Optional.of(UnusableReason.BOUNCED);
        } else if (reports.reportsWrongPerson(index) && isOn(id, ((ConversationResolved) event).number())) {
            return Optional.of(UnusableReason.WRONG_NUMBER);
        }
        return Optional.empty();
    }

    private boolean isOn(UnitId id, int number) {
        return history.planned(number).unit().equals(id);
    }

    /** How often an attempt on the unit was planned and not handed back since the last reset (A7). */
    int plannings(UnitId id) {
        int count = 0;
        for (int number = 1; number <= history.lastNumber(); number++) {
            count += isOn(id, number) && !attempts.isForgotten(number) && attempts.handBack(number) < 0 ? 1 : 0;
        }
        return count;
    }

    /** The failures on the unit since the last reset (A2); a conversation still open is one more that was busy. */
    Map<FailureCategory, Integer> failures(UnitId id) {
        Map<FailureCategory, Integer> failures = new EnumMap<>(FailureCategory.class);
        for (int number = 1; number <= history.lastNumber(); number++) {
            if (isOn(id, number) && !attempts.isForgotten(number)) {
                attempts.failure(number).ifPresent(category -> failures.merge(category, 1, Integer::sum));
            }
        }
        for (int i = history.sinceReset(); i < history.size(); i++) {
            int number = conversations.reportedBy(i);
            if (number != 0 && isOn(id, number) && conversations.stillOpenHolds(i)) {
                failures.merge(FailureCategory.BUSY, 1, Integer::sum);
            }
        }
        return failures;
    }
}
