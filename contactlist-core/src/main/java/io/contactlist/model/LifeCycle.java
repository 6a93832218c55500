package io.contactlist.model;

import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The life cycle of a contact as pure functions. They read no clock and no store: equal arguments give equal results.
 */
public final class LifeCycle {

    private LifeCycle() {}

    /**
     * Applies an event to a contact. What has ended by itself at or before the event's instant is applied first (rule
     * L10). Campaigns are not considered: the caller checks in the same atomic step that a campaign may plan (rule K3).
     *
     * @param contact the contact before the event
     * @param event what happened
     * @param rules the rules of its list before the event
     * @return the next contact with its effects, or why the event does not apply
     */
    public static Transition apply(Contact contact, ContactEvent event, ListRules rules) {
        Transition.Accepted ended = null;
        Contact current = contact;
        while (hasEnded(current, event.at())) {
            ContactEvent end = Overdue.next(current, rules.attempts());
            if (end == null || end.equals(event)) {
                break;
            }
            Transition.Accepted next = accepted(applyAlone(current, end, rules));
            ended = ended == null ? next : next.after(ended);
            current = next.contact();
        }
        Transition transition = applyAlone(current, event, rules);
        return ended != null && transition instanceof Transition.Accepted accepted ? accepted.after(ended) : transition;
    }

    private static boolean hasEnded(Contact contact, Instant now) {
        Instant end = contact.nextEnd(contact.progress());
        return end != null && !end.isAfter(now);
    }

    static Transition.Accepted accepted(Transition transition) {
        if (transition instanceof Transition.Accepted accepted) {
            return accepted;
        }
        throw new IllegalArgumentException("rules must be those of the contact's last event");
    }

    /**
     * Returns the events of what has ended by itself on a contact: leases, answer times, callbacks and the
     * contact itself (rules L6, A9, B5, G5, L10).
     *
     * @param contact the contact
     * @param rules the rules of its list
     * @param now the instant up to which something has ended
     * @return the events in the order of their instants, which are those of the ends; empty if nothing has ended
     */
    public static List<ContactEvent> overdue(Contact contact, ListRules rules, Instant now) {
        List<ContactEvent> events = new ArrayList<>();
        Contact current = contact;
        while (hasEnded(current, now)) {
            ContactEvent end = Objects.requireNonNull(Overdue.next(current, rules.attempts()));
            events.add(end);
            current = accepted(applyAlone(current, end, rules)).contact();
        }
        return List.copyOf(events);
    }

    private static Transition applyAlone(Contact contact, ContactEvent event, ListRules rules) {
        if (event instanceof AttemptPlanned planned) {
            return AttemptEvents.planned(contact, planned, rules);
        } else if (event instanceof AttemptFailed failed) {
            return AttemptEvents.failed(contact, failed, rules);
        } else if (event instanceof AttemptSucceeded succeeded) {
            return AttemptEvents.succeeded(contact, succeeded, rules);
        } else if (event instanceof ConversationResolved resolved) {
            return ConversationEvents.resolved(contact, resolved, rules);
        } else if (event instanceof ConversationStillOpen stillOpen) {
            return ConversationEvents.stillOpen(contact, stillOpen, rules);
        } else if (event instanceof AttemptProlonged prolonged) {
            return AttemptEvents.prolonged(contact, prolonged, rules);
        } else if (event instanceof AttemptHandedBack back) {
            return AttemptEvents.handedBack(contact, back, rules);
        } else if (event instanceof AttemptReleased released) {
            return AttemptEvents.released(contact, released, rules);
        } else if (event instanceof AnswerTimeEnded ended) {
            return ConversationEvents.answerTimeEnded(contact, ended, rules);
        } else if (event instanceof DataUpdated updated) {
            return ContactEdits.updated(contact, updated, rules);
        } else if (event instanceof UnitMadeUnusable unusable) {
            return ContactEdits.madeUnusable(contact, unusable, rules);
        } else if (event instanceof UnitMadeUsable usable) {
            return ContactEdits.madeUsable(contact, usable, rules);
        } else if (event instanceof ContactBarred barred) {
            return ContactEdits.barred(contact, barred, rules);
        } else if (event instanceof BarLifted lifted) {
            return ContactEdits.barLifted(contact, lifted, rules);
        } else if (event instanceof ContactReset reset) {
            return ContactEdits.reset(contact, reset, rules);
        } else if (event instanceof RulesChanged changed) {
            return Transitions.of(contact, contact.progress().copy(), changed, rules);
        } else if (event instanceof ContactClosed closed) {
            return ContactEdits.closed(contact, closed, rules);
        }
        return TimingEvents.apply(contact, event, rules);
    }

    /**
     * Applies rules to a contact without an event.
     *
     * @param contact the contact
     * @param rules the rules of its list
     * @return the contact with its statuses by these rules (rules L1, L2)
     */
    @SuppressWarnings("ReferenceEquality") // All contacts without history share this object.
    public static Contact judged(Contact contact, ListRules rules) {
        return contact.progress() == Progress.NONE
                ? contact
                : Transitions.judged(contact.data(), contact.progress().copy(), rules);
    }

    /**
     * Returns the unit to try next on a channel type (rule A7). It is usable, within its limits, due, and
     * the one planned the fewest times, then the first in column order. Status and other attempts are not considered:
     * planning the attempt checks them.
     *
     * @param contact the contact
     * @param type the channel type
     * @param rules the rules of its list
     * @param now the instant of the planning
     * @return the unit, or empty if none may be tried now
     */
    public static Optional<CommunicationUnit> nextUnit(
            Contact contact, ChannelType type, ListRules rules, Instant now) {
        return Optional.ofNullable(Limits.nextUnit(contact, type, rules.attempts(), now));
    }

    /**
     * Replays events over a contact as imported. Events that did not apply change nothing, as before.
     *
     * @param imported the contact as imported
     * @param events what happened, in the order in which it was applied
     * @param rules the rules of its list at the import
     * @return the contact after the last event
     */
    public static Contact replay(Contact imported, List<ContactEvent> events, ListRules rules) {
        Contact contact = imported;
        ListRules current = rules;
        for (ContactEvent event : events) {
            if (apply(contact, event, current) instanceof Transition.Accepted accepted) {
                contact = accepted.contact();
            }
            if (event instanceof RulesChanged changed) {
                current = changed.rules();
            }
        }
        return contact;
    }
}
