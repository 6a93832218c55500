package io.contactlist.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Objects;

/**
 * A weekly opening in local time (rule W1). It contains its beginning and not its end. If the end is not after the
 * beginning, it lies on the next day: 22:00 to 02:00 is four hours, and 08:00 to 08:00 is a whole day.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param day the day on which the opening begins
 * @param from the first time that is open
 * @param to the first time that is not open any more; 00:00 is the end of the day
 */
public record Opening(DayOfWeek day, LocalTime from, LocalTime to) {

    static final Comparator<Opening> ORDER =
            Comparator.comparing(Opening::day).thenComparing(Opening::from).thenComparing(Opening::to);

    public Opening {
        Objects.requireNonNull(day, "opening day");
        Objects.requireNonNull(from, "opening from");
        Objects.requireNonNull(to, "opening to");
    }

    /**
     * Creates an opening.
     *
     * @param day the day on which it begins
     * @param from the first time that is open, for example {@code 08:00}
     * @param to the first time that is not open any more, for example {@code 21:00}; {@code 24:00} is the end of the
     *     day
     * @return the opening
     * @throws IllegalArgumentException if a text is not a time
     */
    public static Opening of(DayOfWeek day, String from, String to) {
        return new Opening(day, time(from, "from"), to.equals("24:00") ? LocalTime.MIDNIGHT : time(to, "to"));
    }

    private static LocalTime time(String text, String what) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            // The cause would show the text.
            throw new IllegalArgumentException("opening " + what + " must be a time such as 08:00");
        }
    }

    /** {@return true if the opening ends on the day after the one on which it begins, midnight excluded} */
    public boolean isOverMidnight() {
        return !to.isAfter(from) && !to.equals(LocalTime.MIDNIGHT);
    }

    /** {@return the opening in words, for example {@code MONDAY 08:00 to 21:00}} */
    @Override
    public String toString() {
        return day + " " + from + " to " + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to);
    }
}
