package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.FailureCategory.BAD_ADDRESS;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static io.contactlist.model.FailureCategory.OPTED_OUT;
import static io.contactlist.model.Rejection.Reason.NOT_YET;
import static io.contactlist.model.Rejection.Reason.STALE;
import static io.contactlist.model.Rejection.Reason.UNKNOWN;
import static io.contactlist.model.ReleaseReason.CAMPAIGN_STOPPED;
import static io.contactlist.model.ReleaseReason.HANDED_BACK;
import static io.contactlist.model.ReleaseReason.LEASE_ENDED;
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
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.Rejection;
import io.contactlist.model.ReleaseReason;
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

/** Rules L4 to L6 on attempts: planned, released, failed, succeeded; early, late and twice. */
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
        Story story = planned.failed(BUSY).after(minutes(5)).planned(EMAIL).released(HANDED_BACK);

        assertEquals(
                List.of(1, 2, 3),
                story.planned(CALL).contact().attempts().stream()
                        .map(Attempt::number)
                        .toList());
    }

    @Test
    void l5_aNumberIsNeverUsedAgainNorLeftOut() {
        Story story = planned.released(HANDED_BACK);

        story.planned(1, MOBILE).refused(STALE);
        story.planned(3, MOBILE).refused(UNKNOWN);
        story.planned(0, MOBILE).refused(UNKNOWN);
    }

    @Test
    void l5_aSecondOutcomeIsStaleWhateverItIs() {
        Story story = planned.failed(BUSY);

        story.failed(1, BUSY).refused(STALE);
        story.failed(1, OPTED_OUT).refused(STALE);
        story.succeeded(1, "c").refused(STALE);
        planned.succeeded("c").succeeded(1, "c").refused(STALE);
    }

    @Test
    void l5_aSecondReleaseIsStale() {
        planned.released(HANDED_BACK).released(HANDED_BACK).refused(STALE);
        planned.failed(BUSY).released(1, CAMPAIGN_STOPPED).refused(STALE);
        planned.failed(BUSY)
                .after(minutes(5))
                .planned(EMAIL)
                .released(1, HANDED_BACK)
                .refused(STALE);
    }

    @Test
    void l5_anAttemptThatNeverWasIsUnknown() {
        planned.failed(2, BUSY).refused(UNKNOWN);
        planned.succeeded(2, "c").refused(UNKNOWN);
        planned.released(2, HANDED_BACK).refused(UNKNOWN);
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
        assertEquals("c", succeeded.conversation().orElseThrow().value());
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDED_BACK", "CAMPAIGN_STOPPED"})
    void aReleasedAttemptIsNotCounted(ReleaseReason reason) {
        Story story = planned.released(reason);

        assertEquals(0, story.contact().attemptCount());
        assertEquals(1, story.unit(MOBILE).plannings());
        assertEquals(ContactStatus.CALLABLE, story.status(CALL));
    }

    @Test
    void aHandedBackContactIsDueAtOnce() {
        assertEquals(Duration.ZERO, planned.released(HANDED_BACK).waits());
    }

    @Test
    void aContactReleasedOtherwiseWaitsTheMinimumDelay() {
        assertEquals(minutes(5), planned.released(CAMPAIGN_STOPPED).waits());
        assertEquals(minutes(5), planned.leaseEnded().waits());
        assertEquals(minutes(5), planned.barred().waits());
        assertEquals(
                minutes(5), planned.madeUnusable(MOBILE, UnusableReason.BOUNCED).waits());
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
    void l6_anEndedLeaseIsReleasedUncountedAndTheContactGoesOn() {
        Story story = planned.leaseEnded();

        assertEquals(0, story.contact().attemptCount());
        assertEquals(ContactStatus.CALLABLE, story.status(CALL));
        assertEquals(
                AttemptState.LEASE_ENDED,
                story.contact().lastAttempt().orElseThrow().state());
    }

    @Test
    void l6_anEndedLeaseIsDatedAtItsEndWheneverItIsNoticed() {
        Story story = planned.after(LEASE.plusHours(10)).released(LEASE_ENDED);

        assertEquals(
                Optional.of(Story.START.plus(LEASE).plus(minutes(5))),
                story.contact().notDueBefore());
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
    void l6_anOutcomeAfterTheReleaseStillCounts(UnaryOperator<Story> release) {
        Story released = release.apply(planned);
        Story failed = released.failed(1, NO_ANSWER);
        Story succeeded = released.succeeded(1, "c");

        assertEquals(1, failed.contact().attemptCount(CALL));
        assertEquals(1, failed.unit(MOBILE).failures().get(NO_ANSWER));
        assertEquals(1, succeeded.unit(MOBILE).attempts());
        assertTrue(succeeded.conversationOn(MOBILE).isPresent());
        assertEquals(released.status(), failed.status());
    }

    @Test
    void l6_anOutcomeAfterALaterPlanningIsStale() {
        Story later = planned.leaseEnded().after(minutes(5)).planned(LANDLINE);

        later.failed(1, NO_ANSWER).refused(STALE);
        later.succeeded(1, "c").refused(STALE);
        later.released(HANDED_BACK).failed(1, NO_ANSWER).refused(STALE);
    }

    @Test
    void l6_anOutcomeAfterHandingBackIsStale() {
        planned.released(HANDED_BACK).failed(1, NO_ANSWER).refused(STALE);
        planned.released(HANDED_BACK).succeeded(1, "c").refused(STALE);
    }

    @Test
    void l6_anOutcomeAfterAResetIsStale() {
        planned.reset().failed(1, NO_ANSWER).refused(STALE);
        planned.leaseEnded().reset().succeeded(1, "c").refused(STALE);
    }

    /** Ways in which an attempt without an outcome stops counting. */
    static Stream<UnaryOperator<Story>> oblivions() {
        return Stream.of(
                story -> story.leaseEnded().after(minutes(5)).planned(LANDLINE),
                story -> story.leaseEnded().after(minutes(5)).planned(LANDLINE).failed(BUSY),
                story -> story.released(HANDED_BACK),
                Story::reset,
                story -> story.leaseEnded().reset().planned(LANDLINE));
    }

    @ParameterizedTest
    @MethodSource("oblivions")
    void l6_anOptOutBarsHoweverLateUncounted(UnaryOperator<Story> oblivion) {
        Story before = oblivion.apply(planned);
        Story story = before.failed(1, OPTED_OUT);

        assertTrue(story.contact().isBarred());
        assertEquals(Optional.empty(), story.contact().planned());
        assertEquals(before.contact().attemptCount(), story.contact().attemptCount());
        story.failed(1, OPTED_OUT).refused(STALE);
    }

    @ParameterizedTest
    @MethodSource("oblivions")
    void l6_aBadAddressCondemnsItsUnitHoweverLateUncounted(UnaryOperator<Story> oblivion) {
        Story before = oblivion.apply(planned);
        Story story = before.failed(1, BAD_ADDRESS);

        assertEquals(Optional.of(UnusableReason.BOUNCED), story.unit(MOBILE).unusableReason());
        assertEquals(Optional.empty(), story.unit(LANDLINE).unusableReason());
        assertEquals(before.contact().planned(), story.contact().planned());
        assertEquals(before.unit(MOBILE).attempts(), story.unit(MOBILE).attempts());
        assertEquals(before.unit(MOBILE).failures(), story.unit(MOBILE).failures());
    }

    @Test
    void l6_lateNewsForAnAttemptThatHasItsOutcomeAreStale() {
        Story later = planned.failed(BUSY).after(minutes(5)).planned(LANDLINE);

        later.failed(1, OPTED_OUT).refused(STALE);
        later.failed(1, BAD_ADDRESS).refused(STALE);
    }

    @Test
    void l6_aLateBadAddressReleasesAnAttemptPlannedOnTheSameUnit() {
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
