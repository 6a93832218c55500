package io.contactlist.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the attempt control allows on a contact (DOMAIN §4). */
final class Limits {

    private static final FailureCategory[] CATEGORIES = FailureCategory.values();

    private Limits() {}

    /** The unit to try next: usable, within its limits, planned the fewest times, first in order (A7). */
    static @Nullable CommunicationUnit nextUnit(Contact contact, ChannelType type, AttemptControl control) {
        if (isUsedUp(contact, type, control)) {
            return null;
        }
        CommunicationUnit next = null;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < contact.unitCount(); i++) {
            int plannings = contact.progress().unit(i).plannings;
            if (plannings < fewest && Statuses.isUsable(contact, i, type) && !isUnitUsedUp(contact, i, control)) {
                next = contact.unit(i);
                fewest = plannings;
            }
        }
        return next;
    }

    /** Whether some usable unit of the type may be tried again (A3). */
    static boolean mayTry(Contact contact, ChannelType type, AttemptControl control) {
        if (isUsedUp(contact, type, control)) {
            return false;
        }
        for (int i = 0; i < contact.unitCount(); i++) {
            if (Statuses.isUsable(contact, i, type) && !isUnitUsedUp(contact, i, control)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a limit of the contact or the type forbids every unit of the type. */
    private static boolean isUsedUp(Contact contact, ChannelType type, AttemptControl control) {
        Progress progress = contact.progress();
        return progress.attempts() >= control.contactLimit() || progress.attempts(type) >= control.typeLimit(type);
    }

    /** Whether a limit of the unit forbids it (A1, A2). */
    static boolean isUnitUsedUp(Contact contact, int unit, AttemptControl control) {
        UnitProgress progress = contact.progress().unit(unit);
        if (progress.attempts >= control.unitLimit()) {
            return true;
        }
        if (control.limitsCategories()) {
            ChannelType type = contact.unit(unit).type();
            for (FailureCategory category : CATEGORIES) {
                if (progress.failures(category) >= control.categoryLimit(type, category)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All limits that bite on the type: the contact's, the type's and those of its usable units (A3). */
    static List<ReachedLimit> reachedOnType(ChannelType type, Contact contact, AttemptControl control) {
        List<ReachedLimit> reached = reachedByAll(contact, type, control);
        for (int i = 0; i < contact.unitCount(); i++) {
            if (Statuses.isUsable(contact, i, type)) {
                addReachedByUnit(reached, contact, i, control);
            }
        }
        return List.copyOf(reached);
    }

    /** All limits that bite on one unit (A5). */
    static List<ReachedLimit> reachedOnUnit(int unit, Contact contact, AttemptControl control) {
        List<ReachedLimit> reached = reachedByAll(contact, contact.unit(unit).type(), control);
        addReachedByUnit(reached, contact, unit, control);
        return List.copyOf(reached);
    }

    private static List<ReachedLimit> reachedByAll(Contact contact, ChannelType type, AttemptControl control) {
        Progress progress = contact.progress();
        List<ReachedLimit> reached = new ArrayList<>();
        if (progress.attempts() >= control.contactLimit()) {
            reached.add(ReachedLimit.perContact(control.contactLimit()));
        }
        if (progress.attempts(type) >= control.typeLimit(type)) {
            reached.add(ReachedLimit.perType(control.typeLimit(type)));
        }
        return reached;
    }

    private static void addReachedByUnit(
            List<ReachedLimit> reached, Contact contact, int unit, AttemptControl control) {
        UnitProgress progress = contact.progress().unit(unit);
        UnitId id = contact.unit(unit).id();
        if (progress.attempts >= control.unitLimit()) {
            reached.add(ReachedLimit.perUnit(control.unitLimit(), id));
        }
        for (FailureCategory category : CATEGORIES) {
            int limit = control.categoryLimit(id.type(), category);
            if (progress.failures(category) >= limit) {
                reached.add(ReachedLimit.perCategory(limit, id, category));
            }
        }
    }
}
