package io.contactlist.oracle;

import io.contactlist.model.Callback;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.PlanningGroup;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a contact stands among those that may be planned (O1, B3, B4). */
final class PlaceRules {

    private final History history;
    private final AttemptRules attempts;
    private final CallbackRules callbacks;

    PlaceRules(History history, AttemptRules attempts, CallbackRules callbacks) {
        this.history = history;
        this.attempts = attempts;
        this.callbacks = callbacks;
    }

    /** The places of a contact that may be planned on the type from an instant on. */
    List<PlanningPlace> on(ChannelType type, Instant from) {
        if (callbacks.isFirstToCome(type)) {
            return ofCallback(callbacks.pending().orElseThrow(), from);
        }
        DataUpdated data = history.data();
        PlanningGroup group = attempts.isHandedBack()
                ? PlanningGroup.HANDED_BACK
                : from.equals(Instant.MIN) ? PlanningGroup.FRESH : PlanningGroup.WAITING;
        return List.of(new PlanningPlace(group, data.priority(), from, data.zones(), null));
    }

    private List<PlanningPlace> ofCallback(Callback callback, Instant from) {
        TimeZones zones =
                callback.outsideHours() ? TimeZones.ANY_TIME : history.data().zones();
        if (callback.agent() == null) {
            return List.of(callback(from, zones, null));
        }
        Duration half = Duration.between(callback.from(), callback.until()).dividedBy(2);
        Instant halfWay = callback.from().plus(half);
        return List.of(
                callback(from, zones, callback.agent()), callback(halfWay.isAfter(from) ? halfWay : from, zones, null));
    }

    private static PlanningPlace callback(Instant from, TimeZones zones, @Nullable String agent) {
        return new PlanningPlace(PlanningGroup.CALLBACK, 0, from, zones, agent);
    }
}
