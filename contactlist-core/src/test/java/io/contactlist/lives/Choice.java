package io.contactlist.lives;

import io.contactlist.model.ContactEvent;
import java.time.Duration;
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
            Duration.ofHours(1));

    /** Draws a choice of one of the kinds. */
    public static Choice random(List<EventKind> kinds, Dice dice) {
        return new Choice(EventKind.random(kinds, dice), dice.oneOf(PAUSES), dice.seed());
    }

    /** Returns the event that this choice becomes in a situation. */
    public ContactEvent event(Situation situation) {
        return kind.event(new EventDraw(situation, Dice.of(seed)));
    }

    @Override
    public String toString() {
        return kind + " after " + pause + " by " + seed;
    }
}
