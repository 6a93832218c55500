package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.list.Counters;
import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptState;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        Counters counters =
                Counters.NONE.plusAll(lives.stream().map(Life::imported).toList());
        for (Life life : lives) {
            for (Life.Moment moment : life.acceptedMoments()) {
                Transition.Accepted accepted = moment.accepted().orElseThrow();
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
        return Counters.NONE.plusAll(lives.stream().map(Life::last).toList());
    }

    @Property
    void aTransitionTellsWhereTheContactStoodAndStands(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            Transition.Accepted accepted = moment.accepted().orElseThrow();

            assertEquals(moment.statusesBefore(), accepted.before());
            assertEquals(moment.statusesAfter(), accepted.contact().statuses());
        }
    }

    @Property
    void l4_atMostOneAttemptIsPlannedAndNoConversationIsOpenTwice(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            long planned = moment.after().attempts().stream()
                    .filter(attempt -> attempt.state() == AttemptState.PLANNED)
                    .count();
            List<ConversationId> open = moment.records().stream()
                    .flatMap(record -> record.openConversations().stream())
                    .toList();

            assertTrue(planned <= 1, "planned at once: " + planned);
            assertEquals(open.stream().distinct().toList(), open);
        }
    }

    @Property
    void l5_attemptsAreNumberedWithoutGapOrRepetition(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            List<Integer> numbers =
                    moment.after().attempts().stream().map(Attempt::number).toList();

            assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        }
    }

    private static boolean isOutcome(ContactEvent event) {
        return event instanceof AttemptFailed || event instanceof AttemptSucceeded;
    }

    private static int number(ContactEvent event) {
        return event instanceof AttemptFailed failed ? failed.number() : ((AttemptSucceeded) event).number();
    }

    @Property
    void l7_closedIsLeftOnlyThroughAReset(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            if (moment.before().isClosed() && !(moment.event() instanceof ContactReset)) {
                assertTrue(moment.after().isClosed());
                assertEquals(ContactStatus.CLOSED, moment.statusesAfter().inList());
            }
        }
    }

    @Property
    void equalArgumentsGiveEqualResults(@ForAll Life life) {
        for (Life.Moment moment : life.moments()) {
            Contact equal = Contact.of(moment.before().toSnapshot());

            assertEquals(moment.before(), equal);
            assertEquals(moment.transition(), LifeCycle.apply(equal, moment.event(), moment.rulesBefore()));
        }
    }

    @Property
    void contactsThatStandElsewhereAreNotEqual(@ForAll Life life) {
        for (Life.Moment moment : life.moments()) {
            moment.accepted()
                    .filter(accepted ->
                            !accepted.before().equals(accepted.contact().statuses()))
                    .ifPresent(accepted -> assertNotEquals(moment.before(), moment.after()));
        }
    }

    @Property(tries = 300)
    void noEventChangesTheContactsBeforeIt(@ForAll Life life) {
        List<Life.Moment> moments = life.moments();
        List<String> seen = moments.stream().map(LifeCycleProperties::seen).toList();
        for (Life.Moment moment : moments) {
            moments.forEach(other -> LifeCycle.apply(moment.after(), other.event(), moment.rulesAfter()));
        }
        assertEquals(seen, moments.stream().map(LifeCycleProperties::seen).toList());
    }

    /** All that can be seen of the contact from outside, as a text that nothing can change afterwards. */
    private static String seen(Life.Moment moment) {
        Contact after = moment.after();
        StringBuilder seen = new StringBuilder()
                .append(List.of(after.id(), after.name(), after.units().size(), after.attributes()))
                .append(List.of(after.isBarred(), after.isClosed(), after.notDueBefore(), after.attemptCount()));
        for (ChannelType type : ChannelType.values()) {
            seen.append(after.isDone(type)).append(after.attemptCount(type));
        }
        for (Attempt attempt : after.attempts()) {
            seen.append(attempt).append(attempt.failure()).append(attempt.conversation());
        }
        return seen.append(moment.records()).toString();
    }

    @Property
    void replayingTheEventsGivesTheSameContact(@ForAll Life life) {
        List<ContactEvent> all = life.moments().stream().map(Life.Moment::event).toList();
        List<ContactEvent> applied =
                life.acceptedMoments().stream().map(Life.Moment::event).toList();
        Contact last = life.last();

        assertEquals(last, LifeCycle.replay(life.imported(), applied, life.rules()));
        assertEquals(last, LifeCycle.replay(life.imported(), all, life.rules()), "refused events change nothing");
    }

    @Property
    void effectsTellWhatTheDialerDoesNotKnow(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            List<Effect> expected = new ArrayList<>();
            moment.before()
                    .planned()
                    .filter(attempt -> isTakenFromItsDialer(attempt, moment))
                    .ifPresent(attempt -> expected.add(new Effect.CancelAttempt(attempt.campaign(), attempt.number())));
            if (moment.after().isClosed() && !moment.before().isClosed()) {
                expected.add(new Effect.Closed());
            }
            dueAgain(moment).map(Effect.DueAgain::new).ifPresent(expected::add);

            assertEquals(
                    expected,
                    moment.accepted().orElseThrow().effects().stream()
                            .filter(effect -> !(effect instanceof Effect.TypeExhausted)
                                    && !(effect instanceof Effect.CallbackEnded))
                            .toList());
        }
    }

    private static boolean isTakenFromItsDialer(Attempt planned, Life.Moment moment) {
        boolean isOver = moment.after().planned().isEmpty();
        ContactEvent event = moment.event();
        boolean dialerKnows = isOutcome(event) && number(event) == planned.number()
                || event instanceof AttemptHandedBack
                || event instanceof AttemptReleased released && released.reason() == ReleaseReason.LEASE_ENDED;
        return isOver && !dialerKnows;
    }

    private static Optional<Instant> dueAgain(Life.Moment moment) {
        Optional<Instant> due = dueFrom(moment.after());
        Instant at = moment.event().at();
        return due.isEmpty() || due.equals(dueFrom(moment.before()))
                ? Optional.empty()
                : Optional.of(due.filter(at::isBefore).orElse(at));
    }

    /** Returns from when on an attempt may be planned on any type. */
    private static Optional<Instant> dueFrom(Contact contact) {
        return Stream.of(ChannelType.values())
                .flatMap(type -> contact.dueFrom(type).stream())
                .min(Instant::compareTo);
    }
}
