package io.contactlist.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contact of one list: who it is, on which units it can be reached, and what has happened so far
 * (rule U1). Immutable; {@link LifeCycle} gives the next contact for an event. Its status depends on the
 * rules of its list, so {@link LifeCycle} tells it too.
 */
public final class Contact {

    private final ContactId id;
    private final @Nullable String name;
    private final CommunicationUnit[] units;
    private final Attributes attributes;
    private final Progress progress;

    Contact(ContactId id, @Nullable String name, CommunicationUnit[] units, Attributes attributes, Progress progress) {
        this.id = id;
        this.name = name;
        this.units = units;
        this.attributes = attributes;
        this.progress = progress;
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
        Checks.present(id, "contact id");
        Checks.present(attributes, "attributes");
        return new Contact(id, name, distinct(units), attributes, Progress.NONE);
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
            if (!progress.unit(i).removed) {
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
        return Optional.ofNullable(progress.last);
    }

    /**
     * How many attempts count since the last reset, over all types (rule A1).
     *
     * @return the number of counted attempts
     */
    public int attemptCount() {
        return progress.attempts();
    }

    /**
     * How many attempts count on one channel type since the last reset (rule A1).
     *
     * @param type the channel type
     * @return the number of counted attempts
     */
    public int attemptCount(ChannelType type) {
        return progress.attempts(type);
    }

    /**
     * What has happened on one unit since the last reset.
     *
     * @param unit a unit of this contact, one that an upload removed included
     * @return its record
     * @throws IllegalArgumentException if this contact never had the unit
     */
    public UnitRecord record(UnitId unit) {
        int index = indexOf(unit);
        if (index < 0) {
            throw new IllegalArgumentException("the contact never had this unit");
        }
        return UnitRecord.of(units[index], progress.unit(index));
    }

    /**
     * The instant before which nothing is planned (rule A6).
     *
     * @return the instant, or nothing if the contact was never made to wait
     */
    public Optional<Instant> notDueBefore() {
        return Optional.ofNullable(progress.notBefore);
    }

    /**
     * Whether the contact may not be contacted at all.
     *
     * @return true from the bar to its lifting
     */
    public boolean isBarred() {
        return progress.barred;
    }

    /**
     * Whether the contact is closed, successfully or by hand (rule L7).
     *
     * @return true from the closing to a reset
     */
    public boolean isClosed() {
        return progress.closed;
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

    Progress progress() {
        return progress;
    }

    int unitCount() {
        return units.length;
    }

    CommunicationUnit unit(int index) {
        return units[index];
    }

    /** The position among all units there ever were, or -1. */
    int indexOf(UnitId id) {
        for (int i = 0; i < units.length; i++) {
            if (units[i].is(id)) {
                return i;
            }
        }
        return -1;
    }

    Contact with(ContactEvent.DataUpdated update, List<CommunicationUnit> everyUnit, Progress next) {
        return new Contact(id, update.name(), everyUnit.toArray(CommunicationUnit[]::new), update.attributes(), next);
    }

    Contact with(Progress next) {
        return new Contact(id, name, units, attributes, next);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contact that
                && id.equals(that.id)
                && Objects.equals(name, that.name)
                && Arrays.equals(units, that.units)
                && attributes.equals(that.attributes)
                && progress.equals(that.progress);
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
