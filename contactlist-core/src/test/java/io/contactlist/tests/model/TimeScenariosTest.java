package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static io.contactlist.model.Resolution.RETRY;
import static io.contactlist.tests.model.Units.LANDLINE;
import static io.contactlist.tests.model.Units.MAIL;
import static io.contactlist.tests.model.Units.MOBILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.Callback;
import io.contactlist.model.CallbackEnd;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.ContactedElsewhere.Kind;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Rejection.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Stories in which an earlier draft of the rules went wrong (L5, A4, R, B, G5). Instants are seconds since the start;
 * leases last 30 seconds.
 */
class TimeScenariosTest {

    private static final Story PHONES = Story.of(MOBILE, LANDLINE);

    private static Instant second(long second) {
        return Story.START.plusSeconds(second);
    }

    private static Story at(long second, Story story) {
        return story.after(Duration.between(story.now(), second(second)));
    }

    private static Story planned(int number, long second, Story story) {
        return at(second, story)
                .happened(new AttemptPlanned(Story.CAMPAIGN, MOBILE.id(), number, second(second + 30), second(second)));
    }

    private static Story agreed(long second, long from, long until, Story story) {
        return at(second, story)
                .happened(new CallbackAgreed(new Callback(CALL, second(from), second(until)), second(second)));
    }

    private static boolean isPending(Story story) {
        return story.contact().callback().isPresent();
    }

    @Test
    void b5_theCallInWhichACallbackIsAgreedDoesNotEndIt() {
        Story talked = at(11, agreed(10, 100, 200, planned(1, 0, PHONES))).succeeded("q");
        Story resolved = at(12, talked).resolved("q", RETRY);

        assertTrue(isPending(resolved));
        assertEquals(Reason.NOT_DUE, planned(2, 20, resolved).refusal().reason());
        assertEquals(ContactStatus.PLANNING, planned(2, 100, resolved).status());
    }

    @Test
    void b1_aCallbackDeliveredTwiceIsMadeOnce() {
        Story served = at(120, planned(1, 100, agreed(6, 100, 200, PHONES))).succeeded("q");
        Story again = served.resolved("q", RETRY)
                .happened(new CallbackAgreed(new Callback(CALL, second(100), second(200)), second(6)));

        assertEquals(Reason.STALE, again.refusal().reason());
    }

    @Test
    void l5_r5_aResetCutsNoCallThatRingsAndForgetsNoConversation() {
        Story limited = PHONES.limited(limits -> limits.quietAfterConversation(Duration.ofSeconds(600), CALL));
        Story talking = at(10, at(5, planned(1, 0, limited)).reset()).succeeded(1, "q");

        assertEquals(ContactStatus.OPEN, talking.status(CALL));
        assertEquals(Reason.STATUS, planned(2, 45, talking).refusal().reason());
        Story resolved = at(12, talking).resolved("q", RETRY).reset();
        assertEquals(Duration.ofSeconds(600), resolved.waits(CALL));
    }

    @Test
    void b3_a4_onlyTheFirstAttemptOfACallbackPassesTheLimits() {
        Story used =
                planned(1, 0, PHONES.limited(limits -> limits.perContact(1))).failed(NO_ANSWER);
        Story busy = at(101, planned(2, 100, agreed(10, 100, 200, used))).failed(BUSY);

        assertEquals(ContactStatus.ATTEMPTED, busy.status(CALL));
        assertEquals(Reason.LIMITS, planned(3, 110, busy).refusal().reason());
        assertTrue(isPending(busy));
        assertEquals(List.of(CallbackEnd.MISSED), at(200, busy).noticed().callbackEnds());
    }

    @Test
    void b5_aCallbackIsNotMissedWhileItsCallRings() {
        Story ringing = planned(1, 190, agreed(10, 100, 200, PHONES));

        assertEquals(List.of(), at(201, ringing).overdue());
        assertFalse(isPending(at(205, ringing).succeeded("q")));
        assertEquals(List.of(CallbackEnd.MISSED), at(220, ringing).noticed().callbackEnds());
    }

    @Test
    void b1_b5_theUnitOfACallbackIsAWishForItsFirstAttempt() {
        Callback callback = new Callback(CALL, second(100), second(200), LANDLINE.id(), null, false);
        Story agreed = at(10, PHONES).happened(new CallbackAgreed(callback, second(10)));

        assertEquals(LANDLINE, at(100, agreed).nextNow(CALL).orElseThrow());
        assertEquals(MOBILE, at(100, agreed).updated(MOBILE).nextNow(CALL).orElseThrow());
        assertEquals(
                MOBILE,
                at(100, agreed).planned(LANDLINE).failed(BUSY).nextNow(CALL).orElseThrow());
    }

    @Test
    void g5_anExpiredContactTakesNoCallback_andAPendingOneEndsWithIt() {
        Story expiring = Story.of(MOBILE).expiring(Duration.ofSeconds(50));

        assertEquals(Reason.STATUS, agreed(50, 100, 200, expiring).refusal().reason());
        assertEquals(
                List.of(CallbackEnd.EXPIRED),
                at(60, agreed(10, 100, 200, expiring)).noticed().callbackEnds());
    }

    @Test
    void r3_r6_aboveTheLimitTheContactWaitsUntilFewerThanTheLimitLieWithinTheSpan() {
        Story story = Story.of(MOBILE, MAIL).limited(limits -> limits.rolling(2, Duration.ofSeconds(100), CALL));
        for (long second : new long[] {0, 10, 20, 30}) {
            story = at(second, story).elsewhere(CALL, Kind.ATTEMPT);
        }

        assertEquals(second(120), story.contact().dueFrom(CALL).orElseThrow());
        assertEquals(Instant.MIN, story.contact().dueFrom(EMAIL).orElseThrow());
    }
}
