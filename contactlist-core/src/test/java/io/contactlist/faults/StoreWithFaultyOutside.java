package io.contactlist.faults;

import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.StoreUnavailableException;
import io.contactlist.tests.ForwardingStore;
import java.util.Optional;

/** Stores that do not say what they should where the outside fails. */
abstract class StoreWithFaultyOutside extends ForwardingStore {

    StoreWithFaultyOutside(ContactStore store) {
        super(store);
    }

    static final class Bare extends StoreWithFaultyOutside {
        Bare(ContactStore store) {
            super(store);
        }

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            try {
                return super.atomically(list, work);
            } catch (StoreUnavailableException e) {
                throw new IllegalStateException("SQL state 08006", e);
            }
        }
    }

    static final class TryingAgain extends StoreWithFaultyOutside {
        TryingAgain(ContactStore store) {
            super(store);
        }

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            try {
                return super.atomically(list, work);
            } catch (StoreUnavailableException e) {
                return super.atomically(list, work);
            }
        }
    }

    static final class Empty extends StoreWithFaultyOutside {
        Empty(ContactStore store) {
            super(store);
        }

        @Override
        public Optional<ListState> state(ListId list) {
            try {
                return super.state(list);
            } catch (StoreUnavailableException e) {
                return Optional.empty();
            }
        }
    }

    /** Whose outside has what was written before it went. */
    static final class Half extends StoreWithFaultyOutside {
        private final ContactStore kept;

        Half(ContactStore store, ContactStore kept) {
            super(store);
            this.kept = kept;
        }

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            try {
                return super.atomically(list, work);
            } catch (StoreUnavailableException e) {
                kept.atomically(list, view -> {
                    StepResult<R> step = work.on(view);
                    int half = step.changes().size() / 2;
                    return new StepResult<>(view.state(), step.changes().subList(0, half), "half");
                });
                throw e;
            }
        }
    }
}
