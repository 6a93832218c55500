package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ContactEvent.ContactedElsewhere.Kind.ATTEMPT;
import static io.contactlist.model.ContactEvent.ContactedElsewhere.Kind.CONVERSATION;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static io.contactlist.model.FailureCategory.NO_CAPACITY;
import static io.contactlist.model.Resolution.COMPLETED;
import static io.contactlist.model.Resolution.RETRY;
import static io.contactlist.model.Resolution.WRONG_PERSON;
import static io.contactlist.tests.model.Story.minutes;
import static io.contactlist.tests.model.Units.LANDLINE;
import static io.contactlist.tests.model.Units.MAIL;
import static io.contactlist.tests.model.Units.MOBILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.model.ContactStatus;
import io.contactlist.model.QuietPeriod;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.RollingLimit;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules T1, T2 and R1 to R7: rolling limits, quiet periods, and what happened elsewhere. */
class RollingRulesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private static Story twice(Story story) {
        return story.limited(limits -> limits.rolling(2, HOUR));
    }

    private static Story tried(Story story) {
        return story.planned(CALL).failed(NO_ANSWER);
    }

    // R1 to R3

    @Test
    void r1_r3_atTheLimitTheContactWaitsUntilTheEarliestAttemptLeavesTheSpan() {
        Story story = tried(tried(twice(Story.of(MOBILE, MAIL))).after(minutes(20)));

        assertEquals(minutes(40), story.waits(CALL));
        assertEquals(minutes(40), story.waits(EMAIL), "the limit counts over all types");
        assertEquals(
                Optional.of(story.now().plus(minutes(40))),
                story.planned(CALL).refusal().allowedFrom());
        assertEquals(
                Reason.NOT_DUE,
                story.after(minutes(40).minusNanos(1)).planned(CALL).refusal().reason());
        assertEquals(
                ContactStatus.PLANNING, story.after(minutes(40)).planned(CALL).status());
    }

    @Test
    void r1_aLimitOfOneTypeCountsAndHoldsThatTypeOnly() {
        Story story = Story.of(MOBILE, MAIL).limited(limits -> limits.rolling(1, HOUR, CALL));

        assertEquals(minutes(60), tried(story).waits(CALL));
        assertEquals(Duration.ZERO, tried(story).waits(EMAIL));
        assertEquals(Duration.ZERO, story.planned(EMAIL).failed(BUSY).waits(CALL));
    }

    @Test
    void r1_r3_aLimitPerUnitHoldsThatUnitAlone_andTheTypeIsDueWithItsEarliestUnit() {
        Story story = tried(Story.of(MOBILE, LANDLINE)
                .limited(limits -> limits.rollingPerUnit(1, HOUR))
                .planned(MOBILE)
                .failed(BUSY)
                .after(minutes(10)));

        assertEquals(minutes(50), story.waits(CALL));
        assertEquals(Optional.empty(), story.nextNow(CALL));
        assertEquals(Optional.of(MOBILE), story.after(minutes(50)).nextNow(CALL));
        assertEquals(
                Optional.of(story.now().plus(minutes(60))),
                story.after(minutes(50)).planned(LANDLINE).refusal().allowedFrom(),
                "a refusal names the instant of its unit");
    }

    @Test
    void r1_aLimitPerUnitOfOneTypeLeavesTheOthersAlone() {
        Story story = Story.of(MOBILE, MAIL).limited(limits -> limits.rollingPerUnit(1, HOUR, CALL));

        assertEquals(Duration.ZERO, story.planned(EMAIL).failed(BUSY).waits(EMAIL));
        assertEquals(HOUR, tried(story).waits(CALL));
    }

    @Test
    void r3_moreAttemptsThanTheLimitWaitUntilFewerLieWithinTheSpan() {
        Story story = tried(tried(tried(Story.of(MOBILE)).after(minutes(10))).after(minutes(10)))
                .rulesChanged(limits -> limits.rolling(1, HOUR));

        assertEquals(HOUR, story.waits(CALL), "until the last of three has left the span");
    }

    @Test
    void r2_anAttemptCountsAtItsOutcome_andAtItsLeaseEndIfItMayHaveBeenMade() {
        Story planned =
                Story.of(MOBILE).limited(limits -> limits.rolling(1, WEEK)).planned(CALL);
        Story lost = planned.leaseEnded();

        assertEquals(WEEK, planned.after(minutes(5)).failed(BUSY).waits(CALL));
        assertEquals(WEEK, lost.waits(CALL));
        assertEquals(
                WEEK.minus(minutes(50)),
                lost.lately(minutes(50), story -> story.failed(BUSY)).waits(CALL),
                "a late outcome takes the place of the lease end");
        assertEquals(
                Story.LEASE.plus(WEEK),
                planned.released(ReleaseReason.CAMPAIGN_STOPPED).waits(CALL));
    }

    @Test
    void r2_anAttemptThatWasNotMadeCountsNothing_andAnEarlyOutcomeCountsAtThePlanning() {
        Story planned =
                Story.of(MOBILE).limited(limits -> limits.rolling(1, WEEK)).planned(CALL);

        assertEquals(Duration.ZERO, planned.handedBack().waits(CALL));
        assertEquals(Duration.ZERO, planned.failed(NO_CAPACITY).waits(CALL));
        assertEquals(
                WEEK, planned.lately(minutes(30), story -> story.failed(BUSY)).waits(CALL));
    }

    @Test
    void r2_aReleasedAttemptActsFromItsLeaseEnd_soALateNewsOfItPassesNoLimit() {
        Story story = Story.of(MOBILE)
                .limited(limits -> limits.rolling(1, Duration.ofMinutes(100)))
                .planned(CALL)
                .leaseEnded()
                .after(Duration.ofMinutes(100))
                .planned(CALL);
        Story cancelled = story.lately(Duration.ofMinutes(130), before -> before.succeeded(1, "late"));

        assertEquals(ContactStatus.OPEN, cancelled.status(CALL));
        assertEquals(
                Story.LEASE.plus(Duration.ofMinutes(100)),
                cancelled.resolved("late", 1, RETRY).waits(CALL));
    }

    // R4

    @Test
    void r4_aConversationIsFollowedByAQuietPeriodFromItsSuccessAndThenFromItsEnd() {
        Story open = Story.of(MOBILE, MAIL)
                .limited(limits -> limits.quietAfterConversation(WEEK, CALL))
                .planned(CALL)
                .succeeded("m")
                .after(minutes(30));

        assertEquals(WEEK.minus(minutes(30)), open.stillOpen("m").waits(CALL));
        assertEquals(WEEK, open.resolved("m", RETRY).waits(CALL));
        assertEquals(Duration.ZERO, open.resolved("m", RETRY).waits(EMAIL));
    }

    @Test
    void r4_aConversationOnAnotherTypeIsNotMeant() {
        Story story = Story.of(MOBILE, MAIL)
                .limited(limits -> limits.quietAfterConversation(WEEK, CALL))
                .planned(EMAIL)
                .succeeded("m")
                .resolved("m", RETRY);

        assertEquals(Duration.ZERO, story.waits(CALL));
        assertEquals(
                WEEK,
                story.rulesChanged(limits -> limits.quietAfterConversation(WEEK, CALL, EMAIL))
                        .waits(CALL));
    }

    @Test
    void r4_aSuccessThatIsTakenBackBringsNoQuietPeriod() {
        Story story = Story.of(MOBILE)
                .limited(limits -> limits.quietAfterConversation(WEEK, CALL))
                .planned(CALL)
                .succeeded("m")
                .after(minutes(1));

        assertEquals(Duration.ZERO, story.failed(BUSY).waits(CALL));
    }

    @Test
    void r4_r5_theNotBeforeOfAResolutionHoldsAllTypesAndOutlivesAReset() {
        Story open = Story.of(MOBILE, MAIL).planned(CALL).succeeded("m");
        Story asked = open.resolved("m", RETRY, WEEK);

        assertEquals(WEEK, asked.waits(CALL));
        assertEquals(WEEK, asked.waits(EMAIL));
        assertEquals(WEEK, asked.reset().waits(CALL));
        assertEquals(WEEK, open.resolved("m", COMPLETED, WEEK).reset().waits(EMAIL));
        assertEquals(WEEK, open.resolved("m", WRONG_PERSON, WEEK).waits(EMAIL));
        assertEquals(Reason.NOT_DUE, asked.planned(EMAIL).refusal().reason());
    }

    @Test
    void r4_ofSeveralNotBeforesTheLatestHolds() {
        Story story = Story.of(MOBILE, MAIL)
                .planned(CALL)
                .succeeded("a")
                .planned(EMAIL)
                .succeeded("b")
                .resolved("a", RETRY, WEEK)
                .resolved("b", RETRY, HOUR);

        assertEquals(WEEK, story.waits(CALL));
    }

    // R5, R6

    @Test
    void r5_aResetForgetsNeitherAttemptsNorConversations() {
        Story story = Story.of(MOBILE, MAIL)
                .limited(limits -> limits.rolling(1, HOUR, EMAIL).quietAfterConversation(WEEK, CALL))
                .planned(EMAIL)
                .failed(BUSY)
                .planned(CALL)
                .succeeded("m")
                .completed("m")
                .reset();

        assertEquals(HOUR, story.waits(EMAIL));
        assertEquals(WEEK, story.waits(CALL));
    }

    @Test
    void r5_outcomesAfterAResetCountHereAndNowhereElse() {
        Story story = Story.of(MOBILE, LANDLINE)
                .limited(limits -> limits.perContact(1).rolling(1, WEEK).quietAfterConversation(WEEK, CALL))
                .planned(CALL)
                .leaseEnded()
                .reset()
                .after(minutes(5));

        assertEquals(WEEK, story.succeeded(1, "late").waits(CALL));
        assertEquals(0, story.succeeded(1, "late").contact().attemptCount());
        assertEquals(Duration.ZERO, story.handedBack(1).waits(CALL));
    }

    @Test
    void r5_anUploadForgetsNoUnit() {
        Story story = tried(Story.of(MOBILE).limited(limits -> limits.rollingPerUnit(1, WEEK)))
                .updated(MAIL)
                .updated(MOBILE, MAIL);

        assertEquals(WEEK, story.waits(CALL));
        assertEquals(Duration.ZERO, story.waits(EMAIL));
    }

    @Test
    void r6_attemptsElsewhereCountForRollingLimitsPerContactAndType() {
        Story story = Story.of(MOBILE, MAIL).limited(limits -> limits.rolling(1, HOUR, CALL));

        assertEquals(HOUR, story.elsewhere(CALL, ATTEMPT).waits(CALL));
        assertEquals(Duration.ZERO, story.elsewhere(EMAIL, ATTEMPT).waits(CALL));
        assertEquals(Duration.ZERO, story.elsewhere(CALL, CONVERSATION).waits(CALL));
        assertEquals(
                HOUR,
                story.elsewhere(EMAIL, ATTEMPT)
                        .rulesChanged(limits -> limits.rolling(1, HOUR))
                        .waits(CALL));
        assertEquals(
                Duration.ZERO,
                story.elsewhere(CALL, ATTEMPT)
                        .rulesChanged(limits -> limits.rollingPerUnit(1, HOUR))
                        .waits(CALL));
    }

    @Test
    void r6_conversationsElsewhereBringAQuietPeriod() {
        Story story = Story.of(MOBILE).limited(limits -> limits.quietAfterConversation(WEEK, CALL));

        assertEquals(WEEK, story.elsewhere(CALL, CONVERSATION).waits(CALL));
        assertEquals(Duration.ZERO, story.elsewhere(CALL, ATTEMPT).waits(CALL));
        assertEquals(Duration.ZERO, story.elsewhere(EMAIL, CONVERSATION).waits(CALL));
    }

    @Test
    void r6_whatHappenedElsewhereCountsOnce_andForNothingElse() {
        Story story = Story.of(MOBILE)
                .limited(limits -> limits.perContact(1).minimumDelay(HOUR).rolling(2, HOUR))
                .elsewhere(CALL, ATTEMPT);

        assertEquals(Reason.STALE, story.elsewhere(CALL, ATTEMPT).refusal().reason());
        assertEquals(0, story.contact().attemptCount());
        assertEquals(Duration.ZERO, story.waits(CALL));
        assertEquals(
                HOUR,
                story.after(Duration.ofNanos(1))
                        .elsewhere(CALL, ATTEMPT)
                        .waits(CALL)
                        .plusNanos(1));
    }

    @Test
    void r7_sevenAttemptsInSevenDaysAndAWeekOfQuietAfterAConversation() {
        Story story =
                Story.of(MOBILE).limited(limits -> limits.rolling(7, WEEK, CALL).quietAfterConversation(WEEK, CALL));
        List<Duration> waits = List.of(
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofDays(1));
        for (Duration wait : waits) {
            story = tried(story);
            assertEquals(wait, story.waits(CALL));
            story = story.after(Duration.ofDays(1));
        }
        story = story.planned(CALL).succeeded("eighth").after(HOUR).resolved("eighth", RETRY);
        assertEquals(WEEK, story.waits(CALL));
        assertEquals(WEEK, story.reset().waits(CALL));
    }

    // T1, T2

    @Test
    void t1_waitingIsNotAStatus() {
        Story story = tried(tried(twice(Story.of(MOBILE))));

        assertEquals(ContactStatus.CALLABLE, story.status(CALL));
        assertEquals(ContactStatus.CALLABLE, story.status());
        assertEquals(ContactStatus.CALLABLE, story.agreed(CALL, HOUR, WEEK).status(CALL));
    }

    @Test
    void t2_everyTypeIsDueWithTheEarliestOfItsUnitsThatMayBeTried() {
        Story story = Story.of(MOBILE, LANDLINE, MAIL)
                .limited(limits -> limits.rollingPerUnit(1, HOUR).perUnit(2).minimumDelay(minutes(1)))
                .planned(MOBILE)
                .failed(BUSY)
                .after(minutes(1));

        assertEquals(minutes(0), story.waits(CALL));
        assertEquals(Optional.of(LANDLINE), story.nextNow(CALL));
        assertEquals(
                minutes(59),
                story.madeUnusable(LANDLINE, UnusableReason.BOUNCED).waits(CALL));
        assertEquals(minutes(0), story.waits(EMAIL));
    }

    // Bounds

    @Test
    void r1_spansAndLimitsHaveBounds() {
        assertThrows(IllegalArgumentException.class, () -> new RollingLimit(0, HOUR, null, false));
        assertThrows(IllegalArgumentException.class, () -> new RollingLimit(1, Duration.ZERO, null, false));
        assertThrows(IllegalArgumentException.class, () -> new RollingLimit(1, Duration.ofDays(3654), null, false));
        assertThrows(IllegalArgumentException.class, () -> new QuietPeriod(HOUR, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new QuietPeriod(HOUR.negated(), Set.of(CALL)));
    }
}
