package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ChannelType.SOCIAL_MEDIA;
import static io.contactlist.model.ContactStatus.ATTEMPTED;
import static io.contactlist.model.ContactStatus.CALLABLE;
import static io.contactlist.model.ContactStatus.CLOSED;
import static io.contactlist.model.ContactStatus.FLAGGED;
import static io.contactlist.model.ContactStatus.OPEN;
import static io.contactlist.model.ContactStatus.PLANNING;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NO_CAPACITY;
import static io.contactlist.model.Resolution.RETRY;
import static io.contactlist.tests.model.Story.minutes;
import static io.contactlist.tests.model.Units.LANDLINE;
import static io.contactlist.tests.model.Units.MAIL;
import static io.contactlist.tests.model.Units.MESSENGER;
import static io.contactlist.tests.model.Units.MOBILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.Callback;
import io.contactlist.model.CallbackEnd;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Effect;
import io.contactlist.model.PlanningGroup;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.TimeZones;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules B1 to B6: callbacks agreed with the person. */
class CallbackRulesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private static final Story FRESH = Story.of(MOBILE, LANDLINE, MAIL);
    private static final Story AGREED = FRESH.agreed(CALL, HOUR, DAY);

    private static Callback in(Story story, @Nullable CommunicationUnit unit, @Nullable String agent) {
        return new Callback(
                CALL,
                story.now().plus(HOUR),
                story.now().plus(HOUR.multipliedBy(3)),
                unit == null ? null : unit.id(),
                agent,
                false);
    }

    private static boolean isPending(Story story) {
        return story.contact().callback().isPresent();
    }

    // B1

    @Test
    void b1_oneCallbackIsPending_andALaterOneReplacesIt() {
        Story replaced = AGREED.after(minutes(1)).agreed(EMAIL, HOUR, DAY);

        assertEquals(List.of(CallbackEnd.REPLACED), replaced.callbackEnds());
        assertEquals(EMAIL, replaced.contact().callback().orElseThrow().type());
        assertEquals(List.of(), AGREED.callbackEnds());
    }

    @Test
    void b1_whatIsNotLaterThanTheLastAgreedOrCancelledIsStale() {
        assertEquals(Reason.STALE, AGREED.agreed(CALL, HOUR, DAY).refusal().reason());
        assertEquals(Reason.STALE, AGREED.callbackCancelled().refusal().reason());
        assertEquals(
                Reason.STALE,
                AGREED.lately(minutes(1), story -> story.agreed(EMAIL, HOUR, DAY))
                        .refusal()
                        .reason());
        Story cancelled = AGREED.after(minutes(2)).callbackCancelled();
        assertEquals(List.of(CallbackEnd.CANCELLED), cancelled.callbackEnds());
        assertEquals(
                Reason.STALE,
                cancelled
                        .lately(minutes(1), story -> story.agreed(CALL, HOUR, DAY))
                        .refusal()
                        .reason());
        assertEquals(
                Reason.STALE,
                cancelled.after(minutes(1)).callbackCancelled().refusal().reason());
    }

    @Test
    void b1_aCallbackDeliveredAgainAfterItWasServedIsStale() {
        CallbackAgreed agreed = (CallbackAgreed) AGREED.events().get(0);
        Story served = AGREED.after(HOUR).planned(CALL).succeeded("m").resolved("m", RETRY);

        assertEquals(Reason.STALE, served.happened(agreed).refusal().reason());
        assertEquals(Reason.STALE, served.reset().happened(agreed).refusal().reason());
    }

    @Test
    void b1_refusesWhereNoAttemptMayEverBePlanned() {
        assertEquals(
                Optional.of(CLOSED),
                FRESH.closedByHand().agreed(CALL, HOUR, DAY).refusal().forbiddenBy());
        assertEquals(
                Optional.of(FLAGGED),
                FRESH.barred().agreed(CALL, HOUR, DAY).refusal().forbiddenBy());
        assertEquals(
                Optional.of(FLAGGED),
                Story.of(MAIL).agreed(CALL, HOUR, DAY).refusal().forbiddenBy());
        assertEquals(
                Optional.of(ATTEMPTED),
                FRESH.expiring(HOUR)
                        .after(HOUR)
                        .agreed(CALL, HOUR, DAY)
                        .refusal()
                        .forbiddenBy());
        assertEquals(
                Optional.of(CLOSED),
                FRESH.under(ClosurePolicy.ALL_TYPES)
                        .done(CALL)
                        .agreed(CALL, HOUR, DAY)
                        .refusal()
                        .forbiddenBy());
    }

    @Test
    void b1_refusesAUnitThatTheContactNeverHad() {
        Callback callback = in(FRESH, CommunicationUnit.of(MOBILE.channel(), "+380671112233"), null);

        assertEquals(Reason.UNKNOWN, FRESH.agreed(callback).refusal().reason());
    }

    @Test
    void b1_refusesWindowsThatDoNotExist() {
        assertThrows(IllegalArgumentException.class, () -> FRESH.agreed(CALL, HOUR, HOUR));
        assertThrows(IllegalArgumentException.class, () -> FRESH.agreed(CALL, DAY.negated(), HOUR.negated()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Callback(CALL, Story.START, Story.START.plus(HOUR), MAIL.id(), null, false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Callback(CALL, Story.START, Story.START.plus(HOUR), null, " ", false));
    }

    @Test
    void b1_itsUnitIsPreferredForItsFirstAttemptIfUsable() {
        Story story = FRESH.agreed(in(FRESH, LANDLINE, null)).after(HOUR);

        assertEquals(Optional.of(LANDLINE), story.nextNow(CALL));
        assertEquals(Reason.UNUSABLE_UNIT, story.planned(1, MOBILE).refusal().reason());
        assertEquals(
                Optional.of(MOBILE),
                story.madeUnusable(LANDLINE, UnusableReason.BOUNCED).nextNow(CALL));
        assertEquals(Optional.of(MOBILE), story.updated(MOBILE).nextNow(CALL));
        assertEquals(
                Optional.of(MOBILE),
                story.planned(CALL).failed(BUSY).nextNow(CALL),
                "the next attempt is like any other");
    }

    // B2

    @Test
    void b2_beforeItNothingNewIsPlannedOnAnyType() {
        assertEquals(HOUR, AGREED.waits(CALL));
        assertEquals(HOUR, AGREED.waits(EMAIL));
        assertEquals(Reason.NOT_DUE, AGREED.planned(EMAIL).refusal().reason());
        assertEquals(PLANNING, AGREED.after(HOUR).planned(EMAIL).status());
    }

    @Test
    void b2_anAttemptThatIsPlannedGoesOn() {
        Story story = FRESH.planned(CALL).agreed(CALL, HOUR, DAY);

        assertEquals(PLANNING, story.status(CALL));
        assertEquals(List.of(), story.effects());
    }

    // B3

    @Test
    void b3_itsFirstAttemptPassesDelaysRollingLimitsQuietPeriodsAndLimits() {
        Story used = FRESH.limited(limits -> limits.perContact(1)
                        .minimumDelay(DAY)
                        .rolling(1, DAY.multipliedBy(7))
                        .quietAfterConversation(DAY.multipliedBy(7), CALL))
                .planned(CALL)
                .succeeded("m")
                .resolved("m", RETRY, DAY.multipliedBy(9));
        Story agreed = used.agreed(CALL, HOUR, DAY);

        assertEquals(ATTEMPTED, used.status(CALL));
        assertEquals(CALLABLE, agreed.status(CALL));
        assertEquals(ATTEMPTED, agreed.status(EMAIL));
        assertEquals(HOUR, agreed.waits(CALL));
        assertEquals(PLANNING, agreed.after(HOUR).planned(CALL).status(CALL));
    }

    @Test
    void b3_itsSecondAttemptIsLikeAnyOther() {
        Story story = FRESH.limited(limits -> limits.perContact(2).minimumDelay(minutes(30)))
                .agreed(CALL, HOUR, DAY)
                .after(HOUR)
                .planned(CALL)
                .failed(BUSY);
        Story again = story.after(minutes(30)).planned(CALL).failed(BUSY);

        assertEquals(minutes(30), story.waits(CALL));
        assertEquals(ATTEMPTED, again.status(CALL));
        assertTrue(isPending(again));
    }

    @Test
    void b3_aFirstAttemptThatWasNotMadeIsStillToCome() {
        Story planned = FRESH.limited(limits -> limits.perContact(1))
                .planned(CALL)
                .failed(BUSY)
                .agreed(CALL, HOUR, DAY)
                .after(HOUR)
                .planned(CALL);

        assertEquals(CALLABLE, planned.handedBack().status(CALL));
        assertEquals(CALLABLE, planned.failed(NO_CAPACITY).status(CALL));
        assertEquals(ATTEMPTED, planned.failed(BUSY).status(CALL));
        assertEquals(ATTEMPTED, planned.leaseEnded().status(CALL), "it may have been made");
    }

    @Test
    void b3_conversationsAttemptsUnderWayAndHandBacksHoldIt() {
        Story planned = FRESH.planned(CALL);

        assertEquals(
                OPEN,
                planned.succeeded("m")
                        .agreed(CALL, minutes(1), DAY)
                        .after(minutes(2))
                        .status(CALL));
        assertEquals(
                Story.LEASE,
                planned.released(ReleaseReason.CAMPAIGN_STOPPED)
                        .agreed(CALL, minutes(1), DAY)
                        .waits(CALL));
        assertEquals(
                HOUR.multipliedBy(2),
                planned.agreed(CALL, minutes(1), DAY)
                        .handedBack(1, HOUR.multipliedBy(2))
                        .waits(CALL));
        assertEquals(
                FLAGGED,
                AGREED.madeUnusable(MOBILE, UnusableReason.BOUNCED)
                        .madeUnusable(LANDLINE, UnusableReason.BOUNCED)
                        .status(CALL));
    }

    @Test
    void b3_o1_aCallbackHandedBackWithoutAnInstantWaitsAMinute() {
        Story planned = AGREED.after(HOUR).planned(CALL);

        assertEquals(minutes(1), planned.handedBack().waits(CALL));
        assertEquals(minutes(7), planned.handedBack(1, minutes(7)).waits(CALL));
        assertEquals(Duration.ZERO, FRESH.planned(CALL).handedBack().waits(CALL));
    }

    // B3, B4: places

    @Test
    void b3_o1_itsPlaceIsAmongCallbacksUntilItsFirstAttempt() {
        Story planned = AGREED.after(HOUR).planned(CALL);

        assertEquals(
                List.of(new PlanningPlace(
                        PlanningGroup.CALLBACK, 0, AGREED.now().plus(HOUR), TimeZones.NONE, null)),
                AGREED.contact().withPriority(7).places(CALL));
        assertEquals(
                List.of(new PlanningPlace(PlanningGroup.WAITING, 7, AGREED.now().plus(HOUR), TimeZones.NONE, null)),
                AGREED.contact().withPriority(7).places(EMAIL));
        assertEquals(List.of(), planned.contact().places(CALL));
        assertEquals(
                PlanningGroup.WAITING,
                planned.failed(BUSY).contact().places(CALL).get(0).group());
        assertEquals(PlanningGroup.FRESH, FRESH.contact().places(CALL).get(0).group());
        assertEquals(
                PlanningGroup.HANDED_BACK,
                FRESH.planned(CALL).handedBack().contact().places(CALL).get(0).group());
    }

    @Test
    void b3_outsideHoursItsTimeKeyIsAlwaysOpen() {
        Callback night = new Callback(CALL, FRESH.now().plus(HOUR), FRESH.now().plus(DAY), null, null, true);
        TimeZones kyiv = TimeZones.of("Europe/Kyiv");

        assertEquals(
                TimeZones.ANY_TIME,
                FRESH.agreed(night)
                        .contact()
                        .withZones(kyiv)
                        .places(CALL)
                        .get(0)
                        .zones());
        assertEquals(
                kyiv,
                FRESH.agreed(night)
                        .contact()
                        .withZones(kyiv)
                        .places(EMAIL)
                        .get(0)
                        .zones());
        assertEquals(kyiv, AGREED.contact().withZones(kyiv).places(CALL).get(0).zones());
    }

    @Test
    void b4_onlyItsAgentGetsItUntilHalfWay() {
        Story story = FRESH.agreed(in(FRESH, null, "olha"));
        List<PlanningPlace> places = story.contact().places(CALL);

        assertEquals(2, places.size());
        assertEquals("olha", places.get(0).agent());
        assertEquals(story.now().plus(HOUR), places.get(0).from());
        assertEquals(null, places.get(1).agent());
        assertEquals(story.now().plus(HOUR.multipliedBy(2)), places.get(1).from());
        assertFalse(places.toString().contains("olha"));
        assertFalse(story.contact().callback().orElseThrow().toString().contains("olha"));
    }

    // B5, B6

    @Test
    void b5_anAttemptPlannedForItThatSucceedsEndsIt_andTakingThatBackRevivesIt() {
        Story served = AGREED.after(HOUR).planned(CALL).succeeded("m");

        assertFalse(isPending(served));
        assertEquals(List.of(), served.callbackEnds());
        Story revived = served.after(minutes(1)).failed(BUSY);
        assertTrue(isPending(revived));
        assertEquals(List.of(), revived.callbackEnds());
        assertEquals(List.of(CallbackEnd.MISSED), revived.after(DAY).noticed().callbackEnds());
    }

    @Test
    void b5_theCallInWhichItIsAgreedAndOtherTypesDoNotEndIt() {
        Story agreed = FRESH.planned(CALL).agreed(CALL, HOUR, DAY).after(minutes(1));

        assertTrue(isPending(agreed.succeeded("m")));
        assertTrue(isPending(agreed.succeeded("m").resolved("m", RETRY)));
        assertTrue(isPending(AGREED.after(HOUR).planned(EMAIL).succeeded("m")));
    }

    @Test
    void b5_b6_everyOtherEndHasAnEffectThatSaysWhy() {
        assertEquals(List.of(CallbackEnd.CLOSED), AGREED.closedByHand().callbackEnds());
        assertEquals(List.of(CallbackEnd.BARRED), AGREED.barred().callbackEnds());
        assertEquals(List.of(CallbackEnd.RESET), AGREED.reset().callbackEnds());
        assertEquals(
                List.of(CallbackEnd.CANCELLED),
                AGREED.after(minutes(1)).callbackCancelled().callbackEnds());
        assertEquals(
                List.of(CallbackEnd.EXPIRED),
                FRESH.expiring(minutes(5))
                        .agreed(CALL, HOUR, DAY)
                        .after(minutes(5))
                        .noticed()
                        .callbackEnds());
        assertEquals(
                List.of(CallbackEnd.DONE),
                Story.of(MOBILE, MAIL)
                        .under(ClosurePolicy.ALL_TYPES)
                        .planned(CALL)
                        .succeeded("m")
                        .agreed(CALL, HOUR, DAY)
                        .completed("m")
                        .callbackEnds());
        assertEquals(
                List.of(CallbackEnd.CLOSED),
                Story.of(MOBILE, MAIL)
                        .planned(CALL)
                        .succeeded("m")
                        .agreed(CALL, HOUR, DAY)
                        .completed("m")
                        .callbackEnds());
    }

    @Test
    void b5_l10_itIsMissedAtItsEnd_butNotWhileAnAttemptForItIsPlanned() {
        Story missed = AGREED.after(DAY).noticed();
        Story planned = AGREED.after(DAY.minus(minutes(1))).planned(CALL);

        assertEquals(List.of(CallbackEnd.MISSED), missed.callbackEnds());
        assertEquals(new CallbackMissed(Story.START.plus(DAY)), missed.events().get(1));
        assertEquals(Optional.of(Story.START.plus(DAY)), AGREED.contact().nextEnd());
        assertEquals(List.of(), planned.after(minutes(30)).overdue());
        assertFalse(isPending(planned.after(minutes(30)).succeeded("m")));
        assertEquals(List.of(CallbackEnd.MISSED), planned.leaseEnded().noticed().callbackEnds());
    }

    @Test
    void b5_anEndThatIsNotItsOwnIsRefused() {
        assertEquals(
                Reason.NOT_YET,
                AGREED.happened(new CallbackMissed(Story.START.plus(HOUR)))
                        .refusal()
                        .reason());
        assertEquals(
                Reason.STALE,
                FRESH.happened(new CallbackMissed(Story.START)).refusal().reason());
        assertEquals(
                Reason.STALE,
                AGREED.after(HOUR)
                        .planned(CALL)
                        .succeeded("m")
                        .happened(new CallbackMissed(Story.START.plus(DAY)))
                        .refusal()
                        .reason());
    }

    @Test
    void b6_whatIsMadeSucceedTooLateWasReportedAsMissed() {
        Story missed = AGREED.after(HOUR).planned(CALL).leaseEnded().after(DAY).noticed();

        assertFalse(isPending(missed));
        assertFalse(isPending(missed.lately(DAY, story -> story.succeeded(1, "late"))));
    }

    @Test
    void b6_effectsComeInOrder() {
        Story story = FRESH.planned(CALL).agreed(CALL, HOUR, DAY).closedByHand();

        assertEquals(
                List.of(Effect.CancelAttempt.class, Effect.Closed.class, Effect.CallbackEnded.class),
                story.effects().stream().map(Object::getClass).toList());
    }

    @Test
    void b3_l1_aTypeWithoutCallbackStaysAttempted() {
        Story story = Story.of(MOBILE, MESSENGER)
                .limited(limits -> limits.perContact(1))
                .planned(CALL)
                .failed(BUSY)
                .agreed(CALL, HOUR, DAY);

        assertEquals(CALLABLE, story.status());
        assertEquals(ATTEMPTED, story.status(SOCIAL_MEDIA));
        ContactStatus cancelled = story.after(minutes(1)).callbackCancelled().status(CALL);
        assertEquals(ATTEMPTED, cancelled);
    }
}
