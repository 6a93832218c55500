package io.contactlist.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.contactlist.refresh.RefreshScheduler;
import io.contactlist.spi.StoreUnavailableException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests promises 11 and 12: a schedule stored outside the process. */
abstract class LastingRefreshPromises extends ParallelRefreshPromises {

    private void restart() {
        assumeTrue(survivesRestart(), "the schedule does not outlive its process");
        scheduler.close();
        scheduler = reopened(clock, refresh, failures);
    }

    @Test
    void scheduler11_afterARestartItGoesOnWithWhatWasScheduled() {
        scheduler.schedule(LIST, HOURLY, START);
        scheduler.schedule(OTHER, HOURLY, START);
        scheduler.cancel(OTHER);
        restart();

        assertEquals(List.of(), goTo("09:59"));
        assertEquals(List.of("list 10:00"), goTo("10:00"));
        assertEquals(List.of("list 11:00"), goTo("11:00"));
    }

    @Test
    void scheduler11_instantsThatPassBetweenProcessesAreMadeUpForByOneRefresh() {
        scheduler.schedule(LIST, HOURLY, START);
        clock.set(at("14:01"));
        restart();

        assertEquals(List.of("list 14:01"), goTo("14:01"));
        assertEquals(List.of(), goTo("14:59"));
        assertEquals(List.of("list 15:00"), goTo("15:00"));
    }

    @Test
    void scheduler11_itKnowsItselfWhatItRefreshedLast() {
        scheduler.schedule(LIST, HOURLY, START);
        assertEquals(List.of("list 10:00"), goTo("10:00"));
        restart();
        scheduler.schedule(LIST, HOURLY, START);

        assertEquals(List.of(), goTo("10:59"));
        assertEquals(List.of("list 11:00"), goTo("11:00"));
    }

    @Test
    void scheduler11_processesTogetherRefreshOnce() throws Exception {
        assumeTrue(sharedByProcesses(), "processes do not share the schedule");
        try (RefreshScheduler there = reopened(clock, refresh, failures)) {
            scheduler.schedule(LIST, HOURLY, START);
            there.schedule(OTHER, HOURLY, START);
            clock.set(at("10:00"));
            AtOnce.run(thread -> {
                runDue();
                return List.of();
            });
            List<String> both = new ArrayList<>(goTo("10:00"));
            both.sort(null);
            assertEquals(List.of("list 10:00", "other 10:00"), both);

            there.cancel(LIST);
            assertEquals(List.of("other 11:00"), goTo("11:00"));
            scheduler.close();
            assertEquals(List.of("other 12:00"), goTo("12:00"), "one process goes, the others go on");
        }
    }

    @Test
    void scheduler12_whereTheOutsideIsGoneItSaysSoAndCanBeToldAgain() {
        assumeTrue(hasOutside(), "the schedule depends on no system that can fail");
        scheduler.schedule(LIST, HOURLY, START);
        breakOutside();
        assertThrows(StoreUnavailableException.class, () -> scheduler.schedule(OTHER, HOURLY, START));
        assertThrows(StoreUnavailableException.class, () -> scheduler.cancel(LIST));
        mendOutside();

        scheduler.schedule(OTHER, HOURLY, START);
        scheduler.cancel(LIST);
        assertEquals(List.of("other 10:00"), goTo("10:00"));
    }

    @Test
    void scheduler12_instantsThatPassWhileTheOutsideIsGoneAreMadeUpForByOneRefresh() {
        assumeTrue(hasOutside(), "the schedule depends on no system that can fail");
        scheduler.schedule(LIST, HOURLY, START);
        breakOutside();
        assertEquals(List.of(), goTo("10:00"));
        assertEquals(List.of(), goTo("12:01"));
        mendOutside();

        assertEquals(List.of("list 12:02"), goTo("12:02"));
        assertEquals(List.of(), goTo("12:03"));
        assertEquals(List.of("list 13:00"), goTo("13:00"));
    }
}
