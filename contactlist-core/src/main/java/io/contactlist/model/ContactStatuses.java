package io.contactlist.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The status of a contact in every view: the status seen by its list (rule L2) and by each channel type (rule L1).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ContactStatuses {

    private static final ContactStatus[] STATUSES = ContactStatus.values();
    private static final ChannelType[] TYPES = ChannelType.values();

    /**
     * One instance per combination, so that millions of contacts share them. A combination is numbered like a number
     * with one digit per channel type: the status's ordinal.
     */
    private static final List<ContactStatuses> ALL = all();

    private final ContactStatus inList;
    private final ContactStatus[] onType;

    private ContactStatuses(ContactStatus... onType) {
        this.inList = inList(Arrays.asList(onType));
        this.onType = onType;
    }

    private static List<ContactStatuses> all() {
        ContactStatuses[] all = new ContactStatuses[(int) Math.pow(STATUSES.length, TYPES.length)];
        for (int number = 0; number < all.length; number++) {
            ContactStatus[] onType = new ContactStatus[TYPES.length];
            int digits = number;
            for (int i = 0; i < onType.length; i++) {
                onType[i] = STATUSES[digits % STATUSES.length];
                digits /= STATUSES.length;
            }
            all[number] = new ContactStatuses(onType);
        }
        return List.of(all);
    }

    /**
     * Creates statuses from values that come from elsewhere, such as a store.
     *
     * @param inList the status seen by the list
     * @param byType the status seen by each channel type
     * @return the statuses
     * @throws IllegalArgumentException if a channel type is missing, if the list's status does not follow from those of
     *     the types (rule L2), or if an attempt is planned on two types (rule L4)
     */
    public static ContactStatuses of(ContactStatus inList, Map<ChannelType, ContactStatus> byType) {
        int number = 0;
        int planned = 0;
        for (int i = TYPES.length - 1; i >= 0; i--) {
            ContactStatus status = byType.get(TYPES[i]);
            if (status == null) {
                throw new IllegalArgumentException("there must be a status of " + TYPES[i]);
            }
            number = number * STATUSES.length + status.ordinal();
            planned += status == ContactStatus.PLANNING ? 1 : 0;
        }
        ContactStatuses statuses = ALL.get(number);
        if (statuses.inList != inList || planned > 1) {
            throw new IllegalArgumentException("no contact is " + inList + " in its list and " + byType);
        }
        return statuses;
    }

    /** Judges a contact with this progress by the rules. */
    static ContactStatuses of(Contact contact, Progress progress, ListRules rules) {
        int number = 0;
        for (int i = TYPES.length - 1; i >= 0; i--) {
            number = number * STATUSES.length
                    + on(TYPES[i], contact, progress, rules.attempts()).ordinal();
        }
        return ALL.get(number);
    }

    /** Applies rule L1: the first line that holds. */
    private static ContactStatus on(ChannelType type, Contact contact, Progress progress, AttemptControl control) {
        if (progress.isClosed() || progress.isDone(type)) {
            return ContactStatus.CLOSED;
        }
        if (progress.isBarred()) {
            return ContactStatus.FLAGGED;
        }
        if (progress.isPlannedOn(type)) {
            return ContactStatus.PLANNING;
        }
        boolean isAnyUsable = false;
        boolean mayAnyBeTried = false;
        for (int i = 0; i < contact.unitCount(); i++) {
            if (contact.unit(i).type() == type) {
                if (progress.unit(i).awaitsAnswer()) {
                    return ContactStatus.OPEN;
                }
                if (contact.isUsable(i, progress)) {
                    isAnyUsable = true;
                    mayAnyBeTried = mayAnyBeTried || !Limits.isReachedOnUnit(i, contact, progress, control);
                }
            }
        }
        if (!isAnyUsable) {
            return ContactStatus.FLAGGED;
        }
        return mayAnyBeTried && !Limits.isReachedAboveUnits(type, contact, progress, control)
                ? ContactStatus.CALLABLE
                : ContactStatus.ATTEMPTED;
    }

    /** Applies rule L2: a contact is closed on every type exactly if it is closed. */
    private static ContactStatus inList(Collection<ContactStatus> onTypes) {
        boolean isClosed = true;
        ContactStatus strongest = ContactStatus.FLAGGED;
        for (ContactStatus status : onTypes) {
            isClosed &= status == ContactStatus.CLOSED;
            strongest = strength(status) > strength(strongest) ? status : strongest;
        }
        return isClosed ? ContactStatus.CLOSED : strongest;
    }

    private static int strength(ContactStatus status) {
        return switch (status) {
            case PLANNING -> 5;
            case OPEN -> 4;
            case CALLABLE -> 3;
            case ATTEMPTED -> 2;
            case FLAGGED -> 1;
            case CLOSED -> 0; // a type that is done
        };
    }

    /** {@return the status seen by the list (rule L2)} */
    public ContactStatus inList() {
        return inList;
    }

    /**
     * Returns the status seen by one channel type.
     *
     * @param type the channel type
     * @return the status of rule L1
     */
    public ContactStatus on(ChannelType type) {
        return onType[type.ordinal()];
    }

    /** {@return the status seen by each channel type, in the order of the types (rule L1)} */
    public Map<ChannelType, ContactStatus> byType() {
        Map<ChannelType, ContactStatus> byType = new EnumMap<>(ChannelType.class);
        for (ChannelType type : TYPES) {
            byType.put(type, on(type));
        }
        return byType;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactStatuses that && Arrays.equals(onType, that.onType);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(onType);
    }

    /** Shows the list's status, then that of each channel type. */
    @Override
    public String toString() {
        return inList + " " + byType();
    }
}
