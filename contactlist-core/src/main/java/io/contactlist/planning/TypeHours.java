package io.contactlist.planning;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosedDays;
import io.contactlist.model.ContactHours;
import io.contactlist.model.Opening;
import io.contactlist.model.TimeZones;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The hours of one channel type. It keeps what it has found out about zones and keys. Thread-safe. */
final class TypeHours {

    /** Ten times the keys that a list may have; more keys are forgotten. */
    private static final int MAX_KEYS = 10_000;

    private final ContactHours hours;
    private final List<Opening> openings;
    private final Map<String, ZoneHours> zones = new ConcurrentHashMap<>();
    private final Map<TimeZones, KeyHours> keys = new ConcurrentHashMap<>();

    TypeHours(ContactHours hours, ChannelType type) {
        this.hours = hours;
        this.openings = Objects.requireNonNull(hours.openings().get(type), "openings");
    }

    KeyHours of(TimeZones key) {
        KeyHours known = keys.get(key);
        if (known != null) {
            return known;
        }
        if (keys.size() >= MAX_KEYS) {
            keys.clear();
        }
        return keys.computeIfAbsent(key, this::evaluate);
    }

    private KeyHours evaluate(TimeZones key) {
        List<ZoneHours> known = known(key);
        return new KeyHours(known.isEmpty() ? known(hours.defaultZones()) : known, hours.margin());
    }

    private List<ZoneHours> known(TimeZones key) {
        return key.ids().stream()
                .filter(OpenHours::isZone)
                .map(ZoneLinks::canonical)
                .distinct()
                .map(this::zone)
                .toList();
    }

    private ZoneHours zone(String id) {
        return zones.computeIfAbsent(id, zone -> {
            ZoneRules rules = Objects.requireNonNull(ZoneLinks.rules(zone), "zone rules");
            List<ClosedDays> closed =
                    hours.closedDays().stream().filter(days -> isIn(days, zone)).toList();
            return new ZoneHours(new LocalHours(openings, closed), rules);
        });
    }

    private static boolean isIn(ClosedDays days, String zone) {
        return days.zones().isEmpty()
                || days.zones().ids().stream().map(ZoneLinks::canonical).anyMatch(zone::equals);
    }
}
