package io.contactlist.model;

/** When a contact closes (rule C1). */
public enum ClosurePolicy {
    /** As soon as one channel type is done. */
    ANY_TYPE,
    /** Once every required channel type is done, called "Close if reached all conversation types" (rule C3). */
    ALL_TYPES
}
