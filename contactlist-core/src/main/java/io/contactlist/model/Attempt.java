package io.contactlist.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to reach a contact, from its planning on (rules L4 to L6). Immutable: a contact keeps the
 * newest state of each of its attempts, linked from the last one back, so that a new one costs the same
 * however many there were.
 */
public final class Attempt {

    private final int number;
    private final CampaignId campaign;
    private final UnitId unit;
    private final Instant leaseEnd;
    private final AttemptState state;
    private final @Nullable Object result;
    final @Nullable Attempt previous;

    private Attempt(
            int number,
            CampaignId campaign,
            UnitId unit,
            Instant leaseEnd,
            AttemptState state,
            @Nullable Object result,
            @Nullable Attempt previous) {
        this.number = number;
        this.campaign = campaign;
        this.unit = unit;
        this.leaseEnd = leaseEnd;
        this.state = state;
        this.result = result;
        this.previous = previous;
    }

    static Attempt planned(ContactEvent.AttemptPlanned event, @Nullable Attempt previous) {
        return new Attempt(
                event.number(), event.campaign(), event.unit(), event.leaseEnd(), AttemptState.PLANNED, null, previous);
    }

    Attempt released(AttemptState how) {
        return new Attempt(number, campaign, unit, leaseEnd, how, null, previous);
    }

    Attempt failed(FailureCategory category) {
        return new Attempt(number, campaign, unit, leaseEnd, AttemptState.FAILED, category, previous);
    }

    Attempt succeeded(ConversationId conversation) {
        return new Attempt(number, campaign, unit, leaseEnd, AttemptState.SUCCEEDED, conversation, previous);
    }

    /** The same attempt with other ones before it. */
    Attempt after(Attempt before) {
        return new Attempt(number, campaign, unit, leaseEnd, state, result, before);
    }

    /**
     * The attempt's number: from 1 for each contact, never used again (rule L5).
     *
     * @return the number
     */
    public int number() {
        return number;
    }

    /**
     * The campaign that planned the attempt.
     *
     * @return the campaign's id
     */
    public CampaignId campaign() {
        return campaign;
    }

    /**
     * The unit that the attempt is made on.
     *
     * @return the unit's id
     */
    public UnitId unit() {
        return unit;
    }

    /**
     * The instant from which on the attempt, while planned, is taken for lost (rule L6).
     *
     * @return the end of the lease
     */
    public Instant leaseEnd() {
        return leaseEnd;
    }

    /**
     * What has become of the attempt.
     *
     * @return its state
     */
    public AttemptState state() {
        return state;
    }

    /**
     * How the attempt failed.
     *
     * @return the category, if it failed
     */
    public Optional<FailureCategory> failure() {
        return result instanceof FailureCategory category ? Optional.of(category) : Optional.empty();
    }

    /**
     * The conversation that the attempt opened or continued.
     *
     * @return the conversation, if the attempt succeeded
     */
    public Optional<ConversationId> conversation() {
        return result instanceof ConversationId conversation ? Optional.of(conversation) : Optional.empty();
    }

    boolean isIn(ConversationId conversation) {
        return conversation.equals(result);
    }

    boolean isPlanned() {
        return state == AttemptState.PLANNED;
    }

    boolean hasOutcome() {
        return result != null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attempt that
                && number == that.number
                && campaign.equals(that.campaign)
                && unit.equals(that.unit)
                && leaseEnd.equals(that.leaseEnd)
                && state == that.state
                && Objects.equals(result, that.result);
    }

    @Override
    public int hashCode() {
        return number * 31 + state.hashCode();
    }

    /** Number and state. */
    @Override
    public String toString() {
        return "attempt " + number + " " + state;
    }
}
