package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NOT_DELIVERED;
import static io.contactlist.model.Rejection.Reason.NOT_YET;
import static io.contactlist.model.Rejection.Reason.STALE;
import static io.contactlist.model.Rejection.Reason.UNKNOWN;
import static io.contactlist.model.Resolution.COMPLETED;
import static io.contactlist.model.Resolution.RETRY;
import static io.contactlist.model.Resolution.WRONG_PERSON;
import static io.contactlist.tests.model.Story.minutes;
import static io.contactlist.tests.model.Units.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.CategoryRule;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules L4, L5, A9 and L10 on conversations: still open, resolved, moved; early, late and twice. */
class ConversationRulesTest {

    private static final List<ConversationId> NONE = List.of();

    private final Story open = Story.of(MAIL, SECOND_MAIL, MOBILE)
            .under(ClosurePolicy.ALL_TYPES)
            .planned(MAIL)
            .succeeded("m");

    /** The conversation "m" is silent, and its second message is planned as attempt 2. */
    private final Story secondMessagePlanned = open.stillOpen("m").planned(MAIL);

    /** The conversation "n" opened beside "m" on the same unit. */
    private final Story both = secondMessagePlanned.succeeded("n");

    /** The conversation "m" went on from one mail address to the other. */
    private final Story moved = open.stillOpen("m").planned(SECOND_MAIL).succeeded("m");

    private static List<ConversationId> conversations(String... ids) {
        return Stream.of(ids).map(ConversationId::of).toList();
    }

    @Test
    void aSuccessOpensItsConversationOnTheUnit() {
        assertEquals(conversations("m"), open.conversationsOn(MAIL));
        assertEquals(ContactStatus.OPEN, open.status(EMAIL));
    }

    @Test
    void stillOpenCountsABusyAndNoAttempt() {
        Story story = open.stillOpen("m");

        assertEquals(1, story.unit(MAIL).failures().get(BUSY));
        assertEquals(1, story.contact().attemptCount());
        assertEquals(conversations("m"), story.conversationsOn(MAIL));
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
        assertEquals(NONE, story.conversationsOn(MAIL));
    }

    @Test
    void retryEndsTheConversationAndNothingMore() {
        Story story = open.resolved("m", RETRY);

        assertEquals(NONE, story.conversationsOn(MAIL));
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
        assertEquals(NONE, story.conversationsOn(MAIL));
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

        ended.resolved("m", COMPLETED).refused(STALE);
        ended.resolved("m", RETRY).refused(STALE);
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
    void l5_anEarlierAttemptCompletesButDoesNotRetry() {
        Story continued = secondMessagePlanned.succeeded("m");

        continued.resolved("m", 1, RETRY).refused(STALE);
        assertTrue(continued.resolved("m", 1, COMPLETED).contact().isDone(EMAIL));
        assertEquals(NONE, continued.resolved("m", 2, RETRY).conversationsOn(MAIL));
    }

    @Test
    void l5_aWrongPersonSaidByAnEarlierAttemptLeavesTheConversationOpen() {
        Story wrong = moved.resolved("m", 1, WRONG_PERSON);

        assertEquals(Optional.of(UnusableReason.WRONG_NUMBER), wrong.unit(MAIL).unusableReason());
        assertEquals(Optional.empty(), wrong.unit(SECOND_MAIL).unusableReason());
        assertEquals(conversations("m"), wrong.conversationsOn(SECOND_MAIL));
        wrong.resolved("m", 1, WRONG_PERSON).refused(STALE);
        wrong.resolved("m", 1, COMPLETED).refused(STALE);
        assertTrue(wrong.resolved("m", 2, COMPLETED).contact().isDone(EMAIL));
    }

    @Test
    void l5_aWrongPersonMakesTheUnitUnusableHoweverLateAndOnce() {
        for (Story before : List.of(
                open.resolved("m", RETRY),
                open.reset(),
                Story.of(MAIL).planned(EMAIL).handedBack())) {
            Story wrong = before.resolved("m", 1, WRONG_PERSON);

            assertEquals(
                    Optional.of(UnusableReason.WRONG_NUMBER), wrong.unit(MAIL).unusableReason());
            wrong.madeUsable(MAIL).resolved("m", 1, WRONG_PERSON).refused(STALE);
        }
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
    void l5_aResolutionForAnAttemptThatWasNotMadeIsStale() {
        Story.of(MAIL).planned(EMAIL).handedBack().resolved("m", 1, COMPLETED).refused(STALE);
    }

    @Test
    void l5_anAttemptThatNeverWasIsUnknown() {
        open.resolved("m", 2, COMPLETED).refused(UNKNOWN);
        open.stillOpen("m", 2).refused(UNKNOWN);
        Story.of(MAIL).resolved("m", 1, COMPLETED).refused(UNKNOWN);
    }

    @Test
    void l5_anEventOfAConversationIsNotYetWhileItsAttemptHasAnotherOutcome() {
        Story failed = Story.of(MAIL).planned(EMAIL).failed(NOT_DELIVERED).after(minutes(1));

        failed.resolved("m", 1, COMPLETED).refused(NOT_YET);
        open.resolved("other", 1, COMPLETED).refused(NOT_YET);
        open.stillOpen("other", 1).refused(NOT_YET);
        assertEquals(
                ContactStatus.CLOSED,
                failed.succeeded(1, "m").resolved("m", 1, COMPLETED).status());
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
    void l4_severalConversationsMayBeOpenOnAUnit() {
        assertEquals(conversations("m", "n"), both.conversationsOn(MAIL));
        assertEquals(ContactStatus.OPEN, both.status(EMAIL));
        assertEquals(conversations("m"), both.resolved("n", RETRY).conversationsOn(MAIL));
        assertEquals(conversations("n"), both.resolved("m", 1, RETRY).conversationsOn(MAIL));
    }

    @Test
    void l4_aConversationGoesOnWithItsLatestAttempt() {
        Story back = both.stillOpen("n").planned(MAIL).succeeded("m");

        assertEquals(conversations("n", "m"), back.conversationsOn(MAIL));
        back.stillOpen("m", 1).refused(STALE);
        assertEquals(conversations("n"), back.resolved("m", RETRY).conversationsOn(MAIL));
    }

    @Test
    void l4_aLateSuccessOfAnEarlierAttemptDoesNotMoveTheConversation() {
        Story story = Story.of(MAIL, SECOND_MAIL)
                .planned(MAIL)
                .leaseEnded()
                .planned(SECOND_MAIL)
                .succeeded("m")
                .succeeded(1, "m");

        assertEquals(NONE, story.conversationsOn(MAIL));
        assertEquals(conversations("m"), story.conversationsOn(SECOND_MAIL));
    }

    @Test
    void l4_aSuccessInAConversationThatEndedThroughALaterAttemptOpensNothing() {
        Story story = Story.of(MAIL)
                .planned(MAIL)
                .leaseEnded()
                .planned(MAIL)
                .succeeded("m")
                .resolved("m", 2, RETRY)
                .succeeded(1, "m");

        assertEquals(NONE, story.conversationsOn(MAIL));
        assertEquals(2, story.contact().attemptCount());
        assertEquals(ContactStatus.CALLABLE, story.status(EMAIL));
    }

    @Test
    void l4_aCorrectionMovesTheConversationBack() {
        Story corrected = moved.after(minutes(1)).failed(2, NOT_DELIVERED);

        assertEquals(conversations("m"), corrected.conversationsOn(MAIL));
        assertEquals(NONE, corrected.conversationsOn(SECOND_MAIL));
        assertEquals(ContactStatus.CALLABLE, corrected.status(EMAIL), "still open since attempt 1");
    }

    @Test
    void l4_aSuccessOnAnotherUnitMovesTheConversationThere() {
        assertEquals(NONE, moved.conversationsOn(MAIL));
        assertEquals(conversations("m"), moved.conversationsOn(SECOND_MAIL));
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
    void c2_aConversationHeldOnSeveralTypesCompletesEachOfThem() {
        Story story = Story.of(MAIL, MESSENGER, MOBILE)
                .under(ClosurePolicy.ALL_TYPES)
                .planned(EMAIL)
                .succeeded("m")
                .stillOpen("m")
                .planned(SOCIAL_MEDIA)
                .succeeded("m")
                .resolved("m", 1, COMPLETED);

        assertTrue(story.contact().isDone(SOCIAL_MEDIA));
        assertTrue(story.contact().isDone(EMAIL));
        assertFalse(story.contact().isDone(CALL));
    }

    @Test
    void l4_unitsHaveTheirConversationsSideBySide() {
        Story story = open.stillOpen("m").planned(SECOND_MAIL).succeeded("n").after(minutes(1));

        assertEquals(conversations("m"), story.conversationsOn(MAIL));
        assertEquals(conversations("n"), story.conversationsOn(SECOND_MAIL));
        assertEquals(conversations("n"), story.resolved("m", RETRY).conversationsOn(SECOND_MAIL));
    }

    @Test
    void c2_whoOnlyNotifiesResolvesAtOnce() {
        assertEquals(
                ContactStatus.CLOSED,
                Story.of(MAIL).planned(EMAIL).succeeded("m").completed("m").status());
    }

    /** E-mail has an answer time of two hours, and a conversation that waits is asked again after ten minutes. */
    private final Story awaited = Story.of(MAIL, MOBILE)
            .under(ClosurePolicy.ALL_TYPES)
            .limited(limits ->
                    limits.answerTime(EMAIL, minutes(120)).on(new CategoryRule(BUSY, null, null, minutes(10))))
            .planned(MAIL)
            .succeeded("m");

    @Test
    void a9_aConversationWithoutNewsIsTakenAsStillOpenAtTheEndOfItsAnswerTime() {
        Story ended = awaited.after(minutes(500)).noticed();

        assertEquals(
                Optional.of(Story.START.plus(minutes(120))), awaited.contact().nextEnd());
        assertEquals(ContactStatus.CALLABLE, ended.status(EMAIL));
        assertEquals(1, ended.unit(MAIL).failures().get(BUSY));
        assertEquals(conversations("m"), ended.conversationsOn(MAIL));
        assertEquals(
                Optional.of(Story.START.plus(minutes(130))), ended.contact().notDueBefore());
        assertEquals(ContactStatus.OPEN, awaited.after(minutes(119)).noticed().status(EMAIL));
    }

    @Test
    void a9_anAnswerTimeBeginsAgainWithEachAttemptInTheConversation() {
        Story again =
                awaited.after(minutes(130)).planned(MAIL).after(minutes(5)).succeeded("m");

        assertEquals(
                Optional.of(again.now().plus(minutes(120))), again.contact().nextEnd());
        assertEquals(
                2, again.after(minutes(120)).noticed().unit(MAIL).failures().get(BUSY));
    }

    @Test
    void a9_otherTypesHaveNoAnswerTimeUnlessItIsSet() {
        Story call = awaited.planned(MOBILE).succeeded("c");

        assertEquals(ContactStatus.OPEN, call.after(minutes(100_000)).noticed().status(CALL));
    }

    @Test
    void a9_newsBeforeTheEndOfTheAnswerTimeStopsIt() {
        assertEquals(Optional.empty(), awaited.stillOpen("m").contact().nextEnd());
        assertEquals(Optional.empty(), awaited.resolved("m", RETRY).contact().nextEnd());
    }

    @Test
    void l10_aReportDatedBeforeTheEndOfTheAnswerTimeTakesTheAssumptionBack() {
        Story ended = awaited.after(minutes(125)).noticed();

        Story resolved = ended.lately(minutes(60), early -> early.resolved("m", RETRY));
        assertEquals(Map.of(), resolved.unit(MAIL).failures());
        assertEquals(Duration.ofMinutes(-60), resolved.waits());

        Story reported = ended.lately(minutes(60), early -> early.stillOpen("m"));
        assertEquals(Map.of(BUSY, 1), reported.unit(MAIL).failures());
        assertEquals(Duration.ofMinutes(-50), reported.waits());
        reported.stillOpen("m").refused(STALE);
    }

    @Test
    void l10_aReportDatedAfterTheEndOfTheAnswerTimeTakesNothingBack() {
        Story ended = awaited.after(minutes(125)).noticed();

        ended.stillOpen("m").refused(STALE);
        assertEquals(Map.of(BUSY, 1), ended.resolved("m", RETRY).unit(MAIL).failures());
    }

    @Test
    void l10_leaseAndAnswerTimeEndInTheOrderOfTheirInstants() {
        Story both = awaited.after(minutes(100)).planned(MOBILE).after(minutes(500));

        assertEquals(
                List.of(
                        new AnswerTimeEnded(ConversationId.of("m"), 1, Story.START.plus(minutes(120))),
                        new AttemptReleased(2, ReleaseReason.LEASE_ENDED, Story.START.plus(minutes(160)))),
                both.overdue());
        assertEquals(both.noticed().contact(), both.noticed().replayed());
    }

    @Test
    void l10_anEndOfAnAnswerTimeIsDatedThereOnly() {
        Instant end = Story.START.plus(minutes(120));
        ConversationId m = ConversationId.of("m");

        awaited.happened(new AnswerTimeEnded(m, 1, end.minusNanos(1))).refused(NOT_YET);
        awaited.happened(new AnswerTimeEnded(m, 1, end.plusNanos(1))).refused(STALE);
        awaited.happened(new AnswerTimeEnded(m, 2, end)).refused(UNKNOWN);
        open.happened(new AnswerTimeEnded(m, 1, end)).refused(STALE);
    }
}
