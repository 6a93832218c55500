package io.contactlist.model;

/**
 * Where a contact stands, seen by its list or by one channel type; each contact has exactly one status
 * in each view (rules L1, L2). The words are those of the counters.
 */
public enum ContactStatus {
    /** Suitable for outbound activity, whether or not it is due yet. */
    CALLABLE,
    /** Selected for processing; an outgoing interaction is planned. */
    PLANNING,
    /** Reached; waits for the customer's response or is being processed. */
    OPEN,
    /** No unit may be tried again: attempts have reached their limits. */
    ATTEMPTED,
    /** No communication unit is suitable, or the contact may not be contacted. */
    FLAGGED,
    /** The outbound activity was performed and completed. */
    CLOSED
}
