package io.contactlist;

import io.contactlist.list.Counters;
import io.contactlist.list.ListState;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactId;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore.StepResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the changes of one atomic step: contacts with their events, and the resulting counters. */
final class ListEdit {

    /** The maximum number of contacts that one step goes through. */
    static final int PAGE_SIZE = 1000;

    private final ListState before;
    private final Map<ContactId, ContactChange> changes;
    /** New contacts that are not counted yet. */
    private final List<Contact> added = new ArrayList<>();

    private final List<Transition.Accepted> withEffects = new ArrayList<>();

    private Counters counters;

    ListEdit(ListState before) {
        this(before, 1);
    }

    /** Creates an edit that is expected to change about this number of contacts. */
    ListEdit(ListState before, int expectedChanges) {
        this.before = before;
        this.changes = new LinkedHashMap<>(2 * expectedChanges);
        this.counters = before.counters();
    }

    /** Applies an event to a contact as it is at this point of the step. */
    Transition apply(Contact contact, ContactEvent event) {
        Transition transition = LifeCycle.apply(contact, event, rules());
        if (transition instanceof Transition.Accepted accepted) {
            counters = counters.moved(accepted.before(), accepted.contact().statuses());
            changes.merge(
                    contact.id(), new ContactChange(null, accepted.contact(), accepted.events()), ListEdit::followedBy);
            if (!accepted.effects().isEmpty()) {
                withEffects.add(accepted);
            }
        }
        return transition;
    }

    private static ContactChange followedBy(ContactChange earlier, ContactChange later) {
        List<ContactEvent> events = new ArrayList<>(earlier.events());
        events.addAll(later.events());
        return new ContactChange(earlier.imported(), later.contact(), events);
    }

    /** Adds a new contact. */
    void add(Contact contact, Instant at) {
        Contact judged = LifeCycle.judged(contact.withStoredAt(at), rules());
        added.add(judged);
        changes.put(judged.id(), new ContactChange(judged, judged, List.of()));
    }

    /** Records what has ended by itself on the contacts (rule L10). */
    void recordOverdue(List<Contact> contacts, Instant now) {
        contacts.forEach(contact -> recordOverdue(contact, now));
    }

    /** Records what has ended by itself on a contact (rule L10). Returns whether anything had. */
    boolean recordOverdue(Contact contact, Instant now) {
        Contact current = contact;
        boolean hasEnded = false;
        for (ContactEvent end : LifeCycle.overdue(contact, rules(), now)) {
            if (apply(current, end) instanceof Transition.Accepted accepted) {
                current = accepted.contact();
                hasEnded = true;
            }
        }
        return hasEnded;
    }

    /** Returns the rules of the list before the step. */
    ListRules rules() {
        return before.list().rules();
    }

    /** Returns a contact that the step has added or changed so far, or null. */
    @Nullable
    Contact changed(ContactId id) {
        ContactChange change = changes.get(id);
        return change == null ? null : change.contact();
    }

    /** Returns the transitions so far that have effects, in order. */
    List<Transition.Accepted> withEffects() {
        return List.copyOf(withEffects);
    }

    boolean hasChanges() {
        return !changes.isEmpty();
    }

    /** Returns the state before the step, with the counters at this point of the step. */
    ListState state() {
        return new ListState(before.list(), before.campaigns(), counters());
    }

    private Counters counters() {
        counters = counters.plusAll(added);
        added.clear();
        return counters;
    }

    <R> StepResult<R> step(R result) {
        return step(before, result);
    }

    /** Ends the step, and completes campaigns that have ended (rule K3). */
    <R> StepResult<R> step(ListState after, R result) {
        return new StepResult<>(after.completeCampaigns(counters()), List.copyOf(changes.values()), result);
    }
}
