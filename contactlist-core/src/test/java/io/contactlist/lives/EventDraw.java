package io.contactlist.lives;

import io.contactlist.model.Attempt;
import io.contactlist.model.Attributes;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.BarLifted;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the details of the next event: mostly of one that applies, now and then of a late or bogus one. */
final class EventDraw {

    private static final List<UnusableReason> EVENT_REASONS =
            List.of(UnusableReason.WRONG_NUMBER, UnusableReason.BOUNCED, UnusableReason.DO_NOT_CONTACT);

    private static final List<EventKind> LATE_NEWS = List.of(
            EventKind.RESOLVE,
            EventKind.FAIL,
            EventKind.REPEAT,
            EventKind.SUCCEED,
            EventKind.CORRECT,
            EventKind.HAND_BACK,
            EventKind.NOTICE);
    private static final List<EventKind> STEPS_ASIDE =
            List.of(EventKind.MAKE_USABLE, EventKind.UPDATE, EventKind.RESET);
    private static final List<EventKind> NOT_MADE =
            List.of(EventKind.HAND_BACK, EventKind.RELEASE, EventKind.NOTICE, EventKind.PROLONG);

    private final Situation situation;
    private final Contact contact;
    private final UnitPool pool;
    private final Instant now;
    private final Dice dice;
    private final ReportDraw reports;
    private final TimeDraw times;

    EventDraw(Situation situation, Dice dice) {
        this.situation = situation;
        this.contact = situation.contact();
        this.pool = situation.pool();
        this.now = situation.now();
        this.dice = dice;
        reports = new ReportDraw(situation, dice);
        times = new TimeDraw(situation, dice, reports);
    }

    /** Returns what draws callbacks, contacts elsewhere, zones and expiry. */
    TimeDraw times() {
        return times;
    }

    /** Returns what draws the reports on attempts and conversations. */
    ReportDraw reports() {
        return reports;
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
            return dice.percent(30) ? dice.oneOf(NOT_MADE) : dice.percent(45) ? EventKind.SUCCEED : EventKind.FAIL;
        } else if (isAnyType(ContactStatus.OPEN) && dice.percent(50)) {
            return dice.percent(15) ? EventKind.NOTICE : dice.percent(45) ? EventKind.STILL_OPEN : EventKind.RESOLVE;
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
        ChannelType type = times.type(callable.isEmpty() ? situation.types() : callable);
        Instant due = contact.dueFrom(type).filter(now::isBefore).orElse(now);
        Instant at = dice.percent(20) ? now : due;
        UnitId unit = LifeCycle.nextUnit(contact, type, situation.rules(), at)
                .map(CommunicationUnit::id)
                .orElseGet(() -> pool.oneOf(contact.units(), dice));
        return planned(unit, lastNumber() + 1, at);
    }

    ContactEvent planOddly() {
        List<Attempt> attempts = contact.attempts();
        UnitId unit = attempts.isEmpty() || dice.percent(80)
                ? pool.oneOf(contact.units(), dice)
                : dice.oneOf(attempts).unit();
        int number = dice.percent(25) ? reports.number() : lastNumber() + 1;
        return planned(unit, number, dice.percent(50) ? now : reports.near(due(unit.type())));
    }

    /** Returns from when on the type is due, if the contact ever had to wait. */
    private Optional<Instant> due(ChannelType type) {
        return contact.dueFrom(type).filter(due -> !due.equals(Instant.MIN));
    }

    private ContactEvent planned(UnitId unit, int number, Instant at) {
        Duration lease = dice.percent(20) ? Duration.ofNanos(1) : Duration.ofMinutes(1 + dice.below(30));
        return new AttemptPlanned(situation.campaign(), unit, number, at.plus(lease), times.beginBefore(at), at);
    }

    private int lastNumber() {
        return contact.attempts().size();
    }

    ContactEvent makeUnusable() {
        return new UnitMadeUnusable(pool.oneOf(contact.units(), dice), dice.oneOf(EVENT_REASONS), reports.reported());
    }

    ContactEvent makeUsable() {
        return new UnitMadeUsable(pool.oneOf(contact.units(), dice), reports.reported());
    }

    ContactEvent update() {
        List<CommunicationUnit> units = pool.next(contact.units(), dice);
        String name = dice.percent(50) ? "Ann" : contact.name().orElse(null);
        Attributes attributes =
                dice.percent(50) ? Attributes.of(Map.of("debt", "" + dice.below(100))) : contact.attributes();
        return new DataUpdated(
                units, name, attributes, times.zones(), times.priority(), times.notAfter(), reports.reported());
    }

    ContactEvent bar() {
        return new ContactBarred(reports.reported());
    }

    ContactEvent liftBar() {
        return new BarLifted(reports.reported());
    }

    ContactEvent reset() {
        return new ContactReset(reports.reported());
    }

    ContactEvent changeRules() {
        return new RulesChanged(RuleSheet.random(dice).toListRules(), now);
    }

    ContactEvent close() {
        return new ContactClosed(reports.reported());
    }

    /** Delivers an event once more. The rules of a list don't change for one contact alone. */
    ContactEvent repeat() {
        List<ContactEvent> past = situation.past();
        ContactEvent event = past.isEmpty() ? liftBar() : dice.oneOf(past);
        return event instanceof RulesChanged ? liftBar() : event;
    }
}
