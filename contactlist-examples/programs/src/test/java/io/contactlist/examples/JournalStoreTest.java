package io.contactlist.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.contract.ContactStoreContract;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListId;
import io.contactlist.spi.ContactStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// snippet: test
/** Tests that {@link JournalStore} keeps the promises of any store. */
class JournalStoreTest extends ContactStoreContract {

    @TempDir
    Path folder;

    private Path file;

    @Override
    protected ContactStore newStore() {
        file = folder.resolve(UUID.randomUUID() + ".jsonl");
        return reopened();
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
        try {
            return new JournalStore(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected boolean hasOutside() {
        return true;
    }

    @Override
    protected void breakOutside() {
        move(file, folder.resolve("gone"));
    }

    @Override
    protected void mendOutside() {
        move(folder.resolve("gone"), file);
    }
    // end snippet

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void store12_halfALineIsNotKeptAndTheNextStepWritesOverIt() throws IOException {
        ContactStore store = newStore();
        ListId id = ListId.of("whole");
        store.create(ContactList.of(id, ContactList.named("Whole")));
        Files.writeString(file, "{\"state\":{\"list\"", StandardOpenOption.APPEND);

        ContactStore again = reopened();
        assertEquals("Whole", again.state(id).orElseThrow().list().name());
        again.create(ContactList.of(ListId.of("next"), ContactList.named("Next")));
        assertEquals("Next", store.state(ListId.of("next")).orElseThrow().list().name());
        assertEquals(Optional.empty(), reopened().state(ListId.of("none")));
    }
}
