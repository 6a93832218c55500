package io.contactlist.list;

import io.contactlist.model.ContactStatus;

/**
 * The number of contacts with each status in one view, each at least 0 (rule K1).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param callable suitable for outbound activity
 * @param planning with a planned attempt
 * @param open reached and not completed
 * @param attempted out of attempts
 * @param flagged without a suitable unit, or barred
 * @param closed performed and completed
 */
public record Tally(long callable, long planning, long open, long attempted, long flagged, long closed) {

    public Tally {
        if ((callable | planning | open | attempted | flagged | closed) < 0) {
            throw new IllegalArgumentException("numbers of a tally must not be negative");
        }
    }

    /**
     * Creates a tally from plain values, such as those of JSON, and checks their total.
     *
     * @param total the number of contacts
     * @param callable suitable for outbound activity
     * @param planning with a planned attempt
     * @param open reached and not completed
     * @param attempted out of attempts
     * @param flagged without a suitable unit, or barred
     * @param closed performed and completed
     * @return the tally
     * @throws IllegalArgumentException if a number is negative, or the total is not the sum of the others (rule L3)
     */
    public static Tally of(
            long total, long callable, long planning, long open, long attempted, long flagged, long closed) {
        Tally tally = new Tally(callable, planning, open, attempted, flagged, closed);
        if (tally.total() != total) {
            throw new IllegalArgumentException(
                    "total must be " + tally.total() + ", the sum of the other numbers, but is " + total);
        }
        return tally;
    }

    /** {@return the number of contacts: the sum of all others (rule L3)} */
    public long total() {
        return callable + planning + open + attempted + flagged + closed;
    }

    /** {@return the number of contacts with this status} */
    public long of(ContactStatus status) {
        return switch (status) {
            case CALLABLE -> callable;
            case PLANNING -> planning;
            case OPEN -> open;
            case ATTEMPTED -> attempted;
            case FLAGGED -> flagged;
            case CLOSED -> closed;
        };
    }
}
