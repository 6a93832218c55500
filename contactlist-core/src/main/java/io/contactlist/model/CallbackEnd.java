package io.contactlist.model;

/** Why a callback ended without a successful attempt (rule B5). */
public enum CallbackEnd {
    /** A later one was agreed. */
    REPLACED,
    /** It was cancelled. */
    CANCELLED,
    /** The contact closed. */
    CLOSED,
    /** The contact was barred. */
    BARRED,
    /** The contact expired (rule G5). */
    EXPIRED,
    /** Its channel type is done. */
    DONE,
    /** The contact was reset. */
    RESET,
    /** Nobody succeeded until its end. */
    MISSED
}
