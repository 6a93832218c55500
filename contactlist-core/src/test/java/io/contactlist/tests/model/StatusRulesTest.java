package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;
import static io.contactlist.model.ContactStatus.ATTEMPTED;
import static io.contactlist.model.ContactStatus.CALLABLE;
import static io.contactlist.model.ContactStatus.CLOSED;
import static io.contactlist.model.ContactStatus.FLAGGED;
import static io.contactlist.model.ContactStatus.OPEN;
import static io.contactlist.model.ContactStatus.PLANNING;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.tests.model.Story.minutes;
import static io.contactlist.tests.model.Units.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.list.Counters;
import io.contactlist.list.Tally;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ListRules;
import io.contactlist.model.UnusableReason;
import io.contactlist.tests.TallyText;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules L1 to L3: where a contact stands. In L1, each line beats those below it. */
class StatusRulesTest {

    /** A message was answered by nobody yet, and may be followed by another. */
    private static Story silentMail() {
        return Story.of(MAIL).planned(EMAIL).succeeded("m").stillOpen("m");
    }

    @Test
    void l1_aFreshContactIsCallableWhereItHasAUsableUnitAndFlaggedElsewhere() {
        Story story = Story.of(MOBILE);

        assertEquals(CALLABLE, story.status(CALL));
        assertEquals(FLAGGED, story.status(EMAIL));
    }

    @Test
    void l1_aContactThatIsNotDueYetIsCallable() {
        Story story = Story.of(MOBILE)
                .limited(limits -> limits.minimumDelay(minutes(5)))
                .planned(CALL)
                .failed(BUSY);

        assertEquals(CALLABLE, story.status(CALL));
    }

    @Test
    void l1_closedBeatsBarred() {
        assertEquals(CLOSED, Story.of(MOBILE).done(CALL).barred().status(CALL));
    }

    @Test
    void l1_aTypeThatIsDoneIsClosedOnAnOpenContact() {
        Story story = Story.of(MOBILE, MAIL).under(ClosurePolicy.ALL_TYPES).done(CALL);

        assertEquals(CLOSED, story.status(CALL));
        assertEquals(CALLABLE, story.status(EMAIL));
        assertEquals(CLOSED, story.barred().status(CALL));
    }

    @Test
    void l1_closedBeatsOpen() {
        Story story = Story.of(MAIL, SECOND_MAIL, MOBILE)
                .under(ClosurePolicy.ALL_TYPES)
                .planned(MAIL)
                .succeeded("first")
                .stillOpen("first")
                .planned(SECOND_MAIL)
                .succeeded("second");

        assertEquals(OPEN, story.status(EMAIL));
        assertEquals(CLOSED, story.completed("first").status(EMAIL));
    }

    @Test
    void l1_barredBeatsOpen() {
        Story story = Story.of(MAIL).planned(EMAIL).succeeded("m");

        assertEquals(OPEN, story.status(EMAIL));
        assertEquals(FLAGGED, story.barred().status(EMAIL));
        assertEquals(OPEN, story.barred().barLifted().status(EMAIL));
    }

    @Test
    void l1_planningBeatsAttempted() {
        Story story = Story.of(MOBILE).planned(CALL).failed(BUSY).planned(CALL);

        assertEquals(PLANNING, story.rulesChanged(limits -> limits.perUnit(1)).status(CALL));
    }

    @Test
    void l1_isPlanningOnTheTypeOfTheAttemptOnly() {
        Story story = Story.of(MOBILE, MAIL).planned(CALL);

        assertEquals(PLANNING, story.status(CALL));
        assertEquals(CALLABLE, story.status(EMAIL));
    }

    @Test
    void l1_openBeatsFlagged() {
        Story story = Story.of(MAIL).planned(EMAIL).succeeded("m");

        assertEquals(
                OPEN, story.madeUnusable(MAIL, UnusableReason.DO_NOT_CONTACT).status(EMAIL));
        assertEquals(OPEN, story.updated(MOBILE).status(EMAIL), "an open conversation on a removed unit");
    }

    @Test
    void l1_openBeatsAttempted() {
        Story story = Story.of(MAIL)
                .limited(limits -> limits.perUnit(1))
                .planned(EMAIL)
                .succeeded("m");

        assertEquals(OPEN, story.status(EMAIL));
        assertEquals(ATTEMPTED, story.stillOpen("m").status(EMAIL));
    }

    @Test
    void l1_aConversationReportedStillOpenIsNoLongerOpenForTheStatus() {
        assertEquals(CALLABLE, silentMail().status(EMAIL));
    }

    @Test
    void l1_aConversationIsOpenAgainAfterAnotherAttemptInIt() {
        assertEquals(OPEN, silentMail().planned(EMAIL).succeeded("m").status(EMAIL));
    }

    @Test
    void l1_oneOpenConversationAmongSilentOnesIsOpen() {
        Story story = Story.of(MAIL, SECOND_MAIL)
                .planned(MAIL)
                .succeeded("first")
                .stillOpen("first")
                .planned(SECOND_MAIL)
                .succeeded("second");

        assertEquals(OPEN, story.status(EMAIL));
    }

    @Test
    void l1_flaggedBeatsAttempted() {
        Story story = Story.of(MOBILE)
                .limited(limits -> limits.perContact(1))
                .planned(CALL)
                .failed(BUSY);

        assertEquals(ATTEMPTED, story.status(CALL));
        assertEquals(FLAGGED, story.status(EMAIL), "no unit of the type");
        assertEquals(
                FLAGGED, story.madeUnusable(MOBILE, UnusableReason.WRONG_NUMBER).status(CALL));
    }

    @Test
    void l1_attemptedWhereNoUsableUnitMayBeTriedAgain() {
        Story story = Story.of(MOBILE, LANDLINE)
                .limited(limits -> limits.perUnit(1))
                .planned(MOBILE)
                .failed(BUSY);

        assertEquals(CALLABLE, story.status(CALL));
        assertEquals(
                ATTEMPTED, story.madeUnusable(LANDLINE, UnusableReason.BOUNCED).status(CALL));
    }

    @Test
    void l2_closedBeatsEverything() {
        assertEquals(CLOSED, Story.of(MOBILE, MAIL).barred().closedByHand().status());
    }

    @Test
    void l2_barredBeatsWhatTheTypesSay() {
        Story story = Story.of(MOBILE, MAIL).under(ClosurePolicy.ALL_TYPES).planned(CALL);

        assertEquals(FLAGGED, story.succeeded("c").barred().status());
        assertEquals(FLAGGED, story.succeeded("c").completed("c").barred().status());
    }

    @Test
    void l2_planningBeatsOpen() {
        assertEquals(
                PLANNING,
                Story.of(MOBILE, MAIL)
                        .planned(EMAIL)
                        .succeeded("m")
                        .planned(CALL)
                        .status());
    }

    @Test
    void l2_openBeatsCallable() {
        assertEquals(OPEN, Story.of(MOBILE, MAIL).planned(EMAIL).succeeded("m").status());
    }

    @Test
    void l2_callableBeatsAttempted() {
        Story story = Story.of(MOBILE, MAIL)
                .limited(limits -> limits.perUnit(1))
                .planned(CALL)
                .failed(BUSY);

        assertEquals(ATTEMPTED, story.status(CALL));
        assertEquals(CALLABLE, story.status());
    }

    @Test
    void l2_attemptedBeatsFlagged() {
        Story story = Story.of(MOBILE)
                .limited(limits -> limits.perUnit(1))
                .planned(CALL)
                .failed(BUSY);

        assertEquals(FLAGGED, story.status(EMAIL));
        assertEquals(ATTEMPTED, story.status());
    }

    @Test
    void l2_typesThatAreDoneDoNotSpeak() {
        Story story = Story.of(MOBILE, MAIL).under(ClosurePolicy.ALL_TYPES).limited(limits -> limits.perUnit(1));
        Story exhausted = story.planned(EMAIL).failed(BUSY).done(CALL);

        assertEquals(ATTEMPTED, exhausted.status(), "not closed, though the strongest type is done");
    }

    @Test
    void l2_flaggedWhereThereIsNoUnitAtAll() {
        assertEquals(FLAGGED, Story.of().status());
    }

    @Test
    void l3_eachContactCountsOnceInEachView() {
        ListRules rules = new ListRules(ClosurePolicy.ALL_TYPES, Story.control(limits -> limits.perType(EMAIL, 1)));
        Story story = Story.of(MOBILE, MAIL)
                .limited(limits -> limits.perType(EMAIL, 1))
                .under(ClosurePolicy.ALL_TYPES);
        Counters counters = Counters.of(
                Stream.of(
                                story,
                                story.planned(CALL),
                                story.planned(CALL).succeeded("c"),
                                story.planned(CALL).handedBack(),
                                story.planned(EMAIL).failed(BUSY),
                                story.done(CALL),
                                story.barred(),
                                story.closedByHand())
                        .map(Story::contact),
                rules);

        assertEquals("total 8, callable 4, planning 1, open 1, flagged 1, closed 1", TallyText.of(counters.inList()));
        assertEquals("total 8, callable 3, planning 1, open 1, flagged 1, closed 2", TallyText.of(counters.on(CALL)));
        assertEquals("total 8, callable 5, attempted 1, flagged 1, closed 1", TallyText.of(counters.on(EMAIL)));
        assertEquals("total 8, flagged 7, closed 1", TallyText.of(counters.on(SOCIAL_MEDIA)));
    }

    @Test
    void l3_aTallyNamesItsSixStatuses() {
        assertEquals(
                "total 21, callable 1, planning 2, open 3, attempted 4, flagged 5, closed 6",
                TallyText.of(new Tally(1, 2, 3, 4, 5, 6)));
    }
}
