package io.contactlist.model;

import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact of one list: its identity, its communication units, and what has happened so far (rule U1).
 * {@link LifeCycle#apply} returns the next contact for an event.
 *
 * <p>The statuses follow from the rules of the list that were in force at the last event.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Contact {

    private static final ChannelType[] TYPES = ChannelType.values();

    private final ContactData data;
    private final Progress progress;
    /** By the rules in force at the last event. */
    private final ContactStatuses statuses;

    Contact(ContactData data, Progress progress, ContactStatuses statuses) {
        this.data = data;
        this.progress = progress;
        this.statuses = statuses;
    }

    /**
     * Creates a contact as imported, without history.
     *
     * @param id the identifier, unique in the list
     * @param name the name, or null for none
     * @param units the units in column order, each (channel, address) once (rule U3); may be empty
     * @param attributes every column that is not identifier, name or unit
     * @return the contact
     * @throws IllegalArgumentException if a unit is repeated
     */
    public static Contact of(
            ContactId id, @Nullable String name, List<CommunicationUnit> units, Attributes attributes) {
        ContactData data = ContactData.of(id, name, units, attributes, null, TimeZones.NONE.terms());
        // The statuses are the same by any rules, since limits are at least 1.
        return new Contact(data, Progress.NONE, ContactStatuses.of(data, Progress.NONE, ListRules.DEFAULT));
    }

    /**
     * Creates a contact from plain values, such as those that a store kept.
     *
     * @param snapshot the values
     * @return the contact, equal to the one that the snapshot was taken of
     * @throws IllegalArgumentException if no sequence of events can produce these values; the message names the first
     *     value that does not fit, and what was expected
     */
    public static Contact of(ContactSnapshot snapshot) {
        ContactData data = ContactData.of(
                snapshot.id(),
                snapshot.name(),
                snapshot.units().stream().map(UnitSnapshot::unit).toList(),
                snapshot.attributes(),
                snapshot.storedAt(),
                Terms.of(snapshot.zones(), snapshot.priority(), snapshot.notAfter()));
        SnapshotCheck.check(snapshot);
        Contact contact = new Contact(data, Progress.of(snapshot), snapshot.statuses());
        SnapshotCheck.check(contact);
        return contact;
    }

    /** {@return the contact as plain values; {@link #of(ContactSnapshot)} creates an equal contact from them} */
    public ContactSnapshot toSnapshot() {
        return ContactSnapshot.of(this);
    }

    /** {@return the identifier, unique in the list} */
    public ContactId id() {
        return data.id();
    }

    /** {@return the name, or empty if there is none} */
    public Optional<String> name() {
        return Optional.ofNullable(data.name());
    }

    /** {@return the current units in column order, including unusable units but not removed ones} */
    public List<CommunicationUnit> units() {
        List<CommunicationUnit> current = new ArrayList<>(data.unitCount());
        for (int i = 0; i < data.unitCount(); i++) {
            if (!progress.isRemoved(i)) {
                current.add(data.unit(i));
            }
        }
        return List.copyOf(current);
    }

    /** {@return every column that is not identifier, name or unit} */
    public Attributes attributes() {
        return data.attributes();
    }

    /** {@return when the contact was first stored, or {@link Instant#MIN} if that is not known} */
    public Instant storedAt() {
        Instant storedAt = data.storedAt();
        return storedAt == null ? Instant.MIN : storedAt;
    }

    /** {@return this contact, first stored at the instant} */
    public Contact withStoredAt(Instant instant) {
        return new Contact(data.withStoredAt(instant), progress, statuses);
    }

    /** {@return the time zones in which the contact may be; {@link TimeZones#NONE} if none is known (rule U7)} */
    public TimeZones zones() {
        return data.terms().zones();
    }

    /**
     * Returns this contact with other time zones.
     *
     * @param zones the zones; contacts with equal zones should share them, to save memory
     * @return the contact
     * @throws IllegalArgumentException if the zones are {@link TimeZones#ANY_TIME}
     */
    public Contact withZones(TimeZones zones) {
        return with(Terms.of(zones, data.terms().priority(), data.terms().notAfter()));
    }

    /** {@return the priority, from -9 to 9, 0 unless the data say otherwise (rule U7)} */
    public int priority() {
        return data.terms().priority();
    }

    /**
     * Returns this contact with another priority.
     *
     * @param priority the priority, from -9 to 9
     * @return the contact
     * @throws IllegalArgumentException if the priority is out of bounds
     */
    public Contact withPriority(int priority) {
        return with(Terms.of(data.terms().zones(), priority, data.terms().notAfter()));
    }

    /** {@return when the contact expires, or empty for never (rule G5)} */
    public Optional<Instant> notAfter() {
        return Optional.ofNullable(data.terms().notAfter());
    }

    /** {@return this contact with another expiry, null for none (rule G5)} */
    public Contact withNotAfter(@Nullable Instant notAfter) {
        return with(Terms.of(data.terms().zones(), data.terms().priority(), notAfter));
    }

    private Contact with(Terms terms) {
        return new Contact(data.with(terms), progress, statuses);
    }

    /** {@return the attempt that is planned now, or empty if none is; there is at most one over all types (rule L4)} */
    public Optional<Attempt> planned() {
        return Optional.ofNullable(progress.planned());
    }

    /** {@return every attempt ever planned, by number from 1, including those before a reset (rule L5)} */
    public List<Attempt> attempts() {
        return progress.attempts();
    }

    /** {@return the attempt with the highest number, or empty if none was ever planned} */
    public Optional<Attempt> lastAttempt() {
        return Optional.ofNullable(progress.last());
    }

    /** {@return the number of attempts that count since the last reset, over all types, at least 0 (rule A8)} */
    public int attemptCount() {
        return Limits.attempts(progress);
    }

    /** {@return the number of attempts that count on a channel type since the last reset, at least 0 (rule A8)} */
    public int attemptCount(ChannelType type) {
        return Limits.attempts(type, progress);
    }

    /**
     * Returns a unit with what has happened on it since the last reset.
     *
     * @param id a unit of this contact, or one that an upload removed
     * @return the unit's state
     * @throws IllegalArgumentException if the contact never had the unit
     */
    public UnitState unit(UnitId id) {
        int index = data.indexOf(id);
        if (index < 0) {
            throw new IllegalArgumentException("unknown unit: expected a unit that the contact has or had");
        }
        CommunicationUnit unit = data.unit(index);
        Map<FailureCategory, Integer> failures = new EnumMap<>(FailureCategory.class);
        for (FailureCategory category : FailureCategory.values()) {
            int count = Limits.failures(unit, category, progress);
            if (count > 0) {
                failures.put(category, count);
            }
        }
        return new UnitState(
                unit,
                progress.isRemoved(index),
                progress.unusable(index),
                Limits.plannings(unit, progress),
                Limits.attempts(unit, progress),
                failures,
                Conversations.openOn(id, progress));
    }

    /** {@return the status seen by the list (rule L2)} */
    public ContactStatus status() {
        return statuses.inList();
    }

    /** {@return the status seen by a channel type (rule L1)} */
    public ContactStatus status(ChannelType type) {
        return statuses.on(type);
    }

    /** {@return the statuses in every view (rules L1, L2)} */
    public ContactStatuses statuses() {
        return statuses;
    }

    /**
     * Returns the instant from which an attempt may be planned on a channel type: the earliest of its units that may be
     * tried (rule T2). Contact hours are not part of it. Planning requires that the contact is {@code CALLABLE} on the
     * type and that no attempt is planned on any type (rule L4).
     *
     * @param type the channel type
     * @return the instant, {@link Instant#MIN} if the contact never had to wait, or empty if no attempt may be planned
     */
    public Optional<Instant> dueFrom(ChannelType type) {
        return Optional.ofNullable(due(type));
    }

    private @Nullable Instant due(ChannelType type) {
        if (status(type) != ContactStatus.CALLABLE || progress.planned() != null) {
            return null;
        }
        @Nullable Instant[] byType = progress.dueFrom();
        Instant until = byType == null ? progress.waitUntil() : byType[type.ordinal()];
        return until == null ? Instant.MIN : until;
    }

    /** Returns the earliest {@link #dueFrom(ChannelType)} over all types, or null if no attempt may be planned. */
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
     * Returns the contact's places among those that may be planned on a channel type: all that a store needs for
     * planning. A callback that names an agent has two, one for the agent and a later one for anybody (rule B4).
     *
     * @param type the channel type
     * @return the places by their instants; empty if no attempt may be planned
     */
    public List<PlanningPlace> places(ChannelType type) {
        return Places.on(type, this);
    }

    /**
     * {@return the instant before which delays, hand-backs and attempts under way keep the contact from being planned on
     * any type, or empty if they never did (rule A6); {@link #dueFrom(ChannelType)} considers the rest too}
     */
    public Optional<Instant> notDueBefore() {
        return Optional.ofNullable(progress.waitUntil());
    }

    /** {@return whether the latest attempt was handed back and no reset has forgotten it; such contacts queue (rule O1)} */
    public boolean isHandedBack() {
        return progress.isHandedBack();
    }

    /**
     * {@return the next instant at which something ends by itself by the rules at the last event, such as a lease; empty
     * if nothing does (rule L10)}
     */
    public Optional<Instant> nextEnd() {
        return Optional.ofNullable(nextEnd(progress));
    }

    /** Returns the next instant at which something ends by itself, given this progress, or null. */
    @Nullable
    Instant nextEnd(Progress given) {
        Instant end = given.nextEnd();
        Instant expiry = given.timing().expired() ? null : data.terms().notAfter();
        return expiry == null || (end != null && end.isBefore(expiry)) ? end : expiry;
    }

    /** {@return the callback that is pending, or empty if none is (rule B1)} */
    public Optional<Callback> callback() {
        return Optional.ofNullable(Callbacks.pending(progress));
    }

    /** {@return whether the contact has expired, so that no unit may be tried again (rule G5)} */
    public boolean isExpired() {
        return progress.timing().expired();
    }

    /** {@return whether the contact must not be contacted at all: true from a bar until it is lifted} */
    public boolean isBarred() {
        return progress.isBarred();
    }

    /** {@return whether the contact is closed, by its policy or by hand: true until a reset (rule L7)} */
    public boolean isClosed() {
        return progress.isClosed();
    }

    /** {@return whether the activity on a channel type was performed and completed (rule C2)} */
    public boolean isDone(ChannelType type) {
        return progress.isDone(type);
    }

    /** {@return whether no event has left a trace since the import} */
    public boolean isAsImported() {
        return progress.equals(Progress.NONE);
    }

    ContactData data() {
        return data;
    }

    Progress progress() {
        return progress;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contact that
                && data.equals(that.data)
                && progress.equals(that.progress)
                && statuses.equals(that.statuses);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }

    /** Shows the numbers of units and attempts. Identifier, name, addresses and attributes are personal data. */
    @Override
    public String toString() {
        return "contact with " + data.unitCount() + " units and " + attemptCount() + " attempts";
    }
}
