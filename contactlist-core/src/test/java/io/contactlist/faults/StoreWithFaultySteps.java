package io.contactlist.faults;

import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.spi.ContactStore;
import io.contactlist.tests.ForwardingStore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores that do not store a step as they should; each class has one fault. */
abstract class StoreWithFaultySteps extends ForwardingStore {

    StoreWithFaultySteps(ContactStore store) {
        super(store);
    }

    /** Runs the function and stores nothing. */
    <R> StepResult<R> decide(ListId list, Step<R> work) {
        return super.<StepResult<R>>atomically(list, view -> new StepResult<>(view.state(), List.of(), work.on(view)));
    }

    /** Stores what was decided before. */
    <R> R keep(ListId list, StepResult<R> step) {
        return super.atomically(list, view -> step);
    }

    /** Stores the contacts of a step first, even of one that is refused afterwards. */
    static final class ContactsRegardless extends StoreWithFaultySteps {
        ContactsRegardless(ContactStore store) {
            super(store);
        }

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            StepResult<R> step = decide(list, work);
            keep(list, new StepResult<>(state(list).orElseThrow(), step.changes(), "contacts"));
            return keep(list, step);
        }
    }

    /** Stores contacts and counters in two transactions, so others see one without the other. */
    static final class InTwoSteps extends StoreWithFaultySteps {
        InTwoSteps(ContactStore store) {
            super(store);
        }

        @Override
        public synchronized <R> R atomically(ListId list, Step<R> work) {
            StepResult<R> step = super.<StepResult<R>>atomically(list, view -> {
                StepResult<R> decided = work.on(view);
                return new StepResult<>(view.state(), decided.changes(), decided);
            });
            Thread.yield();
            return keep(list, new StepResult<>(step.state(), List.of(), step.result()));
        }
    }

    /** Loses the campaigns of a list. */
    static final class WithoutCampaigns extends StoreWithFaultySteps {
        WithoutCampaigns(ContactStore store) {
            super(store);
        }

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            return super.atomically(list, view -> {
                StepResult<R> step = work.on(view);
                ListState state = step.state();
                return new StepResult<>(
                        new ListState(state.list(), Map.of(), state.counters()), step.changes(), step.result());
            });
        }
    }

    /** Loses the format of a list. */
    static final class WithoutFormat extends StoreWithFaultySteps {
        WithoutFormat(ContactStore store) {
            super(store);
        }

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            return super.atomically(list, view -> {
                StepResult<R> step = work.on(view);
                ContactList given = step.state().list();
                ContactList without = new ContactList(given.id(), given.definition(), null, given.records());
                return new StepResult<>(step.state().with(without), step.changes(), step.result());
            });
        }
    }

    /** Runs the function outside of the transaction, so concurrent steps overwrite each other. */
    static class Unlocked extends StoreWithFaultySteps {
        Unlocked(ContactStore store) {
            super(store);
        }

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            StepResult<R> step = decide(list, work);
            Thread.yield();
            return keep(list, step);
        }
    }

    /** Locks within its own process only, so other processes overwrite its steps. */
    static final class LockedHere extends Unlocked {
        LockedHere(ContactStore store) {
            super(store);
        }

        @Override
        public synchronized <R> R atomically(ListId list, Step<R> work) {
            return super.atomically(list, work);
        }
    }

    /** Runs the step of any campaign on the list created last. */
    static final class OnTheLatestList extends StoreWithFaultySteps {
        private @Nullable ListId latest;

        OnTheLatestList(ContactStore store) {
            super(store);
        }

        @Override
        public void create(ContactList list) {
            super.create(list);
            latest = list.id();
        }

        @Override
        public <R> R atomically(CampaignId campaign, Step<R> work) {
            return latest == null || campaign(campaign).isEmpty()
                    ? super.atomically(campaign, work)
                    : atomically(latest, work);
        }
    }

    /** Wraps exceptions of the function. */
    static final class Wrapping extends StoreWithFaultySteps {
        Wrapping(ContactStore store) {
            super(store);
        }

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            return super.atomically(list, view -> {
                try {
                    return work.on(view);
                } catch (RuntimeException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** Runs a function that threw once more. */
    static final class TryingAgain extends StoreWithFaultySteps {
        TryingAgain(ContactStore store) {
            super(store);
        }

        @Override
        public <R> R atomically(ListId list, Step<R> work) {
            return super.atomically(list, view -> {
                try {
                    return work.on(view);
                } catch (RuntimeException e) {
                    return work.on(view);
                }
            });
        }
    }
}
