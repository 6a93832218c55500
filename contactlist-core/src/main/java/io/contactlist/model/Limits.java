package io.contactlist.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies the limits of the attempt control to a contact (rules A1 to A3, A7). */
final class Limits {

    private Limits() {}

    /** Counts the attempts on one channel type since the last reset (rule A8). */
    static int attempts(ChannelType type, Progress progress) {
        return progress.count(Counted.ATTEMPTS, type, null);
    }

    /** Counts the attempts on the contact since the last reset (rule A8). */
    static int attempts(Progress progress) {
        return progress.count(Counted.ATTEMPTS, null, null);
    }

    /** Counts the attempts on one unit since the last reset (rule A8). */
    static int attempts(CommunicationUnit unit, Progress progress) {
        return progress.count(Counted.ATTEMPTS, null, unit);
    }

    /** Counts the plannings on one unit since the last reset (rule A7). */
    static int plannings(CommunicationUnit unit, Progress progress) {
        return progress.count(Counted.PLANNINGS, null, unit);
    }

    /** Counts the failures of a category on one unit since the last reset (rule A2). */
    static int failures(CommunicationUnit unit, FailureCategory category, Progress progress) {
        return progress.count(Counted.failures(category), null, unit);
    }

    /** Returns whether an attempt on a unit is one on this type and unit; null stands for all. */
    static boolean isOn(UnitId tried, @Nullable ChannelType type, @Nullable CommunicationUnit unit) {
        return (type == null || tried.type() == type) && (unit == null || unit.is(tried));
    }

    /** Returns the unit to try next: usable, within its limits, planned the fewest times, first in order (rule A7). */
    static @Nullable CommunicationUnit nextUnit(
            Contact contact, ChannelType type, AttemptControl control, Instant now) {
        Progress progress = contact.progress();
        CommunicationUnit next = null;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < contact.data().unitCount(); i++) {
            CommunicationUnit unit = contact.data().unit(i);
            if (unit.type() == type
                    && mayBeTried(i, contact.data(), progress, control)
                    && !DueInstants.of(unit.id(), progress, control).isAfter(now)) {
                int plannings = plannings(unit, progress);
                next = plannings < fewest ? unit : next;
                fewest = Math.min(plannings, fewest);
            }
        }
        return next;
    }

    /** Returns whether a unit may be tried, now or later (rules A3, B3, G5). */
    static boolean mayBeTried(int unit, ContactData data, Progress progress, AttemptControl control) {
        return data.isUsable(unit, progress)
                && !progress.timing().expired()
                && !Callbacks.prefersAnother(unit, data, progress)
                && isWithin(data.unit(unit), progress, control);
    }

    /** Returns whether no limit forbids the unit, or the first attempt of a callback passes them (rule B3). */
    static boolean isWithin(CommunicationUnit unit, Progress progress, AttemptControl control) {
        return Callbacks.isFirstToCome(unit.type(), progress)
                || !(isReachedAboveUnits(unit.type(), progress, control) || isReachedOnUnit(unit, progress, control));
    }

    /** Returns whether a limit of the contact or the type forbids every unit of the type (rule A1). */
    static boolean isReachedAboveUnits(ChannelType type, Progress progress, AttemptControl control) {
        int most = progress.countSinceReset();
        return (most >= control.contactLimit() && attempts(progress) >= control.contactLimit())
                || (most >= control.typeLimit(type) && attempts(type, progress) >= control.typeLimit(type));
    }

    /** Returns whether a limit of the unit forbids it (rules A1, A2). No count is higher than that of all attempts. */
    static boolean isReachedOnUnit(CommunicationUnit unit, Progress progress, AttemptControl control) {
        int most = progress.countSinceReset();
        if (most >= control.unitLimit() && attempts(unit, progress) >= control.unitLimit()) {
            return true;
        }
        for (FailureCategory category : control.limitedCategories()) {
            int limit = control.categoryLimit(unit.type(), category);
            if (most >= limit && failures(unit, category, progress) >= limit) {
                return true;
            }
        }
        return false;
    }

    /** Lists all limits reached on the type: the contact's, the type's and those of its usable units (rule A3). */
    static List<ReachedLimit> onType(ChannelType type, Contact contact, AttemptControl control) {
        Progress progress = contact.progress();
        List<ReachedLimit> reached = onEveryUnit(type, progress, control);
        for (int i = 0; i < contact.data().unitCount(); i++) {
            if (contact.data().unit(i).type() == type && contact.data().isUsable(i, progress)) {
                reached.addAll(onUnitAlone(contact.data().unit(i), progress, control));
            }
        }
        return List.copyOf(reached);
    }

    /** Lists all limits reached on one unit (rule A5). */
    static List<ReachedLimit> onUnit(CommunicationUnit unit, Progress progress, AttemptControl control) {
        List<ReachedLimit> reached = onEveryUnit(unit.type(), progress, control);
        reached.addAll(onUnitAlone(unit, progress, control));
        return List.copyOf(reached);
    }

    private static List<ReachedLimit> onEveryUnit(ChannelType type, Progress progress, AttemptControl control) {
        List<ReachedLimit> reached = new ArrayList<>();
        if (attempts(progress) >= control.contactLimit()) {
            reached.add(ReachedLimit.perContact(control.contactLimit()));
        }
        if (attempts(type, progress) >= control.typeLimit(type)) {
            reached.add(ReachedLimit.perType(control.typeLimit(type)));
        }
        return reached;
    }

    private static List<ReachedLimit> onUnitAlone(CommunicationUnit unit, Progress progress, AttemptControl control) {
        List<ReachedLimit> reached = new ArrayList<>();
        if (attempts(unit, progress) >= control.unitLimit()) {
            reached.add(ReachedLimit.perUnit(control.unitLimit(), unit.id()));
        }
        for (FailureCategory category : control.limitedCategories()) {
            int limit = control.categoryLimit(unit.type(), category);
            if (failures(unit, category, progress) >= limit) {
                reached.add(ReachedLimit.perCategory(limit, unit.id(), category));
            }
        }
        return reached;
    }
}
