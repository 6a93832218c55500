package io.contactlist.faults;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.Attributes;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.StepResult;
import java.util.List;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

/**
 * The store in memory under a model checker, which tries how the accesses of two threads can interleave. One contact,
 * few operations, and functions that do next to nothing: with more, checkers miss what they have to find.
 */
class InMemoryStoreLincheckTest {

    private static final ListId LIST = ListId.of("list");
    private static final Contact CONTACT = named(0);

    private static Contact named(int number) {
        return Contact.of(ContactId.of("a"), Integer.toString(number), List.of(), Attributes.NONE);
    }

    @Test
    void p2_whateverInterleavesIsAsIfOneWereAfterTheOther() {
        options().check(InMemory.class);
    }

    @Test
    void p2_aStoreWithoutALockIsFound() {
        assertThrows(LincheckAssertionError.class, () -> options().check(Unlocked.class));
    }

    private static ModelCheckingOptions options() {
        return new ModelCheckingOptions()
                .iterations(3)
                .invocationsPerIteration(200)
                .threads(2)
                .actorsPerThread(2)
                .actorsBefore(0)
                .actorsAfter(0)
                .minimizeFailedScenario(false)
                .addGuarantee(forClasses(name -> name.startsWith("io.contactlist.model."))
                        .allMethods()
                        .ignore())
                .sequentialSpecification(PlainCounter.class);
    }

    public static final class InMemory extends Counting {
        public InMemory() {
            super(ContactStore.inMemory());
        }
    }

    public static final class Unlocked extends Counting {
        public Unlocked() {
            super(new StoreWithFaultySteps.Unlocked(ContactStore.inMemory()));
        }
    }

    /** What has to come of the operations one after the other. */
    public static final class PlainCounter {

        private int steps;

        public int step() {
            return ++steps;
        }

        public String contact() {
            return Integer.toString(steps);
        }
    }

    /** Counts steps in the name of a contact. */
    public abstract static class Counting {

        private final ContactStore store;

        Counting(ContactStore store) {
            this.store = store;
            store.create(ContactList.of(LIST, ContactList.named("debtors")));
            store.atomically(LIST, view -> {
                ListState state = view.state();
                ContactChange added = new ContactChange(CONTACT, CONTACT, List.of());
                return new StepResult<>(
                        state.completeCampaigns(state.counters().plus(CONTACT)), List.of(added), "added");
            });
        }

        @Operation
        public int step() {
            return store.atomically(LIST, view -> {
                Contact before = view.find(List.of(CONTACT.id())).get(0);
                int steps = 1 + Integer.parseInt(before.name().orElseThrow());
                ContactChange change = new ContactChange(null, named(steps), List.of());
                return new StepResult<>(view.state(), List.of(change), steps);
            });
        }

        @Operation
        public String contact() {
            return store.contact(LIST, CONTACT.id()).orElseThrow().name().orElseThrow();
        }
    }
}
