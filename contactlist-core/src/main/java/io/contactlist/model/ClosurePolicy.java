package io.contactlist.model;

/** When a contact is closed successfully (rule C1). */
public enum ClosurePolicy {
    /** As soon as one channel type is done. */
    ANY_TYPE,
    /** "Close if reached all conversation types": once every required channel type is done (rule C3). */
    ALL_TYPES
}
