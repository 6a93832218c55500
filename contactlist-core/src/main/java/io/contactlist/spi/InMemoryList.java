package io.contactlist.spi;

import io.contactlist.list.Counters;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.TimeZones;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps one list in memory: its contacts in the order in which they were first stored, and their planning index. */
final class InMemoryList implements ContactStore.View {

    private final Roster contacts = new Roster();
    private final PlanningIndex index = new PlanningIndex(contacts);
    private ListState state;

    InMemoryList(ListState state) {
        this.state = state;
    }

    synchronized <R> R atomically(ContactStore.Step<R> work, Consumer<ListState> register) {
        ContactStore.StepResult<R> step = work.on(this);
        register.accept(step.state());
        state = step.state();
        step.changes().forEach(this::keep);
        return step.result();
    }

    private void keep(ContactChange change) {
        Contact contact = change.contact();
        Contact before = contacts.put(contact);
        int position = before == null ? contacts.size() - 1 : contacts.position(contact.id());
        index.put(position, before, contact);
    }

    @Override
    public synchronized ListState state() {
        return state;
    }

    @Override
    public synchronized List<Contact> find(List<ContactId> ids) {
        List<Contact> found = new ArrayList<>();
        for (ContactId id : ids) {
            int position = contacts.position(id);
            if (position >= 0) {
                found.add(contacts.get(position));
            }
        }
        return found;
    }

    @Override
    public synchronized List<Contact> due(DueQuery query) {
        return at(index.due(query));
    }

    @Override
    public synchronized Set<TimeZones> timeKeys() {
        return index.timeKeys();
    }

    @Override
    public synchronized Map<TimeZones, Instant> nextDue(ChannelType type, @Nullable String agent) {
        return index.nextDue(type, agent);
    }

    @Override
    public synchronized Optional<Instant> nextEnd() {
        return index.nextEnd();
    }

    @Override
    public synchronized List<Contact> overdue(Instant now, int limit) {
        return at(index.overdue(now, limit));
    }

    @Override
    public synchronized List<Contact> plannedBy(CampaignId campaign) {
        return at(index.plannedBy(campaign));
    }

    @Override
    public synchronized List<Contact> following(@Nullable ContactId after, int limit) {
        int last = after == null ? -1 : contacts.position(after);
        int from = after != null && last < 0 ? contacts.size() : last + 1;
        int to = (int) Math.min(contacts.size(), (long) from + limit);
        return List.copyOf(contacts.all().subList(from, to));
    }

    private List<Contact> at(List<Integer> found) {
        return found.stream().map(contacts::get).toList();
    }

    synchronized List<Contact> contacts() {
        return List.copyOf(contacts.all());
    }

    synchronized Counters recount() {
        return Counters.of(contacts.all().stream(), state.list().rules());
    }
}
