package io.contactlist.model;

/** The groups of contacts that may be planned, as the planning order sees them (rule O1). */
public enum PlanningGroup {
    /** A callback whose first attempt is still to come. */
    CALLBACK,
    /** Its fixed waiting ends or has ended. */
    WAITING,
    /** No fixed waiting has held it on the type. */
    FRESH,
    /** It was handed back and not planned since. */
    HANDED_BACK
}
