package io.contactlist.model;

import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactSnapshot.AttemptSnapshot;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to reach a contact, from its planning on (rules L4 to L6). Immutable: a contact keeps the
 * newest state of each of its attempts, linked from the last one back, so that a new one costs the same
 * however many there were.
 */
public final class Attempt {

    private final AttemptPlanned planned;
    private final AttemptResult result;

    final @Nullable Attempt previous;

    private Attempt(AttemptPlanned planned, AttemptResult result, @Nullable Attempt previous) {
        this.planned = planned;
        this.result = result;
        this.previous = previous;
    }

    static Attempt planned(AttemptPlanned event, @Nullable Attempt previous) {
        return new Attempt(event, AttemptState.PLANNED, previous);
    }

    static Attempt of(AttemptSnapshot snapshot, @Nullable Attempt previous) {
        AttemptPlanned planned = new AttemptPlanned(
                snapshot.campaign(), snapshot.unit(), snapshot.number(), snapshot.leaseEnd(), snapshot.plannedAt());
        AttemptResult outcome = snapshot.failure() != null ? snapshot.failure() : snapshot.conversation();
        return new Attempt(planned, outcome != null ? outcome : snapshot.state(), previous);
    }

    AttemptSnapshot toSnapshot() {
        return new AttemptSnapshot(
                number(),
                campaign(),
                unit(),
                planned.at(),
                leaseEnd(),
                state(),
                failure().orElse(null),
                conversation().orElse(null));
    }

    Attempt released(AttemptState how) {
        return new Attempt(planned, how, previous);
    }

    Attempt failed(FailureCategory category) {
        return new Attempt(planned, category, previous);
    }

    Attempt succeeded(ConversationId conversation) {
        return new Attempt(planned, conversation, previous);
    }

    /** The same attempt with other ones before it. */
    Attempt after(Attempt before) {
        return new Attempt(planned, result, before);
    }

    /**
     * The attempt's number: from 1 for each contact, never used again (rule L5).
     *
     * @return the number
     */
    public int number() {
        return planned.number();
    }

    /**
     * The campaign that planned the attempt.
     *
     * @return the campaign's id
     */
    public CampaignId campaign() {
        return planned.campaign();
    }

    /**
     * The unit that the attempt is made on.
     *
     * @return the unit's id
     */
    public UnitId unit() {
        return planned.unit();
    }

    /**
     * The instant from which on the attempt, while planned, is taken for lost (rule L6).
     *
     * @return the end of the lease
     */
    public Instant leaseEnd() {
        return planned.leaseEnd();
    }

    /**
     * What has become of the attempt.
     *
     * @return its state
     */
    public AttemptState state() {
        if (result instanceof AttemptState state) {
            return state;
        }
        return result instanceof FailureCategory ? AttemptState.FAILED : AttemptState.SUCCEEDED;
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
        return result == AttemptState.PLANNED;
    }

    boolean hasOutcome() {
        return !(result instanceof AttemptState);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attempt that && planned.equals(that.planned) && result.equals(that.result);
    }

    @Override
    public int hashCode() {
        return planned.hashCode() * 31 + result.hashCode();
    }

    /** Number and state. */
    @Override
    public String toString() {
        return "attempt " + number() + " " + state();
    }
}
