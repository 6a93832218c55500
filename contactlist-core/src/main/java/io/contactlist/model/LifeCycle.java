package io.contactlist.model;

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
import java.util.List;
import java.util.Optional;

/**
 * The life cycle of a contact as pure functions. They read no clock and no store: equal arguments give equal results.
 */
public final class LifeCycle {

    private LifeCycle() {}

    /**
     * Applies an event to a contact. Campaigns are not considered: the caller checks in the same atomic step that a
     * campaign may plan (rule K3).
     *
     * @param contact the contact before the event
     * @param event what happened
     * @param rules the rules of its list before the event
     * @return the next contact with its effects, or why the event does not apply
     */
    public static Transition apply(Contact contact, ContactEvent event, ListRules rules) {
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
        } else if (event instanceof AttemptReleased released) {
            return AttemptEvents.released(contact, released, rules);
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
        throw new IllegalArgumentException("unknown event: " + event.getClass());
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
        Progress progress = contact.progress();
        return progress == Progress.NONE
                ? contact
                : contact.with(progress, ContactStatuses.of(contact, progress, rules));
    }

    /**
     * Returns the unit to try next on a channel type (rule A7). It is usable, within its limits, and the one planned
     * the fewest times, then the first in column order. Status, due instant and other attempts are not considered:
     * planning the attempt checks them.
     *
     * @param contact the contact
     * @param type the channel type
     * @param rules the rules of its list
     * @return the unit, or empty if none may be tried
     */
    public static Optional<CommunicationUnit> nextUnit(Contact contact, ChannelType type, ListRules rules) {
        return Optional.ofNullable(Limits.nextUnit(contact, type, rules.attempts()));
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
