package io.contactlist.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status of a contact in every view: the one seen by its list (rule L2), and one per channel type (rule L1).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ContactStatuses {

    private static final ContactStatus[] STATUSES = ContactStatus.values();
    private static final ChannelType[] TYPES = ChannelType.values();

    /**
     * One instance per combination, shared by millions of contacts. The index of a combination has one digit per
     * channel type: the ordinal of its status.
     */
    private static final ContactStatuses[] ALL = all();

    private static final ContactStatuses ALL_CLOSED = Stream.of(ALL)
            .filter(statuses -> statuses.inList == ContactStatus.CLOSED)
            .findFirst()
            .orElseThrow();

    private final ContactStatus inList;
    private final ContactStatus[] onType;

    private ContactStatuses(ContactStatus... onType) {
        this.inList = inList(Arrays.asList(onType));
        this.onType = onType;
    }

    private static ContactStatuses[] all() {
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
        return all;
    }

    /**
     * Returns statuses from plain values, such as those that a store kept.
     *
     * @param inList the status seen by the list, which follows from the others (rule L2)
     * @param byType the status seen by each channel type, at most one of them {@code PLANNING} (rule L4)
     * @return the statuses
     * @throws IllegalArgumentException if a channel type is missing, or the statuses do not agree
     */
    public static ContactStatuses of(ContactStatus inList, Map<ChannelType, ContactStatus> byType) {
        int number = 0;
        int planned = 0;
        for (int i = TYPES.length - 1; i >= 0; i--) {
            ContactStatus status = byType.get(TYPES[i]);
            if (status == null) {
                throw new IllegalArgumentException("byType must have a status for " + TYPES[i]);
            }
            number = number * STATUSES.length + status.ordinal();
            planned += status == ContactStatus.PLANNING ? 1 : 0;
        }
        ContactStatuses statuses = ALL[number];
        if (planned > 1) {
            throw new IllegalArgumentException("byType must have at most one PLANNING, but is " + byType);
        }
        if (statuses.inList != inList) {
            throw new IllegalArgumentException(
                    "inList must be " + statuses.inList + ", but is " + inList + ": byType is " + byType);
        }
        return statuses;
    }

    /** Returns the statuses of a contact with this progress by the rules (rule L1). */
    static ContactStatuses of(ContactData data, Progress progress, ListRules rules) {
        if (progress.isClosed()) {
            return ALL_CLOSED;
        }
        int awaiting = Conversations.typesThatAwaitAnAnswer(progress);
        int number = 0;
        for (int i = TYPES.length - 1; i >= 0; i--) {
            ContactStatus status = beforeUnits(TYPES[i], (awaiting & 1 << i) != 0, progress);
            if (status == null) {
                status = byUnits(TYPES[i], data, progress, rules.attempts());
            }
            number = number * STATUSES.length + status.ordinal();
        }
        return ALL[number];
    }

    /** Applies the lines of rule L1 that do not depend on the units. Returns null if none of them holds. */
    private static @Nullable ContactStatus beforeUnits(ChannelType type, boolean isAwaiting, Progress progress) {
        if (progress.isDone(type)) {
            return ContactStatus.CLOSED;
        }
        if (progress.isBarred()) {
            return ContactStatus.FLAGGED;
        }
        if (progress.isPlannedOn(type)) {
            return ContactStatus.PLANNING;
        }
        return isAwaiting ? ContactStatus.OPEN : null;
    }

    /** Applies the other lines of rule L1. */
    private static ContactStatus byUnits(
            ChannelType type, ContactData data, Progress progress, AttemptControl control) {
        boolean isAnyUsable = false;
        for (int i = 0; i < data.unitCount(); i++) {
            if (data.unit(i).type() == type && data.isUsable(i, progress)) {
                isAnyUsable = true;
                if (Limits.isWithin(data.unit(i), progress, control)) {
                    return progress.timing().expired() ? ContactStatus.ATTEMPTED : ContactStatus.CALLABLE;
                }
            }
        }
        return isAnyUsable ? ContactStatus.ATTEMPTED : ContactStatus.FLAGGED;
    }

    /** Applies rule L2. A contact is closed exactly if every channel type is. */
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

    /** {@return the status seen by a channel type (rule L1)} */
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
