package io.contactlist.jdbc.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.refresh.Frequency;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests db-scheduler's instants of cron expressions (S5), as {@link Frequency.Cron} documents them. */
class CronTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static Optional<Instant> next(String expression, String after) {
        return Instants.next(Frequency.cron(expression, NEW_YORK), Instant.parse(after));
    }

    @Test
    void s5_theNextInstantIsLaterAndInTheZone() {
        assertEquals(
                Optional.of(Instant.parse("2026-06-01T12:30:00Z")), next("0 30 8 * * MON-FRI", "2026-05-29T12:30:00Z"));
        assertEquals(
                Optional.of(Instant.parse("2026-05-29T12:30:00Z")),
                next("0 30 8 * * MON-FRI", "2026-05-29T12:29:59.999999999Z"));
    }

    @Test
    void s5_sixIsSaturday() {
        assertEquals(Optional.of(Instant.parse("2026-05-09T04:00:00Z")), next("0 0 0 ? * 6#2", "2026-05-01T00:00:00Z"));
    }

    @Test
    void s5_aTimeThatDoesNotExistHasNoRunThatDay() {
        assertEquals(Optional.of(Instant.parse("2026-03-09T06:30:00Z")), next("0 30 2 * * *", "2026-03-07T12:00:00Z"));
    }

    @Test
    void s5_aTimeThatOccursTwiceRunsOnce() {
        assertEquals(Optional.of(Instant.parse("2026-11-01T05:30:00Z")), next("0 30 1 * * *", "2026-11-01T00:00:00Z"));
        assertEquals(Optional.of(Instant.parse("2026-11-02T06:30:00Z")), next("0 30 1 * * *", "2026-11-01T05:30:00Z"));
    }

    @Test
    void s5_anExpressionWithoutFurtherInstantsHasNone() {
        assertEquals(Optional.empty(), next("0 0 0 30 2 *", "2026-11-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "0 0 0 * *", "61 0 0 * * *", "0 0 0 * * NODAY", "every midnight"})
    void scheduler10_whatIsNoExpressionIsRefused(String expression) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Instants.next(Frequency.cron(expression, ZoneOffset.UTC), Instant.EPOCH));
    }
}
