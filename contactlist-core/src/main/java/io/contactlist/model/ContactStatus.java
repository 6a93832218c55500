package io.contactlist.model;

/**
 * The status of a contact, seen by its list or by a channel type; exactly one in each view (rules L1, L2). The names
 * are those of the counters.
 */
public enum ContactStatus {
    /** Suitable for outbound activity, whether or not it is due yet. */
    CALLABLE,
    /** Selected for processing: an outgoing interaction is planned. */
    PLANNING,
    /** Reached: it waits for the customer's response or is being processed. */
    OPEN,
    /** No unit may be tried again: attempts have reached their limits. */
    ATTEMPTED,
    /** No communication unit is suitable, or the contact may not be contacted at all. */
    FLAGGED,
    /** The outbound activity was performed and completed. */
    CLOSED
}
