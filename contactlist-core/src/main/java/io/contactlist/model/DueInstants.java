package io.contactlist.model;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives from when on a contact may be planned on each channel type (rule T2). */
final class DueInstants {

    private static final ChannelType[] TYPES = ChannelType.values();

    private DueInstants() {}

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
