package io.contactlist.model;

/** The state of an attempt. */
public enum AttemptState {
    /** It is planned; no outcome has been reported yet. */
    PLANNED,
    /** The dialer handed it back; it was not made. */
    HANDED_BACK,
    /** Nothing was reported until its lease ended; it may have been made (rules L6, A8). */
    LEASE_ENDED,
    /** Its campaign was stopped; it may have been made. */
    CAMPAIGN_STOPPED,
    /** Another event, such as a bar, made it pointless; it may have been made. */
    CANCELLED,
    /** It was made and failed. */
    FAILED,
    /** It was made and succeeded. */
    SUCCEEDED;

    /** {@return whether the attempt was released and may have been made, so that it counts (rule A8)} */
    public boolean isReleased() {
        return this == LEASE_ENDED || this == CAMPAIGN_STOPPED || this == CANCELLED;
    }
}
