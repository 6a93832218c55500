package io.contactlist.planning;

import io.contactlist.model.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts contacts by hour and time key while a forecast is collected. */
final class DueCounts {

    private static final Comparator<Forecast.Hour> ORDER =
            Comparator.comparing(Forecast.Hour::hour).thenComparing(Forecast.Hour::zones);

    private final Instant start;
    private final int hours;
    private final Map<TimeZones, long[]> byZones = new HashMap<>();
    private long later;
    private long never;

    DueCounts(Instant start, int hours) {
        this.start = start;
        this.hours = hours;
    }

    /** Adds a contact that is due and open at an instant, or never if that is null. */
    void add(TimeZones zones, @Nullable Instant at) {
        if (at == null) {
            never++;
            return;
        }
        long hour = Duration.between(start, at).toHours();
        if (hour < hours) {
            byZones.computeIfAbsent(zones, key -> new long[hours])[(int) hour]++;
        } else {
            later++;
        }
    }

    DueCounts plus(DueCounts other) {
        other.byZones.forEach((zones, counts) -> byZones.merge(zones, counts, DueCounts::sums));
        later += other.later;
        never += other.never;
        return this;
    }

    private static long[] sums(long[] some, long[] others) {
        for (int i = 0; i < some.length; i++) {
            some[i] += others[i];
        }
        return some;
    }

    Forecast toForecast() {
        List<Forecast.Hour> found = new ArrayList<>();
        byZones.forEach((zones, counts) -> {
            for (int i = 0; i < hours; i++) {
                if (counts[i] > 0) {
                    found.add(new Forecast.Hour(start.plus(Duration.ofHours(i)), zones, counts[i]));
                }
            }
        });
        found.sort(ORDER);
        return new Forecast(found, later, never);
    }
}
