package io.contactlist.model;

/** The state of an attempt. */
public enum AttemptState implements Attempt.Result {
    /** It is planned; nothing has been reported yet. */
    PLANNED,
    /** The dialer handed it back; it was not made. */
    HANDED_BACK,
    /** Nothing was reported until its lease ended; it may have been made (rule L6). */
    LEASE_ENDED,
    /** Its campaign was stopped; it may have been made. */
    CAMPAIGN_STOPPED,
    /** Another event, such as a bar, made it pointless; it may have been made. */
    CANCELLED,
    /** A reset released it. */
    RESET,
    /** It was made and failed. */
    FAILED,
    /** It was made and succeeded. */
    SUCCEEDED
}
