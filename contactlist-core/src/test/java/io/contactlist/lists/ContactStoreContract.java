package io.contactlist.lists;

import static io.contactlist.lists.RowsUpload.mail;
import static io.contactlist.lists.RowsUpload.phone;
import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.model.Attributes;
import io.contactlist.model.Campaign;
import io.contactlist.model.CampaignEnd;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CampaignStatus;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactList;
import io.contactlist.model.Counters;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListId;
import io.contactlist.model.ListRules;
import io.contactlist.model.ListState;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any store promises (P2, P3, and the numbered list in {@link ContactStore}). */
public abstract class ContactStoreContract {

    private static final ListId LIST = ListId.of("list");
    private static final CampaignId CAMPAIGN = CampaignId.of("spring");
    private static final Instant NOW = SettableClock.START;

    private ContactStore store;

    /** A new, empty store. */
    protected abstract ContactStore newStore();

    @BeforeEach
    void createList() {
        store = newStore();
        store.create(ContactList.of(LIST, ContactList.named("debtors")));
    }

    private static Contact contact(String id, CommunicationUnit... units) {
        return Contact.of(ContactId.of(id), null, List.of(units), Attributes.NONE);
    }

    private static ContactChange change(Contact contact, ContactEvent... events) {
        return new ContactChange(null, contact, LifeCycle.standing(contact, ListRules.DEFAULT), List.of(events));
    }

    /** The contact after these events. */
    private static Contact after(Contact contact, ContactEvent... events) {
        Contact next = contact;
        for (ContactEvent event : events) {
            next = ((Transition.Accepted) LifeCycle.apply(next, event, ListRules.DEFAULT)).contact();
        }
        return next;
    }

    private static AttemptPlanned planned(CampaignId campaign, CommunicationUnit unit, Duration lease) {
        return new AttemptPlanned(campaign, unit.id(), 1, NOW.plus(lease), NOW);
    }

    /** Not due before the given time, which may be a nanosecond, has passed. */
    private static Contact waiting(Contact contact, Duration pause) {
        CommunicationUnit unit = contact.units().get(0);
        return after(
                contact,
                planned(CAMPAIGN, unit, pause.plusHours(1)),
                new AttemptFailed(1, unit.id(), FailureCategory.BUSY, NOW.plus(pause)));
    }

    private void keep(Contact... contacts) {
        store.atomically(LIST, view -> {
            Counters counters = view.state().counters();
            List<ContactChange> changes = new ArrayList<>();
            for (Contact contact : contacts) {
                changes.add(change(contact));
                counters = counters.plus(LifeCycle.standing(contact, ListRules.DEFAULT));
            }
            return new Step<>(view.state().settled(counters), changes, "kept");
        });
    }

    private <R> R read(Function<ContactStore.View, R> reading) {
        return store.atomically(LIST, view -> new Step<>(view.state(), List.of(), reading.apply(view)));
    }

    private static List<String> ids(List<Contact> contacts) {
        return contacts.stream().map(contact -> contact.id().value()).toList();
    }

    private List<String> stored() {
        try (var contacts = store.contacts(LIST)) {
            return ids(contacts.toList());
        }
    }

    private List<String> due(Duration pause, int limit) {
        return read(view -> ids(view.due(CALL, NOW.plus(pause), limit)));
    }

    // Steps

    @Test
    void aStepKeepsContactsAndStateAndGivesItsResult() {
        Contact contact = contact("a", phone(1));
        keep(contact);

        assertEquals(Optional.of(contact), store.contact(LIST, contact.id()));
        assertEquals(1, store.state(LIST).orElseThrow().counters().inList().callable());
        assertEquals(store.recount(LIST), store.state(LIST).orElseThrow().counters());
        assertEquals("result", read(view -> "result"));
    }

    @Test
    void p2_aStepThatThrowsChangesNothingAndItsExceptionArrivesAsItIs() {
        keep(contact("a", phone(1)));
        ListState before = store.state(LIST).orElseThrow();
        IllegalStateException thrown = new IllegalStateException("on purpose");

        assertSame(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> store.atomically(LIST, view -> {
                            throw thrown;
                        })));
        assertEquals(before, store.state(LIST).orElseThrow());
        assertEquals(List.of("a"), stored());
    }

    @Test
    void p3_aStepThatCannotBeKeptChangesNothing() {
        ListId other = ListId.of("other");
        store.create(ContactList.of(other, ContactList.named("other")));
        store.atomically(other, view -> new Step<>(view.state().with(campaign(other)), List.of(), "kept"));

        assertThrows(
                IllegalArgumentException.class,
                () -> store.atomically(
                        LIST,
                        view -> new Step<>(
                                view.state().with(campaign(LIST)), List.of(change(contact("a", phone(1)))), "kept")),
                "campaign ids are unique over all lists");
        assertEquals(List.of(), stored());
        assertEquals(Map.of(), store.state(LIST).orElseThrow().campaigns());
        assertEquals(Optional.of(campaign(other)), store.campaign(CAMPAIGN));
    }

    private static Campaign campaign(ListId list) {
        return new Campaign(CAMPAIGN, list, CALL, CampaignEnd.BY_HAND, CampaignStatus.ACTIVE);
    }

    @Test
    void aStepSeesWhatTheStepsBeforeItKept() {
        keep(contact("a", phone(1)));
        ListState state = store.state(LIST).orElseThrow();

        assertEquals(List.of("a"), read(view -> ids(view.following(null, 9))));
        assertEquals(state, read(ContactStore.View::state));
    }

    // Lists and contacts

    @Test
    void aListIdIsTakenOnce() {
        ContactList again = ContactList.of(LIST, ContactList.named("again"));

        assertThrows(IllegalArgumentException.class, () -> store.create(again));
        assertEquals("debtors", store.state(LIST).orElseThrow().list().name());
    }

    @Test
    void aListThatIsNotThereIsMissing() {
        ListId nowhere = ListId.of("nowhere");

        assertEquals(Optional.empty(), store.state(nowhere));
        assertEquals(Optional.empty(), store.contact(nowhere, ContactId.of("a")));
        assertEquals(0, store.contacts(nowhere).count());
        assertEquals(Optional.empty(), store.campaign(CAMPAIGN));
        assertThrows(NoSuchElementException.class, () -> store.recount(nowhere));
        assertThrows(
                NoSuchElementException.class,
                () -> store.atomically(nowhere, view -> new Step<>(view.state(), List.of(), "never")));
    }

    @Test
    void listsDoNotShareContacts() {
        ListId other = ListId.of("other");
        store.create(ContactList.of(other, ContactList.named("other")));
        keep(contact("a", phone(1)));

        assertEquals(Optional.empty(), store.contact(other, ContactId.of("a")));
    }

    @Test
    void everyValueComesBackAsItWasGiven() {
        String hostile = "';DROP TABLE contacts;--\u0000\uFFFF\uD83D\uDE00\u202E\"\\\n";
        Contact contact = Contact.of(
                ContactId.of(hostile),
                hostile,
                List.of(CommunicationUnit.of(Channel.socialMedia(hostile), hostile)),
                Attributes.of(Map.of(hostile, hostile, "long", "x".repeat(100_000), "", "")));
        keep(contact, contact("i", phone(1)), contact("I", phone(2)), contact("\u0131", phone(3)));

        assertEquals(Optional.of(contact), store.contact(LIST, ContactId.of(hostile)));
        assertEquals(4, stored().size(), "ids differ by case");
    }

    @Test
    void instantsKeepTheirNanoseconds() {
        Contact contact = waiting(contact("a", phone(1)), Duration.ofNanos(123_456_789));
        keep(contact);

        assertEquals(
                Optional.of(NOW.plusNanos(123_456_789)),
                store.contact(LIST, contact.id()).orElseThrow().notDueBefore());
        assertEquals(List.of(), due(Duration.ofNanos(123_456_788), 1));
        assertEquals(List.of("a"), due(Duration.ofNanos(123_456_789), 1));
    }

    // Views

    @Test
    void contactsStayInTheOrderInWhichTheyWereFirstStored() {
        Contact b = contact("b", phone(1));
        keep(b, contact("a", phone(2)));
        keep(contact("c", phone(3)));
        store.atomically(
                LIST,
                view -> new Step<>(
                        view.state(), List.of(change(after(b, new ContactEvent.ContactBarred(NOW)))), "kept"));

        assertEquals(List.of("b", "a", "c"), stored());
    }

    @Test
    void findsTheContactsThatExist() {
        keep(contact("a", phone(1)), contact("b", phone(2)));
        List<ContactId> wanted = List.of(ContactId.of("b"), ContactId.of("nobody"), ContactId.of("a"));

        assertEquals(Set.of("a", "b"), Set.copyOf(read(view -> ids(view.find(wanted)))));
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        keep(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> contact("c" + i, phone(i)))
                .toArray(Contact[]::new));

        assertEquals(List.of("c1", "c2"), read(view -> ids(view.following(null, 2))));
        assertEquals(List.of("c3", "c4"), read(view -> ids(view.following(ContactId.of("c2"), 2))));
        assertEquals(List.of("c5"), read(view -> ids(view.following(ContactId.of("c4"), 2))));
        assertEquals(List.of(), read(view -> view.following(ContactId.of("c5"), 2)));
        assertEquals(5, read(view -> view.following(null, Integer.MAX_VALUE)).size());
    }

    @Test
    void dueAreThoseNeverMadeToWaitThenThoseLongestDue() {
        keep(
                waiting(contact("late", phone(1)), Duration.ofMinutes(30)),
                waiting(contact("early", phone(2)), Duration.ofMinutes(10)),
                contact("fresh", phone(3)),
                waiting(contact("early too", phone(4)), Duration.ofMinutes(10)),
                contact("fresh too", phone(5)));

        assertEquals(List.of("fresh", "fresh too", "early", "early too", "late"), due(Duration.ofMinutes(30), 9));
        assertEquals(List.of("fresh", "fresh too", "early"), due(Duration.ofMinutes(30), 3));
        assertEquals(List.of("fresh", "fresh too", "early", "early too"), due(Duration.ofMinutes(29), 9));
        assertEquals(List.of("fresh"), due(Duration.ZERO, 1));
    }

    @Test
    void dueAreOnlyCallableContactsOfTheType() {
        Contact barred = after(contact("barred", phone(1)), new ContactEvent.ContactBarred(NOW));
        keep(barred, contact("mail", mail(2)), contact("phone", phone(3)));

        assertEquals(List.of("phone"), due(Duration.ZERO, 9));
        assertEquals(List.of("mail"), read(view -> ids(view.due(EMAIL, NOW, 9))));
    }

    @Test
    void l6_dueAreContactsWhoseLeaseHasEndedWhateverTheType() {
        Contact contact = contact("a", mail(1));
        keep(after(contact, planned(CAMPAIGN, mail(1), Duration.ofHours(1))));

        assertEquals(List.of(), due(Duration.ofHours(1).minusNanos(1), 9));
        assertEquals(List.of("a"), due(Duration.ofHours(1), 9));
    }

    @Test
    void aContactIsDueNoMoreOnceItHasChanged() {
        Contact contact = contact("a", phone(1));
        keep(contact);
        store.atomically(
                LIST,
                view -> new Step<>(
                        view.state(),
                        List.of(change(after(contact, planned(CAMPAIGN, phone(1), Duration.ofHours(1))))),
                        "kept"));

        assertEquals(List.of(), due(Duration.ZERO, 9));
    }

    @Test
    void k3_namesTheContactsThatACampaignHasPlanned() {
        CampaignId other = CampaignId.of("other");
        Duration hour = Duration.ofHours(1);
        keep(
                after(contact("a", phone(1)), planned(CAMPAIGN, phone(1), hour)),
                after(contact("b", phone(2)), planned(other, phone(2), hour)),
                contact("c", phone(3)),
                after(contact("d", phone(4)), planned(CAMPAIGN, phone(4), hour)));

        assertEquals(List.of("a", "d"), read(view -> ids(view.plannedBy(CAMPAIGN))));
        assertEquals(List.of(), read(view -> view.plannedBy(CampaignId.of("nowhere"))));
    }
}
