package io.contactlist.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the data say about when a contact may be contacted (rules U7, G5). One reference keeps contacts small. */
record Terms(TimeZones zones, int priority, @Nullable Instant notAfter) {

    private static final int MAX_PRIORITY = 9;

    /** Returns checked terms. They are shared if they have only zones. */
    @SuppressWarnings("ReferenceEquality") // There is only one ANY_TIME.
    static Terms of(TimeZones zones, int priority, @Nullable Instant notAfter) {
        if (zones == TimeZones.ANY_TIME) {
            throw new IllegalArgumentException("zones must be those of a contact, but are ANY_TIME");
        }
        if (priority < -MAX_PRIORITY || priority > MAX_PRIORITY) {
            throw new IllegalArgumentException("priority must lie between -9 and 9, but is " + priority);
        }
        return priority == 0 && notAfter == null ? zones.terms() : new Terms(zones, priority, notAfter);
    }
}
