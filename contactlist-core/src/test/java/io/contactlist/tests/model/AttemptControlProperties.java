package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.lives.EventKind;
import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptState;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.Rejection;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;

/** What the attempt control holds in every life (A3 to A7). */
@Domain(Lives.class)
class AttemptControlProperties {

    /** Counts what the dialer may have made of the attempts since the last reset, lost outcomes included. */
    @Property
    void a4_noMoreAttemptsAreHandedOutThanTheLimitsAllow(@ForAll Life any) {
        Life life = any.without(EventKind.CHANGE_RULES, EventKind.AGREE_CALLBACK);
        AttemptControl control = life.rules().attempts();
        int forgotten = 0;
        for (Life.Moment moment : life.acceptedMoments()) {
            if (moment.event() instanceof ContactReset) {
                forgotten = moment.after().attempts().size()
                        - (moment.after().planned().isPresent() ? 1 : 0);
            }
            List<Attempt> out = moment.after().attempts().stream()
                    .skip(forgotten)
                    .filter(attempt -> attempt.state() != AttemptState.HANDED_BACK
                            && attempt.category() != FailureCategory.NO_CAPACITY)
                    .toList();
            assertWithin(control.perContact(), out);
            for (ChannelType type : ChannelType.values()) {
                assertWithin(
                        control.perType().get(type),
                        with(out, attempt -> attempt.unit().type() == type));
            }
            for (UnitState record : moment.records()) {
                assertWithin(
                        control.perUnit(),
                        with(out, attempt -> attempt.unit().equals(record.unit().id())));
            }
        }
    }

    private static List<Attempt> with(List<Attempt> attempts, Predicate<Attempt> condition) {
        return attempts.stream().filter(condition).toList();
    }

    private static void assertWithin(@Nullable Integer limit, List<Attempt> attempts) {
        assertTrue(limit == null || attempts.size() <= limit);
    }

    private static Optional<Integer> limit(UnitState record, FailureCategory category, AttemptControl control) {
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
                        && LifeCycle.nextUnit(moment.after(), type, moment.rulesAfter(), Instant.MAX)
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
                        boolean isAllThere = moment.before()
                                .nextEnd()
                                .filter(end -> !end.isAfter(from))
                                .isEmpty();
                        assertFalse(planning(moment, plan, from.minusNanos(1)).isAccepted());
                        assertTrue(planning(moment, plan, from).isAccepted() || !isAllThere);
                    }
                    case STALE, UNKNOWN, UNUSABLE_UNIT -> assertEquals(List.of(), refusal.limits());
                    case NOT_YET, MALFORMED_ADDRESS, TOO_MANY_TIME_KEYS -> throw new AssertionError(refusal);
                }
            }
        }
    }

    private static Transition planning(Life.Moment moment, AttemptPlanned plan, Instant at) {
        AttemptPlanned then = new AttemptPlanned(plan.campaign(), plan.unit(), plan.number(), at.plus(Story.LEASE), at);
        return LifeCycle.apply(moment.before(), then, moment.rulesBefore());
    }

    @Property
    void a6_aContactWaitsForTheLatestOfWhatHoldsIt(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            Optional<Instant> due = moment.after().notDueBefore();
            for (Attempt attempt : moment.after().attempts()) {
                if (attempt.state().isReleased()
                        && attempt.number() > moment.after().toSnapshot().lastReset()) {
                    assertTrue(due.filter(instant -> !instant.isBefore(attempt.leaseEnd()))
                            .isPresent());
                }
            }
            if (moment.event() instanceof AttemptFailed failed && isLatestOutcome(failed, moment)) {
                Attempt attempt = moment.after().attempts().get(failed.number() - 1);
                Instant acts = failed.at().isBefore(attempt.plannedAt()) ? attempt.plannedAt() : failed.at();
                Duration delay = delay(
                        failed.unit().type(),
                        failed.category(),
                        moment.rulesBefore().attempts());
                assertTrue(due.filter(instant -> !instant.isBefore(acts.plus(delay)))
                        .isPresent());
            }
        }
    }

    /** Returns whether the report became the outcome of an attempt that no reset has forgotten. */
    private static boolean isLatestOutcome(AttemptFailed failed, Life.Moment moment) {
        Attempt before = moment.before().attempts().get(failed.number() - 1);
        Attempt after = moment.after().attempts().get(failed.number() - 1);
        return !before.equals(after)
                && after.failure().equals(Optional.of(failed.category()))
                && after.outcomeAt().equals(Optional.of(failed.at()))
                && !before.outcomeAt().equals(after.outcomeAt())
                && failed.number() > moment.after().toSnapshot().lastReset();
    }

    private static Duration delay(ChannelType type, FailureCategory category, AttemptControl control) {
        return control.on(type, category).map(CategoryRule::delay).orElse(control.minimumDelay());
    }

    @Property
    void a7_theNextUnitIsOneOfThosePlannedTheFewestTimes(@ForAll Life any) {
        Life life = any.without(EventKind.AGREE_CALLBACK);
        for (Life.Moment moment : life.acceptedMoments()) {
            AttemptControl control = moment.rulesAfter().attempts();
            for (ChannelType type : ChannelType.values()) {
                LifeCycle.nextUnit(moment.after(), type, moment.rulesAfter(), Instant.MAX)
                        .ifPresent(next -> assertEquals(
                                moment.records().stream()
                                        .filter(record -> record.unit().type() == type
                                                && !record.removed()
                                                && mayBeTried(record, control))
                                        .mapToInt(UnitState::plannings)
                                        .min(),
                                OptionalInt.of(moment.after().unit(next.id()).plannings())));
            }
        }
    }

    private static boolean mayBeTried(UnitState record, AttemptControl control) {
        return record.unusableReason().isEmpty()
                && (control.perUnit() == null || record.attempts() < control.perUnit())
                && record.failures().entrySet().stream()
                        .allMatch(failures -> limit(record, failures.getKey(), control)
                                .map(limit -> failures.getValue() < limit)
                                .orElse(true));
    }
}
