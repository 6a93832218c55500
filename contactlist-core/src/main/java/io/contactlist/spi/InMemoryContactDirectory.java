package io.contactlist.spi;

import io.contactlist.model.ChannelType;
import io.contactlist.model.UnitId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps known contacts in memory, with one lock. */
final class InMemoryContactDirectory implements ContactDirectory {

    /** An address on any channel of a type. */
    private record Place(ChannelType type, String address) {
        static Place of(UnitId unit) {
            return new Place(unit.type(), unit.address());
        }
    }

    private final Map<Place, KnownContact> known = new HashMap<>();
    private int created;

    @Override
    public synchronized Map<UnitId, KnownContact> find(Collection<UnitId> units) {
        Map<UnitId, KnownContact> found = new HashMap<>();
        for (UnitId unit : units) {
            KnownContact contact = known.get(Place.of(unit));
            if (contact != null) {
                found.put(unit, contact);
            }
        }
        return found;
    }

    @Override
    public synchronized KnownContact create(String name, List<UnitId> units) {
        for (UnitId unit : units) {
            KnownContact contact = known.get(Place.of(unit));
            if (contact != null) {
                return contact;
            }
        }
        KnownContact contact = new KnownContact(Integer.toString(++created), name);
        units.forEach(unit -> known.put(Place.of(unit), contact));
        return contact;
    }
}
