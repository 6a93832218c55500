package io.contactlist.faults;

import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.spi.ContactStore;
import io.contactlist.tests.ForwardingStore;
import java.util.Optional;
import java.util.stream.Stream;

/** One process's access to a store that stands outside of it; keeps all promises. */
final class OutsideStore extends ForwardingStore {

    private final Outside outside;

    OutsideStore(Outside outside, ContactStore kept) {
        super(kept);
        this.outside = outside;
    }

    @Override
    public void create(ContactList list) {
        outside.ask();
        super.create(list);
        outside.answer();
    }

    @Override
    public Optional<ListState> state(ListId list) {
        outside.ask();
        return super.state(list);
    }

    @Override
    public Optional<Campaign> campaign(CampaignId campaign) {
        outside.ask();
        return super.campaign(campaign);
    }

    @Override
    public Optional<Contact> contact(ListId list, ContactId contact) {
        outside.ask();
        return super.contact(list, contact);
    }

    @Override
    public Stream<Contact> contacts(ListId list) {
        outside.ask();
        return super.contacts(list);
    }

    @Override
    public Counters recount(ListId list) {
        outside.ask();
        return super.recount(list);
    }

    @Override
    public <R> R atomically(ListId list, Step<R> work) {
        outside.ask();
        R result = super.atomically(list, view -> {
            StepResult<R> step = work.on(view);
            outside.ask();
            return step;
        });
        outside.answer();
        return result;
    }
}
