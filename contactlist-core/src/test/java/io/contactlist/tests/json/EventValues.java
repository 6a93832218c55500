package io.contactlist.tests.json;

import static java.util.Map.entry;
import static net.jqwik.api.Combinators.combine;

import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.model.CallbackEnd;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.BarLifted;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReachedLimit;
import io.contactlist.model.ReachedLimit.Scope;
import io.contactlist.model.Rejection;
import io.contactlist.model.Rejection.Reason;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Any event, what became of it, and what dialers are told and tell. */
final class EventValues {

    private EventValues() {}

    static Map<Class<?>, Arbitrary<?>> byType() {
        return Map.ofEntries(
                entry(AttemptPlanned.class, planned()),
                entry(
                        AttemptProlonged.class,
                        combine(numbers(), Basics.instants(), Basics.instants()).as(AttemptProlonged::new)),
                entry(
                        AttemptHandedBack.class,
                        combine(numbers(), Basics.instants().injectNull(0.3), Basics.instants())
                                .as(AttemptHandedBack::new)),
                entry(
                        AttemptReleased.class,
                        combine(numbers(), Arbitraries.of(ReleaseReason.class), Basics.instants())
                                .as(AttemptReleased::new)),
                entry(
                        AttemptFailed.class,
                        combine(numbers(), unitIds(), Arbitraries.of(FailureCategory.class), Basics.instants())
                                .as(AttemptFailed::new)),
                entry(
                        AttemptSucceeded.class,
                        combine(numbers(), unitIds(), ContactValues.conversationIds(), Basics.instants())
                                .as(AttemptSucceeded::new)),
                entry(
                        ConversationStillOpen.class,
                        combine(ContactValues.conversationIds(), numbers(), Basics.instants())
                                .as(ConversationStillOpen::new)),
                entry(
                        AnswerTimeEnded.class,
                        combine(ContactValues.conversationIds(), numbers(), Basics.instants())
                                .as(AnswerTimeEnded::new)),
                entry(
                        ConversationResolved.class,
                        combine(
                                        ContactValues.conversationIds(),
                                        numbers(),
                                        Arbitraries.of(Resolution.class),
                                        Basics.instants().injectNull(0.3),
                                        Basics.instants())
                                .as(ConversationResolved::new)),
                entry(
                        ContactedElsewhere.class,
                        combine(
                                        Arbitraries.of(ChannelType.class),
                                        Arbitraries.of(ContactedElsewhere.Kind.class),
                                        Basics.instants())
                                .as(ContactedElsewhere::new)),
                entry(CallbackAgreed.class, callbackAgreed()),
                entry(CallbackCancelled.class, Basics.instants().map(CallbackCancelled::new)),
                entry(CallbackMissed.class, Basics.instants().map(CallbackMissed::new)),
                entry(ContactExpired.class, Basics.instants().map(ContactExpired::new)),
                entry(
                        UnitMadeUnusable.class,
                        combine(
                                        unitIds(),
                                        Arbitraries.of(UnusableReason.class)
                                                .filter(reason -> reason != UnusableReason.MALFORMED_ADDRESS),
                                        Basics.instants())
                                .as(UnitMadeUnusable::new)),
                entry(
                        UnitMadeUsable.class,
                        combine(unitIds(), Basics.instants()).as(UnitMadeUsable::new)),
                entry(DataUpdated.class, dataUpdated()),
                entry(ContactBarred.class, Basics.instants().map(ContactBarred::new)),
                entry(BarLifted.class, Basics.instants().map(BarLifted::new)),
                entry(ContactReset.class, Basics.instants().map(ContactReset::new)),
                entry(
                        RulesChanged.class,
                        combine(ListValues.listRules(), Basics.instants()).as(RulesChanged::new)),
                entry(ContactClosed.class, Basics.instants().map(ContactClosed::new)),
                entry(
                        Effect.CancelAttempt.class,
                        combine(ListValues.campaignIds(), numbers()).as(Effect.CancelAttempt::new)),
                entry(
                        Effect.CallbackEnded.class,
                        combine(ContactValues.callbacks(), Arbitraries.of(CallbackEnd.class))
                                .as(Effect.CallbackEnded::new)),
                entry(Effect.Closed.class, Arbitraries.just(new Effect.Closed())),
                entry(
                        Effect.TypeExhausted.class,
                        combine(Arbitraries.of(ChannelType.class), limits()).as(Effect.TypeExhausted::new)),
                entry(Effect.DueAgain.class, Basics.instants().map(Effect.DueAgain::new)),
                entry(Transition.Accepted.class, transitions().filter(Transition::isAccepted)),
                entry(Transition.Rejected.class, rejections().map(Transition.Rejected::new)),
                entry(Rejection.class, rejections()),
                entry(ReachedLimit.class, reachedLimits()),
                entry(ReportedEvent.class, reportedEvents()),
                entry(PlannedAttempt.class, plannedAttempts()));
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers();
    }

    private static Arbitrary<UnitId> unitIds() {
        return ContactValues.unitIds();
    }

    private static Arbitrary<AttemptPlanned> planned() {
        return combine(
                        ListValues.campaignIds(),
                        unitIds(),
                        numbers(),
                        Basics.dates(),
                        Basics.delays().map(delay -> delay.plusNanos(1)))
                .as((campaign, unit, number, at, lease) -> new AttemptPlanned(
                        campaign, unit, number, at.plus(lease), number % 2 == 0 ? null : at.plusNanos(1), at));
    }

    private static Arbitrary<DataUpdated> dataUpdated() {
        return combine(
                        ContactValues.units().list().ofMaxSize(3).uniqueElements(CommunicationUnit::id),
                        Basics.texts().injectNull(0.3),
                        ContactValues.attributes(),
                        ContactValues.zones(),
                        Arbitraries.integers().between(-9, 9),
                        Basics.instants().injectNull(0.3),
                        Basics.instants())
                .as(DataUpdated::new);
    }

    private static Arbitrary<CallbackAgreed> callbackAgreed() {
        return ContactValues.callbacks()
                .map(callback -> new CallbackAgreed(callback, callback.until().minusNanos(1)));
    }

    private static Arbitrary<List<ReachedLimit>> limits() {
        return reachedLimits().list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<ReachedLimit> reachedLimits() {
        return combine(Arbitraries.of(Scope.class), Basics.limits(), unitIds(), Arbitraries.of(FailureCategory.class))
                .as((scope, limit, unit, category) -> switch (scope) {
                    case CONTACT, TYPE -> new ReachedLimit(scope, limit, null, null);
                    case UNIT -> new ReachedLimit(scope, limit, unit, null);
                    case CATEGORY -> new ReachedLimit(scope, limit, unit, category);
                });
    }

    private static Arbitrary<Rejection> rejections() {
        return combine(Arbitraries.of(Reason.class), Arbitraries.of(ContactStatus.class), limits(), Basics.instants())
                .as(EventValues::rejection);
    }

    private static Rejection rejection(Reason reason, ContactStatus status, List<ReachedLimit> limits, Instant from) {
        return new Rejection(
                reason,
                reason == Reason.STATUS ? status : null,
                reason == Reason.LIMITS ? limits : List.of(),
                reason == Reason.NOT_DUE ? from : null);
    }

    private static Arbitrary<Transition> transitions() {
        return new Lives()
                .lives()
                .map(Life::moments)
                .filter(moments -> !moments.isEmpty())
                .flatMap(Arbitraries::of)
                .map(Life.Moment::transition);
    }

    private static Arbitrary<ReportedEvent> reportedEvents() {
        Arbitrary<ContactEvent> events =
                Arbitraries.oneOf(planned(), dataUpdated(), Basics.instants().map(ContactBarred::new));
        return combine(ListValues.listIds(), ContactValues.contactIds(), events).as(ReportedEvent::new);
    }

    private static Arbitrary<PlannedAttempt> plannedAttempts() {
        return combine(
                        ListValues.listIds(),
                        ContactValues.contacts(),
                        ListValues.campaignIds(),
                        ContactValues.units(),
                        numbers(),
                        Basics.instants(),
                        Basics.instants().injectNull(0.3))
                .as(PlannedAttempt::new);
    }
}
