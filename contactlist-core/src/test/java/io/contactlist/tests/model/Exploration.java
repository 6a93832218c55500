package io.contactlist.tests.model;

import static io.contactlist.model.FailureCategory.BUSY;
import static io.contactlist.model.FailureCategory.NO_ANSWER;

import io.contactlist.model.AddressKind;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptState;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/**
 * Walks the life cycle of many small contacts with events chosen at random, and shows every accepted one.
 * Small, so that rare meetings of events happen often: three types with up to two units, two
 * conversations, limits of one or two, short lives.
 */
final class Exploration {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final List<CommunicationUnit> POOL = List.of(
            CommunicationUnit.of(Channel.call("trunk"), "1234567"),
            CommunicationUnit.of(Channel.call("trunk"), "7654321"),
            CommunicationUnit.of(Channel.email("box"), "a@example.org"),
            CommunicationUnit.of(Channel.socialMedia("bot"), "anna", AddressKind.ID));
    private static final List<ConversationId> CONVERSATIONS =
            List.of(ConversationId.of("one"), ConversationId.of("two"));

    private final SplittableRandom random;

    Exploration(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Shows each accepted event with its transition. */
    void walk(int contacts, int eventsEach, BiConsumer<ContactEvent, Transition.Accepted> seen) {
        for (int i = 0; i < contacts; i++) {
            Contact contact = Contact.of(ContactId.of("1"), null, units(), Attributes.NONE);
            ListRules rules = rules();
            for (int n = 0; n < eventsEach; n++) {
                ContactEvent event = event(contact, rules, START.plus(Duration.ofMinutes(n)));
                if (LifeCycle.apply(contact, event, rules) instanceof Transition.Accepted accepted) {
                    seen.accept(event, accepted);
                    contact = accepted.contact();
                    rules = event instanceof ContactEvent.RulesChanged changed ? changed.rules() : rules;
                }
            }
        }
    }

    private List<CommunicationUnit> units() {
        List<CommunicationUnit> units = new ArrayList<>();
        for (CommunicationUnit unit : POOL) {
            if (random.nextInt(3) > 0) {
                units.add(unit);
            }
        }
        return units;
    }

    private ListRules rules() {
        AttemptControl.Builder attempts = AttemptControl.builder();
        if (random.nextInt(3) == 0) {
            attempts.perContact(1 + random.nextInt(2));
        }
        if (random.nextInt(3) == 0) {
            attempts.perUnit(1);
        }
        if (random.nextInt(3) == 0) {
            attempts.on(BUSY, 1, Duration.ZERO);
        }
        if (random.nextInt(3) == 0) {
            attempts.on(NO_ANSWER, 1, Duration.ZERO);
        }
        return new ListRules(pick(ClosurePolicy.values()), attempts.build());
    }

    private ContactEvent event(Contact contact, ListRules rules, Instant at) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> planned(contact, rules, at);
            case 5, 6 -> new ContactEvent.AttemptFailed(number(contact), unit(), pick(FailureCategory.values()), at);
            case 7, 8, 9 -> new ContactEvent.AttemptSucceeded(number(contact), lastUnit(contact), conversation(), at);
            case 10, 11 -> resolved(contact, conversation(), at);
            case 12 -> stillOpen(contact, conversation(), at);
            case 13 -> released(contact, at);
            case 14 -> new ContactEvent.UnitMadeUnusable(unit(), UnusableReason.DO_NOT_CONTACT, at);
            case 15 -> new ContactEvent.UnitMadeUsable(unit(), at);
            case 16, 17 -> new ContactEvent.DataUpdated(units(), null, Attributes.NONE, at);
            case 18 -> new ContactEvent.RulesChanged(rules(), at);
            default ->
                switch (random.nextInt(4)) {
                    case 0 -> new ContactEvent.ContactBarred(at);
                    case 1 -> new ContactEvent.BarLifted(at);
                    case 2 -> new ContactEvent.ContactReset(at);
                    default -> new ContactEvent.ContactClosed(at);
                };
        };
    }

    private ContactEvent planned(Contact contact, ListRules rules, Instant at) {
        CommunicationUnit any = contact.units().isEmpty()
                ? POOL.get(0)
                : contact.units().get(random.nextInt(contact.units().size()));
        CommunicationUnit next = LifeCycle.nextUnit(contact, any.type(), rules).orElse(any);
        int number = contact.attempts().size() + 1;
        return new ContactEvent.AttemptPlanned(CampaignId.of("1"), next.id(), number, at.plus(LEASE), at);
    }

    private ContactEvent resolved(Contact contact, ConversationId conversation, Instant at) {
        int number = numberIn(conversation, contact);
        return new ContactEvent.ConversationResolved(conversation, number, pick(Resolution.values()), at);
    }

    private ContactEvent stillOpen(Contact contact, ConversationId conversation, Instant at) {
        return new ContactEvent.ConversationStillOpen(conversation, numberIn(conversation, contact), at);
    }

    /** The latest attempt in the conversation, if there is one. */
    private int numberIn(ConversationId conversation, Contact contact) {
        return contact.attempts().stream()
                .filter(attempt ->
                        attempt.conversation().filter(conversation::equals).isPresent())
                .mapToInt(Attempt::number)
                .max()
                .orElse(number(contact));
    }

    private ContactEvent released(Contact contact, Instant at) {
        ReleaseReason reason = pick(ReleaseReason.values());
        return new ContactEvent.AttemptReleased(contact.attempts().size(), reason, at.plus(LEASE));
    }

    private UnitId unit() {
        return POOL.get(random.nextInt(POOL.size())).id();
    }

    private UnitId lastUnit(Contact contact) {
        return contact.lastAttempt()
                .filter(attempt -> attempt.state() != AttemptState.FAILED)
                .map(Attempt::unit)
                .orElseGet(this::unit);
    }

    private int number(Contact contact) {
        return contact.attempts().size() - random.nextInt(2);
    }

    private ConversationId conversation() {
        return CONVERSATIONS.get(random.nextInt(CONVERSATIONS.size()));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
