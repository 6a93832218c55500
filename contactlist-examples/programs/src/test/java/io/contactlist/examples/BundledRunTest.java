package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Tests the program without arguments. */
class BundledRunTest {

    private static final int TOTAL = 0;
    private static final List<String> NAMES =
            List.of("total", "callable", "planning", "open", "attempted", "flagged", "closed");

    private final Run run = Run.of();

    @Test
    void succeedsWithoutAWordOnStandardError() {
        assertEquals(Main.OK, run.exitCode());
        assertEquals("", run.err());
    }

    @Test
    void accountsForEveryRecord() {
        assertEquals("read 12 = created 9 + updated 0 + unchanged 0 + rejected 2 + blank 1", run.account());
        assertEquals(2, count("  rejected: "));
        assertEquals(4, count("  noted:    "));
    }

    private long count(String start) {
        return run.outLines().stream().filter(line -> line.startsWith(start)).count();
    }

    @Test
    void countersPartitionTheListAtEachStep() {
        assertTrue(run.steps().size() > 5, "steps");
        for (long[] counters : run.steps()) {
            assertEquals(9, counters[TOTAL]);
            assertEquals(9, IntStream.range(1, 7).mapToLong(i -> counters[i]).sum());
        }
    }

    @Test
    void everyCounterMoves() {
        for (int i = 1; i < 7; i++) {
            int counter = i;
            assertTrue(run.steps().stream().anyMatch(counters -> counters[counter] > 0), NAMES.get(counter));
        }
    }

    @Test
    void endsWithNothingLeftToDo() {
        long[] last = run.steps().get(run.steps().size() - 1);
        assertEquals(0, last[1] + last[2] + last[3], "callable, planning and open");
        for (String type : List.of("SOCIAL_MEDIA", "EMAIL", "CALL")) {
            assertEquals(
                    1,
                    run.outLines().stream()
                            .filter(line -> line.contains(type + " completed"))
                            .count());
        }
        List<long[]> counters = run.countersOfLines("list");
        assertEquals(2, counters.size(), "before and after the campaigns");
        assertEquals(List.of(boxed(last)), List.of(boxed(counters.get(1))));
        assertTrue(run.out().contains("All campaigns have completed by themselves."));
        assertTrue(run.out().stripTrailing().endsWith("A recount over all contacts gives the same counters."));
    }

    private static List<Long> boxed(long[] counters) {
        return Arrays.stream(counters).boxed().toList();
    }

    @Test
    void printsTheSameOnEveryRun() {
        assertEquals(run, Run.of());
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void printsTheSameUnderAnArabicLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(run, Run.of());
        } finally {
            Locale.setDefault(before);
        }
    }
}
