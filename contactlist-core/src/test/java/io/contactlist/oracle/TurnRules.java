package io.contactlist.oracle;

import io.contactlist.model.Callback;
import io.contactlist.model.ChannelType;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which units may be tried, from when on, and which of them is next (A3, A7, B1, B3, G5, T2). */
final class TurnRules {

    private final History history;
    private final UnitRules units;
    private final LimitRules limits;
    private final CallbackRules callbacks;
    private final DueRules dues;

    TurnRules(History history, UnitRules units, LimitRules limits, CallbackRules callbacks, DueRules dues) {
        this.history = history;
        this.units = units;
        this.limits = limits;
        this.callbacks = callbacks;
        this.dues = dues;
    }

    /** The usable units that may be tried again, in column order: of those a callback's first attempt takes what it prefers. */
    List<UnitId> mayBeTried(ChannelType type) {
        List<UnitId> usable = units.usable(type);
        if (history.isExpired()) {
            return List.of();
        } else if (callbacks.isFirstToCome(type)) {
            UnitId preferred = callbacks.pending().map(Callback::unit).orElse(null);
            return usable.contains(preferred) ? List.of(preferred) : usable;
        } else if (!limits.bitingOnWhole(type).isEmpty()) {
            return List.of();
        }
        return usable.stream().filter(unit -> limits.bitingOn(unit).isEmpty()).toList();
    }

    /** The earliest instant from which one of them is due, {@link Instant#MIN} if it never had to wait. */
    Optional<Instant> dueFrom(ChannelType type) {
        return mayBeTried(type).stream().map(this::dueFrom).min(Instant::compareTo);
    }

    private Instant dueFrom(UnitId unit) {
        return dues.notDueBefore(unit).orElse(Instant.MIN);
    }

    /** Of those that are due the first of those that were planned the fewest times. */
    Optional<UnitId> next(ChannelType type, Instant now) {
        return mayBeTried(type).stream()
                .filter(unit -> !dueFrom(unit).isAfter(now))
                .min(Comparator.comparing(units::plannings));
    }
}
