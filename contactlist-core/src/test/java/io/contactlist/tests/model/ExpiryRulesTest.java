package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ContactStatus.ATTEMPTED;
import static io.contactlist.model.ContactStatus.CALLABLE;
import static io.contactlist.model.ContactStatus.OPEN;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.Resolution.RETRY;
import static io.contactlist.tests.model.Story.minutes;
import static io.contactlist.tests.model.Units.MAIL;
import static io.contactlist.tests.model.Units.MOBILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptState;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.Effect;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules G5, L10, U7 and W6: expiry, zones, priority, and until when an attempt must begin. */
class ExpiryRulesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Story contact = Story.of(MOBILE, MAIL).expiring(HOUR);
    private final Story expired = contact.after(HOUR).noticed();

    @Test
    void g5_atItsNotAfterAContactExpiresAndNoUnitMayBeTriedAgain() {
        assertEquals(List.of(new ContactExpired(Story.START.plus(HOUR))), expired.events());
        assertTrue(expired.contact().isExpired());
        assertEquals(ATTEMPTED, expired.status(CALL));
        assertEquals(Optional.empty(), expired.next(CALL));
        assertEquals(Optional.of(ATTEMPTED), expired.planned(CALL).refusal().forbiddenBy());
        assertEquals(
                List.of(new Effect.TypeExhausted(EMAIL, List.of()), new Effect.TypeExhausted(CALL, List.of())),
                expired.effects());
    }

    @Test
    void g5_expiryCancelsAPlannedAttemptAndLeavesAConversationOpen() {
        Story planned = contact.planned(CALL).prolonged(HOUR.multipliedBy(2));
        Story cancelled = planned.after(HOUR).noticed();
        Story open = contact.planned(CALL).succeeded("m").after(HOUR).noticed();

        assertEquals(AttemptState.CANCELLED, cancelled.attempt(1).state());
        assertTrue(cancelled.effects().contains(new Effect.CancelAttempt(Story.CAMPAIGN, 1)));
        assertEquals(OPEN, open.status(CALL));
        assertEquals(ATTEMPTED, open.resolved("m", RETRY).status(CALL));
    }

    @Test
    void g5_aLaterNotAfterRevivesAContact_aResetOrAnEarlierOneDoesNot() {
        assertEquals(CALLABLE, expired.livingOn(HOUR).status(CALL));
        assertEquals(CALLABLE, expired.updated(MOBILE).status(CALL), "data without expiry never expire");
        assertEquals(ATTEMPTED, expired.reset().status(CALL));
        assertEquals(ATTEMPTED, expired.livingOn(minutes(-5)).status(CALL));
        assertEquals(
                ATTEMPTED,
                contact.planned(CALL).failed(BUSY).reset().after(HOUR).noticed().status());
    }

    @Test
    void g5_dataWithAnEarlierNotAfterExpireAtThatInstant() {
        Story story = contact.livingOn(minutes(10));

        assertEquals(Optional.of(Story.START.plus(minutes(10))), story.contact().nextEnd());
        assertEquals(ATTEMPTED, story.after(minutes(10)).noticed().status());
    }

    @Test
    void g5_anExpiryThatIsNotDueIsRefused() {
        assertEquals(
                Reason.NOT_YET,
                contact.happened(new ContactExpired(Story.START)).refusal().reason());
        assertEquals(
                Reason.STALE,
                expired.happened(new ContactExpired(Story.START.plus(HOUR)))
                        .refusal()
                        .reason());
        assertEquals(
                Reason.STALE,
                Story.of(MOBILE)
                        .happened(new ContactExpired(Story.START))
                        .refusal()
                        .reason());
    }

    @Test
    void l10_whatHasEndedIsAppliedBeforeAnEventThatIsDatedThenOrLater() {
        Story late = contact.after(HOUR).barred();

        assertEquals(
                List.of(ContactExpired.class, ContactEvent.ContactBarred.class),
                late.events().stream().map(Object::getClass).toList());
        assertTrue(late.contact().isExpired());
        assertFalse(contact.after(HOUR.minusNanos(1)).barred().contact().isExpired());
    }

    @Test
    void l10_atOneInstantALeaseEndsBeforeACallbackAndTheContactLast() {
        Story story = Story.of(MOBILE)
                .expiring(Story.LEASE)
                .planned(CALL)
                .agreed(new Callback(CALL, Story.START, Story.START.plus(Story.LEASE)));
        Story noticed = story.after(Story.LEASE).noticed();

        assertEquals(
                List.of(AttemptReleased.class, CallbackMissed.class, ContactExpired.class),
                noticed.events().subList(2, 5).stream().map(Object::getClass).toList());
        assertEquals(noticed.contact(), noticed.replayed());
    }

    @Test
    void u7_zonesAndPriorityComeWithTheData() {
        Contact ann = Story.of(MOBILE)
                .happened(new DataUpdated(
                        List.of(MOBILE),
                        "Ann",
                        Attributes.NONE,
                        TimeZones.of("Europe/Kyiv", "Europe/Warsaw", "Europe/Kyiv"),
                        -9,
                        null,
                        Story.START))
                .contact();

        assertEquals(List.of("Europe/Kyiv", "Europe/Warsaw"), ann.zones().ids());
        assertEquals(-9, ann.priority());
        assertEquals(0, Story.of(MOBILE).contact().priority());
        assertTrue(Story.of(MOBILE).contact().zones().isEmpty());
        assertEquals(ann.zones(), ann.places(CALL).get(0).zones());
        assertEquals(-9, ann.places(CALL).get(0).priority());
    }

    @Test
    void u7_zonesAndPriorityHaveBounds() {
        Contact ann = Story.of(MOBILE).contact();

        assertThrows(IllegalArgumentException.class, () -> ann.withPriority(10));
        assertThrows(IllegalArgumentException.class, () -> ann.withPriority(Integer.MIN_VALUE));
        assertThrows(IllegalArgumentException.class, () -> ann.withZones(TimeZones.ANY_TIME));
        assertThrows(IllegalArgumentException.class, () -> TimeZones.of("Europe Kyiv"));
        assertThrows(IllegalArgumentException.class, () -> TimeZones.of(""));
        assertEquals(TimeZones.NONE, TimeZones.of());
    }

    @Test
    void w6_theAttemptKeepsUntilWhenItMustBegin() {
        Instant closing = Story.START.plus(minutes(20));
        Attempt attempt = Story.of(MOBILE)
                .happened(new AttemptPlanned(
                        Story.CAMPAIGN, MOBILE.id(), 1, Story.START.plus(HOUR), closing, Story.START))
                .failed(BUSY)
                .attempt(1);

        assertEquals(closing, attempt.beginBefore());
        assertThrows(
                IllegalArgumentException.class,
                () -> new AttemptPlanned(
                        Story.CAMPAIGN, MOBILE.id(), 1, Story.START.plus(HOUR), Story.START, Story.START));
    }
}
