package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.FailureCategory.BUSY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.lives.Dice;
import io.contactlist.lives.Life;
import io.contactlist.lives.UnitPool;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.Resolution;
import io.contactlist.model.StatusMove;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** L8: the moves that happen are those in the table, no more and no fewer. */
class StatusMoveTest {

    private static final long SEED = 8;
    private static final int LIVES = 20_000;
    private static final int EVENTS = 60;

    @Test
    void l8_everyMoveThatHappensIsInTheTable_andEveryMoveInTheTableHappens() {
        Set<StatusMove> seen = new HashSet<>();
        Dice dice = Dice.of(SEED);
        for (int i = 0; i < LIVES; i++) {
            Life.random(UnitPool.FEW, EVENTS, dice).acceptedMoments().forEach(moment -> {
                ContactStatuses before = moment.accepted().orElseThrow().before();
                add(seen, moment.event(), before, moment.after().statuses());
            });
        }
        rareMoves().forEach(story -> walk(story, seen));

        Set<StatusMove> unlisted = new HashSet<>(seen);
        StatusMove.LEGAL.forEach(unlisted::remove);
        Set<StatusMove> unexercised = new HashSet<>(StatusMove.LEGAL);
        unexercised.removeAll(seen);

        assertEquals(List.of(), sorted(unlisted), "moves that happen and are not in the table");
        assertEquals(List.of(), sorted(unexercised), "moves in the table that no test makes");
    }

    @Test
    void l8_theTableHasEachMoveOnce_andNoMoveThatIsNone() {
        assertEquals(StatusMove.LEGAL.size(), new HashSet<>(StatusMove.LEGAL).size());
        assertTrue(StatusMove.LEGAL.stream().noneMatch(move -> move.from() == move.to()));
    }

    /** Returns stories that random events hardly ever tell. */
    private static List<Story> rareMoves() {
        Story used = Story.of(Units.MOBILE, Units.MAIL)
                .limited(limits -> limits.perContact(1))
                .planned(CALL)
                .failed(BUSY)
                .agreed(CALL, Story.minutes(10), Story.minutes(20))
                .after(Story.minutes(1));
        Story assumedBusy = Story.of(Units.MOBILE)
                .limited(limits -> limits.on(CALL, BUSY, 1, Duration.ZERO).answerTime(CALL, Story.minutes(20)))
                .planned(CALL)
                .succeeded("m")
                .after(Story.minutes(20))
                .noticed();
        Story expiring = Story.of(Units.MOBILE, Units.MAIL).expiring(Story.minutes(30));
        return List.of(
                used.agreed(EMAIL, Story.minutes(10), Story.minutes(20)),
                used.callbackCancelled(),
                assumedBusy.lately(Story.minutes(10), story -> story.resolved("m", Resolution.RETRY)),
                used.after(Story.minutes(19)).noticed(),
                expiring.planned(CALL).after(Story.minutes(30)).noticed(),
                expiring.planned(CALL)
                        .succeeded("m")
                        .after(Story.minutes(30))
                        .noticed()
                        .reset(),
                expiring.after(Story.minutes(30)).noticed().closedByHand().reset());
    }

    private static void walk(Story story, Set<StatusMove> seen) {
        for (int i = 0; i < story.events().size(); i++) {
            add(
                    seen,
                    story.events().get(i),
                    story.replayed(i).statuses(),
                    story.replayed(i + 1).statuses());
        }
    }

    private static void add(Set<StatusMove> seen, ContactEvent event, ContactStatuses before, ContactStatuses after) {
        for (ChannelType type : ChannelType.values()) {
            if (before.on(type) != after.on(type)) {
                seen.add(new StatusMove(before.on(type), after.on(type), event.getClass()));
            }
        }
    }

    private static List<StatusMove> sorted(Set<StatusMove> moves) {
        return moves.stream().sorted(Comparator.comparing(StatusMove::toString)).toList();
    }
}
