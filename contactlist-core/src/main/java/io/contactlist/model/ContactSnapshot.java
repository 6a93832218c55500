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
 * All that a {@link Contact} is, as plain values: what a store keeps and JSON says. {@link
 * Contact#toSnapshot} makes it; {@link Contact#of(ContactSnapshot)} makes an equal contact from it, and
 * refuses values that no contact comes to.
 *
 * @param id the identifier, unique in the list
 * @param name the name, or null if there is none
 * @param attributes every other column
 * @param units every unit the contact ever had: those it has in column order, then those that uploads removed
 * @param attempts every attempt ever planned, in the order of their numbers
 * @param lastReset the number of the last attempt before the last reset, 0 if there was none before it; or
 *     null if the contact was never reset
 * @param ended the conversations that ended since the last reset, in the order of their ending
 * @param done the channel types whose activity was performed and completed (rule C2)
 * @param barred whether the contact may not be contacted at all
 * @param closed whether it is closed (rule L7)
 * @param notDueBefore the instant before which nothing is planned (rule A6), or null if it was never made to
 *     wait
 * @param statuses its status in every view, by the rules of its list as they were at its last event
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

    /** How many units and attempts; identifier, name, addresses and attributes are personal data. */
    @Override
    public String toString() {
        return "snapshot of a contact with " + units.size() + " units and " + attempts.size() + " attempts";
    }

    /**
     * What has happened on one unit. Its counts are those since the last reset.
     *
     * @param unit the unit
     * @param removed whether the last upload no longer has it
     * @param unusable why events made it unusable, not {@link UnusableReason#MALFORMED_ADDRESS}, which the
     *     unit itself tells; or null if none did
     * @param plannings how often an attempt on it was planned (rule A7)
     * @param attempts how many attempts on it count (rule A1)
     * @param failures how many of each category, those that occurred, each at least 1 (rule A2)
     * @param openConversation the conversation open on it (rule L4), or null
     * @param reportedStillOpen whether that one was reported still open since its latest attempt
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

        /**
         * @throws IllegalArgumentException if a number of failures is below 1, the reason is a malformed address,
         *     or no conversation is open of which it is reported
         */
        public UnitSnapshot {
            Objects.requireNonNull(unit, "unit");
            failures = failures.isEmpty() ? Map.of() : checked(failures);
            if (unusable == UnusableReason.MALFORMED_ADDRESS) {
                throw new IllegalArgumentException("no event finds a malformed address: the unit itself tells it");
            }
            if (reportedStillOpen && openConversation == null) {
                throw new IllegalArgumentException("no conversation is open that could be reported still open");
            }
        }

        private static Map<FailureCategory, Integer> checked(Map<FailureCategory, Integer> failures) {
            Map<FailureCategory, Integer> ordered = new EnumMap<>(FailureCategory.class);
            failures.forEach((category, count) -> ordered.put(category, Checks.positive(count, "failures")));
            return Collections.unmodifiableMap(ordered);
        }

        /** {@return the conversation open on the unit, if there is one (rule L4)} */
        public Optional<ConversationId> conversation() {
            return Optional.ofNullable(openConversation);
        }

        /** {@return the reason for which the unit is unusable, a malformed address included, if there is one (rule U4)} */
        public Optional<UnusableReason> unusableReason() {
            return unit.isWellFormed() ? Optional.ofNullable(unusable) : Optional.of(UnusableReason.MALFORMED_ADDRESS);
        }

        int failures(FailureCategory category) {
            return failures.isEmpty() ? 0 : failures.getOrDefault(category, 0);
        }
    }

    /**
     * What has become of one attempt.
     *
     * @param number the attempt's number, from 1 for each contact (rule L5)
     * @param campaign the campaign that planned it
     * @param unit the unit it was planned on
     * @param plannedAt when it was planned
     * @param leaseEnd from when on it is taken for lost while it is planned (rule L6), after {@code plannedAt}
     * @param state what has become of it
     * @param failure how it failed, if it did, else null
     * @param conversation the conversation it opened or continued, if it succeeded, else null
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

        /**
         * @throws IllegalArgumentException if the lease ends before it begins, or failure or conversation don't
         *     go with the state
         */
        public AttemptSnapshot {
            Objects.requireNonNull(campaign, "campaign");
            Objects.requireNonNull(unit, "unit");
            if (!leaseEnd.isAfter(plannedAt)) {
                throw new IllegalArgumentException("the lease must end after the planning");
            }
            if ((failure != null) != (state == AttemptState.FAILED)
                    || (conversation != null) != (state == AttemptState.SUCCEEDED)) {
                throw new IllegalArgumentException("an attempt has a failure if its state is FAILED, and a"
                        + " conversation if it is SUCCEEDED; the state is " + state);
            }
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
