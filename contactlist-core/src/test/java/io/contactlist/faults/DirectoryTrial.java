package io.contactlist.faults;

import io.contactlist.contract.ContactDirectoryContract;
import io.contactlist.model.UnitId;
import io.contactlist.spi.ContactDirectory;
import io.contactlist.spi.KnownContact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of a directory that can do everything, with a fault. */
@ExtendWith(ContractRun.Chosen.class)
final class DirectoryTrial extends ContactDirectoryContract {

    /** One process's access to a directory that stands outside of it. */
    private record OutsideDirectory(Outside outside, ContactDirectory kept) implements ContactDirectory {

        @Override
        public Map<UnitId, KnownContact> find(Collection<UnitId> units) {
            outside.ask();
            return kept.find(units);
        }

        @Override
        public KnownContact create(String name, List<UnitId> units) {
            outside.ask();
            return kept.create(name, units);
        }
    }

    private final DirectoryFault fault;
    private Outside outside = new Outside();
    private ContactDirectory kept = ContactDirectory.inMemory();

    DirectoryTrial(DirectoryFault fault) {
        this.fault = fault;
    }

    @Override
    protected ContactDirectory newDirectory() {
        outside = new Outside();
        kept = ContactDirectory.inMemory();
        return fault.in(new OutsideDirectory(outside, kept));
    }

    @Override
    protected boolean survivesRestart() {
        return true;
    }

    @Override
    protected ContactDirectory reopened() {
        return fault.in(new OutsideDirectory(
                outside, fault == DirectoryFault.FORGETS_WITH_ITS_PROCESS ? ContactDirectory.inMemory() : kept));
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
}
