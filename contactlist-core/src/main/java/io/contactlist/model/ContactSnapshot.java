package io.contactlist.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a {@link Contact} holds, as plain values for stores and JSON. {@link Contact#toSnapshot} creates it.
 * {@link Contact#of(ContactSnapshot)} creates an equal contact, and rejects values that no sequence of events can
 * produce.
 *
 * <p>This record and those in it are immutable and thread-safe.
 *
 * @param id the identifier, unique in the list
 * @param name the name, or null for none
 * @param attributes every column that is not identifier, name or unit
 * @param storedAt when the contact was first stored, or null if that is not known
 * @param zones the time zones in which the contact may be (rule U7)
 * @param priority the priority, from -9 to 9 (rule U7)
 * @param notAfter when the contact expires, or null for never (rule G5)
 * @param units the current units in column order, then those that uploads removed
 * @param attempts every attempt ever planned, by number
 * @param lastReset the number of the last attempt that the last reset forgot, 0 if there is none
 * @param done the channel types whose activity was performed and completed (rule C2)
 * @param barred whether the contact must not be contacted at all
 * @param closed whether it is closed (rule L7)
 * @param handedBackUntil the instant before which nothing is planned since an attempt was handed back, or null
 * @param nextEnd the next instant at which a lease, an answer time or a callback ends by itself by the rules at its last
 *     event (rule L10), or null
 * @param timing what events set on when it may be contacted, beside attempts and hand-backs
 * @param dueFrom from when on it is due on the channel types for which that follows from more than delays and hand-backs,
 *     by the rules at its last event (rule T2); empty if there is no such type
 * @param statuses its statuses by the rules of its list at its last event
 */
public record ContactSnapshot(
        ContactId id,
        @Nullable String name,
        Attributes attributes,
        @Nullable Instant storedAt,
        TimeZones zones,
        int priority,
        @Nullable Instant notAfter,
        List<UnitSnapshot> units,
        List<Attempt> attempts,
        int lastReset,
        Set<ChannelType> done,
        boolean barred,
        boolean closed,
        @Nullable Instant handedBackUntil,
        @Nullable Instant nextEnd,
        Timing timing,
        Map<ChannelType, Instant> dueFrom,
        ContactStatuses statuses) {

    public ContactSnapshot {
        Objects.requireNonNull(id, "contact id");
        Objects.requireNonNull(attributes, "attributes");
        units = List.copyOf(units);
        attempts = List.copyOf(attempts);
        Set<ChannelType> ordered = EnumSet.noneOf(ChannelType.class);
        ordered.addAll(done);
        done = Collections.unmodifiableSet(ordered);
        // JSON leaves out parts without information, so each may be null.
        zones = zones == null ? TimeZones.NONE : zones;
        Terms.of(zones, priority, notAfter);
        timing = timing == null ? Timing.NONE : timing;
        Map<ChannelType, Instant> dues = new EnumMap<>(ChannelType.class);
        if (dueFrom != null) {
            dues.putAll(dueFrom);
        }
        dueFrom = Collections.unmodifiableMap(dues);
        Objects.requireNonNull(statuses, "statuses");
    }

    /**
     * Creates a snapshot of a contact that waits only because of its attempts, and of which the data say nothing about
     * when to contact it.
     *
     * @param id the identifier
     * @param name the name, or null for none
     * @param attributes every column that is not identifier, name or unit
     * @param storedAt when the contact was first stored, or null
     * @param units the current units, then removed ones
     * @param attempts every attempt ever planned, by number
     * @param lastReset the number of the last attempt that the last reset forgot
     * @param done the channel types that are done
     * @param barred whether the contact must not be contacted at all
     * @param closed whether it is closed
     * @param handedBackUntil the instant before which nothing is planned since an attempt was handed back, or null
     * @param nextEnd the next instant at which something ends by itself, or null
     * @param statuses its statuses
     */
    public ContactSnapshot(
            ContactId id,
            @Nullable String name,
            Attributes attributes,
            @Nullable Instant storedAt,
            List<UnitSnapshot> units,
            List<Attempt> attempts,
            int lastReset,
            Set<ChannelType> done,
            boolean barred,
            boolean closed,
            @Nullable Instant handedBackUntil,
            @Nullable Instant nextEnd,
            ContactStatuses statuses) {
        this(
                id,
                name,
                attributes,
                storedAt,
                TimeZones.NONE,
                0,
                null,
                units,
                attempts,
                lastReset,
                done,
                barred,
                closed,
                handedBackUntil,
                nextEnd,
                Timing.NONE,
                Map.of(),
                statuses);
    }

    static ContactSnapshot of(Contact contact) {
        ContactData data = contact.data();
        Progress progress = contact.progress();
        List<UnitSnapshot> units = new ArrayList<>(data.unitCount());
        for (int i = 0; i < data.unitCount(); i++) {
            units.add(new UnitSnapshot(data.unit(i), progress.isRemoved(i), progress.unusable(i)));
        }
        Set<ChannelType> done = EnumSet.noneOf(ChannelType.class);
        for (ChannelType type : ChannelType.values()) {
            if (progress.isDone(type)) {
                done.add(type);
            }
        }
        return new ContactSnapshot(
                data.id(),
                data.name(),
                data.attributes(),
                data.storedAt(),
                data.terms().zones(),
                data.terms().priority(),
                data.terms().notAfter(),
                units,
                progress.attempts(),
                progress.lastReset(),
                done,
                progress.isBarred(),
                progress.isClosed(),
                progress.handedBackUntil(),
                progress.nextEnd(),
                progress.timing(),
                DueInstants.map(progress.dueFrom()),
                contact.statuses());
    }

    /** Shows the numbers of units and attempts. Identifier, name, addresses and attributes are personal data. */
    @Override
    public String toString() {
        return "snapshot of a contact with " + units.size() + " units and " + attempts.size() + " attempts";
    }

    /**
     * A unit with what events set on it. What happened on it follows from the attempts: {@link Contact#unit}.
     *
     * @param unit the unit
     * @param removed whether the latest data of the contact no longer include it
     * @param unusable why events made it unusable, or null if none did; not {@link UnusableReason#MALFORMED_ADDRESS},
     *     which the unit itself states
     */
    public record UnitSnapshot(
            CommunicationUnit unit,
            boolean removed,
            @Nullable UnusableReason unusable) {

        public UnitSnapshot {
            Objects.requireNonNull(unit, "unit");
            if (unusable == UnusableReason.MALFORMED_ADDRESS) {
                throw new IllegalArgumentException(
                        "unusable must not be MALFORMED_ADDRESS, which the unit itself states");
            }
        }
    }
}
