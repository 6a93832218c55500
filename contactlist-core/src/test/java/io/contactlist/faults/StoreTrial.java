package io.contactlist.faults;

import io.contactlist.contract.ContactStoreContract;
import io.contactlist.spi.ContactStore;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of a store that can do everything, with a fault. */
@ExtendWith(ContractRun.Chosen.class)
final class StoreTrial extends ContactStoreContract {

    private final StoreFault fault;
    private Outside outside = new Outside();
    private ContactStore kept = ContactStore.inMemory();

    StoreTrial(StoreFault fault) {
        this.fault = fault;
    }

    @Override
    protected ContactStore newStore() {
        outside = new Outside();
        kept = ContactStore.inMemory();
        return fault.in(outside, kept);
    }

    @Override
    protected boolean survivesRestart() {
        return true;
    }

    @Override
    protected boolean sharedByProcesses() {
        return true;
    }

    @Override
    protected ContactStore reopened() {
        return fault.in(outside, fault == StoreFault.FORGETS_WITH_ITS_PROCESS ? ContactStore.inMemory() : kept);
    }

    @Override
    protected boolean hasOutside() {
        return true;
    }

    @Override
    protected void breakOutside() {
        outside.goes();
    }

    @Override
    protected void mendOutside() {
        outside.comesBack();
    }

    @Override
    protected boolean losesAnswers() {
        return true;
    }

    @Override
    protected void loseNextAnswer() {
        outside.losesNextAnswer();
    }
}
