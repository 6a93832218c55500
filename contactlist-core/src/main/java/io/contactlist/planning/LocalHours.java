package io.contactlist.planning;

import io.contactlist.model.ClosedDays;
import io.contactlist.model.Opening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The openings of one channel type and the closed days of one zone, on the local clock (rules W1 to W3). */
final class LocalHours {

    private static final long WHOLE_DAY = LocalTime.MAX.toNanoOfDay() + 1;

    /** A part of a day, in nanoseconds since midnight. */
    private record Part(long from, long to) {}

    private final List<List<Part>> afterClosedDay = new ArrayList<>();
    private final List<List<Part>> afterOpenDay = new ArrayList<>();
    /** The first days of closed ranges with the last days. The ranges neither overlap nor touch. */
    private final TreeMap<LocalDate, LocalDate> closed = new TreeMap<>();

    LocalHours(List<Opening> openings, List<ClosedDays> closedDays) {
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Part> begun = new ArrayList<>();
            for (Opening opening : openings) {
                if (opening.day() == day) {
                    long to =
                            opening.to().isAfter(opening.from()) ? opening.to().toNanoOfDay() : WHOLE_DAY;
                    begun.add(new Part(opening.from().toNanoOfDay(), to));
                }
            }
            afterClosedDay.add(merged(begun));
            for (Opening opening : openings) {
                if (opening.day() == day.minus(1) && opening.isOverMidnight()) {
                    begun.add(new Part(0, opening.to().toNanoOfDay()));
                }
            }
            afterOpenDay.add(merged(begun));
        }
        closedDays.stream().sorted(Comparator.comparing(ClosedDays::first)).forEach(this::close);
    }

    private static List<Part> merged(List<Part> parts) {
        List<Part> merged = new ArrayList<>();
        for (Part part :
                parts.stream().sorted(Comparator.comparingLong(Part::from)).toList()) {
            Part last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || part.from > last.to) {
                merged.add(part);
            } else {
                merged.set(merged.size() - 1, new Part(last.from, Math.max(last.to, part.to)));
            }
        }
        return List.copyOf(merged);
    }

    private void close(ClosedDays days) {
        var before = closed.lastEntry();
        if (before == null || before.getValue().plusDays(1).isBefore(days.first())) {
            closed.put(days.first(), days.last());
        } else if (before.getValue().isBefore(days.last())) {
            closed.put(before.getKey(), days.last());
        }
    }

    private boolean isClosed(LocalDate day) {
        var range = closed.floorEntry(day);
        return range != null && !range.getValue().isBefore(day);
    }

    /**
     * Returns the first local time at or after another that is open, or that is not.
     *
     * @param from where the search begins
     * @param open true to find an open time, false to find one that is not open
     * @param last the last day to be searched
     * @return the time; null if there is none up to the last day
     */
    @Nullable
    LocalDateTime next(LocalDateTime from, boolean open, LocalDate last) {
        LocalDate day = from.toLocalDate();
        long time = from.toLocalTime().toNanoOfDay();
        boolean isDayBeforeClosed = isClosed(day.minusDays(1));
        while (!day.isAfter(last)) {
            boolean isClosed = isClosed(day);
            List<List<Part>> week = isDayBeforeClosed ? afterClosedDay : afterOpenDay;
            List<Part> parts =
                    isClosed ? List.of() : week.get(day.getDayOfWeek().ordinal());
            long found = next(parts, time, open);
            if (found < WHOLE_DAY) {
                return day.atTime(LocalTime.ofNanoOfDay(found));
            }
            isDayBeforeClosed = isClosed;
            day = day.plusDays(1);
            time = 0;
        }
        return null;
    }

    /** Returns the first time of the day that is open, or that is not; the length of the day if there is none. */
    private static long next(List<Part> parts, long time, boolean open) {
        for (Part part : parts) {
            if (time < part.from) {
                return open ? part.from : time;
            }
            if (time < part.to) {
                return open ? time : part.to;
            }
        }
        return open ? WHOLE_DAY : time;
    }
}
