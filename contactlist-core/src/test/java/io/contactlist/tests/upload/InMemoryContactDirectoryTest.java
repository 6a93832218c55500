package io.contactlist.tests.upload;

import io.contactlist.contract.ContactDirectoryContract;
import io.contactlist.spi.ContactDirectory;

/** The directory in memory keeps the promises of every directory (P1, P4). */
class InMemoryContactDirectoryTest extends ContactDirectoryContract {

    @Override
    protected ContactDirectory newDirectory() {
        return ContactDirectory.inMemory();
    }
}
