package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.phone;
import static io.contactlist.model.ChannelType.CALL;

import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.StepResult;
import io.contactlist.spi.ContactStore.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** The store under test, a list in it, and how to write and read that. */
abstract class StoreScene {

    static final ListId LIST = ListId.of("list");
    static final ListId OTHER = ListId.of("other");

    ContactStore store;

    /**
     * A new, empty store.
     *
     * @return the store, of which nothing that other tests kept can be seen
     */
    protected abstract ContactStore newStore();

    /**
     * Whether what is kept outlives the process.
     *
     * @return whether {@link #reopened} works, once the last store is used no longer
     */
    protected boolean survivesRestart() {
        return false;
    }

    /**
     * Whether several processes may use what is kept at once.
     *
     * @return whether {@link #reopened} works, while the last store is used further
     */
    protected boolean sharedByProcesses() {
        return false;
    }

    /**
     * Another store over what the last {@link #newStore} kept, as another process would open it.
     *
     * @return the store
     */
    protected ContactStore reopened() {
        throw new UnsupportedOperationException("this store keeps nothing that could be opened again");
    }

    /**
     * Whether stores stand on something that can fail.
     *
     * @return whether {@link #breakOutside} and {@link #mendOutside} work
     */
    protected boolean hasOutside() {
        return false;
    }

    /** Takes the outside away from the last store, in the middle of a step too: a database is gone. */
    protected void breakOutside() {
        throw new UnsupportedOperationException("this store stands on nothing that could fail");
    }

    /** Gives the outside back, with what it had kept. */
    protected void mendOutside() {
        throw new UnsupportedOperationException("this store stands on nothing that could fail");
    }

    /**
     * Whether the answer to a commit can get lost.
     *
     * @return whether {@link #loseNextAnswer} works
     */
    protected boolean losesAnswers() {
        return false;
    }

    /** Has the outside carry out the next commit of the last store, and fail before it says so. */
    protected void loseNextAnswer() {
        throw new UnsupportedOperationException("this store waits for no answer");
    }

    @BeforeEach
    void createList() {
        store = newStore();
        store.create(ContactList.of(LIST, ContactList.named("debtors")));
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

    /** Keeps contacts, new or changed, and counts them. */
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
        return read(view -> ids(view.due(CALL, StoredHistory.NOW.plus(pause), limit)));
    }
}
