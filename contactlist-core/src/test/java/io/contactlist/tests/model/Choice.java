package io.contactlist.tests.model;

import io.contactlist.model.Attempt;
import io.contactlist.model.Attributes;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is to happen next, in small numbers that only the contact at that point gives a meaning; most of
 * them lead to events that apply, some to late, repeated or senseless ones.
 *
 * @param kind the kind of event
 * @param pause how long after the event before
 * @param unit which unit of the pool, counted round
 * @param back how many attempts before the latest one is meant
 * @param conversation which conversation, where a new one is named
 * @param variant which failure, reason, resolution or set of units
 * @param rules the rules, where they change
 */
public record Choice(Kind kind, Duration pause, int unit, int back, int conversation, int variant, ListRules rules) {

    public enum Kind {
        /** What comes next in a contact's ordinary life: it is planned, tried, and its conversation ends. */
        GO_ON,
        PLAN,
        FAIL,
        SUCCEED,
        RELEASE,
        STILL_OPEN,
        RESOLVE,
        MAKE_UNUSABLE,
        MAKE_USABLE,
        UPDATE,
        BAR,
        LIFT_BAR,
        RESET,
        CHANGE_RULES,
        CLOSE
    }

    ContactEvent event(Contact contact, List<CommunicationUnit> pool, ListRules current, Instant now) {
        return switch (kind) {
            case GO_ON -> of(next(contact)).event(contact, pool, current, now);
            case PLAN -> plan(contact, pool, current, now);
            case FAIL -> new AttemptFailed(number(contact), tried(contact, pool), pick(FailureCategory.values()), now);
            case SUCCEED -> new AttemptSucceeded(number(contact), tried(contact, pool), named(conversation), now);
            case RELEASE -> new AttemptReleased(number(contact), pick(ReleaseReason.values()), now);
            case STILL_OPEN -> new ConversationStillOpen(named(contact), numberInConversation(contact), now);
            case RESOLVE ->
                new ConversationResolved(named(contact), numberInConversation(contact), pick(Resolution.values()), now);
            case MAKE_UNUSABLE -> new UnitMadeUnusable(unitOf(pool), unusable(), now);
            case MAKE_USABLE -> new UnitMadeUsable(unitOf(pool), now);
            case UPDATE -> new DataUpdated(someOf(pool), "Anna", Attributes.NONE, now);
            case BAR -> new ContactEvent.ContactBarred(now);
            case LIFT_BAR -> new ContactEvent.BarLifted(now);
            case RESET -> new ContactEvent.ContactReset(now);
            case CHANGE_RULES -> new RulesChanged(rules, now);
            case CLOSE -> new ContactEvent.ContactClosed(now);
        };
    }

    private Kind next(Contact contact) {
        if (contact.isClosed()) {
            return variant % 4 == 0 ? Kind.RESET : Kind.RESOLVE;
        }
        if (contact.isBarred()) {
            return variant % 2 == 0 ? Kind.LIFT_BAR : Kind.PLAN;
        }
        if (contact.planned().isPresent()) {
            return variant % 3 == 0 ? Kind.FAIL : Kind.SUCCEED;
        }
        boolean isReached = contact.lastAttempt()
                .flatMap(attempt -> contact.unit(attempt.unit()).conversation())
                .isPresent();
        if (isReached && variant % 3 > 0) {
            return variant % 3 == 1 ? Kind.RESOLVE : Kind.STILL_OPEN;
        }
        return Kind.PLAN;
    }

    private Choice of(Kind other) {
        return new Choice(other, pause, unit, 0, conversation, variant / 16, rules);
    }

    /** The same, but planning is as campaigns do it. */
    Choice byTurns() {
        return kind == Kind.PLAN ? new Choice(kind, pause, unit, back, conversation, 2, rules) : this;
    }

    private AttemptPlanned plan(Contact contact, List<CommunicationUnit> pool, ListRules current, Instant now) {
        UnitId named = variant % 8 == 0 ? unitOf(pool) : unitOf(contact.units());
        UnitId next = LifeCycle.nextUnit(contact, named.type(), current)
                .map(CommunicationUnit::id)
                .orElse(named);
        return new AttemptPlanned(
                Story.CAMPAIGN,
                variant % 8 == 0 ? named : next,
                contact.attempts().size() + 1 - (variant % 16 == 1 ? 1 : 0),
                now.plus(Story.LEASE),
                now);
    }

    private int number(Contact contact) {
        return contact.attempts().size() - back;
    }

    private UnitId tried(Contact contact, List<CommunicationUnit> pool) {
        int number = number(contact);
        return number < 1 || variant % 16 == 15
                ? unitOf(pool)
                : contact.attempts().get(number - 1).unit();
    }

    private List<Attempt> successes(Contact contact) {
        return contact.attempts().stream()
                .filter(attempt -> attempt.conversation().isPresent())
                .toList();
    }

    /** A conversation there was, or now and then another one. */
    private ConversationId named(Contact contact) {
        List<Attempt> successes = successes(contact);
        return successes.size() <= back || variant % 16 == 15
                ? named(conversation)
                : successes.get(successes.size() - 1 - back).conversation().orElseThrow();
    }

    private int numberInConversation(Contact contact) {
        List<Attempt> successes = successes(contact);
        return successes.size() <= back
                ? number(contact)
                : successes.get(successes.size() - 1 - back).number();
    }

    private static ConversationId named(int conversation) {
        return ConversationId.of("conversation " + conversation);
    }

    private UnitId unitOf(List<CommunicationUnit> pool) {
        return pool.isEmpty()
                ? Units.MESSENGER.id()
                : pool.get(unit % pool.size()).id();
    }

    private List<CommunicationUnit> someOf(List<CommunicationUnit> pool) {
        return pool.stream()
                .filter(one -> (variant >> pool.indexOf(one) & 1) == 0)
                .toList();
    }

    private UnusableReason unusable() {
        return variant % 2 == 0 ? UnusableReason.DO_NOT_CONTACT : UnusableReason.WRONG_NUMBER;
    }

    private <T> T pick(T[] values) {
        return values[variant % values.length];
    }
}
