package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.FailureCategory.BAD_ADDRESS;
import static io.contactlist.model.FailureCategory.NOT_DELIVERED;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static io.contactlist.tests.model.Units.LANDLINE;
import static io.contactlist.tests.model.Units.MAIL;
import static io.contactlist.tests.model.Units.MESSENGER;
import static io.contactlist.tests.model.Units.MOBILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.lives.Dice;
import io.contactlist.lives.Life;
import io.contactlist.lives.UnitPool;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.StatusMove;
import io.contactlist.model.UnusableReason;
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
        return List.of(
                aLateBadAddressLosesTheLastMissingUnit(),
                aLateBadAddressLosesTheMissingType(),
                aConversationMovesAway(false),
                aConversationMovesAway(true),
                theWrongPersonLeavesAUnitThatIsUsedUp());
    }

    /** CALLABLE to CLOSED: only e-mail is missing, and its only address turns out to be bad. */
    private static Story aLateBadAddressLosesTheLastMissingUnit() {
        return of(MOBILE, MAIL)
                .done(CALL)
                .planned(MAIL)
                .released(ReleaseReason.CAMPAIGN_STOPPED)
                .failed(BAD_ADDRESS);
    }

    /** PLANNING to ATTEMPTED: the planned unit turns out to be somebody else's, the other one is used up. */
    private static Story theWrongPersonLeavesAUnitThatIsUsedUp() {
        return of(MOBILE, LANDLINE)
                .limited(control -> control.on(NO_ANSWER, 1, Duration.ZERO))
                .planned(LANDLINE)
                .failed(NO_ANSWER)
                .planned(MOBILE)
                .succeeded("one")
                .stillOpen("one")
                .planned(MOBILE)
                .resolved("one", Resolution.WRONG_PERSON);
    }

    /** ATTEMPTED to CLOSED: out of attempts on e-mail, and then its only address turns out to be bad. */
    private static Story aLateBadAddressLosesTheMissingType() {
        return of(MOBILE, MAIL)
                .done(CALL)
                .planned(MAIL)
                .released(ReleaseReason.CAMPAIGN_STOPPED)
                .planned(MAIL)
                .failed(NOT_DELIVERED)
                .rulesChanged(control -> control.perUnit(1))
                .failed(2, BAD_ADDRESS);
    }

    /** OPEN or FLAGGED to CLOSED: the only open conversation goes on where everything is done already. */
    private static Story aConversationMovesAway(boolean reportedStillOpen) {
        Story twoOpen = of(MAIL, MESSENGER)
                .planned(MESSENGER)
                .succeeded("one")
                .stillOpen("one")
                .planned(MAIL)
                .succeeded("two")
                .madeUnusable(MAIL, UnusableReason.BOUNCED);
        return (reportedStillOpen ? twoOpen.stillOpen("two") : twoOpen)
                .planned(MESSENGER)
                .completed("one")
                .succeeded("two");
    }

    private static Story of(CommunicationUnit... units) {
        return Story.of(units).under(ClosurePolicy.ALL_TYPES);
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
