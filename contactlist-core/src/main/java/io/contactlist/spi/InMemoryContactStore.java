package io.contactlist.spi;

import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Keeps lists in memory, with one lock per list. */
final class InMemoryContactStore implements ContactStore {

    private final Map<ListId, InMemoryList> lists = new ConcurrentHashMap<>();
    private final Map<CampaignId, ListId> campaigns = new ConcurrentHashMap<>();

    @Override
    public void create(ContactList list) {
        if (lists.putIfAbsent(list.id(), new InMemoryList(ListState.of(list))) != null) {
            throw new IllegalArgumentException("there is a list with the id " + list.id());
        }
    }

    @Override
    public Optional<ListState> state(ListId list) {
        return Optional.ofNullable(lists.get(list)).map(InMemoryList::state);
    }

    @Override
    public Optional<Campaign> campaign(CampaignId campaign) {
        return Optional.ofNullable(campaigns.get(campaign))
                .flatMap(this::state)
                .flatMap(state -> state.campaign(campaign));
    }

    @Override
    public Optional<Contact> contact(ListId list, ContactId contact) {
        return Optional.ofNullable(lists.get(list))
                .flatMap(found -> found.find(List.of(contact)).stream().findFirst());
    }

    @Override
    public Stream<Contact> contacts(ListId list) {
        InMemoryList found = lists.get(list);
        return found == null ? Stream.of() : found.contacts().stream();
    }

    @Override
    public Counters recount(ListId list) {
        return existing(list).recount();
    }

    @Override
    public <R> R atomically(ListId list, Step<R> work) {
        return existing(list).atomically(work, this::register);
    }

    private void register(ListState state) {
        state.campaigns().keySet().forEach(id -> {
            ListId other = campaigns.putIfAbsent(id, state.list().id());
            if (other != null && !other.equals(state.list().id())) {
                throw new IllegalArgumentException("another list has a campaign with the id " + id);
            }
        });
    }

    private InMemoryList existing(ListId list) {
        InMemoryList found = lists.get(Objects.requireNonNull(list, "list id"));
        if (found == null) {
            throw new NoSuchElementException("there is no list with the id " + list);
        }
        return found;
    }
}
