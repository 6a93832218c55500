package io.contactlist.tests;

import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.spi.ContactStore;
import java.util.Optional;
import java.util.stream.Stream;

/** Another store, for tests to change something of. */
public abstract class ForwardingStore implements ContactStore {

    private final ContactStore store;

    /** Over a store in memory. */
    protected ForwardingStore() {
        this(ContactStore.inMemory());
    }

    protected ForwardingStore(ContactStore store) {
        this.store = store;
    }

    @Override
    public void create(ContactList list) {
        store.create(list);
    }

    @Override
    public Optional<ListState> state(ListId list) {
        return store.state(list);
    }

    @Override
    public Optional<Campaign> campaign(CampaignId campaign) {
        return store.campaign(campaign);
    }

    @Override
    public Optional<Contact> contact(ListId list, ContactId contact) {
        return store.contact(list, contact);
    }

    @Override
    public Stream<Contact> contacts(ListId list) {
        return store.contacts(list);
    }

    @Override
    public Counters recount(ListId list) {
        return store.recount(list);
    }

    @Override
    public <R> R atomically(ListId list, Step<R> work) {
        return store.atomically(list, work);
    }
}
