package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.mail;
import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.contract.StoredHistory.CAMPAIGN;
import static io.contactlist.contract.StoredHistory.NOW;
import static io.contactlist.model.ChannelType.CALL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.list.AddressFormat;
import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListFormat;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnusableReason;
import io.contactlist.spi.ContactStore.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests promise 5: values are read back equal. */
abstract class ValuePromises extends StepPromises {

    private static final ConversationId TALK = ConversationId.of("talk");
    private static final Instant LATER = NOW.plus(Duration.ofHours(3)).plusNanos(987_654_321);

    @ParameterizedTest
    @FieldSource("io.contactlist.contract.HostileText#ALL")
    void store5_anyTextComesBackAsItWasGiven(String hostile) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("z" + hostile, hostile);
        attributes.put("a", "");
        Contact contact = Contact.of(
                ContactId.of(hostile),
                hostile,
                List.of(CommunicationUnit.checked(Channel.socialMedia(hostile), hostile, hostile, true)),
                Attributes.of(attributes));
        StoredHistory story = StoredHistory.of(contact).planned(CampaignId.of(hostile), Duration.ofHours(1));
        keep(story.reached(ConversationId.of(hostile)));

        Contact found = store.contact(LIST, ContactId.of(hostile)).orElseThrow();
        assertEquals(story.reached(ConversationId.of(hostile)).contact().toSnapshot(), found.toSnapshot());
        assertEquals(List.of(hostile), stored());
        assertEquals(1, read(view -> view.find(List.of(contact.id()))).size());
    }

    @ParameterizedTest
    @FieldSource("io.contactlist.contract.HostileText#ALL")
    void store5_listsOfAnyNameComeBackAsTheyWereGiven(String hostile) {
        ListId id = ListId.of(hostile);
        AddressFormat addresses = new AddressFormat(hostile, Channel.call("line"), hostile, hostile);
        ListFormat format = new ListFormat(List.of(hostile, "b" + hostile), hostile, List.of(addresses));
        ContactList list = new ContactList(id, ContactList.named(hostile), format, 1L << 40);
        Campaign campaign =
                new Campaign(CampaignId.of(hostile), id, CALL, CampaignEnd.AUTOMATIC, CampaignStatus.COMPLETED);
        store.create(ContactList.of(id, ContactList.named(hostile)));
        ListState state = ListState.of(list).with(campaign);
        store.atomically(id, view -> new StepResult<>(state, List.of(), "kept"));

        assertEquals(Optional.of(state), store.state(id));
        assertEquals(Optional.of(campaign), store.campaign(campaign.id()));
    }

    @Test
    void store5_textsThatLookAlikeAreDifferent() {
        List<String> alike =
                List.of("i", "I", "\u0131", "\u0130", "e\u0301", "\u00E9", "i ", " i", "1", "01", "\uFF11");
        keep(alike.stream().map(id -> StoredHistory.of(id, phone(1))).toList());

        assertEquals(alike, stored());
        for (String id : alike) {
            assertEquals(
                    id, store.contact(LIST, ContactId.of(id)).orElseThrow().id().value());
        }
        assertEquals(Optional.empty(), store.contact(LIST, ContactId.of("E\u0301")));
    }

    @Test
    void store5_instantsKeepTheirNanoseconds() {
        List<Instant> instants = Stream.of(
                        "1969-12-31T23:59:59.999999999Z",
                        "2026-03-29T00:59:59.000000001Z",
                        "2026-03-29T01:30:00.123456789Z",
                        "9999-12-31T23:59:59.999999999Z")
                .map(Instant::parse)
                .toList();
        for (Instant instant : instants) {
            CommunicationUnit unit = phone(1);
            StoredHistory story = StoredHistory.of(instant.toString(), unit)
                    .then(new ContactEvent.AttemptPlanned(CAMPAIGN, unit.id(), 1, instant.plusNanos(1), instant))
                    .failed(FailureCategory.NO_ANSWER, instant);
            keep(story);
            Contact found = store.contact(LIST, story.contact().id()).orElseThrow();

            assertEquals(Optional.of(instant), found.notDueBefore());
            assertEquals(Optional.of(instant), found.attempts().get(0).outcomeAt());
            assertEquals(story.contact(), found);
        }
    }

    @Test
    void store5_allThatHappenedToAContactComesBack() {
        List<StoredHistory> stories = stories();
        keep(stories);

        stories.forEach(this::assertComesBack);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void store5_allThatHappensToStoredContactsComesBack(int contactsInAStep) {
        List<StoredHistory> stories = stories();
        int most =
                stories.stream().mapToInt(story -> story.events().size()).max().orElseThrow();
        for (int events = 0; events <= most; events++) {
            List<StoredHistory> soFar = upTo(events, stories);
            for (int i = 0; i < soFar.size(); i += contactsInAStep) {
                keep(soFar.subList(i, Math.min(soFar.size(), i + contactsInAStep)));
            }
            soFar.forEach(this::assertComesBack);
        }
    }

    @Test
    void store5_allThatHappensInOneStepComesBack() {
        List<StoredHistory> stories = stories();
        keep(upTo(0, stories));
        keep(stories);

        stories.forEach(this::assertComesBack);
    }

    /** {@return the histories with at least so many events, each cut to its first events} */
    private static List<StoredHistory> upTo(int events, List<StoredHistory> stories) {
        return stories.stream()
                .filter(story -> story.events().size() >= events)
                .map(story -> story.upTo(events))
                .toList();
    }

    private void assertComesBack(StoredHistory story) {
        Contact found = store.contact(LIST, story.contact().id()).orElseThrow();
        assertEquals(story.contact().toSnapshot(), found.toSnapshot());
    }

    private static List<StoredHistory> stories() {
        StoredHistory talking = StoredHistory.of("talking", phone(1), mail(2))
                .planned(CAMPAIGN, Duration.ofHours(1))
                .reached(TALK);
        StoredHistory lapsed = StoredHistory.of("lapsed", phone(1)).planned(CAMPAIGN, Duration.ofHours(1));
        StoredHistory ended = lapsed.then(
                new ContactEvent.AttemptReleased(1, ReleaseReason.LEASE_ENDED, NOW.plus(Duration.ofHours(1))));
        StoredHistory twice = StoredHistory.of("twice", phone(1), mail(2))
                .planned(CAMPAIGN, Duration.ofHours(1))
                .failed(FailureCategory.BUSY, NOW)
                .then(new ContactEvent.AttemptPlanned(CAMPAIGN, mail(2).id(), 2, LATER, NOW))
                .then(new ContactEvent.AttemptSucceeded(2, mail(2).id(), TALK, NOW));
        List<StoredHistory> stories = List.of(
                talking,
                talking.then(new ConversationStillOpen(TALK, 1, NOW)),
                talking.then(new ConversationResolved(TALK, 1, Resolution.RETRY, NOW)),
                talking.then(new ConversationResolved(TALK, 1, Resolution.WRONG_PERSON, NOW)),
                talking.then(new ConversationResolved(TALK, 1, Resolution.COMPLETED, NOW)),
                talking.then(new ContactEvent.ContactReset(NOW)),
                talking.then(new ContactEvent.DataUpdated(
                                List.of(mail(3)), "Ann", Attributes.of(Map.of("a", "b")), NOW))
                        .then(new ContactEvent.ContactBarred(NOW)),
                talking.then(new ContactEvent.UnitMadeUnusable(mail(2).id(), UnusableReason.BOUNCED, NOW)),
                lapsed,
                lapsed.then(new ContactEvent.AttemptProlonged(1, LATER, NOW)),
                lapsed.then(new ContactEvent.AttemptReleased(1, ReleaseReason.CAMPAIGN_STOPPED, NOW)),
                lapsed.then(new ContactEvent.ContactBarred(NOW)),
                lapsed.then(new ContactEvent.AttemptHandedBack(1, null, NOW.plusNanos(123_456_789))),
                lapsed.then(new ContactEvent.AttemptHandedBack(1, LATER, NOW)),
                lapsed.then(new ContactEvent.ContactReset(NOW)).failed(FailureCategory.ABANDONED, NOW),
                ended,
                ended.then(new ContactEvent.AttemptHandedBack(1, null, LATER)),
                ended.failed(FailureCategory.NO_ANSWER, LATER),
                ended.failed(FailureCategory.NO_ANSWER, LATER.minus(Duration.ofDays(1))),
                ended.then(new ContactEvent.ContactReset(LATER)).failed(FailureCategory.OPTED_OUT, LATER),
                lapsed.failed(FailureCategory.NOT_DELIVERED, NOW).reached(TALK, LATER),
                lapsed.reached(TALK).failed(FailureCategory.BAD_ADDRESS, LATER),
                lapsed.failed(FailureCategory.BUSY, LATER).failed(FailureCategory.OPTED_OUT, NOW),
                twice,
                twice.then(new ContactEvent.AnswerTimeEnded(TALK, 2, NOW.plus(StoredHistory.ANSWER_TIME))),
                twice.then(new ConversationStillOpen(TALK, 2, NOW.plusNanos(1))),
                twice.then(new ContactEvent.AttemptSucceeded(1, phone(1).id(), TALK, LATER))
                        .then(new ConversationResolved(TALK, 1, Resolution.WRONG_PERSON, LATER)),
                lapsed.failed(FailureCategory.OPTED_OUT, NOW),
                lapsed.failed(FailureCategory.BAD_ADDRESS, NOW),
                lapsed.failed(FailureCategory.NO_CAPACITY, NOW).planned(CAMPAIGN, Duration.ofHours(2)),
                StoredHistory.of("malformed", CommunicationUnit.of(Channel.call("trunk"), "none"), phone(1)),
                StoredHistory.of("stored").storedAfter(Duration.ofNanos(123_456_789)),
                StoredHistory.of("nothing").then(new ContactEvent.ContactClosed(NOW)));
        List<StoredHistory> renamed = new ArrayList<>();
        for (StoredHistory story : stories) {
            renamed.add(replayed(story, "c" + renamed.size()));
        }
        return renamed;
    }

    /** {@return the same history for a contact with another id} */
    private static StoredHistory replayed(StoredHistory story, String id) {
        Contact imported = story.imported();
        Contact renamed = Contact.of(ContactId.of(id), null, imported.units(), imported.attributes());
        boolean isStored = imported.storedAt().isAfter(Instant.MIN);
        return StoredHistory.of(isStored ? renamed.withStoredAt(imported.storedAt()) : renamed)
                .then(story.events());
    }

    @Test
    void store5_rulesAndCampaignsComeBackAsTheyWereGiven() {
        AttemptControl control = AttemptControl.builder()
                .perContact(6)
                .perUnit(3)
                .perType(CALL, 2)
                .minimumDelay(Duration.ofNanos(1_234_567_891_234L))
                .on(FailureCategory.NO_ANSWER, 2, Duration.ofMinutes(5))
                .on(CALL, FailureCategory.BUSY, 1, Duration.ZERO)
                .answerTime(CALL, Duration.ofNanos(1))
                .build();
        ContactList list = ContactList.of(
                LIST,
                ContactList.named("debtors")
                        .closure(ClosurePolicy.ALL_TYPES)
                        .attempts(control)
                        .order(PlanningOrder.NEWEST_FIRST));
        ListState state = ListState.of(list);
        for (ChannelType type : ChannelType.values()) {
            for (CampaignEnd end : CampaignEnd.values()) {
                state = state.with(
                        new Campaign(CampaignId.of(type + " " + end), LIST, type, end, CampaignStatus.ACTIVE));
            }
        }
        ListState given = state;
        store.atomically(LIST, view -> new StepResult<>(given, List.of(), "kept"));

        assertEquals(Optional.of(given), store.state(LIST));
        assertEquals(given, read(view -> view.state()));
        assertEquals(
                List.copyOf(given.campaigns().keySet()),
                List.copyOf(store.state(LIST).orElseThrow().campaigns().keySet()));
    }
}
