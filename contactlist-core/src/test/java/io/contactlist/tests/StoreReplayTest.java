package io.contactlist.tests;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.FailureCategory.NO_ANSWER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.ContactLists;
import io.contactlist.PlannedAttempt;
import io.contactlist.contract.RowsUpload;
import io.contactlist.contract.SettableClock;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Contact;
import io.contactlist.model.ListRules;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.UploadOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** P5: what a store is given is enough to keep the events and replay them. */
class StoreReplayTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final SettableClock clock = new SettableClock();
    private final LoggingStore store = new LoggingStore(clock);
    private final ContactLists lists = ContactLists.of(store, clock);
    private final ListId list = lists.create(ContactList.named("debtors")).id();

    @Test
    void p5_replayingTheEventsGivenToAStoreGivesTheStoredContacts() throws IOException {
        lists.upload(list, twiceInOneBatch(), UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));
        Campaign calls = lists.launch(list, CALL);
        PlannedAttempt lost = lists.plan(calls.id(), 1, LEASE).get(0);
        clock.advance(LEASE.plusMinutes(1));
        for (PlannedAttempt attempt : lists.plan(calls.id(), 2, LEASE)) {
            lists.record(attempt.failed(NO_ANSWER, clock.instant()));
        }
        lists.changeRules(list, new ListRules(ClosurePolicy.ALL_TYPES, AttemptControl.UNLIMITED));
        lists.record(lost.failed(NO_ANSWER, clock.instant()));

        List<Contact> stored = store.contacts(list).toList();
        assertEquals(2, stored.size());
        stored.forEach(
                contact -> assertEquals(contact, store.history(contact.id()).replay()));
    }

    private static RowsUpload twiceInOneBatch() {
        return RowsUpload.of(RowsUpload.WITH_ID)
                .contact("1", RowsUpload.phone(1))
                .contact("2", RowsUpload.phone(2))
                .contact("1", RowsUpload.phone(3), RowsUpload.mail(1));
    }
}
