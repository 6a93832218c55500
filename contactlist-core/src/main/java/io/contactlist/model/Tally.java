package io.contactlist.model;

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
