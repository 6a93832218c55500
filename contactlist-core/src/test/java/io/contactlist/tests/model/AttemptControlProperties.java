package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.lives.EventKind;
import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.Rejection;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;

/** What the attempt control holds in every life (A3 to A7). */
@Domain(Lives.class)
class AttemptControlProperties {

    @Property
    void a4_noCountEverPassesItsLimit(@ForAll Life any) {
        Life life = any.without(EventKind.CHANGE_RULES);
        AttemptControl control = life.rules().attempts();
        for (Life.Moment moment : life.acceptedMoments()) {
            Contact contact = moment.after();
            assertWithin(control.perContact(), contact.attemptCount());
            for (ChannelType type : ChannelType.values()) {
                assertWithin(control.perType().get(type), contact.attemptCount(type));
            }
            for (UnitSnapshot record : moment.records()) {
                assertWithin(control.perUnit(), record.attempts());
                record.failures()
                        .forEach((category, failures) ->
                                limit(record, category, control).ifPresent(limit -> assertTrue(failures <= limit)));
            }
        }
    }

    private static void assertWithin(@Nullable Integer limit, int attempts) {
        assertTrue(limit == null || attempts <= limit);
    }

    private static Optional<Integer> limit(UnitSnapshot record, FailureCategory category, AttemptControl control) {
        return control.on(record.unit().type(), category).map(CategoryRule::limit);
    }

    @Property
    void a3_a5_aTypeIsAttemptedExactlyWhereLimitsForbidPlanning(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            for (ChannelType type : ChannelType.values()) {
                boolean exhausted = moment.statusesAfter().on(type) == ContactStatus.ATTEMPTED;
                boolean exhaustedBefore = moment.statusesBefore().on(type) == ContactStatus.ATTEMPTED;
                List<Effect> told = moment.accepted().orElseThrow().effects().stream()
                        .filter(effect -> effect instanceof Effect.TypeExhausted of && of.type() == type)
                        .toList();

                assertEquals(exhausted && !exhaustedBefore ? 1 : 0, told.size());
                assertFalse(exhausted
                        && LifeCycle.nextUnit(moment.after(), type, moment.rulesAfter())
                                .isPresent());
            }
        }
    }

    @Property
    void a5_everyRefusalToPlanSaysWhy(@ForAll Life life) {
        for (Life.Moment moment : life.moments()) {
            if (moment.event() instanceof AttemptPlanned plan
                    && moment.transition() instanceof Transition.Rejected rejected) {
                Rejection refusal = rejected.rejection();
                switch (refusal.reason()) {
                    case LIMITS -> assertFalse(refusal.limits().isEmpty());
                    case STATUS -> assertTrue(refusal.forbiddenBy().isPresent());
                    case NOT_DUE -> {
                        Instant from = refusal.allowedFrom().orElseThrow();
                        assertFalse(planning(moment, plan, from.minusNanos(1)).isAccepted());
                        assertTrue(planning(moment, plan, from).isAccepted());
                    }
                    case STALE, UNKNOWN, UNUSABLE_UNIT -> assertEquals(List.of(), refusal.limits());
                    case NOT_YET, MALFORMED_ADDRESS -> throw new AssertionError(refusal);
                }
            }
        }
    }

    private static Transition planning(Life.Moment moment, AttemptPlanned plan, Instant at) {
        AttemptPlanned then = new AttemptPlanned(plan.campaign(), plan.unit(), plan.number(), at.plus(Story.LEASE), at);
        return LifeCycle.apply(moment.before(), then, moment.rulesBefore());
    }

    @Property
    void a6_theContactIsDueAfterTheLongestDelayAskedForAndNeverEarlierThanSet(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            Optional<Instant> expected = moment.event() instanceof ContactReset
                    ? Optional.empty()
                    : Stream.of(moment.before().notDueBefore(), afterOutcome(moment), afterRelease(moment))
                            .flatMap(Optional::stream)
                            .max(Comparator.naturalOrder());

            assertEquals(expected, moment.after().notDueBefore());
        }
    }

    private static Optional<Instant> afterOutcome(Life.Moment moment) {
        return delay(moment).map(moment.event().at()::plus);
    }

    /** A planned attempt was released otherwise than by handing it back. */
    private static Optional<Instant> afterRelease(Life.Moment moment) {
        Duration delay = moment.rulesAfter().attempts().minimumDelay();
        if (moment.event() instanceof AttemptReleased released && released.reason() == ReleaseReason.LEASE_ENDED) {
            return moment.before().planned().map(attempt -> attempt.leaseEnd().plus(delay));
        }
        boolean cancelled =
                moment.accepted().orElseThrow().effects().stream().anyMatch(Effect.CancelAttempt.class::isInstance);
        return cancelled ? Optional.of(moment.event().at().plus(delay)) : Optional.empty();
    }

    /** The delay that the event asks for. */
    private static Optional<Duration> delay(Life.Moment moment) {
        AttemptControl control = moment.rulesBefore().attempts();
        if (moment.event() instanceof AttemptFailed failed) {
            return Optional.of(delay(failed.unit().type(), failed.category(), control));
        } else if (moment.event() instanceof ConversationStillOpen stillOpen) {
            return Optional.of(delay(unitOf(stillOpen.number(), moment).type(), FailureCategory.BUSY, control));
        } else if (moment.event() instanceof AttemptSucceeded
                || moment.event() instanceof ConversationResolved resolved
                        && resolved.resolution() != Resolution.COMPLETED) {
            return Optional.of(control.minimumDelay());
        }
        return Optional.empty();
    }

    private static UnitId unitOf(int number, Life.Moment moment) {
        return moment.before().attempts().get(number - 1).unit();
    }

    private static Duration delay(ChannelType type, FailureCategory category, AttemptControl control) {
        return control.on(type, category).map(CategoryRule::delay).orElse(control.minimumDelay());
    }

    @Property
    void a7_unitsWithinTheirLimitsAreTriedInTurns(@ForAll Life any) {
        Life life = any.withOnly(EventKind.PLAN, EventKind.FAIL, EventKind.RELEASE);
        for (Life.Moment moment : life.acceptedMoments()) {
            for (ChannelType type : ChannelType.values()) {
                IntSummaryStatistics plannings = moment.records().stream()
                        .filter(record -> record.unit().type() == type
                                && mayBeTried(record, life.rules().attempts()))
                        .mapToInt(UnitSnapshot::plannings)
                        .summaryStatistics();

                assertTrue(plannings.getCount() == 0 || plannings.getMax() - plannings.getMin() <= 1);
            }
        }
    }

    private static boolean mayBeTried(UnitSnapshot record, AttemptControl control) {
        return record.unusableReason().isEmpty()
                && (control.perUnit() == null || record.attempts() < control.perUnit())
                && record.failures().entrySet().stream()
                        .allMatch(failures -> limit(record, failures.getKey(), control)
                                .map(limit -> failures.getValue() < limit)
                                .orElse(true));
    }
}
