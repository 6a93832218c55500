package io.contactlist.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.list.ListId;
import io.contactlist.refresh.Frequency;
import io.contactlist.refresh.RefreshScheduler;
import io.contactlist.refresh.RefreshScheduler.FailureListener;
import io.contactlist.refresh.RefreshScheduler.Refresh;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests promises 1 to 10 on one thread. */
abstract class RefreshPromises extends RefreshScene {

    private static final Frequency AT_HALF_PAST_TEN = Frequency.daily(LocalTime.of(10, 30), ZoneOffset.UTC);

    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());
    /** Additional actions of the next refresh, by list. */
    private final Map<ListId, Refresh> doing = new ConcurrentHashMap<>();

    final Refresh refresh = (list, at) -> {
        happened.add(list + " " + shown(at, ZoneOffset.UTC));
        Refresh more = doing.remove(list);
        if (more != null) {
            more.refresh(list, at);
        }
    };
    final FailureListener failures = (list, at, problem) ->
            happened.add(list + " " + shown(at, ZoneOffset.UTC) + " failed: " + problem.getMessage());

    RefreshScheduler scheduler;

    @BeforeEach
    void startScheduler() {
        scheduler = newScheduler(clock, refresh, failures);
    }

    @AfterEach
    void closeScheduler() {
        scheduler.close();
    }

    private static String shown(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone).toLocalTime().toString();
    }

    static Instant at(String time) {
        return LocalDateTime.ofInstant(START, ZoneOffset.UTC)
                .with(LocalTime.parse(time))
                .toInstant(ZoneOffset.UTC);
    }

    /**
     * Advances the clock.
     *
     * @return the refreshes that ran then
     */
    List<String> goTo(String time) {
        return goTo(at(time));
    }

    private List<String> goTo(Instant instant) {
        clock.set(instant);
        runDue();
        List<String> since = List.copyOf(happened);
        happened.clear();
        return since;
    }

    private static Refresh failing(Exception problem) {
        return (list, at) -> {
            throw problem;
        };
    }

    @Test
    void scheduler1_refreshesAtEveryInstantOfTheFrequencyAndNotBefore() {
        scheduler.schedule(LIST, HOURLY, START);

        assertEquals(List.of(), goTo("09:00"));
        assertEquals(List.of(), goTo("09:59:59.999999999"));
        assertEquals(List.of("list 10:00"), goTo("10:00"));
        assertEquals(List.of(), goTo("10:00"));
        assertEquals(List.of(), goTo("09:30"), "a clock put back repeats no instant");
        assertEquals(List.of(), goTo("10:00"));
        assertEquals(List.of("list 11:00"), goTo("11:00"));
    }

    @Test
    void scheduler1_theRefreshIsToldThePresent() {
        scheduler.schedule(LIST, HOURLY, START);

        assertEquals(List.of("list 10:20"), goTo("10:20"));
        assertEquals(List.of("list 11:00"), goTo("11:00"), "a late refresh does not shift the next");
    }

    @Test
    void scheduler1_dailyIsOnceADayThroughAChangeOfTheClock() {
        ZoneId havana = ZoneId.of("America/Havana");
        scheduler.schedule(LIST, Frequency.daily(havana), START);
        List<String> times = new ArrayList<>();
        for (int hour = 1; hour <= 240; hour++) {
            Instant now = START.plus(Duration.ofHours(hour));
            goTo(now).forEach(line -> times.add(shown(now, havana)));
        }

        assertEquals(10, times.size());
        assertEquals("01:00", times.remove(6), "8 March, which has no 00:00");
        assertEquals(Collections.nCopies(9, "00:00"), times);
    }

    @Test
    void scheduler2_instantsMissedWhileTheProcessWasDownAreMadeUpForByOneRefresh() {
        clock.set(at("14:20"));
        scheduler.schedule(LIST, HOURLY, at("10:00"));

        assertEquals(List.of("list 14:20"), goTo("14:20"));
        assertEquals(List.of("list 15:00"), goTo("15:00"));
    }

    @Test
    void scheduler2_whereNothingWasMissedNothingIsMadeUpFor() {
        clock.set(at("14:20"));
        scheduler.schedule(LIST, HOURLY, at("14:00"));

        assertEquals(List.of(), goTo("14:20"));
        assertEquals(List.of("list 15:00"), goTo("15:00"));
    }

    @Test
    void scheduler2_yearsOfMissedInstantsAreOneRefresh() {
        Frequency secondly =
                Frequency.every(Duration.ofSeconds(1), LocalDateTime.parse("1970-01-01T00:00"), ZoneOffset.UTC);
        scheduler.schedule(LIST, secondly, Instant.EPOCH);

        assertEquals(List.of("list 09:00"), goTo(START));
        assertEquals(List.of("list 09:00:01"), goTo("09:00:01"));
    }

    @Test
    void scheduler2_instantsThatPassWhileARefreshRunsAreMadeUpForByOneRefresh() {
        scheduler.schedule(LIST, HOURLY, START);
        doing.put(LIST, (list, now) -> clock.set(at("13:20")));

        List<String> run = new ArrayList<>(goTo("10:00"));
        run.addAll(goTo("13:20"));
        assertEquals(List.of("list 10:00", "list 13:20"), run);
        assertEquals(List.of("list 14:00"), goTo("14:00"));
    }

    @Test
    void scheduler4_aRefreshThatThrowsIsReportedAndRunsAgainAtTheNextInstant() {
        scheduler.schedule(LIST, HOURLY, START);
        doing.put(LIST, failing(new IOException("no line")));
        assertEquals(List.of("list 10:00", "list 10:00 failed: no line"), goTo("10:00"));
        assertEquals(List.of(), goTo("10:59"));
        doing.put(LIST, (list, now) -> {
            throw new AssertionError("no sense");
        });
        assertEquals(List.of("list 11:00", "list 11:00 failed: no sense"), goTo("11:00"));
        assertEquals(List.of("list 12:00"), goTo("12:00"));
    }

    @Test
    void scheduler5_listsHaveFrequenciesOfTheirOwn() {
        scheduler.schedule(LIST, HOURLY, START);
        scheduler.schedule(OTHER, AT_HALF_PAST_TEN, START);

        assertEquals(List.of("list 10:00"), goTo("10:00"));
        assertEquals(List.of("other 10:30"), goTo("10:30"));
        assertEquals(List.of("list 11:00"), goTo("11:00"));
    }

    @Test
    void scheduler5_aListThatFailsKeepsNoOtherFromItsInstant() {
        scheduler.schedule(LIST, HOURLY, START);
        scheduler.schedule(OTHER, HOURLY, START);
        for (ListId list : List.of(LIST, OTHER)) {
            doing.put(list, failing(new IllegalStateException("on purpose")));
        }

        List<String> both = new ArrayList<>(goTo("10:00"));
        both.sort(null);
        assertEquals(
                List.of("list 10:00", "list 10:00 failed: on purpose", "other 10:00", "other 10:00 failed: on purpose"),
                both);
    }

    @Test
    void scheduler6_schedulingAgainReplacesTheFrequency() {
        scheduler.schedule(LIST, HOURLY, START);
        scheduler.schedule(LIST, AT_HALF_PAST_TEN, START);

        assertEquals(List.of(), goTo("10:00"));
        assertEquals(List.of("list 10:30"), goTo("10:30"));
        assertEquals(List.of(), goTo("11:00"));
    }

    @Test
    void scheduler6_aRefreshMayScheduleItsListAgain() {
        scheduler.schedule(LIST, HOURLY, START);
        doing.put(LIST, (list, now) -> scheduler.schedule(list, AT_HALF_PAST_TEN, START));

        assertEquals(List.of("list 10:00"), goTo("10:00"));
        assertEquals(List.of("list 10:30"), goTo("10:30"));
        assertEquals(List.of(), goTo("11:00"));
    }

    @Test
    void scheduler6_theRefreshUnderWayCountsForTheNewFrequency() {
        scheduler.schedule(LIST, HOURLY, START);
        Frequency halfHourly =
                Frequency.every(Duration.ofMinutes(30), LocalDateTime.ofInstant(START, ZoneOffset.UTC), ZoneOffset.UTC);
        doing.put(LIST, (list, now) -> scheduler.schedule(list, halfHourly, START));

        assertEquals(List.of("list 10:00"), goTo("10:00"));
        assertEquals(List.of(), goTo("10:00"));
        assertEquals(List.of("list 10:30"), goTo("10:30"));
    }

    @Test
    void scheduler7_aCancelledListIsRefreshedNoMoreUntilItIsScheduledAgain() {
        scheduler.schedule(LIST, HOURLY, START);
        scheduler.schedule(OTHER, AT_HALF_PAST_TEN, START);
        scheduler.cancel(LIST);

        assertEquals(List.of("other 10:30"), goTo("10:30"));
        scheduler.schedule(LIST, HOURLY, at("10:30"));
        assertEquals(List.of(), goTo("10:30"));
        assertEquals(List.of("list 11:00"), goTo("11:00"));
    }

    @Test
    void scheduler8_afterClosingNothingIsRefreshedNorScheduled() {
        scheduler.schedule(LIST, HOURLY, START);
        scheduler.close();

        assertThrows(IllegalStateException.class, () -> scheduler.schedule(OTHER, HOURLY, START));
        assertEquals(List.of(), goTo("12:00"));
    }

    @Test
    void scheduler9_cancellingAndClosingAreRepeatable() {
        scheduler.schedule(LIST, HOURLY, START);
        for (int i = 0; i < 2; i++) {
            assertDoesNotThrow(() -> scheduler.cancel(LIST));
            assertDoesNotThrow(() -> scheduler.cancel(OTHER));
        }
        for (int i = 0; i < 2; i++) {
            assertDoesNotThrow(scheduler::close);
            assertDoesNotThrow(() -> scheduler.cancel(LIST));
        }
    }

    @Test
    void scheduler9_aRefreshMayCancelItsListAndOthers() {
        scheduler.schedule(LIST, HOURLY, START);
        scheduler.schedule(OTHER, HOURLY, START.plus(Duration.ofHours(1)));
        doing.put(LIST, (list, now) -> {
            scheduler.cancel(LIST);
            scheduler.cancel(OTHER);
        });

        assertEquals(List.of("list 10:00"), goTo("10:00"));
        assertEquals(List.of(), goTo("12:00"));
    }

    @Test
    void scheduler9_aRefreshMayCloseTheScheduler() {
        scheduler.schedule(LIST, HOURLY, START);
        doing.put(LIST, (list, now) -> scheduler.close());

        assertEquals(List.of("list 10:00"), goTo("10:00"));
        assertEquals(List.of(), goTo("12:00"));
    }

    @Test
    void scheduler10_refusesACronExpressionThatItCannotEvaluateAndKeepsWhatWasScheduled() {
        scheduler.schedule(LIST, HOURLY, START);
        Frequency.Cron cron = Frequency.cron("no cron expression at all", ZoneOffset.UTC);

        assertThrows(IllegalArgumentException.class, () -> scheduler.schedule(LIST, cron, START));
        assertThrows(IllegalArgumentException.class, () -> scheduler.schedule(OTHER, cron, START));
        assertEquals(List.of("list 10:00"), goTo("10:00"));
    }
}
