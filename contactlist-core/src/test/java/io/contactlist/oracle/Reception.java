package io.contactlist.oracle;

/** How a report is received (L5). */
enum Reception {
    /** It applies. */
    COUNTS,
    /** It is stale, but bars the contact or makes the attempt's unit unusable. */
    LASTS,
    /** It no longer applies. */
    STALE,
    /** It is to be delivered again. */
    NOT_YET,
    /** It names something that never was. */
    UNKNOWN;

    boolean isAccepted() {
        return this == COUNTS || this == LASTS;
    }
}
