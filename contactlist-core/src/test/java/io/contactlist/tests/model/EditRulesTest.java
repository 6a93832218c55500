package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ContactStatus.ATTEMPTED;
import static io.contactlist.model.ContactStatus.CALLABLE;
import static io.contactlist.model.ContactStatus.CLOSED;
import static io.contactlist.model.ContactStatus.FLAGGED;
import static io.contactlist.model.ContactStatus.OPEN;
import static io.contactlist.model.ContactStatus.PLANNING;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static io.contactlist.model.Rejection.Reason.MALFORMED_ADDRESS;
import static io.contactlist.model.Rejection.Reason.UNKNOWN;
import static io.contactlist.model.Rejection.Reason.UNUSABLE_UNIT;
import static io.contactlist.tests.model.Story.minutes;
import static io.contactlist.tests.model.Units.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.Attributes;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.Effect;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitState;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that edit a contact: its units, its data, its bar, its closing, its reset, its rules (L7, L9). */
class EditRulesTest {

    private static final Effect CANCEL = new Effect.CancelAttempt(Story.CAMPAIGN, 1);

    private final Story planned = Story.of(MOBILE, LANDLINE, MAIL).planned(MOBILE);
    private final Story tried = planned.failed(BUSY);

    // Units

    @Test
    void aUnitMadeUnusableIsNotTriedUntilItIsUsableAgain() {
        Story story = tried.madeUnusable(LANDLINE, UnusableReason.DO_NOT_CONTACT);

        assertEquals(Optional.of(MOBILE), story.next(CALL));
        story.planned(LANDLINE).refused(UNUSABLE_UNIT);
        assertEquals(Optional.of(LANDLINE), story.madeUsable(LANDLINE).next(CALL));
    }

    @Test
    void aUnitUsableAgainKeepsItsCounts() {
        Story story = tried.madeUnusable(MOBILE, UnusableReason.BOUNCED).madeUsable(MOBILE);

        assertEquals(tried.unit(MOBILE), story.unit(MOBILE));
    }

    @Test
    void u4_aMalformedAddressStaysUnusable() {
        Story story = Story.of(MALFORMED_PHONE);

        story.madeUsable(MALFORMED_PHONE).refused(MALFORMED_ADDRESS);
        assertEquals(
                Optional.of(UnusableReason.MALFORMED_ADDRESS),
                story.madeUnusable(MALFORMED_PHONE, UnusableReason.BOUNCED)
                        .unit(MALFORMED_PHONE)
                        .unusableReason());
    }

    @Test
    void l5_aUnitThatNeverWasIsUnknownToItsEvents() {
        tried.madeUsable(MESSENGER).refused(UNKNOWN);
        tried.madeUnusable(MESSENGER, UnusableReason.BOUNCED).refused(UNKNOWN);
        assertThrows(IllegalArgumentException.class, () -> tried.unit(MESSENGER));
    }

    /** What makes the planned attempt pointless. */
    static Stream<UnaryOperator<Story>> cancellations() {
        return Stream.of(
                story -> story.madeUnusable(MOBILE, UnusableReason.WRONG_NUMBER),
                story -> story.updated(LANDLINE, MAIL),
                Story::barred,
                Story::closedByHand);
    }

    @ParameterizedTest
    @MethodSource("cancellations")
    void aPlannedAttemptThatBecamePointlessIsReleasedAndTheDialerTold(UnaryOperator<Story> edit) {
        Story story = edit.apply(planned);

        assertEquals(Optional.empty(), story.contact().planned());
        assertEquals(CANCEL, story.effects().get(0));
        assertEquals(1, story.contact().attemptCount(), "it may have been made");
        assertEquals(0, story.handedBack(1).contact().attemptCount());
    }

    @Test
    void aPlannedAttemptStaysWhereItsUnitIsNotTouched() {
        assertEquals(
                PLANNING, planned.madeUnusable(LANDLINE, UnusableReason.BOUNCED).status(CALL));
        assertEquals(PLANNING, planned.updated(MAIL, MOBILE).status(CALL));
        assertEquals(PLANNING, planned.barLifted().status(CALL));
        assertEquals(PLANNING, planned.reset().status(CALL));
    }

    // Data

    @Test
    void anUpdateReplacesNameAttributesAndUnits() {
        Attributes attributes = Attributes.of(Map.of("city", "Lviv"));
        Story story = tried.happened(new DataUpdated(List.of(MAIL, MOBILE), "Anna", attributes, tried.now()));

        assertEquals(Optional.of("Anna"), story.contact().name());
        assertEquals(attributes, story.contact().attributes());
        assertEquals(List.of(MAIL, MOBILE), story.contact().units());
    }

    @Test
    void anUpdateKeepsTheProgressOfUnitsThatStayWhereverTheyStandNow() {
        Story story = tried.updated(MESSENGER, LANDLINE, MOBILE);

        assertEquals(tried.unit(MOBILE), story.unit(MOBILE));
        assertEquals(1, story.contact().attemptCount(CALL));
        assertEquals(tried.contact().attempts(), story.contact().attempts());
    }

    @Test
    void aUnitThatIsGoneKeepsItsHistoryAndGetsItBack() {
        Story gone = tried.madeUnusable(MOBILE, UnusableReason.DO_NOT_CONTACT).updated(LANDLINE, MAIL);
        UnitState record = gone.unit(MOBILE);

        assertTrue(record.removed());
        assertEquals(1, record.attempts());
        assertEquals(1, gone.contact().attemptCount(), "the contact's own counts stay");
        gone.planned(MOBILE).refused(UNUSABLE_UNIT);
        assertEquals(
                tried.madeUnusable(MOBILE, UnusableReason.DO_NOT_CONTACT).unit(MOBILE),
                gone.updated(MAIL, MOBILE).unit(MOBILE));
    }

    @Test
    void aNewUnitStartsFromNothing() {
        UnitState record = tried.updated(MOBILE, MESSENGER).unit(MESSENGER);

        assertEquals(0, record.plannings());
        assertEquals(Map.of(), record.failures());
    }

    @Test
    void aConversationOnAUnitThatIsGoneIsStillResolved() {
        Story story = planned.succeeded("c").updated(MAIL);

        assertEquals(OPEN, story.status(CALL));
        assertEquals(FLAGGED, story.resolved("c", Resolution.RETRY).status(CALL));
        assertTrue(story.completed("c").contact().isDone(CALL));
    }

    // Bar

    @Test
    void aBarredContactIsFlaggedEverywhereUntilTheBarIsLifted() {
        Story story = tried.barred();

        assertEquals(FLAGGED, story.status(CALL));
        assertEquals(FLAGGED, story.status(EMAIL));
        assertEquals(Optional.of(FLAGGED), story.planned(CALL).refusal().forbiddenBy());
        assertEquals(CALLABLE, story.barLifted().status());
        assertEquals(tried.contact(), story.barLifted().contact());
    }

    // Closing and reset

    /** What may happen to a contact after it closed. */
    static Stream<UnaryOperator<Story>> eventsAfterClosing() {
        return Stream.of(
                story -> story.failed(2, NO_ANSWER),
                story -> story.succeeded(2, "late"),
                story -> story.stillOpen("m"),
                story -> story.completed("m"),
                story -> story.resolved("m", Resolution.RETRY),
                story -> story.madeUnusable(MAIL, UnusableReason.BOUNCED),
                story -> story.madeUsable(MAIL),
                story -> story.updated(MESSENGER, LANDLINE),
                story -> story.barred().barLifted(),
                story -> story.rulesChanged(ClosurePolicy.ALL_TYPES),
                story -> story.rulesChanged(limits -> limits.perContact(1)));
    }

    @ParameterizedTest
    @MethodSource("eventsAfterClosing")
    void l7_closedIsLeftByNothingButAReset(UnaryOperator<Story> event) {
        Story closed = Story.of(MAIL, MOBILE)
                .planned(EMAIL)
                .succeeded("m")
                .planned(CALL)
                .leaseEnded()
                .closedByHand();
        Story story = event.apply(closed);

        assertEquals(CLOSED, story.status());
        assertEquals(CLOSED, story.status(CALL));
        assertEquals(CLOSED, story.status(EMAIL));
        assertFalse(story.effects().contains(new Effect.Closed()), "it had closed before");
        assertEquals(CALLABLE, story.reset().status(CALL));
    }

    @Test
    void l7_aClosedContactIsNeitherPlannedNorClosedAgain() {
        Story closed = tried.done(CALL);

        assertEquals(Optional.of(CLOSED), closed.planned(EMAIL).refusal().forbiddenBy());
        assertEquals(Optional.of(CLOSED), closed.closedByHand().refusal().forbiddenBy());
    }

    @Test
    void closingByHandIsToldAsAnEffect() {
        assertEquals(List.of(new Effect.Closed()), tried.closedByHand().effects());
    }

    @Test
    void aResetForgetsWhatHasHappened() {
        Story story = Story.of(MOBILE, MAIL)
                .limited(limits -> limits.perContact(2).minimumDelay(minutes(5)))
                .planned(CALL)
                .failed(BUSY)
                .after(minutes(5))
                .planned(EMAIL)
                .succeeded("m")
                .completed("m")
                .reset();
        Contact contact = story.contact();

        assertEquals(CALLABLE, story.status());
        assertEquals(0, contact.attemptCount());
        assertEquals(0, contact.attemptCount(CALL));
        assertFalse(contact.isDone(EMAIL));
        assertEquals(Duration.ZERO, story.waits());
        assertEquals(Story.of(MOBILE).unit(MOBILE), story.unit(MOBILE));
        assertEquals(Story.of(MAIL).unit(MAIL), story.unit(MAIL));
    }

    @Test
    void aResetForgetsOpenConversations() {
        Story story = planned.succeeded("c").reset();

        assertEquals(List.of(), story.conversationsOn(MOBILE));
        assertEquals(CALLABLE, story.status(CALL));
    }

    @Test
    void aResetKeepsTheBarUnusableUnitsAndTheNumbering() {
        Story story =
                tried.madeUnusable(LANDLINE, UnusableReason.BOUNCED).barred().reset();

        assertTrue(story.contact().isBarred());
        assertEquals(Optional.of(UnusableReason.BOUNCED), story.unit(LANDLINE).unusableReason());
        assertEquals(1, story.contact().attempts().size());
        assertEquals(
                2,
                story.barLifted()
                        .planned(CALL)
                        .contact()
                        .planned()
                        .orElseThrow()
                        .number());
    }

    @Test
    void aResetKeepsRemovedUnitsRemoved() {
        assertEquals(List.of(MAIL), tried.updated(MAIL).reset().contact().units());
    }

    // Rules

    @Test
    void l9_changedRulesJudgeContactsFromThereOn() {
        Story story = tried.rulesChanged(limits -> limits.perType(CALL, 1));

        assertEquals(ATTEMPTED, story.status(CALL));
        assertEquals(
                CALLABLE, story.rulesChanged(limits -> limits.perType(CALL, 2)).status(CALL));
        assertTrue(story.effects().get(0) instanceof Effect.TypeExhausted);
    }

    @Test
    void l9_aChangedClosurePolicyClosesAtOnce() {
        Story story =
                Story.of(MOBILE, MAIL).under(ClosurePolicy.ALL_TYPES).done(CALL).planned(EMAIL);
        Story closed = story.rulesChanged(ClosurePolicy.ANY_TYPE);

        assertEquals(CLOSED, closed.status());
        assertEquals(List.of(new Effect.CancelAttempt(Story.CAMPAIGN, 2), new Effect.Closed()), closed.effects());
    }

    @Test
    void l9_loweredLimitsLeaveAPlannedAttemptPlannedAndCounted() {
        Story story = tried.planned(CALL).rulesChanged(limits -> limits.perContact(1));

        assertEquals(PLANNING, story.status(CALL));
        assertEquals(2, story.failed(BUSY).contact().attemptCount());
    }

    @Test
    void l9_changedDelaysApplyToWhatHappensLater() {
        Story story = tried.rulesChanged(limits -> limits.minimumDelay(minutes(7)));

        assertEquals(Duration.ZERO, story.waits());
        assertEquals(minutes(7), story.planned(CALL).failed(BUSY).waits());
    }

    @Test
    void l9_replayFollowsChangedRules() {
        Story story = Story.of(MOBILE, MAIL)
                .under(ClosurePolicy.ALL_TYPES)
                .done(CALL)
                .rulesChanged(limits -> limits.minimumDelay(minutes(3)))
                .planned(EMAIL)
                .handedBack()
                .planned(EMAIL)
                .failed(BUSY)
                .rulesChanged(ClosurePolicy.ANY_TYPE);

        assertEquals(story.contact(), story.replayed());
        assertEquals(CLOSED, story.status());
    }
}
