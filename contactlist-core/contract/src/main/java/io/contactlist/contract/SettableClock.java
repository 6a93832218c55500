package io.contactlist.contract;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Shows an instant that a test sets. The zone is UTC. This class is thread-safe, but parallel advances may be lost. */
public final class SettableClock extends Clock {

    /** The first instant, 09:00 UTC. */
    public static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private volatile Instant now = START;

    /** Advances the clock. */
    public void advance(Duration by) {
        now = now.plus(by);
    }

    /** Sets the clock, possibly back. */
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
