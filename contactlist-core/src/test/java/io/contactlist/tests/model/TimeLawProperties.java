package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.lives.EventKind;
import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptState;
import io.contactlist.model.Callback;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Effect;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.PlanningGroup;
import io.contactlist.model.QuietPeriod;
import io.contactlist.model.Rejection;
import io.contactlist.model.Resolution;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;

/** What holds in every life, whatever makes a contact wait (R4, R5, B6, G5, T1, T2, W6). */
@Domain(Lives.class)
class TimeLawProperties {

    @Property
    void r4_r5_nothingIsPlannedInAQuietPeriodWhateverWasResetOrRemoved(@ForAll Life any) {
        Life life = any.without(EventKind.CHANGE_RULES);
        List<ConversationResolved> resolved = new ArrayList<>();
        for (Life.Moment moment : life.acceptedMoments()) {
            if (moment.event() instanceof ConversationResolved event && event.resolution() != Resolution.WRONG_PERSON) {
                resolved.add(event);
            } else if (moment.event() instanceof AttemptPlanned planned && !isFirstOfCallback(moment)) {
                ChannelType type = planned.unit().type();
                resolved.stream()
                        .filter(event -> event.notBefore() != null)
                        .forEach(event -> assertNotBefore(event.notBefore(), planned));
                for (QuietPeriod quiet : life.rules().attempts().quiet()) {
                    if (quiet.types().contains(type)) {
                        conversed(moment.before(), resolved, quiet)
                                .forEach(at -> assertNotBefore(at.plus(quiet.span()), planned));
                    }
                }
            }
        }
    }

    private static boolean isFirstOfCallback(Life.Moment moment) {
        ChannelType type = ((AttemptPlanned) moment.event()).unit().type();
        return moment.before().places(type).get(0).group() == PlanningGroup.CALLBACK;
    }

    private static void assertNotBefore(Instant allowed, AttemptPlanned planned) {
        assertFalse(planned.at().isBefore(allowed), () -> planned + " is allowed from " + allowed);
    }

    /** Returns when attempts succeeded on such types, and when their conversations were resolved. */
    private static Stream<Instant> conversed(Contact contact, List<ConversationResolved> resolved, QuietPeriod quiet) {
        List<Attempt> successes = contact.attempts().stream()
                .filter(attempt -> attempt.state() == AttemptState.SUCCEEDED)
                .filter(attempt -> quiet.types().contains(attempt.unit().type()))
                .toList();
        Stream<Instant> ends = resolved.stream()
                .filter(event -> successes.stream().anyMatch(attempt -> attempt.number() == event.number()))
                .map(ConversationResolved::at);
        return Stream.concat(successes.stream().flatMap(attempt -> attempt.outcomeAt().stream()), ends);
    }

    /** What a callback waits for: it was agreed, and nothing has become of it yet. */
    private record Promise(Callback callback, int attemptsBefore) {

        boolean hasSucceeded(Contact contact) {
            return contact.attempts().stream()
                    .filter(attempt -> attempt.number() > attemptsBefore)
                    .filter(attempt -> attempt.unit().type() == callback.type())
                    .filter(attempt -> !attempt.plannedAt().isBefore(callback.from()))
                    .anyMatch(attempt -> attempt.state() == AttemptState.SUCCEEDED);
        }
    }

    /** One that has succeeded is settled by a later one and by its cancellation: it cannot be pending again (B5). */
    @Property
    void b6_aCallbackIsPendingOrHasSucceededOrAnEffectHasReportedItsEnd(@ForAll Life life) {
        List<Promise> promises = new ArrayList<>();
        for (Life.Moment moment : life.acceptedMoments()) {
            Contact contact = moment.after();
            List<Callback> ended = new ArrayList<>();
            for (Effect effect : moment.transition().effects()) {
                if (effect instanceof Effect.CallbackEnded end) {
                    ended.add(end.callback());
                }
            }
            promises.removeIf(promise -> ended.contains(promise.callback())
                    || isNews(moment.event()) && promise.hasSucceeded(moment.before()));
            if (moment.event() instanceof CallbackAgreed agreed) {
                promises.add(new Promise(agreed.callback(), contact.attempts().size()));
            }
            for (Promise promise : promises) {
                assertTrue(
                        contact.callback().equals(Optional.of(promise.callback())) || promise.hasSucceeded(contact),
                        () -> promise + " is lost by " + moment.event());
            }
        }
    }

    private static boolean isNews(ContactEvent event) {
        return event instanceof CallbackAgreed || event instanceof CallbackCancelled;
    }

    @Property
    void t1_whatOnlyMakesAContactWaitChangesNoStatus(@ForAll Life any) {
        Life life = any.without(EventKind.CHANGE_RULES);
        AttemptControl control = life.rules().attempts();
        ListRules rules = new ListRules(life.rules().closure(), withoutWaiting(control));
        Contact contact = life.imported();
        for (Life.Moment moment : life.acceptedMoments()) {
            ContactEvent event = moment.event();
            if (event instanceof ContactedElsewhere) {
                assertEquals(moment.before().statuses(), moment.after().statuses());
                continue;
            } else if (event instanceof ConversationResolved resolved) {
                event = new ConversationResolved(
                        resolved.conversation(), resolved.number(), resolved.resolution(), resolved.at());
            }
            contact = ((Transition.Accepted) LifeCycle.apply(contact, event, rules)).contact();
            assertEquals(moment.after().statuses(), contact.statuses());
        }
    }

    private static AttemptControl withoutWaiting(AttemptControl control) {
        return new AttemptControl(
                control.perContact(),
                control.perUnit(),
                control.perType(),
                control.minimumDelay(),
                control.categories(),
                control.answerTime());
    }

    @Property
    void t2_whoIsCallableCanBePlannedFromTheInstantItNamesAndNoSooner(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            Contact contact = moment.after();
            for (ChannelType type : ChannelType.values()) {
                boolean isCallable = contact.status(type) == ContactStatus.CALLABLE
                        && contact.planned().isEmpty();
                assertEquals(isCallable, contact.dueFrom(type).isPresent());
                contact.dueFrom(type).ifPresent(due -> assertPlannedFrom(due, contact, type, moment.rulesAfter()));
            }
        }
    }

    private static void assertPlannedFrom(Instant due, Contact contact, ChannelType type, ListRules rules) {
        boolean isFresh = due.equals(Instant.MIN);
        Instant at = isFresh ? Instant.EPOCH : due;
        if (contact.nextEnd().filter(end -> !end.isAfter(at)).isPresent()) {
            return; // Something ends by then, so that the contact is another one.
        }
        UnitId unit = LifeCycle.nextUnit(contact, type, rules, at)
                .map(CommunicationUnit::id)
                .orElseThrow();
        assertTrue(LifeCycle.apply(contact, planned(unit, contact, at), rules).isAccepted());
        if (!isFresh) {
            Instant before = due.minusNanos(1);
            assertEquals(Optional.empty(), LifeCycle.nextUnit(contact, type, rules, before));
            Transition tooSoon = LifeCycle.apply(contact, planned(unit, contact, before), rules);
            Rejection rejection = ((Transition.Rejected) tooSoon).rejection();
            assertEquals(Optional.of(due), rejection.allowedFrom());
        }
    }

    private static AttemptPlanned planned(UnitId unit, Contact contact, Instant at) {
        int number = contact.attempts().size() + 1;
        return new AttemptPlanned(CampaignId.of("spring"), unit, number, at.plusSeconds(60), at);
    }

    @Property
    void g5_nobodyIsPlannedOrCallableOnceExpired(@ForAll Life life) {
        for (Life.Moment moment : life.acceptedMoments()) {
            if (moment.after().isExpired()) {
                for (ChannelType type : ChannelType.values()) {
                    assertNotEquals(ContactStatus.CALLABLE, moment.after().status(type));
                    assertNotEquals(ContactStatus.PLANNING, moment.after().status(type));
                }
            }
        }
    }

    @Property
    void w6_aPlannedAttemptKeepsItsLastInstantToBegin(@ForAll Life life) {
        List<@Nullable Instant> beginBefore = new ArrayList<>();
        for (Life.Moment moment : life.acceptedMoments()) {
            if (moment.event() instanceof AttemptPlanned planned) {
                beginBefore.add(planned.beginBefore());
            }
            assertEquals(
                    beginBefore,
                    moment.after().attempts().stream()
                            .map(attempt -> attempt.beginBefore())
                            .toList());
        }
    }
}
