package io.contactlist.model;

import io.contactlist.model.ContactEvent.BarLifted;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Applies edits of units, of data and of the whole contact. */
final class ContactEdits {

    private ContactEdits() {}

    static Transition madeUnusable(Contact contact, UnitMadeUnusable event, ListRules rules) {
        int unit = contact.data().indexOf(event.unit());
        if (unit < 0) {
            return Transitions.rejected(Rejection.UNKNOWN);
        }
        Progress next = contact.progress().copy();
        next.setUnusable(unit, event.reason());
        return Transitions.of(contact, next, event, rules);
    }

    static Transition madeUsable(Contact contact, UnitMadeUsable event, ListRules rules) {
        int unit = contact.data().indexOf(event.unit());
        if (unit < 0) {
            return Transitions.rejected(Rejection.UNKNOWN);
        }
        if (!contact.data().unit(unit).isWellFormed()) {
            return Transitions.rejected(Rejection.MALFORMED_ADDRESS);
        }
        Progress next = contact.progress().copy();
        next.setUnusable(unit, null);
        return Transitions.of(contact, next, event, rules);
    }

    /** Units with the same channel and address keep their progress, at any position. */
    static Transition updated(Contact contact, DataUpdated event, ListRules rules) {
        List<CommunicationUnit> units = new ArrayList<>(event.units());
        for (int i = 0; i < contact.data().unitCount(); i++) {
            CommunicationUnit known = contact.data().unit(i);
            if (event.units().stream().noneMatch(known::isSameAs)) {
                units.add(known);
            }
        }
        int[] before = units.stream()
                .mapToInt(unit -> contact.data().indexOf(unit.id()))
                .toArray();
        Progress next = contact.progress().copy();
        next.arrangeUnits(before, event.units().size());
        Instant notAfter = event.notAfter();
        if (next.timing().expired() && (notAfter == null || notAfter.isAfter(event.at()))) {
            next.set(next.timing().withExpired(false));
        }
        return Transitions.of(contact, contact.data().updated(event, units), next, event, rules);
    }

    static Transition barred(Contact contact, ContactBarred event, ListRules rules) {
        Progress next = contact.progress().copy();
        next.setBarred(true);
        return Transitions.of(contact, next, event, rules);
    }

    static Transition barLifted(Contact contact, BarLifted event, ListRules rules) {
        Progress next = contact.progress().copy();
        next.setBarred(false);
        return Transitions.of(contact, next, event, rules);
    }

    static Transition reset(Contact contact, ContactReset event, ListRules rules) {
        Progress next = contact.progress().copy();
        next.reset();
        return Transitions.of(contact, next, event, rules);
    }

    static Transition closed(Contact contact, ContactClosed event, ListRules rules) {
        if (contact.progress().isClosed()) {
            return Transitions.rejected(Rejection.forbiddenBy(ContactStatus.CLOSED));
        }
        Progress next = contact.progress().copy();
        next.close();
        return Transitions.of(contact, next, event, rules);
    }
}
