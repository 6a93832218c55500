package io.contactlist.spi;

import io.contactlist.model.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds and creates the contacts that the embedding system knows by their units, on any list (rule I12). An upload asks
 * it before it stores a batch. A row with a known unit gets the name known here. A row with a name and no known unit is
 * created here. Only well-formed addresses are asked for.
 *
 * <p>A directory promises the following, and {@code io.contactlist.contract.ContactDirectoryContract} tests it:
 *
 * <ol>
 *   <li>A unit belongs to at most one known contact.
 *   <li>After {@link #create} has returned a contact, {@link #find} returns it for each of the units, except those that
 *       belonged to another contact before.
 *   <li>Both methods are repeatable, since they run outside the store's step: an upload that is repeated asks again.
 *       Creating with a known unit creates nothing and returns the contact of the first known unit.
 *   <li>If several callers create contacts with the same unit at the same time, one creates it. The others get that
 *       contact.
 *   <li>Names, addresses and keys are read back equal: texts of any Unicode characters and any length.
 *   <li>A contact that {@link #create} returned is visible to all later calls of all callers. If a directory says that
 *       it outlives its process, this holds after a restart.
 *   <li>If something below the directory fails, the call ends with a {@link StoreUnavailableException}. It never
 *       reports a known contact as unknown. The same call gives the right result when the outside is back.
 * </ol>
 *
 * <p>The directory decides whether the same address on two channels belongs to one person. Implementations are
 * thread-safe.
 */
public interface ContactDirectory {

    /**
     * Creates an empty directory in the memory of this process, for tests and small embedders. One address belongs to
     * the same person on all channels of one type.
     *
     * @return the directory
     */
    static ContactDirectory inMemory() {
        return new InMemoryContactDirectory();
    }

    /**
     * Finds known contacts.
     *
     * @param units the units of some rows, each once, at least one
     * @return the contact of each known unit
     */
    Map<UnitId, KnownContact> find(Collection<UnitId> units);

    /**
     * Creates a contact, unless one of the units is known.
     *
     * @param name the name, not blank
     * @param units the units in column order, at least one
     * @return the created contact, or the contact of the first known unit
     */
    KnownContact create(String name, List<UnitId> units);
}
