package io.contactlist.model;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives from when on a contact may be planned on each channel type (rule T2). */
final class DueInstants {

    private static final ChannelType[] TYPES = ChannelType.values();

    private DueInstants() {}

    /**
     * Derives from when on each callable type is due: the earliest of its units that may be tried.
     *
     * @return by the ordinals of the types; null for those that are not callable; null instead of the array if delays and
     *     hand-backs alone decide
     */
    static @Nullable Instant @Nullable [] byType(
            ContactData data, Progress progress, AttemptControl control, ContactStatuses statuses) {
        if (progress.planned() != null
                || (!control.hasRollingRules() && !progress.timing().mayHold())) {
            return null;
        }
        Instant plain = later(Instant.MIN, progress.waitUntil());
        @Nullable Instant[] byType = new Instant[TYPES.length];
        boolean isPlain = true;
        for (ChannelType type : TYPES) {
            if (statuses.on(type) == ContactStatus.CALLABLE) {
                Instant due = earliest(type, data, progress, control);
                byType[type.ordinal()] = due;
                isPlain &= due.equals(plain);
            }
        }
        return isPlain ? null : byType;
    }

    /** Returns from when on the first of the units that may be tried is due. */
    static Instant earliest(ChannelType type, ContactData data, Progress progress, AttemptControl control) {
        Instant earliest = Instant.MAX;
        for (int i = 0; i < data.unitCount(); i++) {
            if (data.unit(i).type() == type && Limits.mayBeTried(i, data, progress, control)) {
                Instant due = of(data.unit(i).id(), progress, control);
                earliest = due.isBefore(earliest) ? due : earliest;
            }
        }
        return earliest;
    }

    /**
     * Returns from when on an attempt may be planned on a unit that may be tried, {@link Instant#MIN} if nothing ever held
     * it. The first attempt of a callback passes all that is not in {@link #hold} (rule B3).
     */
    static Instant of(UnitId unit, Progress progress, AttemptControl control) {
        Timing timing = progress.timing();
        Callback pending = timing.callback() == null ? null : Callbacks.pending(progress);
        if (pending != null && Callbacks.isFirstToCome(unit.type(), progress)) {
            return later(hold(progress), pending.from());
        }
        Instant due = later(later(Instant.MIN, progress.waitUntil()), timing.notBefore());
        if (control.hasRollingRules()) {
            due = later(due, RollingLimits.dueFrom(unit, progress, control));
        }
        return pending == null ? due : later(due, pending.from());
    }

    /** Returns until when hand-backs and attempts that may be under way hold the contact, callbacks included (rule A6). */
    private static Instant hold(Progress progress) {
        Instant hold = later(Instant.MIN, progress.handedBackUntil());
        for (int number = 1; number <= progress.lastNumber(); number++) {
            Attempt attempt = progress.get(number);
            hold = attempt.state().isReleased() ? later(hold, attempt.leaseEnd()) : hold;
        }
        return hold;
    }

    /** Returns the later of two instants, the first of which is there. */
    static Instant later(Instant one, @Nullable Instant other) {
        return other == null || !other.isAfter(one) ? one : other;
    }

    /** Returns the values of an array that is not null, or no values. */
    static Map<ChannelType, Instant> map(@Nullable Instant @Nullable [] byType) {
        Map<ChannelType, Instant> map = new EnumMap<>(ChannelType.class);
        for (ChannelType type : TYPES) {
            Instant due = byType == null ? null : byType[type.ordinal()];
            if (due != null) {
                map.put(type, due);
            }
        }
        return map;
    }

    /** Returns an array of the values, or null if there is none. */
    static @Nullable Instant @Nullable [] array(Map<ChannelType, Instant> map) {
        if (map.isEmpty()) {
            return null;
        }
        @Nullable Instant[] byType = new Instant[TYPES.length];
        map.forEach((type, due) -> byType[type.ordinal()] = due);
        return byType;
    }
}
