package io.contactlist.contract;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds a contact and its events under the {@link #RULES}, as a step gives them to a store. */
record StoredHistory(Contact imported, List<ContactEvent> events, Contact contact) {

    static final CampaignId CAMPAIGN = CampaignId.of("spring");
    static final Instant NOW = SettableClock.START;

    /** The answer time of conversations by e-mail. Those on other channel types have none. */
    static final Duration ANSWER_TIME = Duration.ofHours(2);

    static final ListRules RULES = new ListRules(
            ClosurePolicy.ANY_TYPE,
            AttemptControl.builder().answerTime(ChannelType.EMAIL, ANSWER_TIME).build());

    static StoredHistory of(String id, CommunicationUnit... units) {
        return of(Contact.of(ContactId.of(id), null, List.of(units), Attributes.NONE));
    }

    static StoredHistory of(Contact imported) {
        return new StoredHistory(imported, List.of(), imported);
    }

    /** {@return this contact before any event, first stored so long after {@link #NOW}} */
    StoredHistory storedAfter(Duration pause) {
        return of(imported.withStoredAt(NOW.plus(pause)));
    }

    /** {@return this contact before any event, in these time zones} */
    StoredHistory in(String... zones) {
        return of(imported.withZones(TimeZones.of(zones)));
    }

    /** {@return this contact before any event, with a priority} */
    StoredHistory withPriority(int priority) {
        return of(imported.withPriority(priority));
    }

    /** {@return this history with a callback by phone after the pause, for an agent or null, missed after an hour more} */
    StoredHistory callback(Duration pause, @Nullable String agent, boolean outsideHours) {
        Instant from = NOW.plus(pause);
        Callback callback =
                new Callback(ChannelType.CALL, from, from.plus(Duration.ofHours(1)), null, agent, outsideHours);
        return then(new CallbackAgreed(callback, NOW));
    }

    StoredHistory callback(Duration pause) {
        return callback(pause, null, false);
    }

    /** {@return this history after an upload that brought other zones and another priority} */
    StoredHistory moved(TimeZones zones, int priority) {
        return then(new DataUpdated(
                contact.units(), contact.name().orElse(null), contact.attributes(), zones, priority, null, NOW));
    }

    /** {@return this history with the event, after the events of what has ended by itself until then} */
    StoredHistory then(ContactEvent event) {
        Transition.Accepted accepted = accepted(contact, event);
        List<ContactEvent> all = new ArrayList<>(events);
        all.addAll(accepted.events());
        return new StoredHistory(imported, all, accepted.contact());
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

    private static Transition.Accepted accepted(Contact contact, ContactEvent event) {
        return (Transition.Accepted) LifeCycle.apply(contact, event, RULES);
    }

    /** {@return this history with an attempt planned on the first unit, with a lease of this length} */
    StoredHistory planned(CampaignId campaign, Duration lease) {
        return planned(campaign, NOW, NOW.plus(lease));
    }

    StoredHistory planned(CampaignId campaign, Instant at, Instant leaseEnd) {
        CommunicationUnit unit = contact.units().get(0);
        return then(new AttemptPlanned(campaign, unit.id(), number() + 1, leaseEnd, at));
    }

    /** {@return this history with an attempt that is handed back after the pause} */
    StoredHistory handedBack(Duration pause) {
        return planned(CAMPAIGN, pause.plusHours(1)).then(new AttemptHandedBack(number() + 1, null, NOW.plus(pause)));
    }

    /** {@return this history with an attempt that is handed back at once; the contact is due after the pause} */
    StoredHistory handedBackUntil(Duration pause) {
        return planned(CAMPAIGN, Duration.ofHours(1)).then(new AttemptHandedBack(number() + 1, NOW.plus(pause), NOW));
    }

    StoredHistory failed(FailureCategory category, Instant at) {
        return then(new AttemptFailed(number(), contact.units().get(0).id(), category, at));
    }

    StoredHistory reached(ConversationId conversation) {
        return reached(conversation, NOW);
    }

    StoredHistory reached(ConversationId conversation, Instant at) {
        return then(new AttemptSucceeded(number(), contact.units().get(0).id(), conversation, at));
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
            at = accepted(at, events.get(known)).contact();
        }
        return new ContactChange(null, contact, events.subList(known, events.size()));
    }
}
