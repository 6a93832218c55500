package io.contactlist.list;

import io.contactlist.model.ContactStatus;

/**
 * How many contacts have each status in one view (rule K1).
 *
 * @param callable suitable for outbound activity
 * @param planning with an attempt planned
 * @param open reached and not completed
 * @param attempted out of attempts
 * @param flagged without suitable unit, or barred
 * @param closed performed and completed
 */
public record Tally(long callable, long planning, long open, long attempted, long flagged, long closed) {

    /**
     * @throws IllegalArgumentException if one is negative
     */
    public Tally {
        if ((callable | planning | open | attempted | flagged | closed) < 0) {
            throw new IllegalArgumentException("the numbers of a tally must not be negative");
        }
    }

    /**
     * A tally from numbers that come from elsewhere and must add up, such as those of JSON.
     *
     * @param total how many contacts there are
     * @param callable suitable for outbound activity
     * @param planning with an attempt planned
     * @param open reached and not completed
     * @param attempted out of attempts
     * @param flagged without suitable unit, or barred
     * @param closed performed and completed
     * @return the tally
     * @throws IllegalArgumentException if a number is negative, or the total isn't the sum of the others (rule
     *     L3)
     */
    public static Tally of(
            long total, long callable, long planning, long open, long attempted, long flagged, long closed) {
        Tally tally = new Tally(callable, planning, open, attempted, flagged, closed);
        if (tally.total() != total) {
            throw new IllegalArgumentException(
                    "total must be the sum of the others, " + tally.total() + ", but is " + total);
        }
        return tally;
    }

    /**
     * How many contacts there are.
     *
     * @return the sum of all the others (rule L3)
     */
    public long total() {
        return callable + planning + open + attempted + flagged + closed;
    }

    /**
     * How many contacts have a status.
     *
     * @param status the status
     * @return their number
     */
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
