package io.contactlist.jdbc;

import static io.contactlist.model.ChannelType.CALL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.contract.SettableClock;
import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactId;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.StepResult;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that values which are difficult for databases are read back equal (rule P2). */
class HostileValuesTest {

    private static final ListId LIST = ListId.of("list");
    private static final Instant NOW = SettableClock.START;
    private static final String LONG = new Random(1)
            .ints(10_000, ' ', 0xD000)
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.joining());
    private static final List<String> HOSTILE =
            List.of("NUL \0", "emoji \uD83D\uDE00", "\\u0000", "tab\t\\N\r\n", LONG, LONG + "!", "I", "ı");

    private enum Kind {
        H2,
        POSTGRESQL
    }

    @RegisterExtension
    final Databases databases = new Databases();

    private ContactStore newStore(Kind kind) {
        return kind == Kind.H2
                ? Databases.h2Store(databases.newH2())
                : Databases.postgreSqlStore(databases.newPostgreSql());
    }

    private ContactStore newStoreWithList(Kind kind) {
        ContactStore store = newStore(kind);
        store.create(ContactList.of(LIST, ContactList.named("list")));
        return store;
    }

    private static Contact contact(String text) {
        return Contact.of(
                ContactId.of(text),
                text,
                List.of(CommunicationUnit.of(new Channel(text, CALL), "+380441234567")),
                Attributes.of(Map.of(text, text)));
    }

    private static Contact after(Contact contact, ContactEvent event) {
        return ((Transition.Accepted) LifeCycle.apply(contact, event, ListRules.DEFAULT)).contact();
    }

    private static void keep(ContactStore store, ListId list, Contact... contacts) {
        store.atomically(
                list,
                view -> new StepResult<>(
                        view.state(),
                        Arrays.stream(contacts)
                                .map(contact -> new ContactChange(null, contact, List.of()))
                                .toList(),
                        "kept"));
    }

    @ParameterizedTest
    @EnumSource
    void everyIdentifierNamesItsOwn(Kind kind) {
        ContactStore store = newStore(kind);
        for (String id : HOSTILE) {
            ListId list = ListId.of(id);
            store.create(ContactList.of(list, ContactList.named(id)));
            Campaign campaign = new Campaign(CampaignId.of(id), list, CALL, CampaignEnd.MANUAL, CampaignStatus.ACTIVE);
            store.atomically(list, view -> new StepResult<>(view.state().with(campaign), List.of(), "kept"));
        }
        ListId first = ListId.of(HOSTILE.get(0));
        List<Contact> contacts =
                HOSTILE.stream().map(HostileValuesTest::contact).toList();
        keep(store, first, contacts.toArray(Contact[]::new));

        for (String id : HOSTILE) {
            assertEquals(
                    id,
                    store.state(ListId.of(id))
                            .map(ListState::list)
                            .orElseThrow()
                            .name());
            assertEquals(
                    ListId.of(id),
                    store.campaign(CampaignId.of(id)).orElseThrow().list());
            assertEquals(Optional.of(contact(id)), store.contact(first, ContactId.of(id)));
        }
        try (Stream<Contact> stored = store.contacts(first)) {
            assertEquals(contacts, stored.toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void k3_plannedByFindsCampaignsOfAnyName(Kind kind) {
        ContactStore store = newStoreWithList(kind);
        Contact one = contact("one");
        CampaignId campaign = CampaignId.of(LONG);
        UnitId unit = one.units().get(0).id();
        Contact planned = after(one, new AttemptPlanned(campaign, unit, 1, Instant.MAX, Instant.MIN));
        keep(store, LIST, planned);

        List<Contact> found =
                store.atomically(LIST, view -> new StepResult<>(view.state(), List.of(), view.plannedBy(campaign)));
        assertEquals(List.of(planned), found);
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderMayBeLongerThanWhatJacksonReadsByItself(Kind kind) {
        ContactStore store = newStoreWithList(kind);
        Contact contact = Contact.of(ContactId.of("one"), null, List.of(), Attributes.of(Map.of(LONG.repeat(6), "")));
        keep(store, LIST, contact);

        assertEquals(Optional.of(contact), store.contact(LIST, contact.id()));
    }

    @ParameterizedTest
    @EnumSource
    void longContactsAreReadAsTheyWereWhenTheReadingBegan(Kind kind) {
        ContactStore store = newStoreWithList(kind);
        Contact one = contact(LONG);
        Contact two = contact(LONG + "!");
        keep(store, LIST, one, two);

        try (Stream<Contact> stored = store.contacts(LIST)) {
            Iterator<Contact> contacts = stored.iterator();
            keep(store, LIST, barred(one), barred(two));

            assertEquals(one, contacts.next());
            assertEquals(two, contacts.next());
        }
    }

    @ParameterizedTest
    @EnumSource
    void longContactsKeepTheirDataWhateverHappens(Kind kind) {
        ContactStore store = newStoreWithList(kind);
        List<Contact> contacts =
                Stream.of("1", "2", "3").map(number -> contact(LONG + number)).toList();
        keep(store, LIST, contacts.toArray(Contact[]::new));
        keep(store, LIST, barred(contacts.get(0)));
        keep(store, LIST, barred(contacts.get(1)), barred(contacts.get(2)));

        for (Contact contact : contacts) {
            assertEquals(Optional.of(barred(contact)), store.contact(LIST, contact.id()));
        }
    }

    private static Contact barred(Contact contact) {
        return after(contact, new ContactBarred(NOW));
    }
}
