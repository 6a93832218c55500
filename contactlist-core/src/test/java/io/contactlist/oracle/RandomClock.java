package io.contactlist.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A clock that stands, steps and leaps; what is reported by it may be late or early. */
final class RandomClock {

    private static final List<Duration> STEPS = List.of(
            Duration.ZERO,
            Duration.ofNanos(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    private final Dice dice;
    private Instant now = Instant.parse("2026-05-04T08:00:00Z");

    RandomClock(Dice dice) {
        this.dice = dice;
    }

    void tick() {
        if (dice.percent(60)) {
            now = now.plus(dice.oneOf(STEPS));
        }
    }

    Instant now() {
        return now;
    }

    /** Waits until then, if that is yet to come. */
    void moveTo(Instant instant) {
        now = instant.isAfter(now) ? instant : now;
    }

    /** Now, or an instant out of order. */
    Instant reported() {
        if (dice.percent(80)) {
            return now;
        }
        Duration off = dice.oneOf(STEPS).multipliedBy(1 + dice.below(5));
        return dice.percent(70) ? now.minus(off) : now.plus(off);
    }

    /** Just before, at or just after the instant; now if there is none. */
    Instant near(Optional<Instant> instant) {
        return instant.orElse(now).plusNanos(dice.below(4) - 1L);
    }
}
