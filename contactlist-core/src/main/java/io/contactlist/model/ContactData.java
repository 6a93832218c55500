package io.contactlist.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What uploads say of a contact: who it is, and its units (rule U1). Events that change only its progress share it.
 *
 * <p>This class is immutable and thread-safe.
 */
final class ContactData {

    private final ContactId id;
    private final @Nullable String name;
    private final CommunicationUnit[] units;
    private final Attributes attributes;
    /** Null if no upload stored the contact. */
    private final @Nullable Instant storedAt;
    /** What the data say about when the contact may be contacted. */
    private final Terms terms;

    private ContactData(
            ContactId id,
            @Nullable String name,
            CommunicationUnit[] units,
            Attributes attributes,
            @Nullable Instant storedAt,
            Terms terms) {
        this.id = id;
        this.name = name;
        this.units = units;
        this.attributes = attributes;
        this.storedAt = storedAt;
        this.terms = terms;
    }

    /**
     * Creates the data of a contact.
     *
     * @param units the current units in column order, then those that uploads removed
     * @throws IllegalArgumentException if a unit is repeated (rule U3)
     */
    static ContactData of(
            ContactId id,
            @Nullable String name,
            List<CommunicationUnit> units,
            Attributes attributes,
            @Nullable Instant storedAt,
            Terms terms) {
        Objects.requireNonNull(id, "contact id");
        Objects.requireNonNull(attributes, "attributes");
        return new ContactData(id, name, distinct(units), attributes, storedAt, terms);
    }

    static CommunicationUnit[] distinct(List<CommunicationUnit> list) {
        CommunicationUnit[] units = list.toArray(CommunicationUnit[]::new);
        for (int i = 1; i < units.length; i++) {
            for (int j = 0; j < i; j++) {
                if (units[i].isSameAs(units[j])) {
                    throw new IllegalArgumentException(
                            "units[" + i + "] repeats units[" + j + "]: each address may occur once per channel");
                }
            }
        }
        return units;
    }

    ContactId id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }

    Attributes attributes() {
        return attributes;
    }

    @Nullable
    Instant storedAt() {
        return storedAt;
    }

    Terms terms() {
        return terms;
    }

    ContactData withStoredAt(Instant instant) {
        return new ContactData(id, name, units, attributes, instant, terms);
    }

    ContactData with(Terms other) {
        return new ContactData(id, name, units, attributes, storedAt, other);
    }

    /** Returns other data of the same contact, with all units that it has or had. */
    ContactData updated(ContactEvent.DataUpdated update, List<CommunicationUnit> everyUnit) {
        CommunicationUnit[] all = everyUnit.toArray(CommunicationUnit[]::new);
        Terms updated = Terms.of(update.zones(), update.priority(), update.notAfter());
        return new ContactData(id, update.name(), all, update.attributes(), storedAt, updated);
    }

    int unitCount() {
        return units.length;
    }

    CommunicationUnit unit(int index) {
        return units[index];
    }

    /** Returns whether the unit can be used, given this progress (rule U4). */
    boolean isUsable(int index, Progress progress) {
        return units[index].isWellFormed() && progress.isUsable(index);
    }

    /** Returns whether some unit of the type can be used, given this progress (rule U4). */
    boolean hasUsable(ChannelType type, Progress progress) {
        for (int i = 0; i < units.length; i++) {
            if (units[i].type() == type && isUsable(i, progress)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the position among all units that the contact has or had, or -1. */
    int indexOf(UnitId unit) {
        for (int i = 0; i < units.length; i++) {
            if (units[i].is(unit)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ContactData that && isSame(that));
    }

    private boolean isSame(ContactData that) {
        return id.equals(that.id)
                && Objects.equals(name, that.name)
                && Arrays.equals(units, that.units)
                && attributes.equals(that.attributes)
                && Objects.equals(storedAt, that.storedAt)
                && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
