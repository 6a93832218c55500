package io.contactlist.lives;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ReleaseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is to happen next. Only the contact's state at that point makes an event of it.
 *
 * @param kind the kind of event
 * @param pause the time since the choice before
 * @param seed the seed of the event's details; 0 chooses the plainest
 */
public record Choice(EventKind kind, Duration pause, long seed) {

    /** How far apart events are. */
    static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofNanos(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofDays(1));

    /** Draws a choice of one of the kinds. */
    public static Choice random(List<EventKind> kinds, Dice dice) {
        return new Choice(EventKind.random(kinds, dice), dice.oneOf(PAUSES), dice.seed());
    }

    /** Returns the event that this choice becomes in a situation. */
    public ContactEvent event(Situation situation) {
        return kind.event(new EventDraw(situation, Dice.of(seed)));
    }

    /** Returns the instant that has come after an event: a planning or an end may lie ahead of the clock. */
    public static Instant clockAfter(ContactEvent event, Instant now) {
        boolean isAhead = event instanceof AttemptPlanned
                || event instanceof AnswerTimeEnded
                || event instanceof CallbackMissed
                || event instanceof ContactExpired
                || event instanceof AttemptReleased released && released.reason() == ReleaseReason.LEASE_ENDED;
        return isAhead && event.at().isAfter(now) ? event.at() : now;
    }

    @Override
    public String toString() {
        return kind + " after " + pause + " by " + seed;
    }
}
