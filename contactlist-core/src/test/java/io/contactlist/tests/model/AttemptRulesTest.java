package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.FailureCategory.BAD_ADDRESS;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NOT_DELIVERED;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static io.contactlist.model.FailureCategory.OPTED_OUT;
import static io.contactlist.model.Rejection.Reason.NOT_YET;
import static io.contactlist.model.Rejection.Reason.STALE;
import static io.contactlist.model.Rejection.Reason.UNKNOWN;
import static io.contactlist.model.ReleaseReason.CAMPAIGN_STOPPED;
import static io.contactlist.model.ReleaseReason.LEASE_ENDED;
import static io.contactlist.model.Resolution.COMPLETED;
import static io.contactlist.tests.model.Story.LEASE;
import static io.contactlist.tests.model.Story.minutes;
import static io.contactlist.tests.model.Units.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptState;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Rejection;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules L4 to L6 and A8 on attempts: planned, prolonged, released, handed back, failed, succeeded. */
class AttemptRulesTest {

    private final Story planned = Story.of(MOBILE, LANDLINE, MAIL)
            .limited(limits -> limits.minimumDelay(minutes(5)))
            .planned(MOBILE);

    @Test
    void l4_onlyOneAttemptIsPlannedAtATimeOverAllTypes() {
        assertEquals(
                Optional.of(ContactStatus.PLANNING),
                planned.planned(EMAIL).refusal().forbiddenBy());
        assertEquals(
                Optional.of(ContactStatus.PLANNING),
                planned.planned(LANDLINE).refusal().forbiddenBy());
    }

    @Test
    void l4_anotherAttemptIsPlannedOnceThatOneHasItsOutcome() {
        assertEquals(
                ContactStatus.PLANNING,
                planned.failed(BUSY).after(minutes(5)).planned(EMAIL).status(EMAIL));
    }

    @Test
    void l5_attemptsAreNumberedFromOne() {
        Story story = planned.failed(BUSY).after(minutes(5)).planned(EMAIL).handedBack();

        assertEquals(
                List.of(1, 2, 3),
                story.planned(CALL).contact().attempts().stream()
                        .map(Attempt::number)
                        .toList());
    }

    @Test
    void l5_aNumberIsNeverUsedAgainNorLeftOut() {
        Story story = planned.handedBack();

        story.planned(1, MOBILE).refused(STALE);
        story.planned(3, MOBILE).refused(UNKNOWN);
        story.planned(0, MOBILE).refused(UNKNOWN);
    }

    @Test
    void l5_aSecondReleaseIsStale() {
        planned.handedBack().handedBack().refused(STALE);
        planned.failed(BUSY).released(1, CAMPAIGN_STOPPED).refused(STALE);
        planned.failed(BUSY).after(minutes(5)).planned(EMAIL).handedBack(1).refused(STALE);
    }

    @Test
    void l5_anAttemptThatNeverWasIsUnknown() {
        planned.failed(2, BUSY).refused(UNKNOWN);
        planned.succeeded(2, "c").refused(UNKNOWN);
        planned.handedBack(2).refused(UNKNOWN);
    }

    @Test
    void l5_anOutcomeOnAnotherUnitThanTheAttemptsIsUnknown() {
        planned.happened(new AttemptFailed(1, LANDLINE.id(), BUSY, planned.now()))
                .refused(UNKNOWN);
        planned.happened(new AttemptFailed(1, MESSENGER.id(), BUSY, planned.now()))
                .refused(UNKNOWN);
    }

    @Test
    void l5_aUnitThatNeverWasIsUnknown() {
        Story.of(MOBILE).planned(MAIL).refused(UNKNOWN);
    }

    @Test
    void anAttemptNamesItsCampaignUnitAndLease() {
        Attempt attempt = planned.contact().planned().orElseThrow();

        assertEquals(Story.CAMPAIGN, attempt.campaign());
        assertEquals(MOBILE.id(), attempt.unit());
        assertEquals(Story.START.plus(LEASE), attempt.leaseEnd());
        assertEquals(AttemptState.PLANNED, attempt.state());
    }

    @Test
    void anAttemptKeepsItsOutcome() {
        Attempt failed = planned.failed(BUSY).contact().lastAttempt().orElseThrow();
        Attempt succeeded = planned.succeeded("c").contact().lastAttempt().orElseThrow();

        assertEquals(Optional.of(BUSY), failed.failure());
        assertEquals(Optional.of(planned.now()), failed.outcomeAt());
        assertEquals("c", succeeded.conversation().orElseThrow().value());
    }

    @Test
    void a8_anAttemptThatMayHaveBeenMadeCounts() {
        for (Story story : List.of(planned.leaseEnded(), planned.released(CAMPAIGN_STOPPED))) {
            assertEquals(1, story.contact().attemptCount());
            assertEquals(1, story.contact().attemptCount(CALL));
            assertEquals(1, story.unit(MOBILE).attempts());
            assertEquals(1, story.unit(MOBILE).plannings());
            assertEquals(Map.of(), story.unit(MOBILE).failures());
            assertEquals(ContactStatus.CALLABLE, story.status(CALL));
        }
    }

    @Test
    void a8_anAttemptThatWasHandedBackDoesNotCount() {
        Story story = planned.handedBack();

        assertEquals(0, story.contact().attemptCount());
        assertEquals(ContactStatus.CALLABLE, story.status(CALL));
        assertEquals(AttemptState.HANDED_BACK, story.attempt(1).state());
    }

    @Test
    void a7_handingBackTakesThePlanningBack() {
        assertEquals(0, planned.handedBack().unit(MOBILE).plannings());
        assertEquals(Optional.of(MOBILE), planned.handedBack().next(CALL));
    }

    @Test
    void a8_handingBackLaterTakesTheCountBack() {
        Story back = planned.leaseEnded().handedBack(1);

        assertEquals(0, back.contact().attemptCount());
        assertEquals(0, back.unit(MOBILE).plannings());
        assertEquals(AttemptState.HANDED_BACK, back.attempt(1).state());
    }

    @Test
    void a8_aLateNoCapacityTakesTheCountBack() {
        Story made = planned.leaseEnded().after(minutes(5)).planned(LANDLINE).failed(1, FailureCategory.NO_CAPACITY);

        assertEquals(0, made.contact().attemptCount());
        assertEquals(1, made.unit(MOBILE).plannings());
    }

    @Test
    void a8_aLateOutcomeReplacesTheCountOfTheRelease() {
        Story story = planned.leaseEnded().after(minutes(5)).planned(LANDLINE).failed(1, NO_ANSWER);

        assertEquals(1, story.contact().attemptCount());
        assertEquals(Map.of(NO_ANSWER, 1), story.unit(MOBILE).failures());
    }

    @Test
    void a6_aHandedBackContactIsDueAtOnce() {
        assertEquals(Duration.ZERO, planned.handedBack().waits());
        assertTrue(planned.handedBack().contact().isHandedBack());
    }

    @Test
    void a6_aHandedBackContactIsNotDueBeforeTheInstantThatTheDialerNames() {
        Story story = planned.handedBack(1, minutes(90));

        assertEquals(minutes(90), story.waits());
        story.after(minutes(89)).planned(MAIL).refused(Rejection.Reason.NOT_DUE);
        assertEquals(
                ContactStatus.PLANNING, story.after(minutes(90)).planned(MOBILE).status(CALL));
    }

    @Test
    void a6_aReleasedAttemptMayBeUnderWayUntilItsLeaseEnd() {
        Duration untilLeaseEndAndDelay = LEASE.plus(minutes(5));

        assertEquals(untilLeaseEndAndDelay, planned.released(CAMPAIGN_STOPPED).waits());
        assertEquals(untilLeaseEndAndDelay, planned.barred().waits());
        assertEquals(minutes(5), planned.leaseEnded().waits());
        planned.released(CAMPAIGN_STOPPED)
                .after(LEASE.minusNanos(1))
                .planned(MAIL)
                .refused(Rejection.Reason.NOT_DUE);
    }

    @Test
    void a6_theHoldOfAReleasedAttemptEndsWhenItIsHandedBackOrReported() {
        Story stopped = planned.released(CAMPAIGN_STOPPED);

        assertEquals(Duration.ZERO, stopped.handedBack(1).waits());
        assertEquals(minutes(5), stopped.failed(1, NO_ANSWER).waits());
    }

    @Test
    void a6_theHoldOfAReleasedAttemptOutlivesAReset() {
        assertEquals(LEASE, planned.released(CAMPAIGN_STOPPED).reset().waits());
        assertEquals(
                Duration.ZERO,
                planned.released(CAMPAIGN_STOPPED).reset().handedBack(1).waits());
    }

    @Test
    void a6_anOutcomeDatedBeforeItsPlanningActsFromThePlanning() {
        assertEquals(
                minutes(5),
                planned.lately(minutes(600), slow -> slow.failed(BUSY)).waits());
    }

    @Test
    void l5_handedBackTwiceOrAfterAnOutcomeIsStale() {
        planned.handedBack().handedBack(1).refused(STALE);
        planned.failed(BUSY).handedBack(1).refused(STALE);
        planned.succeeded("c").handedBack(1).refused(STALE);
    }

    @Test
    void l6_aProlongedLeaseEndsLater() {
        Story prolonged = planned.prolonged(LEASE.plus(minutes(20)));

        assertEquals(
                Optional.of(prolonged.now().plus(LEASE).plus(minutes(20))),
                prolonged.contact().nextEnd());
        assertEquals(
                AttemptState.PLANNED,
                prolonged.after(LEASE).noticed().attempt(1).state());
        assertEquals(
                AttemptState.LEASE_ENDED,
                prolonged.after(LEASE.plus(minutes(20))).noticed().attempt(1).state());
    }

    @Test
    void l6_prolongingToAnEarlierEndIsStale() {
        planned.prolonged(LEASE).refused(STALE);
        planned.prolonged(minutes(1)).refused(STALE);
        planned.happened(new AttemptProlonged(2, planned.now().plus(minutes(90)), planned.now()))
                .refused(UNKNOWN);
    }

    @Test
    void l6_prolongingAfterTheLeaseEndIsStaleWhoeverNoticedTheEnd() {
        planned.after(LEASE).prolonged(LEASE).refused(STALE);
        planned.after(LEASE).noticed().prolonged(LEASE).refused(STALE);
    }

    @Test
    void l6_aLeaseMustEndAfterItsBeginning() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new AttemptPlanned(Story.CAMPAIGN, MOBILE.id(), 1, Story.START, Story.START));
    }

    @Test
    void l6_aLeaseThatHasNotEndedIsNotReleasedAsEnded() {
        planned.after(LEASE.minusNanos(1)).released(LEASE_ENDED).refused(NOT_YET);
    }

    @Test
    void l6_anEndedLeaseIsReleasedAndTheContactGoesOn() {
        Story story = planned.leaseEnded();

        assertEquals(ContactStatus.CALLABLE, story.status(CALL));
        assertEquals(AttemptState.LEASE_ENDED, story.attempt(1).state());
        assertEquals(List.of(new Effect.DueAgain(story.now().plus(minutes(5)))), story.effects());
    }

    @Test
    void l10_anEndedLeaseIsDatedAtItsEndWheneverItIsNoticed() {
        Story inTime = planned.leaseEnded();
        Story late = planned.after(LEASE.plusHours(10)).noticed();

        assertEquals(inTime.contact(), late.contact());
        assertEquals(inTime.events(), late.events());
    }

    @Test
    void l10_anEventFirstAppliesWhatHasEndedBeforeIt() {
        Story late = planned.after(LEASE.plusHours(10)).madeUnusable(LANDLINE, UnusableReason.BOUNCED);

        assertEquals(AttemptState.LEASE_ENDED, late.attempt(1).state());
        assertEquals(3, late.events().size(), "planned, lease ended, made unusable");
        assertEquals(late.replayed(), late.contact());
    }

    @Test
    void l10_aRefusedEventRecordsNothing() {
        Story late = planned.after(LEASE.plusHours(10));

        assertEquals(
                AttemptState.PLANNED,
                late.failed(7, BUSY).refused(UNKNOWN).attempt(1).state());
    }

    @Test
    void l10_anEventDatedBeforeTheLeaseEndEndsNothing() {
        assertEquals(
                AttemptState.PLANNED,
                planned.after(LEASE.minusNanos(1))
                        .madeUnusable(MAIL, UnusableReason.BOUNCED)
                        .attempt(1)
                        .state());
    }

    @Test
    void l10_aLeaseEndIsDatedAtTheLeaseEndOnly() {
        planned.after(LEASE.plusNanos(1)).released(LEASE_ENDED).refused(STALE);
    }

    /** Ways in which an attempt is released though it may have been made. */
    static Stream<UnaryOperator<Story>> cancellations() {
        return Stream.of(
                Story::leaseEnded,
                story -> story.released(CAMPAIGN_STOPPED),
                Story::barred,
                Story::closedByHand,
                story -> story.updated(MAIL),
                story -> story.madeUnusable(MOBILE, UnusableReason.DO_NOT_CONTACT));
    }

    @ParameterizedTest
    @MethodSource("cancellations")
    void l5_anOutcomeAfterTheReleaseStillCounts(UnaryOperator<Story> release) {
        Story released = release.apply(planned);
        Story failed = released.failed(1, NO_ANSWER);
        Story succeeded = released.succeeded(1, "c");

        assertEquals(1, failed.contact().attemptCount(CALL));
        assertEquals(1, failed.unit(MOBILE).failures().get(NO_ANSWER));
        assertEquals(1, succeeded.unit(MOBILE).attempts());
        assertEquals(1, succeeded.conversationsOn(MOBILE).size());
        assertEquals(released.status(), failed.status());
    }

    @Test
    void l5_anOutcomeAfterALaterPlanningStillCounts() {
        Story later = planned.leaseEnded().after(minutes(5)).planned(LANDLINE);

        assertEquals(1, later.failed(1, NO_ANSWER).unit(MOBILE).failures().get(NO_ANSWER));
        assertEquals(
                Optional.of(2), later.failed(1, NO_ANSWER).contact().planned().map(Attempt::number));
        assertEquals(ContactStatus.OPEN, later.failed(2, BUSY).succeeded(1, "c").status(CALL));
    }

    @Test
    void l5_aLateSuccessCancelsWhatIsPlannedOnItsType() {
        Story story = planned.leaseEnded().after(minutes(5)).planned(LANDLINE).succeeded(1, "c");

        assertEquals(
                new Effect.CancelAttempt(Story.CAMPAIGN, 2), story.effects().get(0));
        assertEquals(ContactStatus.OPEN, story.status(CALL));
        assertEquals(AttemptState.CANCELLED, story.attempt(2).state());
        assertEquals(ContactStatus.CLOSED, story.resolved("c", 1, COMPLETED).status());
    }

    @Test
    void l5_aLateSuccessLeavesWhatIsPlannedOnAnotherType() {
        Story story = planned.leaseEnded().after(minutes(5)).planned(MAIL).succeeded(1, "c");

        assertEquals(ContactStatus.PLANNING, story.status(EMAIL));
        assertEquals(ContactStatus.OPEN, story.status(CALL));
    }

    @Test
    void l5_anOutcomeAfterItWasReportedAsNotMadeIsStale() {
        planned.handedBack().failed(1, NO_ANSWER).refused(STALE);
        planned.handedBack().succeeded(1, "c").refused(STALE);
        planned.failed(FailureCategory.NO_CAPACITY).succeeded(1, "c").refused(STALE);
    }

    @Test
    void l5_anOutcomeOfAnAttemptThatAResetForgotCountsNothing() {
        Story reset = planned.leaseEnded().reset().succeeded(1, "c");

        assertEquals(0, reset.contact().attemptCount());
        assertEquals(ContactStatus.CALLABLE, reset.status(CALL));
        assertEquals(List.of(), reset.conversationsOn(MOBILE));
        reset.resolved("c", 1, COMPLETED).refused(STALE);
    }

    @Test
    void l5_aPlannedAttemptGoesOnThroughAResetAndIsTheFirstOfTheNewCount() {
        Story reset = planned.failed(BUSY).after(minutes(5)).planned(LANDLINE).reset();

        assertEquals(ContactStatus.PLANNING, reset.status(CALL));
        assertEquals(List.of(), reset.effects());
        assertEquals(1, reset.unit(LANDLINE).plannings());
        assertEquals(0, reset.unit(MOBILE).plannings());
        assertEquals(1, reset.succeeded("c").contact().attemptCount());
        assertEquals(ContactStatus.OPEN, reset.succeeded("c").status(CALL));
    }

    @Test
    void l5_aLaterOutcomeCorrectsAnEarlierOne() {
        Story failed = planned.failed(NOT_DELIVERED).after(minutes(1));
        Story succeeded = planned.succeeded("c").after(minutes(10));

        Story delivered = failed.succeeded(1, "c");
        assertEquals(ContactStatus.OPEN, delivered.status(CALL));
        assertEquals(Map.of(), delivered.unit(MOBILE).failures());
        assertEquals(1, delivered.contact().attemptCount());

        Story bounced = succeeded.failed(1, BAD_ADDRESS);
        assertEquals(List.of(), bounced.conversationsOn(MOBILE));
        assertEquals(Optional.of(UnusableReason.BOUNCED), bounced.unit(MOBILE).unusableReason());
        assertEquals(Optional.of(bounced.now()), bounced.attempt(1).outcomeAt());
    }

    @Test
    void l5_aCorrectionTakesTheDelayOfTheEarlierOutcomeBack() {
        Story slow = Story.of(MOBILE)
                .limited(limits -> limits.minimumDelay(minutes(5)).on(BUSY, 3, Duration.ofDays(1)))
                .planned(MOBILE)
                .failed(BUSY)
                .after(minutes(1));

        assertEquals(minutes(5), slow.failed(1, NO_ANSWER).waits());
    }

    @Test
    void l5_anEarlierOrEqualOutcomeCorrectsNothing() {
        Story story = planned.after(minutes(2)).failed(BUSY);

        story.failed(1, BUSY).refused(STALE);
        story.failed(1, NO_ANSWER).refused(STALE);
        story.lately(minutes(1), early -> early.succeeded(1, "c")).refused(STALE);
        planned.succeeded("c").succeeded(1, "d").refused(STALE);
    }

    @Test
    void l5_aSuccessBeatsAFailureOfTheSameInstant() {
        assertEquals(ContactStatus.OPEN, planned.failed(BUSY).succeeded(1, "c").status(CALL));
        planned.succeeded("c").failed(1, BUSY).refused(STALE);
    }

    @Test
    void l5_noCapacityCorrectsNothing() {
        planned.failed(BUSY)
                .after(minutes(1))
                .failed(1, FailureCategory.NO_CAPACITY)
                .refused(STALE);
        planned.succeeded("c")
                .after(minutes(1))
                .failed(1, FailureCategory.NO_CAPACITY)
                .refused(STALE);
    }

    @Test
    void l5_aSuccessIsNotCorrectedOnceItsConversationHasEndedOrGoneOn() {
        Story ended = planned.succeeded("c").resolved("c", Resolution.RETRY).after(minutes(5));
        Story wentOn = planned.succeeded("c")
                .stillOpen("c")
                .after(minutes(5))
                .planned(LANDLINE)
                .succeeded("c")
                .after(minutes(5));

        ended.failed(1, BUSY).refused(STALE);
        wentOn.failed(1, BUSY).refused(STALE);
        assertEquals(ContactStatus.CALLABLE, wentOn.failed(2, BUSY).status(CALL), "still open since attempt 1");
    }

    /** Ways in which an outcome of an attempt becomes stale. */
    static Stream<UnaryOperator<Story>> oblivions() {
        return Stream.of(
                story -> story.failed(BUSY),
                Story::handedBack,
                story -> story.succeeded("c").resolved("c", Resolution.RETRY),
                story -> story.failed(FailureCategory.NO_CAPACITY),
                story -> story.leaseEnded().reset().failed(1, BUSY));
    }

    @ParameterizedTest
    @MethodSource("oblivions")
    void l5_anOptOutBarsHoweverLateAndOnce(UnaryOperator<Story> oblivion) {
        Story before = oblivion.apply(planned);
        Story story = before.failed(1, OPTED_OUT);

        assertTrue(story.contact().isBarred());
        assertEquals(before.contact().attemptCount(), story.contact().attemptCount());
        story.barLifted()
                .lately(minutes(1), early -> early.failed(1, OPTED_OUT))
                .refused(STALE);
    }

    @ParameterizedTest
    @MethodSource("oblivions")
    void l5_aBadAddressMakesItsUnitUnusableHoweverLateAndOnce(UnaryOperator<Story> oblivion) {
        Story before = oblivion.apply(planned);
        Story story = before.failed(1, BAD_ADDRESS);

        assertEquals(Optional.of(UnusableReason.BOUNCED), story.unit(MOBILE).unusableReason());
        assertEquals(Optional.empty(), story.unit(LANDLINE).unusableReason());
        story.madeUsable(MOBILE)
                .lately(minutes(1), early -> early.failed(1, BAD_ADDRESS))
                .refused(STALE);
    }

    @Test
    void l5_aLateBadAddressReleasesAnAttemptPlannedOnTheSameUnit() {
        Story story = Story.of(MOBILE).planned(CALL).leaseEnded().planned(CALL).failed(1, BAD_ADDRESS);

        assertEquals(List.of(new Effect.CancelAttempt(Story.CAMPAIGN, 2)), story.effects());
        assertEquals(ContactStatus.FLAGGED, story.status(CALL));
    }

    @ParameterizedTest
    @EnumSource
    void aCountedFailureCountsOnceOnContactTypeAndUnit(FailureCategory category) {
        Story story = planned.failed(category);
        int expected = category == FailureCategory.NO_CAPACITY ? 0 : 1;

        assertEquals(expected, story.contact().attemptCount());
        assertEquals(expected, story.contact().attemptCount(CALL));
        assertEquals(0, story.contact().attemptCount(EMAIL));
        assertEquals(expected, story.unit(MOBILE).attempts());
        assertEquals(0, story.unit(LANDLINE).attempts());
        assertEquals(Map.of(category, 1), story.unit(MOBILE).failures());
    }

    @Test
    void aSuccessCountsOnceOnContactTypeAndUnit() {
        Story story = planned.succeeded("c");

        assertEquals(1, story.contact().attemptCount());
        assertEquals(1, story.contact().attemptCount(CALL));
        assertEquals(1, story.unit(MOBILE).attempts());
        assertTrue(story.unit(MOBILE).failures().isEmpty());
    }

    @Test
    void aRefusalNamesItsReasonAlone() {
        Rejection refusal = planned.failed(2, BUSY).refusal();

        assertEquals(Optional.empty(), refusal.forbiddenBy());
        assertEquals(Optional.empty(), refusal.allowedFrom());
        assertEquals(List.of(), refusal.limits());
    }
}
