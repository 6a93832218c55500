package io.contactlist.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has happened on a unit of a contact. Counts are those since the last reset.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param unit the unit
 * @param removed whether the latest data of the contact no longer include it
 * @param unusable why events made it unusable, or null if none did
 * @param plannings how often an attempt on it was planned and not handed back, at least 0 (rule A7)
 * @param attempts how many attempts on it count, at least 0 (rule A8)
 * @param failures the number of failures per category that occurred, each at least 1 (rule A2)
 * @param openConversations the conversations open on it, in the order of their latest attempts (rule L4)
 */
public record UnitState(
        CommunicationUnit unit,
        boolean removed,
        @Nullable UnusableReason unusable,
        int plannings,
        int attempts,
        Map<FailureCategory, Integer> failures,
        List<ConversationId> openConversations) {

    public UnitState {
        Objects.requireNonNull(unit, "unit");
        Map<FailureCategory, Integer> ordered = new EnumMap<>(FailureCategory.class);
        ordered.putAll(failures);
        failures = Collections.unmodifiableMap(ordered);
        openConversations = List.copyOf(openConversations);
    }

    /** {@return why the unit is unusable, including a malformed address, or empty if there is no reason (rule U4)} */
    public Optional<UnusableReason> unusableReason() {
        return unit.isWellFormed() ? Optional.ofNullable(unusable) : Optional.of(UnusableReason.MALFORMED_ADDRESS);
    }
}
