package io.contactlist.model;

/** How a conversation ended. */
public enum Resolution {
    /** The activity was performed and completed: its channel type is done (rule C2). */
    COMPLETED,
    /** It led to nothing; the contact may be tried again. */
    RETRY,
    /** It was with somebody else: the unit becomes unusable. */
    WRONG_PERSON
}
