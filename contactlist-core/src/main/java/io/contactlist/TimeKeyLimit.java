package io.contactlist;

import io.contactlist.model.TimeZones;
import io.contactlist.spi.ContactStore;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Limits the time keys of a list within one step (rule T2). */
final class TimeKeyLimit {

    private final ContactStore.View view;
    /** The keys of the list and of the step so far; null until they are needed. */
    private @Nullable Set<TimeZones> keys;

    TimeKeyLimit(ContactStore.View view) {
        this.view = view;
    }

    /** Adds the key of a contact. Returns false if it would be one too many. Contacts without zones do not count. */
    boolean admits(TimeZones key) {
        if (key.isEmpty()) {
            return true;
        }
        if (keys == null) {
            keys = new HashSet<>(view.timeKeys());
            keys.remove(TimeZones.NONE);
            keys.remove(TimeZones.ANY_TIME);
        }
        return keys.contains(key) || (keys.size() < ContactLists.MAX_TIME_KEYS && keys.add(key));
    }
}
