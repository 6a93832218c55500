package io.contactlist.csv;

import io.contactlist.model.Contact;
import io.contactlist.model.TimeZones;

/**
 * Finds the time zones of a contact from the other data of its row, for example from a postal code (rule W4).
 *
 * <p>An implementation must be thread-safe: two threads may map rows at the same time. What it throws stops the upload.
 */
@FunctionalInterface
public interface ZoneFunction {

    /**
     * Returns the zones in which the contact may be.
     *
     * @param contact the contact of the row, with its units and attributes, without time zones
     * @return the zones; {@link TimeZones#NONE} if none is known. Ids that are not zones are noted and dropped
     */
    TimeZones zonesOf(Contact contact);
}
