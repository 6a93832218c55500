package io.contactlist.tests.json;

import static java.util.Map.entry;
import static net.jqwik.api.Combinators.combine;

import io.contactlist.lives.Life;
import io.contactlist.lives.Lives;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Attempt;
import io.contactlist.model.AttemptConversation;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactSnapshot;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.ConversationId;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Timing;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Any contact, of whatever history, and what it is made of. */
final class ContactValues {

    private ContactValues() {}

    static Map<Class<?>, Arbitrary<?>> byType() {
        return Map.ofEntries(
                entry(ContactId.class, contactIds()),
                entry(ConversationId.class, conversationIds()),
                entry(Channel.class, channels()),
                entry(TimeZones.class, zones()),
                entry(Callback.class, callbacks()),
                entry(Timing.class, snapshots().map(ContactSnapshot::timing)),
                entry(UnitId.class, unitIds()),
                entry(CommunicationUnit.class, units()),
                entry(Attributes.Names.class, Basics.distinctWords().map(Attributes.Names::new)),
                entry(Attributes.class, attributes()),
                entry(ContactStatuses.class, statuses()),
                entry(Contact.class, contacts()),
                entry(ContactSnapshot.class, snapshots()),
                entry(
                        UnitSnapshot.class,
                        snapshots()
                                .map(ContactSnapshot::units)
                                .filter(units -> !units.isEmpty())
                                .flatMap(ContactValues::anyOf)),
                entry(Attempt.class, attempts()),
                entry(
                        AttemptConversation.class,
                        attempts().map(Attempt::reached).filter(Objects::nonNull)));
    }

    private static <T> Arbitrary<T> anyOf(List<T> values) {
        return Arbitraries.of(values);
    }

    static Arbitrary<ContactId> contactIds() {
        return Basics.words().map(ContactId::of);
    }

    static Arbitrary<ConversationId> conversationIds() {
        return Basics.words().map(ConversationId::of);
    }

    static Arbitrary<Channel> channels() {
        return combine(Basics.words(), Arbitraries.of(ChannelType.class)).as(Channel::new);
    }

    static Arbitrary<TimeZones> zones() {
        return Arbitraries.of("Europe/Kyiv", "Etc/GMT+5", "America/Port-au-Prince")
                .list()
                .ofMaxSize(3)
                .map(TimeZones::of);
    }

    static Arbitrary<Callback> callbacks() {
        return combine(
                        units(),
                        Arbitraries.of(true, false),
                        Basics.dates(),
                        Basics.delays().map(delay -> delay.plusNanos(1)),
                        Basics.words().injectNull(0.3),
                        Arbitraries.of(true, false))
                .as((unit, isNamed, from, span, agent, outsideHours) -> new Callback(
                        unit.type(), from, from.plus(span), isNamed ? unit.id() : null, agent, outsideHours));
    }

    static Arbitrary<UnitId> unitIds() {
        return units().map(CommunicationUnit::id);
    }

    static Arbitrary<CommunicationUnit> units() {
        Arbitrary<String> addresses = Arbitraries.of("+38 (044) 123-45-67", "Ann@Example.org", " @ann ", "12", "x\n");
        return combine(
                        channels(),
                        Arbitraries.oneOf(addresses, Basics.words())
                                .filter(address -> AddressKind.ID.normalise(address) != null),
                        Arbitraries.of(AddressKind.class))
                .as(CommunicationUnit::of);
    }

    static Arbitrary<Attributes> attributes() {
        return combine(Basics.distinctWords(), Basics.texts().list().ofSize(4))
                .as((names, values) -> new Attributes.Names(names).with(values.subList(0, names.size())));
    }

    private static Arbitrary<Contact> pastContacts() {
        return new Lives().lives().map(Life::last);
    }

    static Arbitrary<ContactStatuses> statuses() {
        return combine(pastContacts(), Lives.rules())
                .as((contact, rules) -> LifeCycle.judged(contact, rules).statuses());
    }

    /** Any history under any name and with any attributes. */
    private static Arbitrary<ContactSnapshot> snapshots() {
        return combine(
                        pastContacts(),
                        contactIds(),
                        Basics.texts().injectNull(0.3),
                        attributes(),
                        Basics.instants().injectNull(0.3))
                .as(ContactValues::named);
    }

    private static ContactSnapshot named(
            Contact contact, ContactId id, String name, Attributes attributes, Instant storedAt) {
        ContactSnapshot past = contact.toSnapshot();
        return new ContactSnapshot(
                id,
                name,
                attributes,
                storedAt,
                past.zones(),
                past.priority(),
                past.notAfter(),
                past.units(),
                past.attempts(),
                past.lastReset(),
                past.done(),
                past.barred(),
                past.closed(),
                past.handedBackUntil(),
                past.nextEnd(),
                past.timing(),
                past.dueFrom(),
                past.statuses());
    }

    private static Arbitrary<Attempt> attempts() {
        return snapshots()
                .map(ContactSnapshot::attempts)
                .filter(attempts -> !attempts.isEmpty())
                .flatMap(ContactValues::anyOf);
    }

    static Arbitrary<Contact> contacts() {
        return snapshots().map(Contact::of);
    }
}
