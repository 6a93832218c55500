package io.contactlist.json;

import io.contactlist.model.ContactHours;
import io.contactlist.model.Timing;
import org.jspecify.annotations.Nullable;

/**
 * Equals the values in which nothing is set. Jackson leaves them out of the JSON. It is public because Jackson creates it
 * by reflection, from another module.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class NothingSet {

    /** Creates the value that Jackson compares with. */
    public NothingSet() {}

    @Override
    public boolean equals(@Nullable Object value) {
        return value == null || value.equals(ContactHours.ALWAYS) || value.equals(Timing.NONE);
    }

    /** Is never asked for; any number goes with {@link #equals}. */
    @Override
    public int hashCode() {
        return 0;
    }
}
