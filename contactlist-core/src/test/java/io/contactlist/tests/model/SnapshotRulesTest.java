package io.contactlist.tests.model;

import static io.contactlist.model.AttemptState.PLANNED;
import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static io.contactlist.model.FailureCategory.NO_CAPACITY;
import static io.contactlist.model.FailureCategory.OPTED_OUT;
import static io.contactlist.model.LastingReport.BAD_ADDRESS;
import static io.contactlist.model.LastingReport.WRONG_PERSON;
import static io.contactlist.model.Resolution.RETRY;
import static io.contactlist.model.UnusableReason.BOUNCED;
import static io.contactlist.tests.model.Story.LEASE;
import static io.contactlist.tests.model.Story.START;
import static io.contactlist.tests.model.Story.minutes;
import static io.contactlist.tests.model.Units.LANDLINE;
import static io.contactlist.tests.model.Units.MAIL;
import static io.contactlist.tests.model.Units.MESSENGER;
import static io.contactlist.tests.model.Units.MOBILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.model.Attributes;
import io.contactlist.model.Channel;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Values that don't go with each other make no contact, and the message names the one that doesn't. */
class SnapshotRulesTest {

    private static final Story FRESH = Story.of(MAIL, MOBILE, LANDLINE).under(ClosurePolicy.ALL_TYPES);
    private static final Story FAILED = FRESH.planned(CALL).failed(NO_ANSWER);
    private static final Story STOPPED = FRESH.planned(CALL).released(ReleaseReason.CAMPAIGN_STOPPED);
    private static final Story OPEN = FAILED.planned(EMAIL).succeeded("m");
    private static final ConversationId M = ConversationId.of("m");

    private static Contact edited(Story story, Consumer<SnapshotEdit> change) {
        SnapshotEdit edit = new SnapshotEdit(story.contact());
        change.accept(edit);
        return edit.toContact();
    }

    private static void assertKept(Story story) {
        assertEquals(story.contact(), Contact.of(story.contact().toSnapshot()));
    }

    private static void assertRefused(String message, Story story, Consumer<SnapshotEdit> change) {
        assertEquals(story.contact(), edited(story, edit -> {}), "without the change");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> edited(story, change));
        assertEquals(message, e.getMessage());
    }

    @Test
    void u3_unitsThatAreTheSame() {
        assertRefused(
                "units[3] repeats units[1]: each address may occur once per channel",
                FRESH,
                edit -> edit.units.add(edit.units.get(1)));
    }

    @Test
    void unitsThatWereRemovedBeforeOthers() {
        assertRefused(
                "units[1].removed must not be false: removed units come last",
                FRESH,
                edit -> edit.units.get(0).removed = true);
    }

    @Test
    void u4_aMalformedAddressAsTheReasonOfAnEvent() {
        Contact contact = FRESH.madeUnusable(MOBILE, UnusableReason.BOUNCED).contact();
        SnapshotEdit edit = new SnapshotEdit(contact);
        edit.units.get(1).unusable = UnusableReason.MALFORMED_ADDRESS;
        assertThrows(IllegalArgumentException.class, edit::toContact);
    }

    @Test
    void l5_attemptsThatAreNotNumberedInOrder() {
        assertRefused("attempts[1].number must be 2, but is 3", OPEN, edit -> edit.attempt(2).number = 3);
    }

    @Test
    void l5_anAttemptOnAUnitThatNeverWas() {
        assertRefused(
                "attempts[0].unit must be one of the contact's units",
                FAILED,
                edit -> edit.attempt(1).unit = MESSENGER.id());
    }

    @Test
    void l4_anAttemptThatIsStillPlannedThoughALaterOneWas() {
        String message = "attempts[0].state must not be PLANNED: only the last attempt since a reset can be planned";
        assertRefused(message, OPEN, edit -> edit.attempt(1).become(PLANNED));
        assertRefused(message, FAILED.reset(), edit -> edit.attempt(1).become(PLANNED));
        assertRefused(message, FRESH.planned(CALL), edit -> edit.lastReset = 1);
    }

    @Test
    void l4_aPlannedAttemptThatAnEventWouldHaveReleased() {
        String message =
                "attempts[%d].state must not be PLANNED: the contact, the type or the unit no longer allows an attempt";
        assertRefused(message.formatted(0), FRESH.planned(CALL), edit -> edit.barred = true);
        assertRefused(message.formatted(0), FRESH.planned(CALL), edit -> edit.closed = true);
        assertRefused(message.formatted(0), FRESH.planned(EMAIL), edit -> edit.units.get(0).unusable = BOUNCED);
        assertRefused(
                message.formatted(2),
                OPEN.stillOpen("m").planned(EMAIL),
                edit -> edit.attempt(2).conversation(M, false));
    }

    @Test
    void aResetThatForgotAttemptsThatNeverWere() {
        String message = "lastReset must be 0 or the number of an attempt, but is ";
        assertRefused(message + 2, FAILED.reset(), edit -> edit.lastReset = 2);
        assertRefused(message + -1, FAILED.reset(), edit -> edit.lastReset = -1);
    }

    @Test
    void a6_attemptsThatTheContactDoesNotWaitAfter() {
        String message = "attempts[0].waitUntil must be at or after %s, but is %s";
        Instant early = START.minusNanos(1);
        assertRefused(message.formatted(START, early), FAILED, edit -> edit.attempt(1).waitUntil = early);
        Instant leaseEnd = START.plus(LEASE);
        Instant beforeEnd = leaseEnd.minusNanos(1);
        assertRefused(message.formatted(leaseEnd, beforeEnd), STOPPED, edit -> edit.attempt(1).waitUntil = beforeEnd);
        Instant late = leaseEnd.plus(Duration.ofDays(4000));
        assertRefused(
                "attempts[0].waitUntil must be at most ten years after " + leaseEnd + ", but is " + late,
                STOPPED,
                edit -> edit.attempt(1).waitUntil = late);
        assertRefused(
                "attempts[1].waitUntil must be at or after " + START + ", but is " + early,
                OPEN.stillOpen("m"),
                edit -> edit.attempt(2).waitUntil = early);
        assertRefused(
                "attempts[1].reached.waitBefore must be at or after " + START + ", but is " + early,
                OPEN.stillOpen("m"),
                edit -> edit.attempt(2).stillOpen(START, false, early));
        assertThrows(IllegalArgumentException.class, () -> edited(FAILED, edit -> edit.attempt(1).waitUntil = null));
    }

    @Test
    void a6_anAttemptPlannedWhileAnotherMayHaveBeenUnderWay() {
        Story afterStop = STOPPED.after(LEASE).planned(CALL);
        String message = "attempts[1].plannedAt must be at or after " + START.plus(LEASE) + ", but is " + START;
        assertRefused(message, afterStop, edit -> edit.attempt(2).plannedAt = START);
        assertRefused(message, afterStop.reset(), edit -> edit.attempt(2).plannedAt = START);

        Story waiting = FRESH.limited(limits -> limits.minimumDelay(minutes(30)))
                .planned(CALL)
                .released(ReleaseReason.CAMPAIGN_STOPPED);
        Instant due = START.plus(LEASE).plus(minutes(30));
        assertRefused(
                "attempts[1].plannedAt must be at or after " + due + ", but is " + due.minusNanos(1),
                waiting.after(LEASE.plus(minutes(30))).planned(CALL),
                edit -> edit.attempt(2).plannedAt = due.minusNanos(1));
        assertKept(waiting.reset().after(LEASE).planned(CALL));
    }

    @Test
    void a6_anOutcomeDatedBeforeItsAttemptActsFromThePlanning() {
        Story early = FRESH.planned(CALL).lately(minutes(5), then -> then.failed(1, NO_ANSWER));
        assertRefused(
                "attempts[0].waitUntil must be at or after " + START + ", but is " + START.minus(minutes(5)),
                early,
                edit -> edit.attempt(1).waitUntil = START.minus(minutes(5)));
    }

    @Test
    void l5_reportsThatWereNeverHeard() {
        assertRefused(
                "attempts[0].lasting must contain OPTED_OUT: category is OPTED_OUT",
                FRESH.planned(CALL).failed(OPTED_OUT),
                edit -> edit.attempt(1).lasting.clear());
        assertRefused(
                "attempts[0].lasting must not contain BAD_ADDRESS: state is CAMPAIGN_STOPPED",
                STOPPED,
                edit -> edit.attempt(1).lasting.add(BAD_ADDRESS));
        assertRefused(
                "attempts[0].lasting must not contain WRONG_PERSON: state is FAILED",
                FAILED,
                edit -> edit.attempt(1).lasting.add(WRONG_PERSON));
        assertRefused(
                "attempts[1].lasting must not contain WRONG_PERSON: state is SUCCEEDED, the conversation goes on",
                OPEN,
                edit -> edit.attempt(2).lasting.add(WRONG_PERSON));
    }

    @Test
    void l5_lateReportsThatLastAreKept() {
        Story back = FRESH.planned(CALL).handedBack();
        assertKept(back.failed(1, FailureCategory.BAD_ADDRESS).failed(1, OPTED_OUT));
        assertKept(back.resolved("m", 1, Resolution.WRONG_PERSON));
        assertKept(STOPPED.reset().resolved("m", 1, Resolution.WRONG_PERSON));
        assertKept(FRESH.planned(CALL).failed(OPTED_OUT).after(LEASE).succeeded("m"));
        assertKept(OPEN.completed("m").resolved("m", 2, Resolution.WRONG_PERSON));
    }

    @Test
    void l4_aConversationThatGoesOnThoughALaterAttemptEndedIt() {
        Story again = OPEN.stillOpen("m").planned(EMAIL).succeeded("m");
        assertRefused(
                "attempts[1].reached.ended must not be false: the conversation ended through attempt 3",
                again.resolved("m", RETRY),
                edit -> edit.attempt(2).conversation(M, false));
        assertKept(again.stillOpen("m").planned(EMAIL).succeeded("m").resolved("m", 3, Resolution.WRONG_PERSON));
    }

    @Test
    void a9_anAnswerTimeThatNeverEnded() {
        Story assumed = FRESH.limited(limits -> limits.answerTime(EMAIL, minutes(30)))
                .planned(EMAIL)
                .succeeded("m")
                .after(minutes(30))
                .noticed();
        Instant end = START.plus(minutes(30));
        assertRefused(
                "attempts[0].reached.stillOpenAt must be at or after " + START.plusNanos(1) + ", but is " + START,
                assumed,
                edit -> edit.attempt(1).stillOpen(START, true, START));
        assertRefused(
                "attempts[0].reached.waitBefore must be at or after " + START + ", but is " + START.minusNanos(1),
                assumed,
                edit -> edit.attempt(1).stillOpen(end, true, START.minusNanos(1)));
        assertRefused(
                "attempts[0].waitUntil must be at or after " + end + ", but is " + START,
                assumed,
                edit -> edit.attempt(1).waitUntil = START);
    }

    @Test
    void l10_endsThatNothingHas() {
        Instant leaseEnd = START.plus(LEASE);
        String message = "nextEnd must be at or before the lease end " + leaseEnd + ", but is ";
        assertRefused(message + null, FRESH.planned(CALL), edit -> edit.nextEnd = null);
        Instant later = leaseEnd.plusNanos(1);
        assertRefused(message + later, FRESH.planned(CALL), edit -> edit.nextEnd = later);
        String nothing = "nextEnd must not be " + leaseEnd + ": nothing ends by itself then";
        assertRefused(nothing, FAILED, edit -> edit.nextEnd = leaseEnd);
        assertRefused(nothing, OPEN.stillOpen("m"), edit -> edit.nextEnd = leaseEnd);
        assertRefused(
                "nextEnd must not be " + START + ": nothing ends by itself then", OPEN, edit -> edit.nextEnd = START);
    }

    @Test
    void a9_anyAnswerTimeIsAnEndWhileAConversationIsOpen() {
        Instant end = START.plus(minutes(1));
        assertEquals(Optional.of(end), edited(OPEN, edit -> edit.nextEnd = end).nextEnd());
        assertEquals(
                Optional.of(end),
                edited(OPEN.planned(CALL), edit -> edit.nextEnd = end).nextEnd());
    }

    @Test
    void l5_handBacksThatLeaveNoTrace() {
        assertRefused(
                "handedBackUntil must not be null: attempts[0].state is HANDED_BACK",
                FRESH.planned(CALL).handedBack(),
                edit -> edit.handedBackUntil = null);
        assertRefused(
                "handedBackUntil must be null, since no attempt was handed back, but is " + START,
                STOPPED,
                edit -> edit.handedBackUntil = START);
        assertKept(STOPPED.reset().handedBack(1));
        assertKept(FRESH.planned(CALL).handedBack().reset());
    }

    @Test
    void c2_aTypeDoneWithoutAConversation() {
        assertRefused(
                "done must not contain CALL: no conversation on it ended",
                OPEN.completed("m"),
                edit -> edit.done.add(CALL));
        assertRefused("done must not contain CALL: no conversation on it ended", FAILED, edit -> edit.done.add(CALL));
    }

    @Test
    void c1_openThoughEveryRequiredTypeIsDone() {
        Story closed = Story.of(MAIL).under(ClosurePolicy.ALL_TYPES).done(EMAIL);
        assertRefused("closed must not be false: every required type is done", closed, edit -> edit.closed = false);
    }

    @Test
    void l1_aStandingThatTheRestDoesNotGiveByAnyRules() {
        Consumer<SnapshotEdit> attempted = edit -> {
            edit.setStatus(EMAIL, ContactStatus.ATTEMPTED);
            edit.setStatus(CALL, ContactStatus.ATTEMPTED);
        };
        assertEquals(ContactStatus.ATTEMPTED, edited(FAILED, attempted).status());

        assertRefused("statuses.byType.CALL must be PLANNING, but is ATTEMPTED", FAILED.planned(CALL), attempted);
        assertRefused(
                "statuses.byType.EMAIL must be CALLABLE or ATTEMPTED, but is FLAGGED",
                FAILED,
                edit -> edit.setStatus(EMAIL, ContactStatus.FLAGGED));
    }

    /** Limits are at least 1, so they forbid something only after an attempt that counts. */
    @Test
    void a1_aContactOutOfAttemptsThatWasNeverTried() {
        String message = "statuses.byType.CALL must be CALLABLE, but is ATTEMPTED";
        Consumer<SnapshotEdit> attempted = edit -> edit.setStatus(CALL, ContactStatus.ATTEMPTED);
        assertRefused(message, FRESH, attempted);
        assertRefused(message, FAILED.reset(), attempted);
        assertRefused(message, FRESH.planned(CALL).handedBack(), attempted);
    }

    /** It does not count, but its own limit forbids the unit. */
    @Test
    void a2_noCapacityOnOneOfTwoUnits() {
        Consumer<SnapshotEdit> attempted = edit -> edit.setStatus(CALL, ContactStatus.ATTEMPTED);
        assertRefused(
                "statuses.byType.CALL must be CALLABLE, but is ATTEMPTED",
                FRESH.planned(CALL).failed(NO_CAPACITY),
                attempted);
        Contact contact = edited(Story.of(MAIL, MOBILE).planned(CALL).failed(NO_CAPACITY), attempted);
        assertEquals(ContactStatus.ATTEMPTED, contact.status(CALL));
    }

    @Test
    void namesAndAddressesAppearInNoText() {
        CommunicationUnit secret = CommunicationUnit.of(Channel.socialMedia("bot"), "secret address");
        Contact contact = Contact.of(
                ContactId.of("secret id"),
                "secret name",
                List.of(secret),
                Attributes.of(Map.of("city", "secret city")));
        assertFalse(contact.toSnapshot().toString().contains("secret"));
        assertFalse(contact.toSnapshot().units().toString().contains("secret"));
    }
}
