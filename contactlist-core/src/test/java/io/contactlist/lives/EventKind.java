package io.contactlist.lives;

import io.contactlist.model.ContactEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;

/** The kinds of events in a random life, each with its weight among all. */
public enum EventKind {
    /** Whatever comes next in the contact's ordinary life. */
    GO_ON(60, EventDraw::goOn),
    /** The campaign plans the unit whose turn it is. */
    PLAN(4, EventDraw::plan),
    /** Any unit is planned, perhaps too soon or under a wrong number. */
    PLAN_ODDLY(8, EventDraw::planOddly),
    FAIL(5, draw -> draw.reports().fail()),
    SUCCEED(3, draw -> draw.reports().succeed()),
    /** A second outcome is reported of an attempt. */
    CORRECT(5, draw -> draw.reports().correct()),
    RELEASE(2, draw -> draw.reports().release()),
    HAND_BACK(3, draw -> draw.reports().handBack()),
    PROLONG(3, draw -> draw.reports().prolong()),
    /** Somebody notices that a lease or an answer time has ended. */
    NOTICE(4, draw -> draw.reports().notice()),
    STILL_OPEN(4, draw -> draw.reports().stillOpen()),
    RESOLVE(4, draw -> draw.reports().resolve()),
    ELSEWHERE(3, draw -> draw.times().elsewhere()),
    AGREE_CALLBACK(9, draw -> draw.times().agree()),
    CANCEL_CALLBACK(1, draw -> draw.times().cancel()),
    MAKE_UNUSABLE(2, EventDraw::makeUnusable),
    MAKE_USABLE(2, EventDraw::makeUsable),
    UPDATE(3, EventDraw::update),
    BAR(1, EventDraw::bar),
    LIFT_BAR(1, EventDraw::liftBar),
    RESET(1, EventDraw::reset),
    CHANGE_RULES(1, EventDraw::changeRules),
    CLOSE(1, EventDraw::close),
    /** An earlier event is delivered once more. */
    REPEAT(4, EventDraw::repeat);

    /** Every kind. */
    public static final List<EventKind> ALL = List.of(values());

    private final int weight;
    private final Function<EventDraw, ContactEvent> event;

    EventKind(int weight, Function<EventDraw, ContactEvent> event) {
        this.weight = weight;
        this.event = event;
    }

    /** Returns every kind but one. */
    public static List<EventKind> allBut(EventKind kind) {
        return List.copyOf(EnumSet.complementOf(EnumSet.of(kind)));
    }

    /** Draws one of the kinds by their weights. */
    static EventKind random(List<EventKind> kinds, Dice dice) {
        int draw = dice.below(kinds.stream().mapToInt(EventKind::weight).sum());
        int i = 0;
        while (draw >= kinds.get(i).weight) {
            draw -= kinds.get(i++).weight;
        }
        return kinds.get(i);
    }

    int weight() {
        return weight;
    }

    ContactEvent event(EventDraw draw) {
        return event.apply(draw);
    }
}
