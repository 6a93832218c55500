package io.contactlist.model;

/** Why a communication unit is unusable (rule U4). */
public enum UnusableReason {
    /** The address is malformed. Only other data correct it. */
    MALFORMED_ADDRESS,
    /** Somebody else answers there. */
    WRONG_NUMBER,
    /** Nothing can be delivered there. */
    BOUNCED,
    /** The person does not want to be contacted there. */
    DO_NOT_CONTACT
}
