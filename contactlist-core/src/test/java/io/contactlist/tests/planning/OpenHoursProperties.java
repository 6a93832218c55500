package io.contactlist.tests.planning;

import static io.contactlist.model.ChannelType.CALL;
import static net.jqwik.api.Combinators.combine;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.model.ClosedDays;
import io.contactlist.model.ContactHours;
import io.contactlist.model.Opening;
import io.contactlist.model.TimeZones;
import io.contactlist.planning.OpenHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * The library's hours are those of the {@link WallClock}, over two years (rules W1 to W6). The ordinary build compares at
 * all edges and at random instants; with {@code -Dcontactlist.hours.minutes=true} at each minute.
 */
class OpenHoursProperties {

    private static final boolean EACH_MINUTE = Boolean.getBoolean("contactlist.hours.minutes");

    /** Changes of an hour, of 30 minutes, at midnight and by a day; and the first and the last zone of a day. */
    private static final List<String> ZONES = List.of(
            "Europe/Kyiv",
            "America/New_York",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "America/Havana",
            "Asia/Beirut",
            "Asia/Kathmandu");

    /** Two years with the skipped day of Samoa, and two years of today. */
    private static final List<LocalDate> BEGINNINGS = List.of(LocalDate.of(2010, 12, 1), LocalDate.of(2025, 6, 1));

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void w2_theHoursAreThoseOfTheWallClock(@ForAll("scenes") HoursScene scene, @ForAll Random random) {
        List<Instant> instants = EACH_MINUTE ? scene.minutes() : scene.edges(random.nextLong());
        scene.compare(instants, IntStream.range(0, instants.size()).boxed().toList());
    }

    /** What is kept from one question must not change the answer to another. */
    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void w2_theOrderOfQuestionsDoesNotMatter(@ForAll("scenes") HoursScene scene, @ForAll Random random) {
        List<Instant> instants = scene.edges(random.nextLong());
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, instants.size()).boxed().toList());
        Collections.shuffle(order, random);
        scene.compare(instants, order.subList(0, Math.min(order.size(), 1_000)));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void w2_threadsThatShareAnInstanceGetTheSameAnswers(@ForAll("scenes") HoursScene scene, @ForAll Random random) {
        List<Instant> instants = scene.edges(random.nextLong()).subList(0, 500);
        OpenHours shared = OpenHours.of(scene.hours());
        List<Optional<Instant>> answers = instants.parallelStream()
                .map(at -> shared.nextOpening(CALL, scene.zones(), at))
                .toList();
        OpenHours alone = OpenHours.of(scene.hours());
        assertEquals(
                instants.stream()
                        .map(at -> alone.nextOpening(CALL, scene.zones(), at))
                        .toList(),
                answers);
    }

    @Provide
    Arbitrary<HoursScene> scenes() {
        Arbitrary<TimeZones> zones =
                Arbitraries.of(ZONES).list().ofMinSize(1).ofMaxSize(3).map(TimeZones::of);
        return Arbitraries.of(BEGINNINGS)
                .flatMap(first -> combine(hours(first), zones).as((hours, of) -> new HoursScene(hours, of, first)));
    }

    private static Arbitrary<ContactHours> hours(LocalDate first) {
        Arbitrary<Duration> margins = Arbitraries.of(0, 0, 10, 45, 200).map(Duration::ofMinutes);
        return combine(
                        Arbitraries.oneOf(
                                weeks(), openings().list().ofMinSize(1).ofMaxSize(5)),
                        closedDays(first).list().ofMaxSize(30),
                        margins)
                .as((openings, closed, margin) ->
                        new ContactHours(Map.of(CALL, openings), closed, TimeZones.of("UTC"), margin));
    }

    /** The same one or two openings on each day. */
    private static Arbitrary<List<Opening>> weeks() {
        return openings()
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(openings -> openings.stream()
                        .flatMap(opening -> IntStream.range(0, 7)
                                .mapToObj(day -> new Opening(DayOfWeek.of(day + 1), opening.from(), opening.to())))
                        .toList());
    }

    private static Arbitrary<Opening> openings() {
        Arbitrary<LocalTime> times = Arbitraries.of(
                        "00:00", "00:00", "00:01", "00:30", "01:00", "01:45", "02:00", "02:15", "02:30", "03:00",
                        "08:00", "13:00", "21:00", "23:00", "23:30", "23:59")
                .map(LocalTime::parse);
        return combine(Arbitraries.of(DayOfWeek.class), times, times).as(Opening::new);
    }

    /** Any days, and those around a change of an offset or around the day that Samoa skipped. */
    private static Arbitrary<ClosedDays> closedDays(LocalDate first) {
        Arbitrary<LocalDate> dates = Arbitraries.oneOf(
                Arbitraries.integers().between(-1, 732).map(first::plusDays),
                Arbitraries.of("2011-12-30", "2011-12-29", "2011-12-31", "2026-03-28", "2026-10-25", "2025-11-02")
                        .map(LocalDate::parse));
        Arbitrary<TimeZones> zones = Arbitraries.of(ZONES).list().ofMaxSize(2).map(TimeZones::of);
        return combine(dates, Arbitraries.of(0, 0, 0, 1, 7), zones)
                .as((date, more, in) -> new ClosedDays(date, date.plusDays(more), in));
    }
}
