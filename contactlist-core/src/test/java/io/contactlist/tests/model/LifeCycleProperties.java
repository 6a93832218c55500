package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.list.Counters;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.Effect;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds after every event of every life (L3 to L7, K2). */
@Domain(Lives.class)
@Domain(DomainContext.Global.class)
class LifeCycleProperties {

    @Property(tries = 300)
    void l3_k2_countersMovedByEachTransitionCountEachContactOnceInEachView(
            @ForAll @Size(min = 1, max = 4) List<Life> lives) {
        Counters counters = Counters.NONE;
        for (Life life : lives) {
            counters = counters.plus(life.imported());
        }
        for (Life life : lives) {
            for (Life.Step step : life.acceptedSteps()) {
                Transition.Accepted accepted = step.accepted().orElseThrow();
                counters = counters.moved(accepted.before(), accepted.contact().statuses());
                assertEquals(lives.size(), counters.inList().total());
                for (ChannelType type : ChannelType.values()) {
                    assertEquals(lives.size(), counters.on(type).total());
                }
            }
        }
        assertEquals(recount(lives), counters);
    }

    private static Counters recount(List<Life> lives) {
        Counters counters = Counters.NONE;
        for (Life life : lives) {
            List<Life.Step> steps = life.steps();
            counters = counters.plus(
                    steps.isEmpty()
                            ? life.imported()
                            : steps.get(steps.size() - 1).after());
        }
        return counters;
    }

    @Property
    void aTransitionTellsWhereTheContactStoodAndStands(@ForAll Life life) {
        for (Life.Step step : life.acceptedSteps()) {
            Transition.Accepted accepted = step.accepted().orElseThrow();

            assertEquals(step.standingBefore(), accepted.before());
            assertEquals(step.standingAfter(), accepted.contact().statuses());
        }
    }

    @Property
    void l4_atMostOneAttemptIsPlannedAndNoConversationIsOpenTwice(@ForAll Life life) {
        for (Life.Step step : life.acceptedSteps()) {
            long planned = step.after().attempts().stream()
                    .filter(attempt -> attempt.state() == AttemptState.PLANNED)
                    .count();
            List<?> open = step.records().stream()
                    .map(UnitSnapshot::openConversation)
                    .filter(Objects::nonNull)
                    .toList();

            assertTrue(planned <= 1, "planned at once: " + planned);
            assertEquals(open.stream().distinct().toList(), open);
        }
    }

    @Property
    void l5_attemptsAreNumberedWithoutGapOrRepetition(@ForAll Life life) {
        for (Life.Step step : life.acceptedSteps()) {
            List<Integer> numbers =
                    step.after().attempts().stream().map(Attempt::number).toList();

            assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        }
    }

    @Property(tries = 300)
    void l5_outcomesAndConversationEventsDeliveredTwiceChangeNothing(@ForAll Life life) {
        List<ContactEvent> delivered = new ArrayList<>();
        for (Life.Step step : life.acceptedSteps()) {
            if (isNews(step.event())) {
                delivered.add(step.event());
            }
            for (ContactEvent event : delivered) {
                Transition again = LifeCycle.apply(step.after(), event, step.rulesAfter());

                assertTrue(
                        again instanceof Transition.Rejected rejected
                                && rejected.rejection().reason() == Reason.STALE,
                        () -> event + " again: " + again);
            }
        }
    }

    private static boolean isNews(ContactEvent event) {
        return event instanceof AttemptFailed
                || event instanceof AttemptSucceeded
                || event instanceof ConversationStillOpen
                || event instanceof ConversationResolved;
    }

    @Property
    void l7_closedIsLeftOnlyThroughAReset(@ForAll Life life) {
        for (Life.Step step : life.acceptedSteps()) {
            if (step.before().isClosed() && !(step.event() instanceof ContactReset)) {
                assertTrue(step.after().isClosed());
                assertEquals(ContactStatus.CLOSED, step.standingAfter().inList());
            }
        }
    }

    @Property
    void equalArgumentsGiveEqualResults(@ForAll Life life) {
        for (Life.Step step : life.steps()) {
            Contact equal = Contact.of(step.before().toSnapshot());

            assertEquals(step.before(), equal);
            assertEquals(step.transition(), LifeCycle.apply(equal, step.event(), step.rulesBefore()));
        }
    }

    @Property
    void contactsThatStandElsewhereAreNotEqual(@ForAll Life life) {
        for (Life.Step step : life.steps()) {
            step.accepted()
                    .filter(accepted ->
                            !accepted.before().equals(accepted.contact().statuses()))
                    .ifPresent(accepted -> assertNotEquals(step.before(), step.after()));
        }
    }

    @Property(tries = 300)
    void noEventChangesTheContactsBeforeIt(@ForAll Life life) {
        List<Life.Step> steps = life.steps();
        List<String> seen = steps.stream().map(Life.Step::seen).toList();
        for (Life.Step step : steps) {
            steps.forEach(other -> LifeCycle.apply(step.after(), other.event(), step.rulesAfter()));
        }
        assertEquals(seen, steps.stream().map(Life.Step::seen).toList());
    }

    @Property
    void replayingTheEventsGivesTheSameContact(@ForAll Life life) {
        List<Life.Step> steps = life.steps();
        List<ContactEvent> all = steps.stream().map(Life.Step::event).toList();
        List<ContactEvent> applied =
                life.acceptedSteps().stream().map(Life.Step::event).toList();
        Contact last =
                steps.isEmpty() ? life.imported() : steps.get(steps.size() - 1).after();

        assertEquals(last, LifeCycle.replay(life.imported(), applied, life.rules()));
        assertEquals(last, LifeCycle.replay(life.imported(), all, life.rules()), "refused events change nothing");
    }

    @Property
    void effectsTellWhatTheDialerDoesNotKnow(@ForAll Life life) {
        for (Life.Step step : life.acceptedSteps()) {
            List<Effect> expected = new ArrayList<>();
            step.before()
                    .planned()
                    .filter(attempt -> isTakenFromItsDialer(attempt, step))
                    .ifPresent(attempt -> expected.add(new Effect.CancelAttempt(attempt.campaign(), attempt.number())));
            if (step.after().isClosed() && !step.before().isClosed()) {
                expected.add(new Effect.Closed());
            }
            dueAgain(step).map(Effect.DueAgain::new).ifPresent(expected::add);

            assertEquals(
                    expected,
                    step.accepted().orElseThrow().effects().stream()
                            .filter(effect -> !(effect instanceof Effect.TypeExhausted))
                            .toList());
        }
    }

    private static boolean isTakenFromItsDialer(Attempt planned, Life.Step step) {
        boolean isOver = step.after().planned().isEmpty();
        ContactEvent event = step.event();
        boolean dialerKnows = event instanceof AttemptFailed failed && failed.number() == planned.number()
                || event instanceof AttemptSucceeded
                || event instanceof AttemptReleased released && released.reason() != ReleaseReason.CAMPAIGN_STOPPED;
        return isOver && !dialerKnows;
    }

    private static Optional<Instant> dueAgain(Life.Step step) {
        boolean can = canBePlanned(step.after(), step.standingAfter());
        boolean could = canBePlanned(step.before(), step.standingBefore());
        boolean sameInstant = step.before().notDueBefore().equals(step.after().notDueBefore());
        Instant at = step.event().at();
        return can && !(could && sameInstant)
                ? Optional.of(step.after().notDueBefore().filter(at::isBefore).orElse(at))
                : Optional.empty();
    }

    private static boolean canBePlanned(Contact contact, ContactStatuses standing) {
        return contact.planned().isEmpty()
                && Stream.of(ChannelType.values()).anyMatch(type -> standing.on(type) == ContactStatus.CALLABLE);
    }
}
