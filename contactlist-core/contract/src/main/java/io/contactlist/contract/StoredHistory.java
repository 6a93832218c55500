package io.contactlist.contract;

import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Holds a contact and its events under the default rules, as a step gives them to a store. */
record StoredHistory(Contact imported, List<ContactEvent> events, Contact contact) {

    static final CampaignId CAMPAIGN = CampaignId.of("spring");
    static final Instant NOW = SettableClock.START;

    static StoredHistory of(String id, CommunicationUnit... units) {
        return of(Contact.of(ContactId.of(id), null, List.of(units), Attributes.NONE));
    }

    static StoredHistory of(Contact imported) {
        return new StoredHistory(imported, List.of(), imported);
    }

    StoredHistory then(ContactEvent event) {
        List<ContactEvent> all = new ArrayList<>(events);
        all.add(event);
        return new StoredHistory(imported, all, after(contact, event));
    }

    StoredHistory then(List<ContactEvent> next) {
        StoredHistory soFar = this;
        for (ContactEvent event : next) {
            soFar = soFar.then(event);
        }
        return soFar;
    }

    /** {@return this history with its first events only} */
    StoredHistory upTo(int count) {
        return of(imported).then(events.subList(0, count));
    }

    private static Contact after(Contact contact, ContactEvent event) {
        return ((Transition.Accepted) LifeCycle.apply(contact, event, ListRules.DEFAULT)).contact();
    }

    /** {@return this history with an attempt planned on the first unit, with a lease of this length} */
    StoredHistory planned(CampaignId campaign, Duration lease) {
        CommunicationUnit unit = contact.units().get(0);
        return then(new AttemptPlanned(campaign, unit.id(), number() + 1, NOW.plus(lease), NOW));
    }

    StoredHistory failed(FailureCategory category, Instant at) {
        return then(new AttemptFailed(number(), contact.units().get(0).id(), category, at));
    }

    StoredHistory reached(ConversationId conversation) {
        return then(new AttemptSucceeded(number(), contact.units().get(0).id(), conversation, NOW));
    }

    /** {@return this history with a failed attempt; the contact is due after the pause, which may be a nanosecond} */
    StoredHistory waiting(Duration pause) {
        return planned(CAMPAIGN, pause.plusHours(1)).failed(FailureCategory.BUSY, NOW.plus(pause));
    }

    private int number() {
        return contact.attempts().size();
    }

    ContactChange asNew() {
        return new ContactChange(imported, contact, events);
    }

    /** {@return the change of the contact since the given state} */
    ContactChange since(Contact before) {
        int known = 0;
        for (Contact at = imported; !at.equals(before); known++) {
            at = after(at, events.get(known));
        }
        return new ContactChange(null, contact, events.subList(known, events.size()));
    }
}
