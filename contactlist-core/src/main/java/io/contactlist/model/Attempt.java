package io.contactlist.model;

import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactSnapshot.AttemptSnapshot;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to reach a contact, from its planning on (rules L4 to L6). A contact keeps the latest state of each of its
 * attempts. Each attempt links to the one before it, so that adding one takes constant time.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Attempt {

    /** What became of an attempt: a failure, a conversation, or the state of an attempt that has neither. */
    sealed interface Result permits AttemptState, FailureCategory, ConversationId {}

    private final AttemptPlanned planned;
    private final Result result;

    final @Nullable Attempt previous;

    private Attempt(AttemptPlanned planned, Result result, @Nullable Attempt previous) {
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
        Result outcome = snapshot.failure() != null ? snapshot.failure() : snapshot.conversation();
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

    /** Returns this attempt with another one before it. */
    Attempt after(Attempt before) {
        return new Attempt(planned, result, before);
    }

    /** {@return the number of the attempt, from 1 per contact and never reused (rule L5)} */
    public int number() {
        return planned.number();
    }

    /** {@return the campaign that planned the attempt} */
    public CampaignId campaign() {
        return planned.campaign();
    }

    /** {@return the unit that the attempt is made on} */
    public UnitId unit() {
        return planned.unit();
    }

    /** {@return the end of the lease: from then on the attempt, if still planned, is presumed lost (rule L6)} */
    public Instant leaseEnd() {
        return planned.leaseEnd();
    }

    /** {@return the state of the attempt} */
    public AttemptState state() {
        if (result instanceof AttemptState state) {
            return state;
        }
        return result instanceof FailureCategory ? AttemptState.FAILED : AttemptState.SUCCEEDED;
    }

    /** {@return how the attempt failed, or empty if it did not} */
    public Optional<FailureCategory> failure() {
        return result instanceof FailureCategory category ? Optional.of(category) : Optional.empty();
    }

    /** {@return the conversation that the attempt opened or continued, or empty if it did not succeed} */
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

    /** Shows number and state. */
    @Override
    public String toString() {
        return "attempt " + number() + " " + state();
    }
}
