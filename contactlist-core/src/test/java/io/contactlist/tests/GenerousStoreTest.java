package io.contactlist.tests;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.ContactLists;
import io.contactlist.contract.RowsUpload;
import io.contactlist.contract.SettableClock;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.model.Contact;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.DueQuery;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A store that offers contacts which may not be planned can't make planning go wrong, or go on for ever. */
class GenerousStoreTest {

    @Test
    void k3_planningEndsThoughTheStoreKeepsOfferingContactsThatMayNotBePlanned() throws IOException {
        SettableClock clock = new SettableClock();
        ContactLists lists = ContactLists.of(new GenerousStore(), clock);
        ListId list = lists.create(ContactList.named("debtors")).id();
        lists.upload(
                list,
                RowsUpload.of(RowsUpload.WITH_ID)
                        .contact("1", RowsUpload.phone(1))
                        .contact("2", RowsUpload.mail(2)));
        lists.launch(list, EMAIL);
        Campaign calls = lists.launch(list, CALL);

        assertEquals(1, lists.plan(calls.id(), 10).size());
        assertEquals(List.of(), lists.plan(calls.id(), 10));
    }

    /** Offers everybody, whoever is asked for. */
    private static final class GenerousStore extends ForwardingStore {

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            return super.atomically(list, view -> work.on(new GenerousView(view)));
        }
    }

    private static final class GenerousView extends ForwardingView {

        GenerousView(ContactStore.View view) {
            super(view);
        }

        @Override
        public List<Contact> due(DueQuery query) {
            return following(null, query.limit());
        }
    }
}
