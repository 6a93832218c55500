package io.contactlist.spi;

import io.contactlist.model.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The contacts that the embedding system knows already, whatever list they are on, by their units (rule
 * I12). An upload asks it before each batch is stored: a row whose units are known there goes by the name
 * known there, an unknown one that has a name is created there. Only well-formed addresses are asked for.
 *
 * <p>What a directory promises, and {@code io.contactlist.contract.ContactDirectoryContract} tests:
 *
 * <ol>
 *   <li>A unit belongs to at most one known contact.
 *   <li>Once {@link #create} has returned a contact, {@link #find} gives it for each of the units, those
 *       apart that belonged to another contact already.
 *   <li>Asking and creating are repeatable, since they lie outside the store's batch: a batch that has to
 *       be uploaded again asks again. Creating where one of the units is known creates nothing and gives
 *       the contact known for the first such unit.
 *   <li>Of several that create contacts with the same unit at the same time, one does, and the others are
 *       given that contact.
 *   <li>Names, addresses and keys come back as they were given, equal: texts of any Unicode characters and of any
 *       length.
 *   <li>What {@link #create} returned is what all later calls give, whoever makes them. Where a directory says that it
 *       outlives its process, that holds after a restart.
 *   <li>Where what it stands on fails, the call ends with a {@link StoreUnavailableException}: it never says that
 *       nobody is known. The same call made again once the outside is back gives the right result.
 * </ol>
 *
 * <p>Whether the same address on two channels is one person's is the directory's to decide.
 */
public interface ContactDirectory {

    /**
     * A directory in the memory of this process, for tests and small embedders. To it an address is the
     * same person's on all channels of one type. It may be used by many threads.
     *
     * @return a new, empty directory
     */
    static ContactDirectory inMemory() {
        return new InMemoryContactDirectory();
    }

    /**
     * Finds known contacts.
     *
     * @param units the units of some rows, each once, at least one
     * @return the contact of each unit that is known
     */
    Map<UnitId, KnownContact> find(Collection<UnitId> units);

    /**
     * Creates a contact, unless one of the units is known already.
     *
     * @param name the name, not blank
     * @param units the units in column order, at least one
     * @return the contact created, or the one known for the first unit that is known
     */
    KnownContact create(String name, List<UnitId> units);
}
