package io.contactlist.model;

import java.time.Instant;
import java.util.List;

/** Derives the places of a contact among those that may be planned (rules B3, B4, O1). */
final class Places {

    private Places() {}

    static List<PlanningPlace> on(ChannelType type, Contact contact) {
        Instant due = contact.dueFrom(type).orElse(null);
        if (due == null) {
            return List.of();
        }
        PlanningGroup group = due.equals(Instant.MIN)
                ? PlanningGroup.FRESH
                : contact.isHandedBack() ? PlanningGroup.HANDED_BACK : PlanningGroup.WAITING;
        return List.of(new PlanningPlace(group, contact.priority(), due, contact.zones(), null));
    }
}
