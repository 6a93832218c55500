package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ContactStatus.CALLABLE;
import static io.contactlist.model.ContactStatus.FLAGGED;
import static io.contactlist.model.FailureCategory.BAD_ADDRESS;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static io.contactlist.model.FailureCategory.NO_CAPACITY;
import static io.contactlist.model.FailureCategory.OPTED_OUT;
import static io.contactlist.tests.model.Story.minutes;
import static io.contactlist.tests.model.Units.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReachedLimit;
import io.contactlist.model.ReachedLimit.Scope;
import io.contactlist.model.Rejection;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnusableReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules A5 to A8: how soon, in which order and after which failures a contact may be tried; refusals. */
class PlanningRulesTest {

    private final Story phonesAndMail = Story.of(MOBILE, LANDLINE, MAIL);

    // Refusals

    @Test
    void a5_saysFromWhichInstantOnItWillBeAllowed() {
        Story story = Story.of(MOBILE)
                .limited(limits -> limits.minimumDelay(minutes(5)))
                .planned(CALL)
                .failed(BUSY);
        Rejection refusal = story.after(minutes(5).minusNanos(1)).planned(CALL).refusal();

        assertEquals(Reason.NOT_DUE, refusal.reason());
        assertEquals(Optional.of(Story.START.plus(minutes(5))), refusal.allowedFrom());
        assertEquals(
                ContactStatus.PLANNING, story.after(minutes(5)).planned(CALL).status());
    }

    @Test
    void a5_saysWhichStatusForbidsIt() {
        Story open = Story.of(MAIL, SECOND_MAIL).planned(MAIL).succeeded("m");

        assertEquals(
                Optional.of(ContactStatus.OPEN), open.planned(EMAIL).refusal().forbiddenBy());
        assertEquals(
                Optional.of(ContactStatus.OPEN),
                open.planned(SECOND_MAIL).refusal().forbiddenBy());
        assertEquals(
                Optional.of(FLAGGED),
                Story.of(MALFORMED_PHONE).planned(CALL).refusal().forbiddenBy());
        assertEquals(
                Optional.of(FLAGGED), open.barred().planned(EMAIL).refusal().forbiddenBy());
        assertEquals(
                Optional.of(ContactStatus.CLOSED),
                open.completed("m").planned(EMAIL).refusal().forbiddenBy());
    }

    @Test
    void a5_saysWhichLimitsForbidTheUnit() {
        Story story = phonesAndMail
                .limited(limits -> limits.perUnit(1))
                .planned(MOBILE)
                .failed(BUSY);
        Rejection refusal = story.planned(MOBILE).refusal();

        assertEquals(Reason.LIMITS, refusal.reason());
        assertEquals(List.of(new ReachedLimit(Scope.UNIT, 1, MOBILE.id(), null)), refusal.limits());
    }

    // Delays

    @ParameterizedTest
    @EnumSource
    void a6_everyFailureWaitsTheDelayOfItsCategory(FailureCategory category) {
        Story story = Story.of(MOBILE)
                .limited(limits -> limits.minimumDelay(minutes(5)).on(category, 9, minutes(7)));

        assertEquals(minutes(7), story.planned(CALL).failed(category).waits());
    }

    @ParameterizedTest
    @EnumSource
    void a6_aFailureWithoutDelayOfItsOwnWaitsTheMinimumDelay(FailureCategory category) {
        Story story = Story.of(MOBILE).limited(limits -> limits.minimumDelay(minutes(5)));

        assertEquals(minutes(5), story.planned(CALL).failed(category).waits());
    }

    @Test
    void a6_successesRetriesAndSilenceWaitTheMinimumDelayOrThatOfBusy() {
        Story planned = Story.of(MAIL, MOBILE)
                .limited(limits -> limits.minimumDelay(minutes(5)).on(BUSY, 9, minutes(30)))
                .planned(EMAIL);
        Story later = planned.succeeded("m").after(minutes(60));

        assertEquals(minutes(5), planned.succeeded("m").waits());
        assertEquals(minutes(5), later.resolved("m", Resolution.RETRY).waits());
        assertEquals(minutes(5), later.resolved("m", Resolution.WRONG_PERSON).waits());
        assertEquals(minutes(30), later.stillOpen("m").waits());
        assertTrue(later.completed("m").waits().isNegative(), "completed adds no delay");
    }

    @Test
    void a6_theDelayHoldsForEveryUnitAndType() {
        Story story = phonesAndMail
                .limited(limits -> limits.minimumDelay(minutes(5)))
                .planned(MOBILE)
                .failed(BUSY);

        story.planned(LANDLINE).refused(Reason.NOT_DUE);
        story.planned(EMAIL).refused(Reason.NOT_DUE);
    }

    @Test
    void a6_anInstantAlreadySetIsNeverBroughtForward() {
        Story story = Story.of(MOBILE, MAIL)
                .limited(limits -> limits.minimumDelay(minutes(1)).on(NO_ANSWER, 9, minutes(60)))
                .planned(EMAIL)
                .succeeded("m")
                .after(minutes(1))
                .planned(CALL)
                .failed(NO_ANSWER);
        Instant due = story.contact().notDueBefore().orElseThrow();

        assertEquals(
                Optional.of(due),
                story.resolved("m", Resolution.RETRY).contact().notDueBefore());
    }

    @Test
    void a6_theDialerIsToldWhenTheContactIsDueAgain() {
        Story story = Story.of(MOBILE)
                .limited(limits -> limits.minimumDelay(minutes(5)))
                .planned(CALL);

        assertEquals(
                List.of(new Effect.DueAgain(Story.START.plus(minutes(5)))),
                story.failed(BUSY).effects());
        assertEquals(
                List.of(new Effect.DueAgain(Story.START)), story.handedBack().effects());
    }

    // The order of units

    @Test
    void a7_triesUnitsInColumnOrderAndEachBeforeAnyTwice() {
        Story story = Story.of(LANDLINE, MAIL, MOBILE, THIRD_PHONE);
        for (CommunicationUnit unit : List.of(LANDLINE, MOBILE, THIRD_PHONE, LANDLINE, MOBILE)) {
            assertEquals(Optional.of(unit), story.next(CALL));
            story = story.planned(CALL).failed(BUSY);
        }
    }

    @Test
    void a7_countsPlanningsSoThatNoUnitStarvesBehindOneWithoutLine() {
        Story story = Story.of(MOBILE, LANDLINE).planned(CALL).failed(NO_CAPACITY);

        assertEquals(Optional.of(LANDLINE), story.next(CALL));
        assertEquals(
                Optional.of(MOBILE),
                Story.of(MOBILE, LANDLINE).planned(CALL).handedBack().next(CALL));
    }

    @Test
    void a7_skipsUnitsThatAreUnusableOrAtTheirLimits() {
        Story story = Story.of(MOBILE, LANDLINE, THIRD_PHONE)
                .limited(limits -> limits.perUnit(1))
                .madeUnusable(MOBILE, UnusableReason.BOUNCED)
                .planned(CALL)
                .failed(BUSY);

        assertEquals(Optional.of(THIRD_PHONE), story.next(CALL));
        assertEquals(Optional.empty(), story.planned(CALL).failed(BUSY).next(CALL));
    }

    // Categories

    @Test
    void a8_noCapacityIsNotCountedAsAnAttempt() {
        Story story = Story.of(MOBILE)
                .limited(limits ->
                        limits.perContact(1).perUnit(1).perType(CALL, 1).minimumDelay(minutes(5)))
                .planned(CALL)
                .failed(NO_CAPACITY);

        assertEquals(CALLABLE, story.status());
        assertEquals(0, story.contact().attemptCount());
        assertEquals(minutes(5), story.waits());
    }

    @Test
    void a8_aBadAddressIsCountedAndCondemnsTheUnit() {
        Story story = phonesAndMail.planned(MOBILE).failed(BAD_ADDRESS);

        assertEquals(1, story.contact().attemptCount());
        assertEquals(Map.of(BAD_ADDRESS, 1), story.unit(MOBILE).failures());
        assertEquals(Optional.of(UnusableReason.BOUNCED), story.unit(MOBILE).unusableReason());
        assertEquals(CALLABLE, story.status(CALL), "on the other number");
    }

    @Test
    void a8_anOptOutIsCountedAndBarsTheContact() {
        Story story = phonesAndMail.planned(MOBILE).failed(OPTED_OUT);

        assertEquals(1, story.contact().attemptCount());
        assertTrue(story.contact().isBarred());
        assertEquals(FLAGGED, story.status(EMAIL));
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "NO_ANSWER", "ANSWERING_MACHINE", "NOT_DELIVERED", "ABANDONED"})
    void a8_anyOtherFailureLeavesUnitAndContactAsTheyAre(FailureCategory category) {
        Story story = phonesAndMail.planned(MOBILE).failed(category);

        assertEquals(1, story.contact().attemptCount());
        assertEquals(Optional.empty(), story.unit(MOBILE).unusableReason());
        assertEquals(CALLABLE, story.status());
    }
}
