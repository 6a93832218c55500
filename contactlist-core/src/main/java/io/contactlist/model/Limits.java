package io.contactlist.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies the limits of the attempt control to a contact (rules A1 to A3, A7). */
final class Limits {

    private static final FailureCategory[] CATEGORIES = FailureCategory.values();

    private Limits() {}

    /** Counts the attempts on one channel type; a unit keeps its count when an upload removes it. */
    static int attempts(ChannelType type, Contact contact, Progress progress) {
        int attempts = 0;
        for (int i = 0; i < contact.unitCount(); i++) {
            if (contact.unit(i).type() == type) {
                attempts += progress.unit(i).attempts();
            }
        }
        return attempts;
    }

    /** Counts the attempts on the contact. */
    static int attempts(Contact contact, Progress progress) {
        int attempts = 0;
        for (int i = 0; i < contact.unitCount(); i++) {
            attempts += progress.unit(i).attempts();
        }
        return attempts;
    }

    /** Returns the unit to try next: usable, within its limits, planned the fewest times, first in order (rule A7). */
    static @Nullable CommunicationUnit nextUnit(Contact contact, ChannelType type, AttemptControl control) {
        Progress progress = contact.progress();
        if (isReachedAboveUnits(type, contact, progress, control)) {
            return null;
        }
        CommunicationUnit next = null;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < contact.unitCount(); i++) {
            if (contact.unit(i).type() == type
                    && progress.unit(i).plannings() < fewest
                    && contact.isUsable(i, progress)
                    && !isReachedOnUnit(i, contact, progress, control)) {
                next = contact.unit(i);
                fewest = progress.unit(i).plannings();
            }
        }
        return next;
    }

    /** Returns whether a limit of the contact or the type forbids every unit of the type (rule A1). */
    static boolean isReachedAboveUnits(ChannelType type, Contact contact, Progress progress, AttemptControl control) {
        return control.limitsAboveUnits()
                && (attempts(contact, progress) >= control.contactLimit()
                        || attempts(type, contact, progress) >= control.typeLimit(type));
    }

    /** Returns whether a limit of the unit forbids it (rules A1, A2). */
    static boolean isReachedOnUnit(int unit, Contact contact, Progress progress, AttemptControl control) {
        UnitProgress on = progress.unit(unit);
        return on.attempts() >= control.unitLimit()
                || on.isAtCategoryLimit(contact.unit(unit).type(), control);
    }

    /** Lists all limits reached on the type: the contact's, the type's and those of its usable units (rule A3). */
    static List<ReachedLimit> onType(ChannelType type, Contact contact, Progress progress, AttemptControl control) {
        List<ReachedLimit> reached = onEveryUnit(type, contact, progress, control);
        for (int i = 0; i < contact.unitCount(); i++) {
            if (contact.unit(i).type() == type && contact.isUsable(i, progress)) {
                reached.addAll(onUnitAlone(i, contact, progress, control));
            }
        }
        return List.copyOf(reached);
    }

    /** Lists all limits reached on one unit (rule A5). */
    static List<ReachedLimit> onUnit(int unit, Contact contact, AttemptControl control) {
        Progress progress = contact.progress();
        List<ReachedLimit> reached = onEveryUnit(contact.unit(unit).type(), contact, progress, control);
        reached.addAll(onUnitAlone(unit, contact, progress, control));
        return List.copyOf(reached);
    }

    private static List<ReachedLimit> onEveryUnit(
            ChannelType type, Contact contact, Progress progress, AttemptControl control) {
        List<ReachedLimit> reached = new ArrayList<>();
        if (attempts(contact, progress) >= control.contactLimit()) {
            reached.add(ReachedLimit.perContact(control.contactLimit()));
        }
        if (attempts(type, contact, progress) >= control.typeLimit(type)) {
            reached.add(ReachedLimit.perType(control.typeLimit(type)));
        }
        return reached;
    }

    private static List<ReachedLimit> onUnitAlone(
            int unit, Contact contact, Progress progress, AttemptControl control) {
        List<ReachedLimit> reached = new ArrayList<>();
        UnitProgress on = progress.unit(unit);
        UnitId id = contact.unit(unit).id();
        if (on.attempts() >= control.unitLimit()) {
            reached.add(ReachedLimit.perUnit(control.unitLimit(), id));
        }
        for (FailureCategory category : CATEGORIES) {
            int limit = control.categoryLimit(id.type(), category);
            if (on.failures(category) >= limit) {
                reached.add(ReachedLimit.perCategory(limit, id, category));
            }
        }
        return reached;
    }
}
