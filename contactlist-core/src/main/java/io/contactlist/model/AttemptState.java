package io.contactlist.model;

/** What has become of an attempt. */
public enum AttemptState implements AttemptResult {
    /** It is to be made; nothing is known of it yet. */
    PLANNED,
    /** The dialer gave it back: it was not made. */
    HANDED_BACK,
    /** Nothing was heard of it until its lease ended; it may have been made (rule L6). */
    LEASE_ENDED,
    /** Its campaign was switched off; it may have been made all the same. */
    CAMPAIGN_STOPPED,
    /** Something else made it pointless, such as a bar; it may have been made all the same. */
    CANCELLED,
    /** A reset swept it away. */
    RESET,
    /** It was made and failed. */
    FAILED,
    /** It was made and succeeded. */
    SUCCEEDED
}
