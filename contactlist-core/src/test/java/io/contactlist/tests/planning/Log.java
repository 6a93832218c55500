package io.contactlist.tests.planning;

import static io.contactlist.model.ChannelType.CALL;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactHistory;
import io.contactlist.model.ContactHours;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Resolution;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The event log of one contact with a phone number, written by the life cycle. */
final class Log {

    static final Duration LEASE = Duration.ofHours(1);
    static final CommunicationUnit PHONE = CommunicationUnit.of(Channel.call("line"), "+12025550101");

    private final Contact imported;
    private final ListRules rulesAtImport;
    private final List<ContactEvent> events = new ArrayList<>();
    private Contact contact;
    private ListRules rules;

    /** A contact in these zones, in a list with these rules. */
    Log(TimeZones zones, ListRules rules) {
        this.imported = Contact.of(ContactId.of("ann@example.org"), "Ann", List.of(PHONE), Attributes.NONE)
                .withZones(zones);
        this.rulesAtImport = rules;
        this.contact = imported;
        this.rules = rules;
    }

    static Log withoutRules() {
        return new Log(TimeZones.NONE, ListRules.DEFAULT);
    }

    Log planned(String at) {
        Instant instant = Instant.parse(at);
        int number = contact.attempts().size() + 1;
        return happened(new AttemptPlanned(CampaignId.of("spring"), PHONE.id(), number, instant.plus(LEASE), instant));
    }

    /** An attempt that is planned and fails at the same instant. */
    Log failed(FailureCategory category, String at) {
        planned(at);
        return happened(new AttemptFailed(contact.attempts().size(), PHONE.id(), category, Instant.parse(at)));
    }

    /** An attempt that succeeds at the same instant, and whose conversation is resolved then. */
    Log talked(Resolution resolution, String at) {
        planned(at);
        Instant instant = Instant.parse(at);
        int number = contact.attempts().size();
        ConversationId conversation = ConversationId.of("talk with ann " + number);
        happened(new AttemptSucceeded(number, PHONE.id(), conversation, instant));
        return happened(new ConversationResolved(conversation, number, resolution, instant));
    }

    Log rulesChanged(ListRules next, String at) {
        return happened(new RulesChanged(next, Instant.parse(at)));
    }

    Log happened(ContactEvent event) {
        Transition transition = LifeCycle.apply(contact, event, rules);
        assertTrue(transition.isAccepted(), () -> event + " was rejected: " + transition);
        Transition.Accepted accepted = (Transition.Accepted) transition;
        events.addAll(accepted.events());
        contact = accepted.contact();
        rules = event instanceof RulesChanged changed ? changed.rules() : rules;
        return this;
    }

    /** Adds an event that does not apply. */
    Log rejected(ContactEvent event) {
        assertTrue(!LifeCycle.apply(contact, event, rules).isAccepted());
        events.add(event);
        return this;
    }

    int lastNumber() {
        return contact.attempts().size();
    }

    Contact contact() {
        return contact;
    }

    ContactHistory history() {
        return new ContactHistory(imported, rulesAtImport, events);
    }

    static ListRules calls(ContactHours hours) {
        return new ListRules(
                ListRules.DEFAULT.closure(), ListRules.DEFAULT.attempts(), ListRules.DEFAULT.order(), hours);
    }

    static ContactHours daily(String from, String to) {
        return ContactHours.daily(from, to).on(CALL).defaultZone("UTC");
    }
}
