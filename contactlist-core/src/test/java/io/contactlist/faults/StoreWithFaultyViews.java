package io.contactlist.faults;

import io.contactlist.list.ListId;
import io.contactlist.spi.ContactStore;
import io.contactlist.tests.ForwardingStore;
import java.util.function.UnaryOperator;

/** Stores whose steps see the contacts through a {@link FaultyView}. */
final class StoreWithFaultyViews extends ForwardingStore {

    private final UnaryOperator<View> fault;

    StoreWithFaultyViews(ContactStore store, UnaryOperator<View> fault) {
        super(store);
        this.fault = fault;
    }

    @Override
    public <R> R atomically(ListId list, Step<R> work) {
        return super.atomically(list, view -> work.on(fault.apply(view)));
    }
}
