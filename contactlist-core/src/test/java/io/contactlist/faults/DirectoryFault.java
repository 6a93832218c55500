package io.contactlist.faults;

import io.contactlist.model.Channel;
import io.contactlist.model.UnitId;
import io.contactlist.spi.ContactDirectory;
import io.contactlist.spi.KnownContact;
import io.contactlist.spi.StoreUnavailableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** One way to break one promise of a directory. */
enum DirectoryFault {
    NONE(0, directory -> directory),

    ONE_CONTACT_FOR_A_NAME(1, OneForAName::new),
    KNOWS_THE_FIRST_UNIT_ONLY(2, FirstUnitOnly::new),
    CREATES_AGAIN(3, directory -> new Unlocked()),
    LAST_KNOWN_UNIT_DECIDES(3, LastUnit::new),
    LOOKS_FIRST_AND_CREATES_LATER(4, directory -> new LookingFirst()),
    IGNORES_CASE(5, IgnoringCase::new),
    ENDS_NAMES_AT_NUL(5, EndingAtNul::new),
    REMEMBERS_WHO_WAS_UNKNOWN(6, Remembering::new),
    FORGETS_WITH_ITS_PROCESS(6, directory -> directory),
    KNOWS_NOBODY_WHILE_THE_OUTSIDE_IS_GONE(7, KnowingNobody::new);

    private final int promise;
    private final UnaryOperator<ContactDirectory> making;

    DirectoryFault(int promise, UnaryOperator<ContactDirectory> making) {
        this.promise = promise;
        this.making = making;
    }

    int promise() {
        return promise;
    }

    /** A directory with this fault, in place of one without. */
    ContactDirectory in(ContactDirectory directory) {
        return making.apply(directory);
    }

    /** Forwards to another directory; subclasses change one answer. */
    private static class Forwarding implements ContactDirectory {
        private final ContactDirectory directory;

        Forwarding(ContactDirectory directory) {
            this.directory = directory;
        }

        @Override
        public Map<UnitId, KnownContact> find(Collection<UnitId> units) {
            return directory.find(units);
        }

        @Override
        public KnownContact create(String name, List<UnitId> units) {
            return directory.create(name, units);
        }
    }

    /** Creates one contact per name, so two people of one name share an identifier. */
    private static final class OneForAName extends Forwarding {
        private final Map<String, KnownContact> byName = new ConcurrentHashMap<>();

        OneForAName(ContactDirectory directory) {
            super(directory);
        }

        @Override
        public KnownContact create(String name, List<UnitId> units) {
            return byName.computeIfAbsent(name, any -> super.create(name, units));
        }
    }

    /** Stores only the first unit of a new contact. */
    private static final class FirstUnitOnly extends Forwarding {
        FirstUnitOnly(ContactDirectory directory) {
            super(directory);
        }

        @Override
        public KnownContact create(String name, List<UnitId> units) {
            return super.create(name, units.subList(0, 1));
        }
    }

    /** Takes the contact of the last known unit instead of the first. */
    private static final class LastUnit extends Forwarding {
        LastUnit(ContactDirectory directory) {
            super(directory);
        }

        @Override
        public KnownContact create(String name, List<UnitId> units) {
            List<UnitId> reversed = new ArrayList<>(units);
            Collections.reverse(reversed);
            return super.create(name, reversed);
        }
    }

    /** Creates a contact each time, so the last one created for a unit replaces the others. */
    private static class Unlocked implements ContactDirectory {
        private final Map<UnitId, KnownContact> known = new ConcurrentHashMap<>();
        private final AtomicInteger keys = new AtomicInteger();

        @Override
        public Map<UnitId, KnownContact> find(Collection<UnitId> units) {
            Map<UnitId, KnownContact> found = new HashMap<>(known);
            found.keySet().retainAll(new HashSet<>(units));
            return found;
        }

        @Override
        public KnownContact create(String name, List<UnitId> units) {
            KnownContact created = new KnownContact("key " + keys.incrementAndGet(), name);
            units.forEach(unit -> known.put(unit, created));
            return created;
        }
    }

    /** Looks for known units and creates later, so two threads create the same contact twice. */
    private static final class LookingFirst extends Unlocked {
        @Override
        public KnownContact create(String name, List<UnitId> units) {
            Map<UnitId, KnownContact> known = find(units);
            Thread.yield();
            return units.stream()
                    .filter(known::containsKey)
                    .findFirst()
                    .map(known::get)
                    .orElseGet(() -> super.create(name, units));
        }
    }

    /** Stores addresses in lower case. */
    private static final class IgnoringCase extends Forwarding {
        IgnoringCase(ContactDirectory directory) {
            super(directory);
        }

        @Override
        public KnownContact create(String name, List<UnitId> units) {
            List<UnitId> lowered = units.stream()
                    .map(unit -> new UnitId(
                            new Channel(unit.channel().id(), unit.type()),
                            unit.address().toLowerCase(Locale.ROOT)))
                    .toList();
            return super.create(name, lowered);
        }
    }

    /** Cuts names at the first NUL character. */
    private static final class EndingAtNul extends Forwarding {
        EndingAtNul(ContactDirectory directory) {
            super(directory);
        }

        @Override
        public KnownContact create(String name, List<UnitId> units) {
            return super.create(name.replaceFirst("(?s)\u0000.*", ""), units);
        }
    }

    /** Caches units that it once did not find, and never finds them afterwards. */
    private static final class Remembering extends Forwarding {
        private final Set<UnitId> unknown = ConcurrentHashMap.newKeySet();

        Remembering(ContactDirectory directory) {
            super(directory);
        }

        @Override
        public Map<UnitId, KnownContact> find(Collection<UnitId> units) {
            Map<UnitId, KnownContact> found = new HashMap<>(super.find(units));
            found.keySet().removeAll(unknown);
            units.stream().filter(unit -> !found.containsKey(unit)).forEach(unknown::add);
            return found;
        }
    }

    /** Answers that it knows nobody where it should say that it is unavailable. */
    private static final class KnowingNobody extends Forwarding {
        KnowingNobody(ContactDirectory directory) {
            super(directory);
        }

        @Override
        public Map<UnitId, KnownContact> find(Collection<UnitId> units) {
            try {
                return super.find(units);
            } catch (StoreUnavailableException e) {
                return Map.of();
            }
        }
    }
}
