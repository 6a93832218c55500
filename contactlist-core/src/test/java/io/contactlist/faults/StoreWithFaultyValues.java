package io.contactlist.faults;

import io.contactlist.list.ListId;
import io.contactlist.model.Contact;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import io.contactlist.tests.ForwardingStore;

/** Stores that alter the values of the contacts they store, by one of the {@link FaultyValues}. */
final class StoreWithFaultyValues extends ForwardingStore {

    private final FaultyValues fault;

    StoreWithFaultyValues(ContactStore store, FaultyValues fault) {
        super(store);
        this.fault = fault;
    }

    @Override
    public <R> R atomically(ListId list, Step<R> work) {
        return super.atomically(list, view -> {
            StepResult<R> step = work.on(view);
            return new StepResult<>(
                    step.state(),
                    step.changes().stream().map(change -> kept(change, view)).toList(),
                    step.result());
        });
    }

    private ContactChange kept(ContactChange change, View view) {
        Contact contact = fault.of(change.contact(), view);
        return new ContactChange(change.imported(), contact, change.events());
    }
}
