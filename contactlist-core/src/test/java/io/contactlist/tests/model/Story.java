package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptControlBuilder;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.CallbackEnd;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Rejection;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnitState;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The story of one contact, told event by event, each at the current instant. An event that is refused
 * must be followed by {@link #refused} or {@link #refusal}; everything else fails on it.
 */
final class Story {

    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    static final Duration LEASE = Duration.ofHours(1);
    static final CampaignId CAMPAIGN = CampaignId.of("spring");

    private final Contact imported;
    private final ListRules rulesAtImport;
    private final List<ContactEvent> events;
    private final Contact contact;
    private final ListRules rules;
    private final Instant now;
    private final Optional<Transition> last;

    private Story(Contact imported, ListRules rules) {
        this(imported, rules, List.of(), imported, rules, START, Optional.empty());
    }

    private Story(
            Contact imported,
            ListRules rulesAtImport,
            List<ContactEvent> events,
            Contact contact,
            ListRules rules,
            Instant now,
            Optional<Transition> last) {
        this.imported = imported;
        this.rulesAtImport = rulesAtImport;
        this.events = events;
        this.contact = contact;
        this.rules = rules;
        this.now = now;
        this.last = last;
    }

    /** A contact as imported into a list without limits that closes by any type. */
    static Story of(CommunicationUnit... units) {
        return new Story(Contact.of(ContactId.of("ann"), "Ann", List.of(units), Attributes.NONE), ListRules.DEFAULT);
    }

    /** The same contact, imported so that it expires so long after the start. */
    Story expiring(Duration life) {
        return new Story(imported.withNotAfter(START.plus(life)), rulesAtImport);
    }

    /** The same beginning in a list with this closure policy. */
    Story under(ClosurePolicy policy) {
        return new Story(imported, new ListRules(policy, rulesAtImport.attempts()));
    }

    /** The same beginning in a list with this attempt control. */
    Story limited(UnaryOperator<AttemptControlBuilder> limits) {
        return new Story(imported, new ListRules(rulesAtImport.closure(), control(limits)));
    }

    static AttemptControl control(UnaryOperator<AttemptControlBuilder> limits) {
        return limits.apply(AttemptControl.builder()).build();
    }

    static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    // What happens

    Story after(Duration pause) {
        accepted();
        return new Story(imported, rulesAtImport, events, contact, rules, now.plus(pause), last);
    }

    Story happened(ContactEvent event) {
        accepted();
        Transition transition = LifeCycle.apply(contact, event, rules);
        if (!(transition instanceof Transition.Accepted accepted)) {
            return new Story(imported, rulesAtImport, events, contact, rules, now, Optional.of(transition));
        }
        ListRules next = event instanceof RulesChanged changed ? changed.rules() : rules;
        List<ContactEvent> more = new ArrayList<>(events);
        more.addAll(accepted.events());
        return new Story(imported, rulesAtImport, more, accepted.contact(), next, now, Optional.of(transition));
    }

    /** Plans on the unit whose turn it is; where none may be tried, on the first, to be refused. */
    Story planned(ChannelType type) {
        return planned(LifeCycle.nextUnit(contact, type, rules, Instant.MAX)
                .or(() -> contact.units().stream()
                        .filter(unit -> unit.type() == type)
                        .findFirst())
                .orElseThrow());
    }

    Story planned(CommunicationUnit unit) {
        return planned(lastNumber() + 1, unit);
    }

    Story planned(int number, CommunicationUnit unit) {
        return happened(new AttemptPlanned(CAMPAIGN, unit.id(), number, now.plus(LEASE), now));
    }

    Story failed(FailureCategory category) {
        return failed(lastNumber(), category);
    }

    Story failed(int number, FailureCategory category) {
        return happened(new AttemptFailed(number, unitOf(number), category, now));
    }

    Story succeeded(String conversation) {
        return succeeded(lastNumber(), conversation);
    }

    Story succeeded(int number, String conversation) {
        return happened(new AttemptSucceeded(number, unitOf(number), ConversationId.of(conversation), now));
    }

    Story released(ReleaseReason reason) {
        return released(lastNumber(), reason);
    }

    Story released(int number, ReleaseReason reason) {
        return happened(new AttemptReleased(number, reason, now));
    }

    /** Nobody hears of the planned attempt until its lease ends, and that is noticed at once. */
    Story leaseEnded() {
        Instant end = contact().planned().orElseThrow().leaseEnd();
        return after(Duration.between(now, end)).released(ReleaseReason.LEASE_ENDED);
    }

    /** Somebody notices what has ended by itself until now. */
    Story noticed() {
        Story story = this;
        for (ContactEvent end : overdue()) {
            story = story.happened(end).accepted();
        }
        return story;
    }

    List<ContactEvent> overdue() {
        return LifeCycle.overdue(contact(), rules, now);
    }

    Story handedBack() {
        return handedBack(lastNumber());
    }

    Story handedBack(int number) {
        return happened(new AttemptHandedBack(number, null, now));
    }

    /** The dialer hands the attempt back, not to be planned again for a while. */
    Story handedBack(int number, Duration pause) {
        return happened(new AttemptHandedBack(number, now.plus(pause), now));
    }

    /** The dialer prolongs the lease so that it ends so long from now. */
    Story prolonged(Duration lease) {
        return happened(new AttemptProlonged(lastNumber(), now.plus(lease), now));
    }

    /** The same reports, but dated so long ago. */
    Story lately(Duration ago, UnaryOperator<Story> reports) {
        Story then = new Story(imported, rulesAtImport, events, contact(), rules, now.minus(ago), Optional.empty());
        Story told = reports.apply(then);
        return new Story(imported, rulesAtImport, told.events, told.contact, told.rules, now, told.last);
    }

    Story stillOpen(String conversation) {
        return stillOpen(conversation, latestIn(conversation));
    }

    Story stillOpen(String conversation, int number) {
        return happened(new ConversationStillOpen(ConversationId.of(conversation), number, now));
    }

    Story resolved(String conversation, Resolution resolution) {
        return resolved(conversation, latestIn(conversation), resolution);
    }

    Story resolved(String conversation, int number, Resolution resolution) {
        return happened(new ConversationResolved(ConversationId.of(conversation), number, resolution, now));
    }

    /** The conversation ends for now, and the contact asks for a pause. */
    Story resolved(String conversation, Resolution resolution, Duration pause) {
        return happened(new ConversationResolved(
                ConversationId.of(conversation), latestIn(conversation), resolution, now.plus(pause), now));
    }

    Story elsewhere(ChannelType type, ContactedElsewhere.Kind kind) {
        return happened(new ContactedElsewhere(type, kind, now));
    }

    /** A callback on the type is agreed, from and until so long from now. */
    Story agreed(ChannelType type, Duration from, Duration until) {
        return agreed(new Callback(type, now.plus(from), now.plus(until)));
    }

    Story agreed(Callback callback) {
        return happened(new CallbackAgreed(callback, now));
    }

    Story callbackCancelled() {
        return happened(new CallbackCancelled(now));
    }

    Story completed(String conversation) {
        return resolved(conversation, Resolution.COMPLETED);
    }

    /** The straight path: an attempt on the type succeeds, and its conversation is completed. */
    Story done(ChannelType type) {
        return planned(type).succeeded("about " + type).completed("about " + type);
    }

    Story madeUnusable(CommunicationUnit unit, UnusableReason reason) {
        return happened(new UnitMadeUnusable(unit.id(), reason, now));
    }

    Story madeUsable(CommunicationUnit unit) {
        return happened(new UnitMadeUsable(unit.id(), now));
    }

    Story updated(CommunicationUnit... units) {
        return happened(new DataUpdated(List.of(units), contact.name().orElse(null), contact.attributes(), now));
    }

    /** The data bring another expiry, so long from now. */
    Story livingOn(Duration life) {
        return happened(
                new DataUpdated(contact.units(), "Ann", contact.attributes(), contact.zones(), 0, now.plus(life), now));
    }

    Story barred() {
        return happened(new ContactEvent.ContactBarred(now));
    }

    Story barLifted() {
        return happened(new ContactEvent.BarLifted(now));
    }

    Story reset() {
        return happened(new ContactEvent.ContactReset(now));
    }

    Story closedByHand() {
        return happened(new ContactEvent.ContactClosed(now));
    }

    Story rulesChanged(ClosurePolicy policy) {
        return happened(new RulesChanged(new ListRules(policy, rules.attempts()), now));
    }

    Story rulesChanged(UnaryOperator<AttemptControlBuilder> limits) {
        return happened(new RulesChanged(new ListRules(rules.closure(), control(limits)), now));
    }

    // What came of it

    /** Why the last event was refused. */
    Rejection refusal() {
        if (last.orElse(null) instanceof Transition.Rejected rejected) {
            return rejected.rejection();
        }
        throw new AssertionError("the last event was not refused: " + last);
    }

    /** The story goes on after the last event was refused for this reason. */
    Story refused(Rejection.Reason reason) {
        assertEquals(reason, refusal().reason());
        return new Story(imported, rulesAtImport, events, contact, rules, now, Optional.empty());
    }

    private Story accepted() {
        if (last.orElse(null) instanceof Transition.Rejected rejected) {
            throw new AssertionError("the last event was refused: " + rejected.rejection());
        }
        return this;
    }

    List<Effect> effects() {
        if (accepted().last.orElse(null) instanceof Transition.Accepted transition) {
            return transition.effects();
        }
        throw new AssertionError("nothing has happened yet");
    }

    /** Why callbacks ended without success at the last event. */
    List<CallbackEnd> callbackEnds() {
        return effects().stream()
                .filter(Effect.CallbackEnded.class::isInstance)
                .map(effect -> ((Effect.CallbackEnded) effect).why())
                .toList();
    }

    Contact contact() {
        return accepted().contact;
    }

    ContactStatus status() {
        return contact().status();
    }

    ContactStatus status(ChannelType type) {
        return contact().status(type);
    }

    Optional<CommunicationUnit> next(ChannelType type) {
        return LifeCycle.nextUnit(contact(), type, rules, Instant.MAX);
    }

    UnitState unit(CommunicationUnit unit) {
        return contact().unit(unit.id());
    }

    List<ConversationId> conversationsOn(CommunicationUnit unit) {
        return unit(unit).openConversations();
    }

    Attempt attempt(int number) {
        return contact().attempts().get(number - 1);
    }

    /** How long from now the contact is not due; zero or less if it is. */
    Duration waits() {
        return Duration.between(now, contact().notDueBefore().orElse(now));
    }

    /** How long from now the type is not due; zero or less if it is. */
    Duration waits(ChannelType type) {
        Instant due = contact().dueFrom(type).orElseThrow();
        return due.equals(Instant.MIN) ? Duration.ZERO : Duration.between(now, due);
    }

    /** The unit to try next, of those that are due now. */
    Optional<CommunicationUnit> nextNow(ChannelType type) {
        return LifeCycle.nextUnit(contact(), type, rules, now);
    }

    Instant now() {
        return now;
    }

    /** What happened, refused events left out. */
    List<ContactEvent> events() {
        return events;
    }

    /** The contact as the replay of its events gives it. */
    Contact replayed() {
        return replayed(events.size());
    }

    /** The contact as the replay of its first events gives it. */
    Contact replayed(int count) {
        return LifeCycle.replay(imported, events.subList(0, count), rulesAtImport);
    }

    private int lastNumber() {
        return contact.lastAttempt().map(Attempt::number).orElse(0);
    }

    private UnitId unitOf(int number) {
        return contact.attempts().stream()
                .filter(attempt -> attempt.number() == number)
                .map(Attempt::unit)
                .findFirst()
                .orElseGet(() -> contact.units().get(0).id());
    }

    private int latestIn(String conversation) {
        return contact.attempts().stream()
                .filter(attempt ->
                        attempt.conversation().map(ConversationId::value).equals(Optional.of(conversation)))
                .mapToInt(Attempt::number)
                .max()
                .orElse(lastNumber());
    }
}
