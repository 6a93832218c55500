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
        Callback callback = contact.progress().timing().callback();
        if (callback != null && Callbacks.isFirstToCome(type, contact.progress())) {
            return ofCallback(callback, due, contact.zones());
        }
        PlanningGroup group = due.equals(Instant.MIN)
                ? PlanningGroup.FRESH
                : contact.isHandedBack() ? PlanningGroup.HANDED_BACK : PlanningGroup.WAITING;
        return List.of(new PlanningPlace(group, contact.priority(), due, contact.zones(), null));
    }

    private static List<PlanningPlace> ofCallback(Callback callback, Instant due, TimeZones contactZones) {
        TimeZones zones = callback.outsideHours() ? TimeZones.ANY_TIME : contactZones;
        Instant anybody = DueInstants.later(due, callback.openToAnybodyFrom());
        PlanningPlace last = new PlanningPlace(PlanningGroup.CALLBACK, 0, anybody, zones, null);
        return callback.agent() == null
                ? List.of(last)
                : List.of(new PlanningPlace(PlanningGroup.CALLBACK, 0, due, zones, callback.agent()), last);
    }
}
