package io.contactlist.oracle;

import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Resolution;
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

    UnitRules(History history) {
        this.history = history;
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

    /** Why a unit, as the newest upload has it, is unusable: its address, or else the latest news of it. */
    Optional<UnusableReason> whyUnusable(CommunicationUnit unit) {
        if (!unit.isWellFormed()) {
            return Optional.of(UnusableReason.MALFORMED_ADDRESS);
        }
        UnitId id = unit.id();
        for (int i = history.size() - 1; i >= 0; i--) {
            ContactEvent event = history.event(i);
            if (event instanceof UnitMadeUsable made && made.unit().equals(id)) {
                return Optional.empty();
            } else if (event instanceof UnitMadeUnusable made && made.unit().equals(id)) {
                return Optional.of(made.reason());
            } else if (event instanceof AttemptFailed failed
                    && failed.category() == FailureCategory.BAD_ADDRESS
                    && failed.unit().equals(id)) {
                return Optional.of(UnusableReason.BOUNCED);
            } else if (event instanceof ConversationResolved resolved
                    && resolved.resolution() == Resolution.WRONG_PERSON
                    && history.planned(resolved.number()).unit().equals(id)) {
                return Optional.of(UnusableReason.WRONG_NUMBER);
            }
        }
        return Optional.empty();
    }

    /** How often an attempt on the unit was planned since the last reset (A7). */
    int plannings(UnitId id) {
        int count = 0;
        for (int i = history.sinceReset(); i < history.size(); i++) {
            count += history.event(i) instanceof AttemptPlanned planned
                            && planned.unit().equals(id)
                    ? 1
                    : 0;
        }
        return count;
    }

    /** The failures on the unit since the last reset (A2); a conversation still open is one more that was busy. */
    Map<FailureCategory, Integer> failures(UnitId id) {
        Map<FailureCategory, Integer> failures = new EnumMap<>(FailureCategory.class);
        for (int i = history.sinceReset(); i < history.size(); i++) {
            Entry entry = history.get(i);
            if (entry.event() instanceof AttemptFailed failed
                    && entry.counted()
                    && failed.unit().equals(id)) {
                failures.merge(failed.category(), 1, Integer::sum);
            } else if (entry.event() instanceof ConversationStillOpen report
                    && history.planned(report.number()).unit().equals(id)) {
                failures.merge(FailureCategory.BUSY, 1, Integer::sum);
            }
        }
        return failures;
    }
}
