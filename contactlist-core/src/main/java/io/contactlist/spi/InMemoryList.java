package io.contactlist.spi;

import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.Counters;
import io.contactlist.model.ListState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One list in memory: contacts by position in the order of their storing, and who may be planned when. */
final class InMemoryList implements ContactStore.View {

    private final List<Contact> contacts = new ArrayList<>();
    private final Map<ContactId, Integer> positions = new HashMap<>();
    private final PlanningIndex index = new PlanningIndex();
    private ListState state;

    InMemoryList(ListState state) {
        this.state = state;
    }

    synchronized <R> R atomically(ContactStore.Work<R> work, Consumer<ListState> register) {
        ContactStore.Step<R> step = work.on(this);
        register.accept(step.state());
        state = step.state();
        step.changes().forEach(this::keep);
        return step.result();
    }

    private void keep(ContactChange change) {
        Integer known = positions.putIfAbsent(change.contact().id(), contacts.size());
        if (known == null) {
            contacts.add(change.contact());
        } else {
            contacts.set(known, change.contact());
        }
        index.put(known == null ? contacts.size() - 1 : known, change.contact(), change.standing());
    }

    @Override
    public synchronized ListState state() {
        return state;
    }

    @Override
    public synchronized List<Contact> find(List<ContactId> ids) {
        List<Contact> found = new ArrayList<>(ids.size());
        for (ContactId id : ids) {
            Integer position = positions.get(id);
            if (position != null) {
                found.add(contacts.get(position));
            }
        }
        return found;
    }

    @Override
    public synchronized List<Contact> due(ChannelType type, Instant now, int limit) {
        return at(index.due(type, now, limit));
    }

    @Override
    public synchronized List<Contact> plannedBy(CampaignId campaign) {
        return at(index.plannedBy(campaign));
    }

    @Override
    public synchronized List<Contact> following(@Nullable ContactId after, int limit) {
        int from = after == null ? 0 : positions.getOrDefault(after, contacts.size() - 1) + 1;
        return List.copyOf(contacts.subList(from, (int) Math.min(contacts.size(), (long) from + limit)));
    }

    private List<Contact> at(List<Integer> found) {
        return found.stream().map(contacts::get).toList();
    }

    synchronized List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    synchronized Counters recount() {
        return Counters.of(contacts.stream(), state.list().rules());
    }
}
