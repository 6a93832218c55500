package io.contactlist.tests.model;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.model.ContactStatus.ATTEMPTED;
import static io.contactlist.model.ContactStatus.CALLABLE;
import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static io.contactlist.tests.model.Story.minutes;
import static io.contactlist.tests.model.Units.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptControlBuilder;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReachedLimit;
import io.contactlist.model.ReachedLimit.Scope;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules A1 to A4: how often a contact may be tried. */
class LimitRulesTest {

    private final Story phonesAndMail = Story.of(MOBILE, LANDLINE, MAIL);

    private static ReachedLimit on(Scope scope, int limit) {
        return new ReachedLimit(scope, limit, null, null);
    }

    private static ReachedLimit onUnit(int limit, CommunicationUnit unit) {
        return new ReachedLimit(Scope.UNIT, limit, unit.id(), null);
    }

    private static ReachedLimit onCategory(int limit, CommunicationUnit unit, FailureCategory category) {
        return new ReachedLimit(Scope.CATEGORY, limit, unit.id(), category);
    }

    @Test
    void a1_noLimitMeansUnlimited() {
        Story story = Story.of(MOBILE);
        for (int i = 0; i < 100; i++) {
            story = story.planned(CALL).failed(BUSY);
        }

        assertEquals(CALLABLE, story.status());
        assertEquals(100, story.contact().attemptCount());
    }

    @Test
    void a1_limitsAttemptsPerContactOverAllTypes() {
        Story story = phonesAndMail
                .limited(limits -> limits.perContact(2))
                .planned(CALL)
                .failed(BUSY)
                .planned(EMAIL)
                .failed(NO_ANSWER);

        assertEquals(ATTEMPTED, story.status(CALL));
        assertEquals(ATTEMPTED, story.status(EMAIL));
        assertEquals(
                List.of(on(Scope.CONTACT, 2)), story.planned(CALL).refusal().limits());
    }

    @Test
    void a1_limitsAttemptsPerUnit() {
        Story story = phonesAndMail
                .limited(limits -> limits.perUnit(1))
                .planned(MOBILE)
                .failed(BUSY);

        assertEquals(CALLABLE, story.status(CALL));
        assertEquals(List.of(onUnit(1, MOBILE)), story.planned(MOBILE).refusal().limits());
        assertEquals(ATTEMPTED, story.planned(LANDLINE).failed(BUSY).status(CALL));
    }

    @Test
    void a1_aNewConversationDoesNotRestartTheLimitPerUnit() {
        Story story = Story.of(MAIL).limited(limits -> limits.perUnit(2));
        story = story.planned(EMAIL).succeeded("first").resolved("first", Resolution.RETRY);
        story = story.planned(EMAIL).succeeded("second").resolved("second", Resolution.RETRY);

        assertEquals(ATTEMPTED, story.status());
    }

    @Test
    void a1_limitsAttemptsPerChannelType() {
        Story story = phonesAndMail
                .limited(limits -> limits.perType(CALL, 2))
                .planned(CALL)
                .failed(BUSY)
                .planned(CALL)
                .failed(BUSY);

        assertEquals(ATTEMPTED, story.status(CALL));
        assertEquals(CALLABLE, story.status(EMAIL));
        assertEquals(List.of(on(Scope.TYPE, 2)), story.planned(CALL).refusal().limits());
    }

    @Test
    void a1_limitsFailuresOfACategory() {
        Story story = Story.of(MOBILE)
                .limited(limits -> limits.on(BUSY, 2, Duration.ZERO))
                .planned(CALL)
                .failed(BUSY)
                .planned(CALL)
                .failed(NO_ANSWER);

        assertEquals(CALLABLE, story.status());
        assertEquals(
                List.of(onCategory(2, MOBILE, BUSY)),
                story.planned(CALL).failed(BUSY).planned(CALL).refusal().limits());
    }

    @Test
    void a1_theRuleOfACategoryOnOneTypeWinsWhole() {
        Story story = Story.of(MOBILE, MAIL)
                .limited(limits -> limits.on(BUSY, 1, minutes(10)).on(new CategoryRule(BUSY, CALL, null, minutes(1))));

        assertEquals(CALLABLE, story.planned(CALL).failed(BUSY).status(CALL), "no limit there");
        assertEquals(minutes(1), story.planned(CALL).failed(BUSY).waits());
        assertEquals(ATTEMPTED, story.planned(EMAIL).failed(BUSY).status(EMAIL));
        assertEquals(minutes(10), story.planned(EMAIL).failed(BUSY).waits());
    }

    @Test
    void a1_aRuleOfOneTypeWithoutDelayFallsBackToTheMinimumDelay() {
        Story story = Story.of(MOBILE)
                .limited(limits -> limits.minimumDelay(minutes(3))
                        .on(BUSY, 1, minutes(10))
                        .on(new CategoryRule(BUSY, CALL, 2, null)));

        assertEquals(minutes(3), story.planned(CALL).failed(BUSY).waits());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a1_refusesLimitsBelowOne(int limit) {
        AttemptControlBuilder builder = AttemptControl.builder();

        assertThrows(IllegalArgumentException.class, () -> builder.perContact(limit));
        assertThrows(IllegalArgumentException.class, () -> builder.perUnit(limit));
        assertThrows(IllegalArgumentException.class, () -> builder.perType(CALL, limit));
        assertThrows(IllegalArgumentException.class, () -> builder.on(BUSY, limit, Duration.ZERO));
    }

    @Test
    void a1_refusesDelaysOutOfBounds() {
        AttemptControlBuilder builder = AttemptControl.builder();

        assertThrows(IllegalArgumentException.class, () -> builder.minimumDelay(Duration.ofNanos(-1)));
        assertThrows(IllegalArgumentException.class, () -> builder.minimumDelay(Duration.ofDays(4000)));
        assertThrows(IllegalArgumentException.class, () -> builder.on(BUSY, 1, Duration.ofNanos(-1)));
    }

    @Test
    void a2_skipsAUnitAtItsCategoryLimitWhileOthersGoOn() {
        Story story = phonesAndMail
                .limited(limits -> limits.on(BUSY, 1, Duration.ZERO))
                .planned(MOBILE)
                .failed(BUSY)
                .planned(LANDLINE)
                .failed(NO_ANSWER);

        assertEquals(Optional.of(LANDLINE), story.next(CALL));
        story.planned(MOBILE).refused(Reason.LIMITS);
        assertEquals(ATTEMPTED, story.planned(LANDLINE).failed(BUSY).status(CALL));
    }

    @Test
    void a2_aConversationStillOpenCountsAsBusy() {
        Story story = Story.of(MAIL)
                .limited(limits -> limits.on(BUSY, 1, Duration.ZERO))
                .planned(EMAIL)
                .succeeded("m")
                .stillOpen("m");

        assertEquals(ATTEMPTED, story.status());
    }

    @Test
    void a3_namesAllLimitsThatBite() {
        Story story = Story.of(MOBILE, LANDLINE)
                .limited(limits ->
                        limits.perContact(2).perUnit(1).perType(CALL, 2).on(BUSY, 1, Duration.ZERO))
                .planned(MOBILE)
                .failed(BUSY)
                .planned(LANDLINE)
                .failed(NO_ANSWER);
        List<ReachedLimit> limits = List.of(
                on(Scope.CONTACT, 2),
                on(Scope.TYPE, 2),
                onUnit(1, MOBILE),
                onCategory(1, MOBILE, BUSY),
                onUnit(1, LANDLINE));

        assertEquals(limits, story.planned(CALL).refusal().limits());
        assertEquals(List.of(new Effect.TypeExhausted(CALL, limits)), story.effects());
    }

    @Test
    void a3_namesOnlyLimitsOfUnitsThatAreUsable() {
        Story story = Story.of(MOBILE, LANDLINE)
                .limited(limits -> limits.perUnit(1))
                .planned(MOBILE)
                .failed(BUSY)
                .madeUnusable(MOBILE, UnusableReason.WRONG_NUMBER)
                .planned(LANDLINE)
                .failed(BUSY);

        assertEquals(List.of(onUnit(1, LANDLINE)), story.planned(CALL).refusal().limits());
    }

    @Test
    void a4_aLostOutcomeCountsSoThatNoLimitIsPassed() {
        Story story = Story.of(MOBILE, MAIL)
                .limited(limits -> limits.perContact(1))
                .planned(CALL)
                .leaseEnded();

        assertEquals(ContactStatus.ATTEMPTED, story.status());
        story.planned(EMAIL).refused(Reason.LIMITS);
        assertEquals(1, story.failed(1, BUSY).contact().attemptCount());
        assertEquals(ContactStatus.CALLABLE, story.handedBack(1).status());
    }

    @Test
    void a4_aLoweredLimitStopsOnlyWhatIsStillToBePlanned() {
        Story story = Story.of(MOBILE)
                .planned(CALL)
                .failed(BUSY)
                .planned(CALL)
                .rulesChanged(limits -> limits.perContact(1))
                .failed(BUSY);

        assertEquals(2, story.contact().attemptCount());
        story.planned(CALL).refused(Reason.LIMITS);
    }
}
