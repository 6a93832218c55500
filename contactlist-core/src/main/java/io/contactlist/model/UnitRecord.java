package io.contactlist.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has happened on one communication unit since the last reset of its contact.
 *
 * @param unit the unit
 * @param plannings how often an attempt on it was planned (rule A7)
 * @param attempts how many attempts on it count (rule A1)
 * @param failures how many of each category, those that occurred (rule A2)
 * @param openConversation the conversation open on it, or null (rule L4)
 * @param unusableReason why it is unusable, or null if it is usable (rule U4)
 * @param removed whether the last upload no longer has it
 */
public record UnitRecord(
        CommunicationUnit unit,
        int plannings,
        int attempts,
        Map<FailureCategory, Integer> failures,
        @Nullable ConversationId openConversation,
        @Nullable UnusableReason unusableReason,
        boolean removed) {

    public UnitRecord {
        failures = Map.copyOf(failures);
    }

    static UnitRecord of(CommunicationUnit unit, UnitProgress progress) {
        return new UnitRecord(
                unit,
                progress.plannings,
                progress.attempts,
                progress.failuresByCategory(),
                progress.conversation(),
                unit.isWellFormed() ? progress.unusable() : UnusableReason.MALFORMED_ADDRESS,
                progress.removed);
    }

    /**
     * The conversation open on the unit.
     *
     * @return the conversation, reported still open or not; nothing if there is none
     */
    public Optional<ConversationId> conversation() {
        return Optional.ofNullable(openConversation);
    }

    /**
     * Why the unit is unusable.
     *
     * @return the reason, or nothing if it is usable
     */
    public Optional<UnusableReason> unusable() {
        return Optional.ofNullable(unusableReason);
    }
}
