package io.contactlist.tests.planning;

import static io.contactlist.model.ChannelType.CALL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.model.ContactHours;
import io.contactlist.model.Opening;
import io.contactlist.model.TimeZones;
import io.contactlist.planning.OpenHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * Hours, the zones of a contact and two years, in which the library is compared with the {@link WallClock}.
 *
 * @param hours the hours of calls
 * @param zones the zones of the contact, at least one
 * @param first the first day
 */
record HoursScene(ContactHours hours, TimeZones zones, LocalDate first) {

    private static final Duration HORIZON = Duration.ofDays(400);
    private static final int DAYS = 731;
    private static final int RANDOM_INSTANTS = 1_000;

    private Instant begin() {
        return first.atStartOfDay(ZoneId.of("UTC")).toInstant();
    }

    private Instant end() {
        return begin().plus(Duration.ofDays(DAYS));
    }

    /** Every edge of an opening or day and every change of an offset, each with its neighbours, and random instants. */
    List<Instant> edges(long seed) {
        TreeSet<Instant> edges = new TreeSet<>();
        TreeSet<LocalTime> times = new TreeSet<>(List.of(LocalTime.MIDNIGHT));
        for (Opening opening : hours.openings().get(CALL)) {
            times.add(opening.from());
            times.add(opening.to());
        }
        for (String id : zones.ids()) {
            ZoneId zone = ZoneId.of(id);
            for (int day = -1; day <= DAYS + 1; day++) {
                for (LocalTime time : times) {
                    var local = first.plusDays(day).atTime(time);
                    zone.getRules().getValidOffsets(local).forEach(offset -> edges.add(local.toInstant(offset)));
                }
            }
            ZoneOffsetTransition change = zone.getRules().nextTransition(begin());
            while (change != null && change.getInstant().isBefore(end())) {
                edges.add(change.getInstant());
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        Random random = new Random(seed);
        TreeSet<Instant> instants = new TreeSet<>();
        for (Instant edge : edges) {
            instants.addAll(List.of(edge.minusSeconds(60), edge.minusNanos(1), edge, edge.plusSeconds(60)));
        }
        for (int i = 0; i < RANDOM_INSTANTS; i++) {
            instants.add(begin().plusMillis(
                            (long) (random.nextDouble() * Duration.ofDays(DAYS).toMillis())));
        }
        instants.removeIf(at -> at.isBefore(begin()) || !at.isBefore(end()));
        return List.copyOf(instants);
    }

    List<Instant> minutes() {
        List<Instant> minutes = new ArrayList<>();
        for (Instant at = begin(); at.isBefore(end()); at = at.plusSeconds(60)) {
            minutes.add(at);
        }
        return minutes;
    }

    private record Stretch(Instant open, Instant close) {}

    /** Compares at each instant. The instants must contain all at which the wall clock opens or closes. */
    void compare(List<Instant> ascending, Collection<Integer> order) {
        OpenHours library = OpenHours.of(hours);
        List<ZoneId> ids = zones.ids().stream().map(ZoneId::of).toList();
        WallClock clock = new WallClock(hours, hours.openings().get(CALL), ids);
        boolean[] open = new boolean[ascending.size()];
        List<Stretch> stretches = new ArrayList<>();
        Instant since = null;
        for (int i = 0; i < open.length; i++) {
            Instant at = ascending.get(i);
            open[i] = clock.isOpen(at);
            if (open[i] && since == null) {
                since = at;
            } else if (!open[i] && since != null) {
                stretches.add(new Stretch(since, at));
                since = null;
            }
        }
        if (since != null) {
            stretches.add(new Stretch(since, Instant.MAX));
        }
        Instant known = end().minus(HORIZON).minusSeconds(1);
        for (int i : order) {
            Instant at = ascending.get(i);
            assertEquals(open[i], library.isOpen(CALL, zones, at), () -> "open at " + at + " in " + this);
            if (at.isBefore(known)) {
                int from = firstNotEndedBy(at, stretches);
                assertEquals(
                        nextOpening(at, stretches.subList(from, stretches.size())),
                        library.nextOpening(CALL, zones, at),
                        () -> "next opening from " + at + " in " + this);
                Instant close = open[i] ? stretches.get(from).close : at;
                assertEquals(
                        close.isAfter(at.plus(HORIZON)) ? Optional.empty() : Optional.of(close.minus(hours.margin())),
                        library.closing(CALL, zones, at),
                        () -> "closing at " + at + " in " + this);
            }
        }
    }

    private static int firstNotEndedBy(Instant at, List<Stretch> stretches) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (stretches.get(middle).close.isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Optional<Instant> nextOpening(Instant from, List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            Instant start = stretch.open.isBefore(from) ? from : stretch.open;
            if (start.isAfter(from.plus(HORIZON))) {
                return Optional.empty();
            }
            if (start.isBefore(stretch.close.minus(hours.margin()))) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }
}
