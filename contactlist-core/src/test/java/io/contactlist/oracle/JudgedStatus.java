package io.contactlist.oracle;

import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Where a contact stands between two events, read from its history.
 *
 * @param inList its status in the list
 * @param onType its status on each type
 * @param dueFrom from when on an attempt may be planned (T2), {@link Instant#MIN} if it never had to wait; only types on
 *     which one may be planned
 * @param planned the number of the attempt that is planned, or 0
 */
record JudgedStatus(
        ContactStatus inList, Map<ChannelType, ContactStatus> onType, Map<ChannelType, Instant> dueFrom, int planned) {

    Optional<Instant> dueFrom(ChannelType type) {
        return Optional.ofNullable(dueFrom.get(type));
    }

    /** The earliest instant from which an attempt may be planned on any type. */
    Optional<Instant> earliest() {
        return dueFrom.values().stream().min(Instant::compareTo);
    }

    boolean isClosed() {
        return inList == ContactStatus.CLOSED;
    }
}
