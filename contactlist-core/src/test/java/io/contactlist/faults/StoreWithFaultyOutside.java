package io.contactlist.faults;

import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.StoreUnavailableException;
import io.contactlist.tests.ForwardingStore;
import java.util.Optional;

/** Stores that hide a failure of the database behind them; each class does so in one way. */
abstract class StoreWithFaultyOutside extends ForwardingStore {

    StoreWithFaultyOutside(ContactStore store) {
        super(store);
    }

    /** Throws an exception of its driver instead of the one of the interface. */
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

    /** Repeats a step whose answer was lost, though the first run may have been stored. */
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

    /** Answers that there is no list where it should say that it is unavailable. */
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

    /** Stores half of the changes of a step that fails. */
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
