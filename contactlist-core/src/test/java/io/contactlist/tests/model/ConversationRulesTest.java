package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.Rejection.Reason.NOT_YET;
import static io.contactlist.model.Rejection.Reason.STALE;
import static io.contactlist.model.Rejection.Reason.UNKNOWN;
import static io.contactlist.model.ReleaseReason.HANDED_BACK;
import static io.contactlist.model.Resolution.COMPLETED;
import static io.contactlist.model.Resolution.RETRY;
import static io.contactlist.model.Resolution.WRONG_PERSON;
import static io.contactlist.tests.model.Story.minutes;
import static io.contactlist.tests.model.Units.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnusableReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules L4 to L6 on conversations: still open, resolved, replaced, moved; early, late and twice. */
class ConversationRulesTest {

    private static final Optional<ConversationId> NONE = Optional.empty();

    private final Story open = Story.of(MAIL, SECOND_MAIL, MOBILE)
            .under(ClosurePolicy.ALL_TYPES)
            .planned(MAIL)
            .succeeded("m");

    /** The conversation "m" is silent, and its second message is planned as attempt 2. */
    private final Story secondMessagePlanned = open.stillOpen("m").planned(MAIL);

    /** The conversation "n" took the place of "m" on the same unit. */
    private final Story replaced = secondMessagePlanned.succeeded("n");

    /** The conversation "m" went on from one mail address to the other. */
    private final Story moved = open.stillOpen("m").planned(SECOND_MAIL).succeeded("m");

    private static Optional<ConversationId> conversation(String id) {
        return Optional.of(ConversationId.of(id));
    }

    @Test
    void aSuccessOpensItsConversationOnTheUnit() {
        assertEquals(conversation("m"), open.conversationOn(MAIL));
        assertEquals(ContactStatus.OPEN, open.status(EMAIL));
    }

    @Test
    void stillOpenCountsABusyAndNoAttempt() {
        Story story = open.stillOpen("m");

        assertEquals(1, story.unit(MAIL).failures().get(BUSY));
        assertEquals(1, story.contact().attemptCount());
        assertEquals(conversation("m"), story.conversationOn(MAIL));
        assertEquals(ContactStatus.CALLABLE, story.status(EMAIL));
    }

    @Test
    void stillOpenIsReportedOncePerAttempt() {
        Story reported = open.stillOpen("m");

        reported.stillOpen("m").refused(STALE);
        assertEquals(
                2,
                reported.planned(MAIL)
                        .succeeded("m")
                        .stillOpen("m")
                        .unit(MAIL)
                        .failures()
                        .get(BUSY));
    }

    @Test
    void stillOpenNamesTheLatestAttempt() {
        secondMessagePlanned.succeeded("m").stillOpen("m", 1).refused(STALE);
    }

    @Test
    void stillOpenAppliesWhateverTheStatus() {
        assertEquals(1, open.barred().stillOpen("m").unit(MAIL).failures().get(BUSY));
        assertEquals(1, open.closedByHand().stillOpen("m").unit(MAIL).failures().get(BUSY));
        assertEquals(
                1, open.updated(MOBILE).stillOpen("m").unit(MAIL).failures().get(BUSY));
    }

    @Test
    void completedMakesTheTypeDoneAndEndsTheConversation() {
        Story story = open.completed("m");

        assertTrue(story.contact().isDone(EMAIL));
        assertFalse(story.contact().isDone(CALL));
        assertEquals(NONE, story.conversationOn(MAIL));
    }

    @Test
    void retryEndsTheConversationAndNothingMore() {
        Story story = open.resolved("m", RETRY);

        assertEquals(NONE, story.conversationOn(MAIL));
        assertEquals(Optional.empty(), story.unit(MAIL).unusableReason());
        assertEquals(ContactStatus.CALLABLE, story.status(EMAIL));
    }

    @Test
    void retryLeavesAPlannedAttemptPlanned() {
        Story story = secondMessagePlanned.resolved("m", RETRY);

        assertEquals(ContactStatus.PLANNING, story.status(EMAIL));
        assertEquals(List.of(), story.effects());
    }

    @Test
    void wrongPersonMakesTheUnitUnusable() {
        Story story = open.resolved("m", WRONG_PERSON);

        assertEquals(Optional.of(UnusableReason.WRONG_NUMBER), story.unit(MAIL).unusableReason());
        assertEquals(NONE, story.conversationOn(MAIL));
        assertEquals(Optional.of(SECOND_MAIL), story.next(EMAIL));
    }

    @Test
    void wrongPersonReleasesAnAttemptPlannedOnTheSameUnitOnly() {
        assertEquals(
                new Effect.CancelAttempt(Story.CAMPAIGN, 2),
                secondMessagePlanned.resolved("m", WRONG_PERSON).effects().get(0));
        assertEquals(
                ContactStatus.PLANNING,
                open.stillOpen("m")
                        .planned(SECOND_MAIL)
                        .resolved("m", WRONG_PERSON)
                        .status(EMAIL));
    }

    @ParameterizedTest
    @EnumSource
    void l5_aSecondResolutionIsStale(Resolution first) {
        Story ended = open.resolved("m", first);

        for (Resolution second : Resolution.values()) {
            ended.resolved("m", second).refused(STALE);
        }
        ended.stillOpen("m").refused(STALE);
    }

    @Test
    void l5_aLateAnswerToAnEarlierMessageCompletesAndStopsWhatIsPlanned() {
        Story story = secondMessagePlanned.resolved("m", 1, COMPLETED);

        assertTrue(story.contact().isDone(EMAIL));
        assertEquals(Optional.empty(), story.contact().planned());
        assertEquals(
                new Effect.CancelAttempt(Story.CAMPAIGN, 2), story.effects().get(0));
    }

    @Test
    void l5_aLateAnswerLeavesAttemptsOnOtherTypesPlanned() {
        Story story = open.stillOpen("m").planned(CALL).completed("m");

        assertEquals(ContactStatus.PLANNING, story.status(CALL));
    }

    @Test
    void l5_anEarlierAttemptCompletesButNeitherRetriesNorCondemns() {
        Story continued = secondMessagePlanned.succeeded("m");

        continued.resolved("m", 1, RETRY).refused(STALE);
        continued.resolved("m", 1, WRONG_PERSON).refused(STALE);
        assertTrue(continued.resolved("m", 1, COMPLETED).contact().isDone(EMAIL));
        assertEquals(NONE, continued.resolved("m", 2, RETRY).conversationOn(MAIL));
    }

    @Test
    void l5_aResolutionThatOvertakesItsSuccessIsNotYet() {
        Story planned = Story.of(MAIL).planned(EMAIL);

        planned.resolved("m", 1, COMPLETED).refused(NOT_YET);
        planned.stillOpen("m", 1).refused(NOT_YET);
        planned.leaseEnded().resolved("m", 1, COMPLETED).refused(NOT_YET);
        assertEquals(
                ContactStatus.CLOSED,
                planned.resolved("m", 1, COMPLETED)
                        .refused(NOT_YET)
                        .succeeded("m")
                        .resolved("m", 1, COMPLETED)
                        .status());
    }

    @Test
    void l5_aResolutionOfASuccessThatCannotComeAnyMoreIsNotAskedForAgain() {
        Story.of(MAIL)
                .planned(EMAIL)
                .released(HANDED_BACK)
                .resolved("m", 1, COMPLETED)
                .refused(UNKNOWN);
    }

    @Test
    void l5_aConversationOrAttemptThatNeverWasIsUnknown() {
        open.resolved("other", 1, COMPLETED).refused(UNKNOWN);
        open.stillOpen("other", 1).refused(UNKNOWN);
        open.resolved("m", 2, COMPLETED).refused(UNKNOWN);
        open.stillOpen("m", 2).refused(UNKNOWN);
        Story.of(MAIL).resolved("m", 1, COMPLETED).refused(UNKNOWN);
    }

    @Test
    void l5_anAttemptThatWasNotInTheConversationDoesNotResolveIt() {
        Story failed = open.stillOpen("m").planned(MAIL).failed(BUSY);

        failed.resolved("m", 2, COMPLETED).refused(STALE);
    }

    @Test
    void l5_aConversationThatOpensAgainIsNotEndedByItsFormerAttempts() {
        Story again = open.resolved("m", RETRY).planned(MAIL).succeeded("m");

        again.resolved("m", 1, COMPLETED).refused(STALE);
        again.stillOpen("m", 1).refused(STALE);
        assertTrue(again.resolved("m", 2, COMPLETED).contact().isDone(EMAIL));
    }

    @Test
    void l5_conversationsBeforeAResetAreStale() {
        open.reset().resolved("m", 1, COMPLETED).refused(STALE);
        open.reset().stillOpen("m", 1).refused(STALE);
    }

    @Test
    void l4_anotherConversationReplacesTheUnits() {
        assertEquals(conversation("n"), replaced.conversationOn(MAIL));
    }

    @Test
    void l4_aReplacedConversationCanOnlyBeCompleted() {
        replaced.stillOpen("m", 1).refused(STALE);
        replaced.resolved("m", 1, RETRY).refused(STALE);
        replaced.resolved("m", 1, WRONG_PERSON).refused(STALE);

        Story completed = replaced.resolved("m", 1, COMPLETED);
        assertTrue(completed.contact().isDone(EMAIL));
        assertEquals(conversation("n"), completed.conversationOn(MAIL), "it runs on");
        completed.resolved("m", 1, COMPLETED).refused(STALE);
    }

    @Test
    void l4_aReplacedConversationMayComeBack() {
        Story back = replaced.stillOpen("n").planned(MAIL).succeeded("m");

        assertEquals(conversation("m"), back.conversationOn(MAIL));
        assertEquals(NONE, back.resolved("m", RETRY).conversationOn(MAIL));
    }

    @Test
    void l4_aSuccessOnAnotherUnitMovesTheConversationThere() {
        assertEquals(NONE, moved.conversationOn(MAIL));
        assertEquals(conversation("m"), moved.conversationOn(SECOND_MAIL));
        assertEquals(1, moved.stillOpen("m").unit(SECOND_MAIL).failures().get(BUSY));
    }

    @Test
    void l4_aMovedConversationCondemnsTheUnitItIsOn() {
        Story story = moved.resolved("m", WRONG_PERSON);

        assertEquals(
                Optional.of(UnusableReason.WRONG_NUMBER),
                story.unit(SECOND_MAIL).unusableReason());
        assertEquals(Optional.empty(), story.unit(MAIL).unusableReason());
    }

    @Test
    void l4_aConversationMovedToAnotherTypeMakesThatTypeDone() {
        Story story = Story.of(MAIL, MESSENGER)
                .under(ClosurePolicy.ALL_TYPES)
                .planned(EMAIL)
                .succeeded("m")
                .stillOpen("m")
                .planned(SOCIAL_MEDIA)
                .succeeded("m")
                .resolved("m", 1, COMPLETED);

        assertTrue(story.contact().isDone(SOCIAL_MEDIA));
        assertFalse(story.contact().isDone(EMAIL));
    }

    @Test
    void l4_unitsHaveTheirConversationsSideBySide() {
        Story story = open.stillOpen("m").planned(SECOND_MAIL).succeeded("n").after(minutes(1));

        assertEquals(conversation("m"), story.conversationOn(MAIL));
        assertEquals(conversation("n"), story.conversationOn(SECOND_MAIL));
        assertEquals(conversation("n"), story.resolved("m", RETRY).conversationOn(SECOND_MAIL));
    }

    @Test
    void c2_whoOnlyNotifiesResolvesAtOnce() {
        assertEquals(
                ContactStatus.CLOSED,
                Story.of(MAIL).planned(EMAIL).succeeded("m").completed("m").status());
    }
}
