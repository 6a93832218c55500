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
 * @param notDueBefore from when on it is due
 * @param planned the number of the attempt that is planned, or 0
 */
record JudgedStatus(
        ContactStatus inList, Map<ChannelType, ContactStatus> onType, Optional<Instant> notDueBefore, int planned) {

    /** Whether the contact could be planned, were it due. */
    boolean isPlannable() {
        return planned == 0 && onType.containsValue(ContactStatus.CALLABLE);
    }

    /** From when on an attempt on the type may be planned, {@link Instant#MIN} if the contact never waited (A6). */
    Optional<Instant> dueFrom(ChannelType type) {
        boolean isPlannable = planned == 0 && onType.get(type) == ContactStatus.CALLABLE;
        return isPlannable ? Optional.of(notDueBefore.orElse(Instant.MIN)) : Optional.empty();
    }

    boolean isClosed() {
        return inList == ContactStatus.CLOSED;
    }
}
