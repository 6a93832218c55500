package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        Life life = any.without(Choice.Kind.CHANGE_RULES);
        AttemptControl control = life.rules().attempts();
        for (Life.Step step : life.acceptedSteps()) {
            Contact contact = step.after();
            assertWithin(control.perContact(), contact.attemptCount());
            for (ChannelType type : ChannelType.values()) {
                assertWithin(control.perType().get(type), contact.attemptCount(type));
            }
            for (UnitSnapshot record : step.records()) {
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
        for (Life.Step step : life.acceptedSteps()) {
            for (ChannelType type : ChannelType.values()) {
                boolean exhausted = step.standingAfter().on(type) == ContactStatus.ATTEMPTED;
                boolean exhaustedBefore = step.standingBefore().on(type) == ContactStatus.ATTEMPTED;
                List<Effect> told = step.accepted().orElseThrow().effects().stream()
                        .filter(effect -> effect instanceof Effect.TypeExhausted of && of.type() == type)
                        .toList();

                assertEquals(exhausted && !exhaustedBefore ? 1 : 0, told.size());
                assertFalse(exhausted
                        && LifeCycle.nextUnit(step.after(), type, step.rulesAfter())
                                .isPresent());
            }
        }
    }

    @Property
    void a5_everyRefusalToPlanSaysWhy(@ForAll Life life) {
        for (Life.Step step : life.steps()) {
            if (step.event() instanceof AttemptPlanned plan
                    && step.transition() instanceof Transition.Rejected rejected) {
                Rejection refusal = rejected.rejection();
                switch (refusal.reason()) {
                    case LIMITS -> assertFalse(refusal.limits().isEmpty());
                    case STATUS -> assertTrue(refusal.forbiddenBy().isPresent());
                    case NOT_DUE -> {
                        Instant from = refusal.allowedFrom().orElseThrow();
                        assertFalse(planning(step, plan, from.minusNanos(1)).isAccepted());
                        assertTrue(planning(step, plan, from).isAccepted());
                    }
                    case STALE, UNKNOWN, UNUSABLE_UNIT -> assertEquals(List.of(), refusal.limits());
                    case NOT_YET, MALFORMED_ADDRESS -> throw new AssertionError(refusal);
                }
            }
        }
    }

    private static Transition planning(Life.Step step, AttemptPlanned plan, Instant at) {
        AttemptPlanned then = new AttemptPlanned(plan.campaign(), plan.unit(), plan.number(), at.plus(Story.LEASE), at);
        return LifeCycle.apply(step.before(), then, step.rulesBefore());
    }

    @Property
    void a6_theContactIsDueAfterTheLongestDelayAskedForAndNeverEarlierThanSet(@ForAll Life life) {
        for (Life.Step step : life.acceptedSteps()) {
            Optional<Instant> expected = step.event() instanceof ContactReset
                    ? Optional.empty()
                    : Stream.of(step.before().notDueBefore(), afterOutcome(step), afterRelease(step))
                            .flatMap(Optional::stream)
                            .max(Comparator.naturalOrder());

            assertEquals(expected, step.after().notDueBefore());
        }
    }

    private static Optional<Instant> afterOutcome(Life.Step step) {
        return delay(step).map(step.event().at()::plus);
    }

    /** A planned attempt was released otherwise than by handing it back. */
    private static Optional<Instant> afterRelease(Life.Step step) {
        Duration delay = step.rulesAfter().attempts().minimumDelay();
        if (step.event() instanceof AttemptReleased released && released.reason() == ReleaseReason.LEASE_ENDED) {
            return step.before().planned().map(attempt -> attempt.leaseEnd().plus(delay));
        }
        boolean cancelled =
                step.accepted().orElseThrow().effects().stream().anyMatch(Effect.CancelAttempt.class::isInstance);
        return cancelled ? Optional.of(step.event().at().plus(delay)) : Optional.empty();
    }

    /** The delay that the event asks for. */
    private static Optional<Duration> delay(Life.Step step) {
        AttemptControl control = step.rulesBefore().attempts();
        if (step.event() instanceof AttemptFailed failed) {
            return Optional.of(delay(failed.unit().type(), failed.category(), control));
        } else if (step.event() instanceof ConversationStillOpen stillOpen) {
            return Optional.of(delay(unitOf(stillOpen.number(), step).type(), FailureCategory.BUSY, control));
        } else if (step.event() instanceof AttemptSucceeded
                || step.event() instanceof ConversationResolved resolved
                        && resolved.resolution() != Resolution.COMPLETED) {
            return Optional.of(control.minimumDelay());
        }
        return Optional.empty();
    }

    private static UnitId unitOf(int number, Life.Step step) {
        return step.before().attempts().get(number - 1).unit();
    }

    private static Duration delay(ChannelType type, FailureCategory category, AttemptControl control) {
        return control.on(type, category).map(CategoryRule::delay).orElse(control.minimumDelay());
    }

    @Property
    void a7_unitsWithinTheirLimitsAreTriedInTurns(@ForAll Life any) {
        Life life = any.withOnly(Choice.Kind.PLAN, Choice.Kind.FAIL, Choice.Kind.RELEASE)
                .planningByTurns();
        for (Life.Step step : life.acceptedSteps()) {
            for (ChannelType type : ChannelType.values()) {
                IntSummaryStatistics plannings = step.records().stream()
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
