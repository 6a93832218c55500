package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.model.ChannelType.CALL;

import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.PlanningOrder;
import io.contactlist.model.TimeZones;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.StepResult;
import io.contactlist.spi.ContactStore.View;
import io.contactlist.spi.DueQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** Provides the store under test, a list in it, and methods that write and read the list. */
abstract class StoreScene {

    static final ListId LIST = ListId.of("list");
    static final ListId OTHER = ListId.of("other");

    ContactStore store;

    /**
     * Creates an empty store. It does not show data of other tests.
     *
     * @return the store
     */
    protected abstract ContactStore newStore();

    /**
     * {@return whether stored data outlive the process; then {@link #reopened} works after the last use of the last
     * store}
     */
    protected boolean survivesRestart() {
        return false;
    }

    /**
     * {@return whether several processes may share the data; then {@link #reopened} works while the last store is in
     * use}
     */
    protected boolean sharedByProcesses() {
        return false;
    }

    /**
     * Opens another store on the data of the last {@link #newStore}, like another process.
     *
     * @return the store
     */
    protected ContactStore reopened() {
        throw new UnsupportedOperationException("this store has no data to open again");
    }

    /**
     * {@return whether stores depend on a system that can fail; then {@link #breakOutside} and {@link #mendOutside}
     * work}
     */
    protected boolean hasOutside() {
        return false;
    }

    /**
     * Makes the system below the last store fail, for example its database. Tests also call this in the middle of a
     * step.
     */
    protected void breakOutside() {
        throw new UnsupportedOperationException("this store depends on no system that can fail");
    }

    /** Restores the system below the last store, with its data. */
    protected void mendOutside() {
        throw new UnsupportedOperationException("this store depends on no system that can fail");
    }

    /** {@return whether the answer to a commit can be lost; then {@link #loseNextAnswer} works} */
    protected boolean losesAnswers() {
        return false;
    }

    /** Makes the next commit of the last store succeed in the system below and fail for the caller. */
    protected void loseNextAnswer() {
        throw new UnsupportedOperationException("this store's commits cannot lose their answers");
    }

    @BeforeEach
    void createList() {
        store = newStore();
        store.create(ContactList.of(LIST, ContactList.named("debtors").attempts(StoredHistory.RULES.attempts())));
    }

    static List<StoredHistory> phones(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> StoredHistory.of("c" + i, phone(i)))
                .toList();
    }

    void createOther() {
        store.create(ContactList.of(OTHER, ContactList.named("other")));
    }

    void keep(StoredHistory... stories) {
        keep(List.of(stories));
    }

    /** Stores contacts, new or changed, and updates the counters. */
    void keep(List<StoredHistory> stories) {
        store.atomically(LIST, view -> step(view, stories, "kept"));
    }

    static <R> StepResult<R> step(View view, List<StoredHistory> stories, R result) {
        Map<ContactId, Contact> known = view
                .find(stories.stream().map(story -> story.contact().id()).toList())
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
        Counters counters = view.state().counters();
        List<ContactChange> changes = new ArrayList<>();
        List<Contact> added = new ArrayList<>();
        for (StoredHistory story : stories) {
            Contact before = known.get(story.contact().id());
            if (before == null) {
                added.add(story.contact());
                changes.add(story.asNew());
            } else {
                changes.add(story.since(before));
                counters = counters.moved(before.statuses(), story.contact().statuses());
            }
        }
        counters = counters.plusAll(added);
        return new StepResult<>(view.state().completeCampaigns(counters), changes, result);
    }

    <R> R read(Function<View, R> reading) {
        return store.atomically(LIST, view -> new StepResult<>(view.state(), List.of(), reading.apply(view)));
    }

    static List<String> ids(List<Contact> contacts) {
        return contacts.stream().map(contact -> contact.id().value()).toList();
    }

    List<String> stored() {
        try (var contacts = store.contacts(LIST)) {
            return ids(contacts.toList());
        }
    }

    Counters kept() {
        return store.state(LIST).orElseThrow().counters();
    }

    List<String> due(Duration pause, int limit) {
        return due(PlanningOrder.DUE_FIRST, pause, limit);
    }

    List<String> due(PlanningOrder order, Duration pause, int limit) {
        return read(view -> ids(view.due(query(view, CALL, order, StoredHistory.NOW.plus(pause), limit))));
    }

    /** {@return a query for nobody in particular, with all time keys open} */
    static DueQuery query(View view, ChannelType type, PlanningOrder order, Instant now, int limit) {
        Set<TimeZones> open = new HashSet<>(view.timeKeys());
        open.add(TimeZones.ANY_TIME);
        return new DueQuery(type, order, open, null, now, limit);
    }

    List<String> overdue(Duration pause, int limit) {
        return read(view -> ids(view.overdue(StoredHistory.NOW.plus(pause), limit)));
    }
}
