package io.contactlist.benchmarks.uploads;

import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.TimeZones;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.DueQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the contacts of one list without storing them. So the memory of an upload shows without the memory of a store.
 */
final class CountingStore implements ContactStore {

    private @Nullable ListState state;
    private long contacts;

    /** {@return the number of contacts that were to be stored} */
    synchronized long contacts() {
        return contacts;
    }

    @Override
    public synchronized void create(ContactList list) {
        if (state != null) {
            throw new IllegalArgumentException("this store counts for one list only");
        }
        state = ListState.of(list);
    }

    @Override
    public synchronized Optional<ListState> state(ListId list) {
        return Optional.ofNullable(state).filter(found -> found.list().id().equals(list));
    }

    @Override
    public Optional<Campaign> campaign(CampaignId campaign) {
        return Optional.empty();
    }

    @Override
    public Optional<Contact> contact(ListId list, ContactId contact) {
        return Optional.empty();
    }

    @Override
    public Stream<Contact> contacts(ListId list) {
        return Stream.empty();
    }

    /** Returns the stored counters, since no contacts can be counted. */
    @Override
    public Counters recount(ListId list) {
        return existing(list).counters();
    }

    @Override
    public synchronized <R> R atomically(ListId list, Step<R> work) {
        StepResult<R> step = work.on(new Forgetful(existing(list)));
        state = step.state();
        contacts += step.changes().size();
        return step.result();
    }

    private ListState existing(ListId list) {
        return state(list).orElseThrow(() -> new NoSuchElementException("there is no list with the id " + list));
    }

    private record Forgetful(ListState state) implements View {

        @Override
        public List<Contact> find(List<ContactId> ids) {
            return List.of();
        }

        @Override
        public List<Contact> due(DueQuery query) {
            return List.of();
        }

        @Override
        public Set<TimeZones> timeKeys() {
            return Set.of();
        }

        @Override
        public Map<TimeZones, Instant> nextDue(ChannelType type, @Nullable String agent) {
            return Map.of();
        }

        @Override
        public Optional<Instant> nextEnd() {
            return Optional.empty();
        }

        @Override
        public List<Contact> overdue(Instant now, int limit) {
            return List.of();
        }

        @Override
        public List<Contact> plannedBy(CampaignId campaign) {
            return List.of();
        }

        @Override
        public List<Contact> following(@Nullable ContactId after, int limit) {
            return List.of();
        }
    }
}
