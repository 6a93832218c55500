package io.contactlist.model;

import io.contactlist.model.ContactEvent.AttemptPlanned;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to reach a contact, from its planning on, with all that was reported on it (rules L4 to L6). The history of
 * a contact is its attempts: counts, conversations and delays follow from them.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param number the number, from 1 per contact and never reused (rule L5)
 * @param campaign the campaign that planned it
 * @param unit the unit it is made on
 * @param plannedAt when it was planned
 * @param leaseEnd when its lease ends, after {@code plannedAt} (rule L6); the attempt may be under way until then
 * @param state its state
 * @param category how it failed, or null; present exactly if the state is {@code FAILED}
 * @param reached the conversation it opened or continued, or null; present exactly if the state is {@code SUCCEEDED}
 * @param reportedAt the instant of its outcome as reported, or null; present exactly if it failed or succeeded
 * @param waitUntil until when the contact waits because of it (rule A6), or null while it is planned or handed back
 * @param lasting the reports on it that took lasting effect (rule L5)
 * @param beginBefore the instant before which it must begin, after {@code plannedAt}, or null for none (rule W6)
 * @param callbackAt when the callback was agreed that was pending on its type when it was planned, or null (rule B5)
 */
public record Attempt(
        int number,
        CampaignId campaign,
        UnitId unit,
        Instant plannedAt,
        Instant leaseEnd,
        AttemptState state,
        @Nullable FailureCategory category,
        @Nullable AttemptConversation reached,
        @Nullable Instant reportedAt,
        @Nullable Instant waitUntil,
        Set<LastingReport> lasting,
        @Nullable Instant beginBefore,
        @Nullable Instant callbackAt) {

    public Attempt {
        Objects.requireNonNull(campaign, "campaign");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
        if (!leaseEnd.isAfter(plannedAt)) {
            throw new IllegalArgumentException(
                    "lease end must be after the planning at " + plannedAt + ", but is " + leaseEnd);
        }
        boolean isWaiting = state != AttemptState.PLANNED && state != AttemptState.HANDED_BACK;
        if ((category != null) != (state == AttemptState.FAILED)
                || (reached != null) != (state == AttemptState.SUCCEEDED)
                || (reportedAt != null) != (category != null || reached != null)
                || (waitUntil != null) != isWaiting) {
            throw new IllegalArgumentException(
                    "category, reached, reportedAt and waitUntil must be set as state " + state + " requires");
        }
        if (beginBefore != null && !beginBefore.isAfter(plannedAt)) {
            throw new IllegalArgumentException(
                    "beginBefore must be after the planning at " + plannedAt + ", but is " + beginBefore);
        }
        lasting = LastingReport.shared(lasting);
    }

    /**
     * Creates an attempt that may begin at any time within its lease and was not planned for a callback.
     *
     * @param number the number
     * @param campaign the campaign that planned it
     * @param unit the unit it is made on
     * @param plannedAt when it was planned
     * @param leaseEnd when its lease ends
     * @param state its state
     * @param category how it failed, or null
     * @param reached the conversation it opened or continued, or null
     * @param reportedAt the instant of its outcome as reported, or null
     * @param waitUntil until when the contact waits because of it, or null
     * @param lasting the reports on it that took lasting effect
     */
    public Attempt(
            int number,
            CampaignId campaign,
            UnitId unit,
            Instant plannedAt,
            Instant leaseEnd,
            AttemptState state,
            @Nullable FailureCategory category,
            @Nullable AttemptConversation reached,
            @Nullable Instant reportedAt,
            @Nullable Instant waitUntil,
            Set<LastingReport> lasting) {
        this(
                number,
                campaign,
                unit,
                plannedAt,
                leaseEnd,
                state,
                category,
                reached,
                reportedAt,
                waitUntil,
                lasting,
                null,
                null);
    }

    static Attempt planned(AttemptPlanned event, @Nullable Instant callbackAt) {
        return new Attempt(
                event.number(),
                event.campaign(),
                event.unit(),
                event.at(),
                event.leaseEnd(),
                AttemptState.PLANNED,
                null,
                null,
                null,
                null,
                LastingReport.NONE,
                event.beginBefore(),
                callbackAt);
    }

    Attempt prolonged(Instant newLeaseEnd) {
        return copy(newLeaseEnd, state, category, reached, reportedAt, waitUntil, lasting);
    }

    Attempt handedBack() {
        return as(AttemptState.HANDED_BACK, null, null, null, null);
    }

    Attempt released(AttemptState how, Instant newWait) {
        return as(how, null, null, null, newWait);
    }

    Attempt failed(FailureCategory how, Instant at, Instant newWait) {
        return as(AttemptState.FAILED, how, null, at, newWait);
    }

    Attempt succeeded(AttemptConversation conversation, Instant at, Instant newWait) {
        return as(AttemptState.SUCCEEDED, null, conversation, at, newWait);
    }

    /** Returns this attempt after its conversation was completed (rule C2). */
    Attempt completed(Instant at) {
        return heeding(LastingReport.COMPLETED, success().end(at));
    }

    /** Returns this attempt with news of its conversation. */
    Attempt with(AttemptConversation conversation, @Nullable Instant newWait) {
        return as(state, null, conversation, reportedAt, newWait);
    }

    private Attempt as(
            AttemptState newState,
            @Nullable FailureCategory newCategory,
            @Nullable AttemptConversation newReached,
            @Nullable Instant at,
            @Nullable Instant newWait) {
        return copy(leaseEnd, newState, newCategory, newReached, at, newWait, lasting);
    }

    Attempt heeding(LastingReport report) {
        return heeding(report, reached);
    }

    private Attempt heeding(LastingReport report, @Nullable AttemptConversation newReached) {
        return copy(leaseEnd, state, category, newReached, reportedAt, waitUntil, report.addedTo(lasting));
    }

    /** Returns this attempt with all that can change after its planning. */
    private Attempt copy(
            Instant newLeaseEnd,
            AttemptState newState,
            @Nullable FailureCategory newCategory,
            @Nullable AttemptConversation newReached,
            @Nullable Instant at,
            @Nullable Instant newWait,
            Set<LastingReport> newLasting) {
        return new Attempt(
                number,
                campaign,
                unit,
                plannedAt,
                newLeaseEnd,
                newState,
                newCategory,
                newReached,
                at,
                newWait,
                newLasting,
                beginBefore,
                callbackAt);
    }

    /** {@return how the attempt failed, or empty if it did not} */
    public Optional<FailureCategory> failure() {
        return Optional.ofNullable(category);
    }

    /** {@return the conversation that the attempt opened or continued, or empty if it did not succeed} */
    public Optional<ConversationId> conversation() {
        return Optional.ofNullable(reached).map(AttemptConversation::id);
    }

    /** {@return the instant of the outcome as reported, or empty if there is none} */
    public Optional<Instant> outcomeAt() {
        return Optional.ofNullable(reportedAt);
    }

    /** {@return whether the attempt counts for the limits: it has an outcome, or it may have been made (rule A8)} */
    public boolean isCounted() {
        return category != null ? category.isCounted() : reached != null || state.isReleased();
    }

    /** Returns whether it failed by this category. A conversation still open is a {@code BUSY} (rule A2). */
    boolean isFailure(FailureCategory of) {
        return category == of || (of == FailureCategory.BUSY && reached != null && reached.stillOpenAt() != null);
    }

    boolean isPlanned() {
        return state == AttemptState.PLANNED;
    }

    /** Returns whether the dialer said that the attempt was not made; then outcomes are stale (rule L5). */
    boolean isNotMade() {
        return state == AttemptState.HANDED_BACK || category == FailureCategory.NO_CAPACITY;
    }

    /** Returns the conversation of a success. */
    AttemptConversation success() {
        return Objects.requireNonNull(reached, "no success");
    }

    boolean isIn(ConversationId conversation) {
        return reached != null && reached.id().equals(conversation);
    }

    /** Returns whether it is in a conversation that goes on. */
    boolean isTalking() {
        return reached != null && !reached.ended();
    }

    /** Returns until when the contact waits because of an attempt with an outcome. */
    Instant waiting() {
        return Objects.requireNonNull(waitUntil, "no outcome");
    }

    /**
     * Returns until when it keeps the contact from being planned, or null if it does not (rule A6). An attempt that may
     * be under way does so even if a reset forgot it.
     */
    @Nullable
    Instant holdsUntil(boolean isForgotten) {
        if (isForgotten) {
            return state.isReleased() ? leaseEnd : null;
        }
        return waitUntil;
    }

    /** Returns the later of two instants; null is earlier than any. */
    static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : DueInstants.later(one, other);
    }

    Instant waitingAtLeastUntil(Instant until) {
        return until.isAfter(waiting()) ? until : waiting();
    }

    /** Returns the instant from which an event of that instant acts: not before the planning (rule A6). */
    Instant acting(Instant at) {
        return at.isBefore(plannedAt) ? plannedAt : at;
    }

    /** Shows number and state. */
    @Override
    public String toString() {
        return "attempt " + number + " " + state;
    }
}
