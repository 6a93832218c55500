package io.contactlist.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a {@link Contact} holds, as plain values for stores and JSON. {@link Contact#toSnapshot} creates it.
 * {@link Contact#of(ContactSnapshot)} creates an equal contact, and rejects values that no sequence of events can
 * produce.
 *
 * <p>This record and those in it are immutable and thread-safe.
 *
 * @param id the identifier, unique in the list
 * @param name the name, or null for none
 * @param attributes every column that is not identifier, name or unit
 * @param units the current units in column order, then those that uploads removed
 * @param attempts every attempt ever planned, by number
 * @param lastReset the number of the last attempt before the last reset, 0 if there was none; null if there was no
 *     reset
 * @param ended the conversations that ended since the last reset, in the order of their ends
 * @param done the channel types whose activity was performed and completed (rule C2)
 * @param barred whether the contact must not be contacted at all
 * @param closed whether it is closed (rule L7)
 * @param notDueBefore the instant before which nothing is planned (rule A6), or null if it never had to wait
 * @param statuses its statuses by the rules of its list at its last event
 */
public record ContactSnapshot(
        ContactId id,
        @Nullable String name,
        Attributes attributes,
        List<UnitSnapshot> units,
        List<AttemptSnapshot> attempts,
        @Nullable Integer lastReset,
        List<EndedConversation> ended,
        Set<ChannelType> done,
        boolean barred,
        boolean closed,
        @Nullable Instant notDueBefore,
        ContactStatuses statuses) {

    public ContactSnapshot {
        Objects.requireNonNull(id, "contact id");
        Objects.requireNonNull(attributes, "attributes");
        units = List.copyOf(units);
        attempts = List.copyOf(attempts);
        ended = List.copyOf(ended);
        Set<ChannelType> ordered = EnumSet.noneOf(ChannelType.class);
        ordered.addAll(done);
        done = Collections.unmodifiableSet(ordered);
        Objects.requireNonNull(statuses, "statuses");
    }

    static ContactSnapshot of(Contact contact) {
        Progress progress = contact.progress();
        List<UnitSnapshot> units = new ArrayList<>(contact.unitCount());
        for (int i = 0; i < contact.unitCount(); i++) {
            units.add(progress.unit(i).toSnapshot(contact.unit(i)));
        }
        List<AttemptSnapshot> attempts = new ArrayList<>();
        progress.attemptsInOrder().forEach(attempt -> attempts.add(attempt.toSnapshot()));
        Set<ChannelType> done = EnumSet.noneOf(ChannelType.class);
        for (ChannelType type : ChannelType.values()) {
            if (progress.isDone(type)) {
                done.add(type);
            }
        }
        return new ContactSnapshot(
                contact.id(),
                contact.name().orElse(null),
                contact.attributes(),
                units,
                attempts,
                progress.lastReset(),
                progress.endedInOrder(),
                done,
                progress.isBarred(),
                progress.isClosed(),
                progress.notBefore(),
                contact.statuses());
    }

    /** Shows the numbers of units and attempts. Identifier, name, addresses and attributes are personal data. */
    @Override
    public String toString() {
        return "snapshot of a contact with " + units.size() + " units and " + attempts.size() + " attempts";
    }

    /**
     * What has happened on a unit. Counts are those since the last reset.
     *
     * @param unit the unit
     * @param removed whether the latest data of the contact no longer include it
     * @param unusable why events made it unusable, or null if none did; not {@link UnusableReason#MALFORMED_ADDRESS},
     *     which the unit itself states
     * @param plannings how often an attempt on it was planned (rule A7)
     * @param attempts how many attempts on it count (rule A1)
     * @param failures the number of failures per category that occurred, each at least 1 (rule A2)
     * @param openConversation the conversation open on it (rule L4), or null if there is none
     * @param reportedStillOpen whether that was reported still open since its latest attempt; false if there is none
     */
    public record UnitSnapshot(
            CommunicationUnit unit,
            boolean removed,
            @Nullable UnusableReason unusable,
            int plannings,
            int attempts,
            Map<FailureCategory, Integer> failures,
            @Nullable ConversationId openConversation,
            boolean reportedStillOpen) {

        public UnitSnapshot {
            Objects.requireNonNull(unit, "unit");
            failures = failures.isEmpty() ? Map.of() : checked(failures);
            if (unusable == UnusableReason.MALFORMED_ADDRESS) {
                throw new IllegalArgumentException(
                        "unusable must not be MALFORMED_ADDRESS, which the unit itself states");
            }
            if (reportedStillOpen && openConversation == null) {
                throw new IllegalArgumentException(
                        "reportedStillOpen must be false, but is true: no conversation is open");
            }
        }

        private static Map<FailureCategory, Integer> checked(Map<FailureCategory, Integer> failures) {
            Map<FailureCategory, Integer> ordered = new EnumMap<>(FailureCategory.class);
            failures.forEach((category, count) -> ordered.put(category, Checks.positive(count, "failures")));
            return Collections.unmodifiableMap(ordered);
        }

        /** {@return the conversation open on the unit, or empty if there is none (rule L4)} */
        public Optional<ConversationId> conversation() {
            return Optional.ofNullable(openConversation);
        }

        /**
         * {@return why the unit is unusable, including a malformed address, or empty if there is no reason (rule U4)}
         */
        public Optional<UnusableReason> unusableReason() {
            return unit.isWellFormed() ? Optional.ofNullable(unusable) : Optional.of(UnusableReason.MALFORMED_ADDRESS);
        }

        int failures(FailureCategory category) {
            return failures.isEmpty() ? 0 : failures.getOrDefault(category, 0);
        }
    }

    /**
     * The state of an attempt.
     *
     * @param number the attempt's number, from 1 per contact (rule L5)
     * @param campaign the campaign that planned it
     * @param unit the unit it was planned on
     * @param plannedAt when it was planned
     * @param leaseEnd when its lease ends, after {@code plannedAt}: from then on, if still planned, it is presumed lost
     *     (rule L6)
     * @param state its state
     * @param failure how it failed, or null; present exactly if the state is {@code FAILED}
     * @param conversation the conversation it opened or continued, or null; present exactly if the state is
     *     {@code SUCCEEDED}
     */
    public record AttemptSnapshot(
            int number,
            CampaignId campaign,
            UnitId unit,
            Instant plannedAt,
            Instant leaseEnd,
            AttemptState state,
            @Nullable FailureCategory failure,
            @Nullable ConversationId conversation) {

        public AttemptSnapshot {
            Objects.requireNonNull(campaign, "campaign");
            Objects.requireNonNull(unit, "unit");
            if (!leaseEnd.isAfter(plannedAt)) {
                throw new IllegalArgumentException(
                        "lease end must be after the planning at " + plannedAt + ", but is " + leaseEnd);
            }
            Checks.presence(failure != null, state == AttemptState.FAILED, "failure", "state " + state);
            Checks.presence(conversation != null, state == AttemptState.SUCCEEDED, "conversation", "state " + state);
        }
    }

    /**
     * A conversation that ended.
     *
     * @param conversation the conversation
     * @param latestAttempt the number of the latest attempt in it when it ended
     */
    public record EndedConversation(ConversationId conversation, int latestAttempt) {

        public EndedConversation {
            Objects.requireNonNull(conversation, "conversation");
        }
    }
}
