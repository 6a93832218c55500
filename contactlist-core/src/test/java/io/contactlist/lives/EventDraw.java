package io.contactlist.lives;

import io.contactlist.model.Attempt;
import io.contactlist.model.Attributes;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.BarLifted;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the details of the next event: mostly of one that applies, now and then of a late or bogus one. */
final class EventDraw {

    private static final List<ConversationId> CONVERSATIONS =
            List.of(ConversationId.of("a"), ConversationId.of("b"), ConversationId.of("c"));
    private static final List<UnusableReason> EVENT_REASONS =
            List.of(UnusableReason.WRONG_NUMBER, UnusableReason.BOUNCED, UnusableReason.DO_NOT_CONTACT);
    private static final List<Resolution> RESOLUTIONS = List.of(
            Resolution.COMPLETED, Resolution.RETRY, Resolution.COMPLETED, Resolution.RETRY, Resolution.WRONG_PERSON);

    private static final List<EventKind> LATE_NEWS = List.of(EventKind.RESOLVE, EventKind.FAIL, EventKind.REPEAT);
    private static final List<EventKind> STEPS_ASIDE =
            List.of(EventKind.MAKE_USABLE, EventKind.UPDATE, EventKind.RESET);

    private final Situation situation;
    private final Contact contact;
    private final UnitPool pool;
    private final Instant now;
    private final Dice dice;

    EventDraw(Situation situation, Dice dice) {
        this.situation = situation;
        this.contact = situation.contact();
        this.pool = situation.pool();
        this.now = situation.now();
        this.dice = dice;
    }

    ContactEvent goOn() {
        return next().event(this);
    }

    private EventKind next() {
        if (contact.isClosed() && dice.percent(25)) {
            return EventKind.RESET;
        } else if (contact.isBarred() && dice.percent(35)) {
            return EventKind.LIFT_BAR;
        } else if (contact.planned().isPresent()) {
            return dice.percent(20) ? EventKind.RELEASE : dice.percent(45) ? EventKind.SUCCEED : EventKind.FAIL;
        } else if (isAnyType(ContactStatus.OPEN) && dice.percent(50)) {
            return dice.percent(45) ? EventKind.STILL_OPEN : EventKind.RESOLVE;
        } else if (isAnyType(ContactStatus.CALLABLE)) {
            return EventKind.PLAN;
        }
        return dice.oneOf(dice.percent(30) ? STEPS_ASIDE : LATE_NEWS);
    }

    private boolean isAnyType(ContactStatus status) {
        return situation.types().stream().anyMatch(type -> contact.status(type) == status);
    }

    ContactEvent plan() {
        List<ChannelType> callable = situation.types().stream()
                .filter(type -> contact.status(type) == ContactStatus.CALLABLE)
                .toList();
        ChannelType type = dice.oneOf(callable.isEmpty() ? situation.types() : callable);
        UnitId unit = LifeCycle.nextUnit(contact, type, situation.rules())
                .map(CommunicationUnit::id)
                .orElseGet(() -> pool.oneOf(contact.units(), dice));
        Instant due = contact.notDueBefore().filter(now::isBefore).orElse(now);
        return planned(unit, lastNumber() + 1, dice.percent(20) ? now : due);
    }

    ContactEvent planOddly() {
        List<Attempt> attempts = contact.attempts();
        UnitId unit = attempts.isEmpty() || dice.percent(80)
                ? pool.oneOf(contact.units(), dice)
                : dice.oneOf(attempts).unit();
        int number = dice.percent(25) ? number() : lastNumber() + 1;
        return planned(unit, number, dice.percent(50) ? now : near(contact.notDueBefore()));
    }

    private ContactEvent planned(UnitId unit, int number, Instant at) {
        Duration lease = dice.percent(20) ? Duration.ofNanos(1) : Duration.ofMinutes(1 + dice.below(30));
        return new AttemptPlanned(situation.campaign(), unit, number, at.plus(lease), at);
    }

    ContactEvent fail() {
        int number = number();
        return new AttemptFailed(number, tried(number), category(), reported());
    }

    /** Returns a category; the one that ends a contact's days comes less often than by chance. */
    private FailureCategory category() {
        FailureCategory category = dice.oneOf(FailureCategory.values());
        return category == FailureCategory.OPTED_OUT && dice.percent(50) ? FailureCategory.NO_ANSWER : category;
    }

    ContactEvent succeed() {
        int number = number();
        return new AttemptSucceeded(number, tried(number), dice.oneOf(CONVERSATIONS), reported());
    }

    ContactEvent release() {
        int number = number();
        ReleaseReason reason = dice.oneOf(ReleaseReason.values());
        Optional<Instant> leaseEnd = contact.planned().map(Attempt::leaseEnd);
        return new AttemptReleased(number, reason, reason == ReleaseReason.LEASE_ENDED ? near(leaseEnd) : reported());
    }

    ContactEvent stillOpen() {
        int number = conversing();
        return new ConversationStillOpen(conversation(number), number, reported());
    }

    ContactEvent resolve() {
        int number = conversing();
        return new ConversationResolved(conversation(number), number, dice.oneOf(RESOLUTIONS), reported());
    }

    ContactEvent makeUnusable() {
        return new UnitMadeUnusable(pool.oneOf(contact.units(), dice), dice.oneOf(EVENT_REASONS), reported());
    }

    ContactEvent makeUsable() {
        return new UnitMadeUsable(pool.oneOf(contact.units(), dice), reported());
    }

    ContactEvent update() {
        List<CommunicationUnit> units = pool.next(contact.units(), dice);
        String name = dice.percent(50) ? "Ann" : contact.name().orElse(null);
        Attributes attributes =
                dice.percent(50) ? Attributes.of(Map.of("debt", "" + dice.below(100))) : contact.attributes();
        return new DataUpdated(units, name, attributes, reported());
    }

    ContactEvent bar() {
        return new ContactBarred(reported());
    }

    ContactEvent liftBar() {
        return new BarLifted(reported());
    }

    ContactEvent reset() {
        return new ContactReset(reported());
    }

    ContactEvent changeRules() {
        return new RulesChanged(RuleSheet.random(dice).toListRules(), now);
    }

    ContactEvent close() {
        return new ContactClosed(reported());
    }

    /** Delivers an event once more. The rules of a list don't change for one contact alone. */
    ContactEvent repeat() {
        List<ContactEvent> past = situation.past();
        ContactEvent event = past.isEmpty() ? liftBar() : dice.oneOf(past);
        return event instanceof RulesChanged ? liftBar() : event;
    }

    private int lastNumber() {
        return contact.attempts().size();
    }

    /** Returns mostly the number of the last attempt, now and then of an earlier one or of none. */
    private int number() {
        int last = lastNumber();
        if (last == 0 || dice.percent(5)) {
            return dice.oneOf(List.of(last + 1, last + 5, 0, -1));
        }
        return dice.percent(25) ? 1 + dice.below(last) : last;
    }

    private Optional<Attempt> attempt(int number) {
        return 0 < number && number <= lastNumber()
                ? Optional.of(contact.attempts().get(number - 1))
                : Optional.empty();
    }

    private UnitId tried(int number) {
        return attempt(number)
                .map(Attempt::unit)
                .filter(unit -> !dice.percent(7))
                .orElseGet(() -> pool.oneOf(contact.units(), dice));
    }

    /** Returns mostly the number of an attempt that led to a conversation, mostly of the latest. */
    private int conversing() {
        List<Integer> successes = contact.attempts().stream()
                .filter(attempt -> attempt.conversation().isPresent())
                .map(Attempt::number)
                .toList();
        if (successes.isEmpty() || dice.percent(10)) {
            return number();
        }
        return dice.percent(30) ? dice.oneOf(successes) : successes.get(successes.size() - 1);
    }

    private ConversationId conversation(int number) {
        return attempt(number)
                .flatMap(Attempt::conversation)
                .filter(conversation -> !dice.percent(10))
                .orElseGet(() -> dice.oneOf(CONVERSATIONS));
    }

    /** Returns now, or an instant out of order. */
    private Instant reported() {
        if (dice.percent(20)) {
            Duration off = dice.oneOf(Choice.PAUSES).multipliedBy(1 + dice.below(5));
            return dice.percent(30) ? now.plus(off) : now.minus(off);
        }
        return now;
    }

    /** Returns the instant, or one just before or after it; now if there is none. */
    private Instant near(Optional<Instant> instant) {
        return instant.orElse(now).plusNanos(dice.oneOf(List.of(0, 1, 2, -1)));
    }
}
