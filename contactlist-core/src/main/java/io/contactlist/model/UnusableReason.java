package io.contactlist.model;

/** Why a communication unit can't be used (rule U4). */
public enum UnusableReason {
    /** The address is no address of its kind. Only other data mends it, no event does. */
    MALFORMED_ADDRESS,
    /** Somebody else answers there. */
    WRONG_NUMBER,
    /** Nothing can be delivered there. */
    BOUNCED,
    /** The person does not want to be contacted there. */
    DO_NOT_CONTACT
}
