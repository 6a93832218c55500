package io.contactlist.tests.selection;

import static io.contactlist.tests.selection.Feed.ALL;
import static io.contactlist.tests.selection.Feed.LIST;
import static io.contactlist.tests.selection.Feed.MAILBOX;
import static io.contactlist.tests.selection.Feed.NOW;
import static io.contactlist.tests.selection.Feed.VIBER;
import static io.contactlist.tests.selection.Feed.conversation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.PlannedAttempt;
import io.contactlist.ReportedEvent;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Attributes;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.UnusableReason;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.StandardAttribute;
import io.contactlist.spi.ConversationSource;
import io.contactlist.upload.ConversationSelection;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.Row;
import io.contactlist.upload.UploadIOException;
import io.contactlist.upload.UploadMonitor.Decision;
import io.contactlist.upload.UploadOptions;
import io.contactlist.upload.UploadReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists fed from conversations (S3, S4, S6). */
class FeedingRulesTest {

    private static final Conversation FIRST = conversation("c1", "anna", VIBER).withName("Anna");
    private static final Conversation SECOND = conversation("c2", "anna", MAILBOX);
    private static final Conversation THIRD = conversation("c3", "olha", VIBER);

    private final Feed feed = new Feed();

    private void checkCounters(long total) {
        assertEquals(total, feed.lists.counters(LIST).inList().total());
        assertEquals(feed.store.recount(LIST), feed.lists.counters(LIST));
    }

    // The sample

    @Test
    void s3_theSampleShowsTheConversationsFoundAndStoresNothing() throws IOException {
        ConversationSelection selection = feed.with(THIRD, SECOND, FIRST).selection(ALL);

        assertEquals(List.of(FIRST, SECOND, THIRD), selection.sample(10));
        assertEquals(List.of(FIRST, SECOND), selection.sample(2));
        assertEquals(List.of(THIRD), selection.sample(2, SECOND.id()));
        assertEquals(List.of(), selection.sample(0));
        assertThrows(IllegalArgumentException.class, () -> selection.sample(-1));
        assertEquals(List.of(), feed.contacts());
        assertTrue(feed.lists.state(LIST).list().format().isEmpty());
    }

    @Test
    void s3_theSampleIsEmptyWhenNoneMatches() throws IOException {
        feed.with(FIRST, SECOND);

        assertEquals(
                List.of(),
                feed.selection(StandardAttribute.STATUS.equalTo(ConversationStatus.OPEN))
                        .sample(10));
        assertEquals(
                List.of(FIRST),
                feed.selection(StandardAttribute.NAME.isPresent()).sample(10));
    }

    // Contacts

    @Test
    void s4_theConversationsOfOneContactBecomeOneContactWithAUnitEach() throws IOException {
        UploadReport report = feed.with(FIRST, SECOND, THIRD).refresh();

        assertEquals("read 3 = created 2 + updated 1 + unchanged 0 + rejected 0 + blank 0", report.account());
        assertEquals(UploadReport.State.COMPLETE, report.state());
        CommunicationUnit messenger = CommunicationUnit.of(VIBER, "c1", AddressKind.ID);
        CommunicationUnit mail = CommunicationUnit.of(MAILBOX, "c2", AddressKind.ID);
        assertEquals(
                List.of(
                        Contact.of(ContactId.of("anna"), "Anna", List.of(messenger, mail), Attributes.NONE)
                                .withStoredAt(Feed.NOW),
                        Contact.of(
                                        ContactId.of("olha"),
                                        null,
                                        List.of(CommunicationUnit.of(VIBER, "c3", AddressKind.ID)),
                                        Attributes.NONE)
                                .withStoredAt(Feed.NOW)),
                feed.contacts());
        assertTrue(mail.isWellFormed(), "a conversation's id is the address, be it an e-mail channel's");
        checkCounters(2);
    }

    @Test
    void s4_onlyWhatMatchesIsAdded() throws IOException {
        feed.with(FIRST, SECOND, THIRD).refresh(StandardAttribute.CHANNEL_TYPE.equalTo(ChannelType.SOCIAL_MEDIA));

        assertEquals(List.of("c1"), feed.addresses("anna"));
        assertEquals(List.of("c3"), feed.addresses("olha"));
    }

    @Test
    void s4_aRefreshAddsNewConversationsToContactsAlreadyThereAndRemovesNone() throws IOException {
        feed.with(FIRST, THIRD).refresh();
        feed.conversations.clear();
        UploadReport report = feed.with(SECOND).refresh();

        assertEquals("read 1 = created 0 + updated 1 + unchanged 0 + rejected 0 + blank 0", report.account());
        assertEquals(List.of("c1", "c2"), feed.addresses("anna"));
        assertEquals(List.of("c3"), feed.addresses("olha"));
        checkCounters(2);
    }

    @Test
    void s4_aRefreshKeepsWhatHasHappened() throws IOException {
        feed.with(FIRST).refresh();
        PlannedAttempt attempt = feed.lists
                .plan(feed.lists.launch(LIST, ChannelType.SOCIAL_MEDIA).id(), 1)
                .get(0);
        feed.lists.record(attempt.failed(FailureCategory.BUSY, NOW));
        CommunicationUnit unit = feed.contact("anna").units().get(0);
        feed.lists.record(new ReportedEvent(
                LIST, ContactId.of("anna"), new UnitMadeUnusable(unit.id(), UnusableReason.DO_NOT_CONTACT, NOW)));
        feed.with(SECOND).refresh();

        assertEquals(1, feed.contact("anna").attemptCount());
        assertEquals(1, feed.lists.counters(LIST).on(ChannelType.SOCIAL_MEDIA).flagged());
        assertEquals(1, feed.lists.counters(LIST).on(ChannelType.EMAIL).callable());
        checkCounters(1);
    }

    @ParameterizedTest
    @EnumSource
    void s4_aRefreshMergesWhateverTheDuplicatePolicy(DuplicatePolicy policy) throws IOException {
        UploadOptions options = UploadOptions.DEFAULT.withDuplicates(policy);
        feed.with(FIRST);
        feed.lists.upload(LIST, feed.selection(ALL), options);
        feed.with(SECOND);
        UploadReport report = feed.lists.upload(LIST, feed.selection(ALL), options);

        assertEquals("read 2 = created 0 + updated 1 + unchanged 1 + rejected 0 + blank 0", report.account());
        assertEquals(List.of("c1", "c2"), feed.addresses("anna"));
    }

    @Test
    void s4_aContactKeepsItsNameAndGetsOneThatItDidNotHave() throws IOException {
        UploadReport first = feed.with(SECOND, THIRD).refresh();
        assertTrue(feed.contact("anna").name().isEmpty());
        UploadReport second =
                feed.with(SECOND.withName("Anna"), THIRD.withName(null)).refresh();
        UploadReport third = feed.with(SECOND.withName("Hanna")).refresh();

        assertEquals("read 2 = created 2 + updated 0 + unchanged 0 + rejected 0 + blank 0", first.account());
        assertEquals("read 2 = created 0 + updated 1 + unchanged 1 + rejected 0 + blank 0", second.account());
        assertEquals("read 2 = created 0 + updated 0 + unchanged 2 + rejected 0 + blank 0", third.account());
        assertEquals("Anna", feed.contact("anna").name().orElseThrow());
        assertTrue(feed.contact("olha").name().isEmpty());
    }

    // Repeated refreshes

    @Test
    void s6_aRefreshThatIsRunTwiceAddsNothingTwice() throws IOException {
        feed.with(FIRST, SECOND, THIRD).refresh();
        List<Contact> before = feed.contacts();
        UploadReport report = feed.refresh();

        assertEquals("read 3 = created 0 + updated 0 + unchanged 3 + rejected 0 + blank 0", report.account());
        assertEquals(before, feed.contacts());
        checkCounters(2);
    }

    @Test
    void s6_aConversationThatChangedItsChannelIsNotAddedAgain() throws IOException {
        feed.with(FIRST).refresh();
        UploadReport report = feed.with(conversation("c1", "anna", MAILBOX)).refresh();

        assertEquals("read 1 = created 0 + updated 0 + unchanged 1 + rejected 0 + blank 0", report.account());
        assertEquals(VIBER, feed.contact("anna").units().get(0).channel());
        assertEquals(List.of("c1"), feed.addresses("anna"));
    }

    @Test
    void s6_conversationsOfOneContactAreFoundTogetherOverBatches() throws IOException {
        List<Conversation> many = IntStream.range(0, 2500)
                .mapToObj(i -> conversation("c" + i, "p" + i % 7, VIBER))
                .toList();
        UploadReport report = feed.with(many).refresh();

        assertEquals("read 2500 = created 7 + updated 2493 + unchanged 0 + rejected 0 + blank 0", report.account());
        assertEquals(7, feed.contacts().size());
        assertEquals(
                2500, feed.contacts().stream().mapToInt(c -> c.units().size()).sum());
        assertEquals(
                "read 2500 = created 0 + updated 0 + unchanged 2500 + rejected 0 + blank 0",
                feed.refresh().account());
        checkCounters(7);
    }

    @Test
    void s6_aRefreshThatBrokeOffIsCompletedByRunningItAgain() throws IOException {
        feed.with(IntStream.range(0, 1200)
                .mapToObj(i -> conversation("c" + (1000 + i), "p" + i % 5, VIBER))
                .toList());
        AtomicBoolean isClosed = new AtomicBoolean();
        ConversationSource whole = ConversationSource.inMemory(feed.conversations.values());
        ConversationSource broken = (criteria, now, after) -> {
            Iterator<Conversation> first =
                    whole.find(criteria, now, after).limit(1100).iterator();
            return Stream.generate(() -> {
                        if (!first.hasNext()) {
                            throw new UncheckedIOException(new IOException("the network is gone"));
                        }
                        return first.next();
                    })
                    .onClose(() -> isClosed.set(true));
        };
        Criteria all = new Criteria(ALL, ZoneOffset.UTC);
        ConversationSelection selection = ConversationSelection.of(broken, all, Feed.CLOCK);
        UploadIOException e = assertThrows(UploadIOException.class, () -> feed.lists.upload(LIST, selection));

        assertEquals("the upload broke off after record 1100: the network is gone", e.getMessage());
        assertEquals(1100, e.report().lastStoredRecord());
        assertTrue(isClosed.get());
        assertEquals(
                "the network is gone",
                assertThrows(IOException.class, () -> selection.sample(1101)).getMessage());
        assertEquals(
                "read 1200 = created 0 + updated 100 + unchanged 1100 + rejected 0 + blank 0",
                feed.refresh().account());
        checkCounters(5);
    }

    @Test
    void i11_aRefreshTellsItsProgressAndCanBeCancelled() throws IOException {
        feed.with(IntStream.range(0, 1500)
                .mapToObj(i -> conversation("c" + i, "p" + i, VIBER))
                .toList());
        UploadReport report = feed.lists.upload(
                LIST, feed.selection(ALL), UploadOptions.DEFAULT.withMonitor(progress -> Decision.CANCEL));

        assertEquals(UploadReport.State.CANCELLED, report.state());
        assertEquals(1000, report.created());
        checkCounters(1000);
    }

    @Test
    void noTextShowsPersonalData() {
        Conversation conversation = FIRST.withLabels(Set.of("Annas debt"));
        Row row = new Row.ConversationRow(
                1, ContactId.of("anna"), "Anna", CommunicationUnit.of(VIBER, "c1", AddressKind.ID));
        ConversationSelection selection = feed.selection(StandardAttribute.NAME.contains("Anna"));
        for (Object shown : List.of(conversation, row, selection)) {
            assertFalse(shown.toString().toLowerCase(Locale.ROOT).contains("anna"), shown::toString);
        }
        assertEquals("conversations with name contains \u2026 in Z", selection.toString());
    }

    @Test
    void aConversationNeedsAnIdThatCanBeAnAddress() {
        assertThrows(IllegalArgumentException.class, () -> conversation("\u200B", "anna", VIBER));
        assertThrows(IllegalArgumentException.class, () -> FIRST.withName(" "));
        assertSame(FIRST.channel(), FIRST.withName(null).channel());
        assertEquals(ConversationId.of("c1"), FIRST.id());
    }
}
