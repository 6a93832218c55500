package io.contactlist.model;

import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact of one list: who it is, on which units it can be reached, and what has happened so far
 * (rule U1). {@link LifeCycle} gives the next contact for an event.
 *
 * <p>A contact knows its status by the rules of its list that it was last judged by: those in force at its last event.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Contact {

    private static final ChannelType[] TYPES = ChannelType.values();

    private final ContactId id;
    private final @Nullable String name;
    private final CommunicationUnit[] units;
    private final Attributes attributes;
    private final Progress progress;
    /** By the rules that the contact was last judged by. */
    private final ContactStatuses statuses;

    private Contact(
            ContactId id,
            @Nullable String name,
            CommunicationUnit[] units,
            Attributes attributes,
            Progress progress,
            ContactStatuses statuses) {
        this.id = id;
        this.name = name;
        this.units = units;
        this.attributes = attributes;
        this.progress = progress;
        this.statuses = statuses;
    }

    /** Limits are at least 1, so the status of a contact without history is the same by any rules. */
    private Contact(ContactId id, @Nullable String name, CommunicationUnit[] units, Attributes attributes) {
        this.id = id;
        this.name = name;
        this.units = units;
        this.attributes = attributes;
        this.progress = Progress.NONE;
        this.statuses = ContactStatuses.of(this, Progress.NONE, ListRules.DEFAULT);
    }

    /**
     * A contact as imported: nothing has happened to it yet.
     *
     * @param id the identifier, unique in the list
     * @param name the name, or null if there is none
     * @param units the communication units in column order, each (channel, address) once (rule U3); may be
     *     empty
     * @param attributes every other column
     * @return the contact
     * @throws IllegalArgumentException if a unit is repeated
     */
    public static Contact of(
            ContactId id, @Nullable String name, List<CommunicationUnit> units, Attributes attributes) {
        Objects.requireNonNull(id, "contact id");
        Objects.requireNonNull(attributes, "attributes");
        return new Contact(id, name, distinct(units), attributes);
    }

    /**
     * A contact from plain values, such as those that a store kept.
     *
     * @param snapshot all that the contact is
     * @return the contact, equal to the one that the snapshot was made of
     * @throws IllegalArgumentException if no contact comes to these values; the message names what doesn't go
     *     with the rest, and what was expected
     */
    public static Contact of(ContactSnapshot snapshot) {
        CommunicationUnit[] units =
                distinct(snapshot.units().stream().map(UnitSnapshot::unit).toList());
        SnapshotCheck.check(snapshot);
        Contact contact = new Contact(
                snapshot.id(),
                snapshot.name(),
                units,
                snapshot.attributes(),
                Progress.of(snapshot),
                snapshot.statuses());
        SnapshotCheck.check(contact);
        return contact;
    }

    /**
     * All that the contact is, as plain values.
     *
     * @return the snapshot, from which {@link #of(ContactSnapshot)} makes an equal contact
     */
    public ContactSnapshot toSnapshot() {
        return ContactSnapshot.of(this);
    }

    static CommunicationUnit[] distinct(List<CommunicationUnit> list) {
        CommunicationUnit[] units = list.toArray(CommunicationUnit[]::new);
        for (int i = 1; i < units.length; i++) {
            for (int j = 0; j < i; j++) {
                if (units[i].isSameAs(units[j])) {
                    throw new IllegalArgumentException("units " + j + " and " + i + " are the same");
                }
            }
        }
        return units;
    }

    /**
     * The identifier, unique in the list.
     *
     * @return the identifier
     */
    public ContactId id() {
        return id;
    }

    /**
     * The name.
     *
     * @return the name, if there is one
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The communication units as last uploaded, in column order.
     *
     * @return the units, unusable ones included; not those that a later upload removed
     */
    public List<CommunicationUnit> units() {
        List<CommunicationUnit> current = new ArrayList<>(units.length);
        for (int i = 0; i < units.length; i++) {
            if (!progress.unit(i).isRemoved()) {
                current.add(units[i]);
            }
        }
        return List.copyOf(current);
    }

    /**
     * Every column that is neither identifier, name nor unit.
     *
     * @return the attributes
     */
    public Attributes attributes() {
        return attributes;
    }

    /**
     * The attempt that is planned now; there is at most one over all types (rule L4).
     *
     * @return the attempt, if one is planned
     */
    public Optional<Attempt> planned() {
        return Optional.ofNullable(progress.planned());
    }

    /**
     * Every attempt ever planned, in the order of their numbers, which start at 1 (rule L5).
     *
     * @return the attempts, resets notwithstanding
     */
    public List<Attempt> attempts() {
        return progress.attemptsInOrder();
    }

    /**
     * The attempt planned last.
     *
     * @return the attempt with the highest number, if any was ever planned
     */
    public Optional<Attempt> lastAttempt() {
        return Optional.ofNullable(progress.last());
    }

    /**
     * How many attempts count since the last reset, over all types (rule A1).
     *
     * @return the number of counted attempts
     */
    public int attemptCount() {
        return Limits.attempts(this, progress);
    }

    /**
     * How many attempts count on one channel type since the last reset (rule A1).
     *
     * @param type the channel type
     * @return the number of counted attempts
     */
    public int attemptCount(ChannelType type) {
        return Limits.attempts(type, this, progress);
    }

    /**
     * Returns a unit with what has happened on it since the last reset.
     *
     * @param unit a unit of this contact, one that an upload removed included
     * @return the unit's snapshot
     * @throws IllegalArgumentException if this contact never had the unit
     */
    public UnitSnapshot unit(UnitId unit) {
        int index = indexOf(unit);
        if (index < 0) {
            throw new IllegalArgumentException("the contact never had this unit");
        }
        return progress.unit(index).toSnapshot(units[index]);
    }

    /** {@return the status seen by the list (rule L2)} */
    public ContactStatus status() {
        return statuses.inList();
    }

    /**
     * Returns the status seen by one channel type.
     *
     * @param type the channel type
     * @return the status of rule L1
     */
    public ContactStatus status(ChannelType type) {
        return statuses.on(type);
    }

    /** {@return the status in every view (rules L1, L2)} */
    public ContactStatuses statuses() {
        return statuses;
    }

    /**
     * Returns the instant from which an attempt may be planned on a channel type: the contact is {@code CALLABLE} on
     * it, and no attempt is planned on any type (rules L4, A6).
     *
     * @param type the channel type
     * @return the instant, {@link Instant#MIN} if the contact was never made to wait, or empty if none may be planned
     */
    public Optional<Instant> dueFrom(ChannelType type) {
        return Optional.ofNullable(due(type));
    }

    private @Nullable Instant due(ChannelType type) {
        if (status(type) != ContactStatus.CALLABLE || progress.planned() != null) {
            return null;
        }
        Instant notBefore = progress.notBefore();
        return notBefore == null ? Instant.MIN : notBefore;
    }

    /** The earliest instant of {@link #dueFrom(ChannelType)} over all types, or null if none may be planned. */
    @Nullable
    Instant dueFrom() {
        Instant earliest = null;
        for (ChannelType type : TYPES) {
            Instant due = due(type);
            if (due != null && (earliest == null || due.isBefore(earliest))) {
                earliest = due;
            }
        }
        return earliest;
    }

    /**
     * The instant before which nothing is planned (rule A6).
     *
     * @return the instant, or nothing if the contact was never made to wait
     */
    public Optional<Instant> notDueBefore() {
        return Optional.ofNullable(progress.notBefore());
    }

    /**
     * Whether the contact may not be contacted at all.
     *
     * @return true from the bar to its lifting
     */
    public boolean isBarred() {
        return progress.isBarred();
    }

    /**
     * Whether the contact is closed, successfully or by hand (rule L7).
     *
     * @return true from the closing to a reset
     */
    public boolean isClosed() {
        return progress.isClosed();
    }

    /**
     * Whether the activity on a channel type was performed and completed (rule C2).
     *
     * @param type the channel type
     * @return true if it is done
     */
    public boolean isDone(ChannelType type) {
        return progress.isDone(type);
    }

    /**
     * Whether nothing has happened to it since it was imported.
     *
     * @return true until its first event, and where that left no trace
     */
    public boolean isAsImported() {
        return progress.equals(Progress.NONE);
    }

    Progress progress() {
        return progress;
    }

    int unitCount() {
        return units.length;
    }

    CommunicationUnit unit(int index) {
        return units[index];
    }

    /** Tells whether the unit can be used, given what has happened (rule U4). */
    boolean isUsable(int index, Progress given) {
        return units[index].isWellFormed() && given.unit(index).isUsable();
    }

    /** The position among all units there ever were, or -1. */
    int indexOf(UnitId unit) {
        for (int i = 0; i < units.length; i++) {
            if (units[i].is(unit)) {
                return i;
            }
        }
        return -1;
    }

    /** The contact with other data; its progress is that of the units it had. */
    Contact with(ContactEvent.DataUpdated update, List<CommunicationUnit> everyUnit) {
        CommunicationUnit[] all = everyUnit.toArray(CommunicationUnit[]::new);
        return new Contact(id, update.name(), all, update.attributes(), progress, statuses);
    }

    Contact with(Progress next, ContactStatuses nextStatuses) {
        return new Contact(id, name, units, attributes, next, nextStatuses);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contact that
                && id.equals(that.id)
                && Objects.equals(name, that.name)
                && Arrays.equals(units, that.units)
                && attributes.equals(that.attributes)
                && progress.equals(that.progress)
                && statuses.equals(that.statuses);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** How many units and attempts; identifier, name, addresses and attributes are personal data. */
    @Override
    public String toString() {
        return "contact with " + units.length + " units and " + attemptCount() + " attempts";
    }
}
