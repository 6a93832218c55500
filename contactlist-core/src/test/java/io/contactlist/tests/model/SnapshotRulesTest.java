package io.contactlist.tests.model;

import static io.contactlist.model.AttemptState.HANDED_BACK;
import static io.contactlist.model.AttemptState.LEASE_ENDED;
import static io.contactlist.model.AttemptState.PLANNED;
import static io.contactlist.model.AttemptState.RESET;
import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static io.contactlist.model.Resolution.RETRY;
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
import io.contactlist.model.ContactSnapshot.EndedConversation;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.ConversationId;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.UnusableReason;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Values that don't go with each other make no contact, and the message names the one that doesn't. */
class SnapshotRulesTest {

    private static final Story FRESH = Story.of(MAIL, MOBILE, LANDLINE).under(ClosurePolicy.ALL_TYPES);
    private static final Story FAILED = FRESH.planned(CALL).failed(NO_ANSWER);
    private static final Story OPEN = FAILED.planned(EMAIL).succeeded("m");

    private static void assertRefused(String message, Story story, Consumer<SnapshotEdit> change) {
        assertEquals(story.contact(), new SnapshotEdit(story.contact()).toContact(), "without the change");
        SnapshotEdit edit = new SnapshotEdit(story.contact());
        change.accept(edit);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, edit::toContact);
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
        assertRefused("attempts[1].number must be 2, but is 3", OPEN, edit -> edit.attempts.get(1).number = 3);
    }

    @Test
    void l5_anAttemptOnAUnitThatNeverWas() {
        assertRefused(
                "attempts[0].unit must be one of the contact's units",
                FAILED,
                edit -> edit.attempts.get(0).unit = MESSENGER.id());
    }

    @Test
    void l4_anAttemptThatIsStillPlannedThoughALaterOneWas() {
        assertRefused(
                "attempts[0].state must not be PLANNED: only the last attempt since a reset can be planned",
                OPEN,
                edit -> edit.attempts.get(0).released(PLANNED));
        assertRefused(
                "attempts[0].state must not be PLANNED: only the last attempt since a reset can be planned",
                FRESH.planned(CALL).reset(),
                edit -> edit.attempts.get(0).released(PLANNED));
    }

    @Test
    void l4_aPlannedAttemptOfAContactThatIsBarred() {
        assertRefused(
                "attempts[0].state must not be PLANNED: the contact, the type or the unit no longer allows an attempt",
                FRESH.planned(CALL),
                edit -> edit.barred = true);
    }

    @Test
    void anAttemptSweptAwayWithoutAReset() {
        assertRefused(
                "attempts[0].state must not be RESET: no reset came later",
                FRESH.planned(CALL).released(ReleaseReason.HANDED_BACK),
                edit -> edit.attempts.get(0).released(RESET));
        assertRefused(
                "lastReset must be 0 or the number of an attempt, but is 2",
                FAILED.reset(),
                edit -> edit.lastReset = 2);
        assertRefused(
                "lastReset must be 0 or the number of an attempt, but is -1",
                FAILED.reset(),
                edit -> edit.lastReset = -1);
    }

    @Test
    void a6_attemptsThatWereMadeWithoutAnInstantToWaitFor() {
        assertRefused(
                "notDueBefore must not be null: attempts[0].state is FAILED", FAILED, edit -> edit.notDueBefore = null);
        assertRefused(
                "notDueBefore must not be null: attempts[0].state is LEASE_ENDED",
                FRESH.planned(CALL).released(ReleaseReason.HANDED_BACK),
                edit -> edit.attempts.get(0).released(LEASE_ENDED));
    }

    @Test
    void a7_planningsThatDoNotGoWithTheAttempts() {
        assertRefused(
                "units[1].plannings must be 1 according to the attempts, but is 0",
                FAILED,
                edit -> edit.units.get(1).plannings = 0);
    }

    @Test
    void a1_countsThatDoNotGoWithTheAttempts() {
        assertRefused(
                "units[1].attempts must be 1 according to the attempts, but is 0",
                FAILED,
                edit -> edit.units.get(1).attempts = 0);
    }

    @Test
    void a2_failuresThatDoNotGoWithTheAttempts() {
        assertRefused(
                "units[1].failures.NO_ANSWER must be 1 according to the attempts, but is 0",
                FAILED,
                edit -> edit.units.get(1).failures.clear());
        assertRefused(
                "units[0].failures.BUSY must be from 0 to 1 according to the attempts, but is 2",
                OPEN,
                edit -> edit.units.get(0).failures.put(BUSY, 2));
        assertRefused(
                "units[0].failures.BUSY must be 1 according to the attempts, but is 0",
                OPEN.stillOpen("m"),
                edit -> edit.units.get(0).failures.clear());
    }

    @Test
    void a2_aConversationReportedStillOpenThoughThereIsNone() {
        SnapshotEdit edit = new SnapshotEdit(FRESH.contact());
        edit.units.get(0).reportedStillOpen = true;
        assertThrows(IllegalArgumentException.class, edit::toContact);
    }

    @Test
    void l4_openConversationsThatDoNotGoWithTheAttempts() {
        assertRefused(
                "units[0].openConversation must be that of the last successful attempt on the unit",
                OPEN,
                edit -> edit.units.get(0).openConversation = null);
        assertRefused(
                "units[0].openConversation must be that of the last successful attempt on the unit",
                OPEN,
                edit -> edit.units.get(0).openConversation = ConversationId.of("another"));
        assertRefused(
                "units[0].openConversation must be null",
                OPEN.resolved("m", RETRY),
                edit -> edit.units.get(0).openConversation = ConversationId.of("m"));
        assertRefused(
                "units[1].openConversation must be null",
                FRESH.planned(MOBILE)
                        .succeeded("c")
                        .stillOpen("c")
                        .planned(LANDLINE)
                        .succeeded("c"),
                edit -> edit.units.get(1).openConversation = ConversationId.of("c"));
    }

    @Test
    void l5_endsOfConversationsThatNeverWere() {
        String message =
                "ended[0].latestAttempt must be an attempt in the conversation, since the last reset and since it"
                        + " ended before, but is ";
        EndedConversation end = new EndedConversation(ConversationId.of("m"), 1);
        assertRefused(message + 1, OPEN, edit -> edit.ended.add(end));
        assertRefused(message + 3, OPEN, edit -> edit.ended.add(new EndedConversation(ConversationId.of("m"), 3)));
        assertRefused(
                message + 2, OPEN.reset(), edit -> edit.ended.add(new EndedConversation(ConversationId.of("m"), 2)));
        assertRefused(
                message.replace("ended[0]", "ended[1]") + 2,
                OPEN.resolved("m", RETRY),
                edit -> edit.ended.add(edit.ended.get(0)));
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
        ContactStatuses attempted = ContactStatuses.of(
                ContactStatus.ATTEMPTED,
                Map.of(
                        SOCIAL_MEDIA, ContactStatus.FLAGGED,
                        EMAIL, ContactStatus.ATTEMPTED,
                        CALL, ContactStatus.ATTEMPTED));
        SnapshotEdit underOtherRules = new SnapshotEdit(FAILED.contact());
        underOtherRules.statuses = attempted;
        assertEquals(attempted, underOtherRules.toContact().toSnapshot().statuses());

        assertRefused(
                "statuses.byType.CALL must be PLANNING, but is ATTEMPTED",
                FAILED.planned(CALL),
                edit -> edit.statuses = attempted);
        assertRefused(
                "statuses.byType.EMAIL must be CALLABLE or ATTEMPTED, but is FLAGGED",
                FAILED,
                edit -> edit.statuses = Story.of(MOBILE).contact().toSnapshot().statuses());
    }

    /** The statuses of a contact without history are the same by any rules, so they are kept. */
    @Test
    void a1_aContactOutOfAttemptsThatWasNeverTried() {
        ContactStatuses attempted = ContactStatuses.of(
                ContactStatus.CALLABLE,
                Map.of(
                        SOCIAL_MEDIA, ContactStatus.FLAGGED,
                        EMAIL, ContactStatus.CALLABLE,
                        CALL, ContactStatus.ATTEMPTED));
        assertRefused(
                "statuses.byType.CALL must be CALLABLE, but is ATTEMPTED", FRESH, edit -> edit.statuses = attempted);
        assertRefused(
                "statuses.byType.CALL must be CALLABLE, but is ATTEMPTED",
                FAILED.reset(),
                edit -> edit.statuses = attempted);
    }

    @Test
    void anAttemptThatWasGivenBackLeavesNothingToWaitFor() {
        Story back = FRESH.planned(CALL).released(ReleaseReason.HANDED_BACK);
        assertEquals(HANDED_BACK, back.contact().toSnapshot().attempts().get(0).state());
        assertEquals(back.contact(), Contact.of(back.contact().toSnapshot()));
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
