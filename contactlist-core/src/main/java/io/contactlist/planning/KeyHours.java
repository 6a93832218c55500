package io.contactlist.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The openings of one channel type in all zones of one key (rule W5). It keeps the latest opening that was found, so
 * that asking again within it takes constant time. Thread-safe: what is kept is replaced as a whole.
 */
final class KeyHours {

    /** The maximum distance of an opening or closing (rule W6). */
    private static final Duration HORIZON = Duration.ofDays(400);
    /** Looks further than the horizon, so that a key without openings is not searched at every call. */
    private static final Duration SEARCHED = HORIZON.plusDays(30);

    /**
     * An opening, or none.
     *
     * @param since where the search began; nothing is open from here to the opening
     * @param open the first open instant; the limit if there is none before it
     * @param close the first instant that is not open any more; the limit if there is none before it
     * @param limit where the search ended
     */
    private record Window(Instant since, Instant open, Instant close, Instant limit) {

        boolean answers(Instant at) {
            return !at.isBefore(since)
                    && at.isBefore(close)
                    && (close.isBefore(limit) || at.plus(HORIZON).isBefore(limit));
        }
    }

    private final List<ZoneHours> zones;
    private final Duration margin;
    private volatile @Nullable Window hours;
    /** The same with each opening shortened by the margin. */
    private volatile @Nullable Window planning;

    KeyHours(List<ZoneHours> zones, Duration margin) {
        this.zones = zones;
        this.margin = margin;
    }

    boolean isOpen(Instant at) {
        return !at.isBefore(hours(at).open);
    }

    Optional<Instant> nextOpening(Instant from) {
        Instant open = planning(from).open;
        return within(from, open.isBefore(from) ? from : open);
    }

    Optional<Instant> closing(Instant at) {
        Window window = hours(at);
        Instant close = at.isBefore(window.open) ? at : window.close;
        return within(at, close).map(instant -> instant.minus(margin));
    }

    private static Optional<Instant> within(Instant from, Instant found) {
        return found.isAfter(from.plus(HORIZON)) ? Optional.empty() : Optional.of(found);
    }

    private Window hours(Instant at) {
        Window window = hours;
        if (window == null || !window.answers(at)) {
            window = find(at, Duration.ZERO);
            hours = window;
        }
        return window;
    }

    private Window planning(Instant at) {
        Window window = planning;
        if (window == null || !window.answers(at)) {
            window = find(at, margin);
            planning = window;
        }
        return window;
    }

    private Window find(Instant from, Duration shortened) {
        Instant limit = from.plus(SEARCHED);
        Instant at = from;
        while (true) {
            Instant open = firstOpen(at, limit);
            if (!open.isBefore(limit)) {
                return new Window(from, limit, limit, limit);
            }
            Instant close = firstClosed(open, limit.plus(shortened));
            Instant last = close.minus(shortened);
            if (open.isBefore(last)) {
                return new Window(from, open, last, limit);
            }
            at = close;
        }
    }

    private Instant firstOpen(Instant from, Instant limit) {
        Instant at = from;
        int agreed = 0;
        for (int i = 0; agreed < zones.size(); i = (i + 1) % zones.size()) {
            Instant open = zones.get(i).next(at, true, limit);
            if (open == null) {
                return limit;
            }
            agreed = open.equals(at) ? agreed + 1 : 1;
            at = open;
        }
        return at;
    }

    private Instant firstClosed(Instant from, Instant limit) {
        Instant first = limit;
        for (ZoneHours zone : zones) {
            Instant closed = zone.next(from, false, first);
            first = closed == null ? first : closed;
        }
        return first;
    }
}
