package io.contactlist.benchmarks;

import io.contactlist.model.AttemptState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import org.jspecify.annotations.Nullable;

/** Holds an attempt of a {@link MutableContact}. Instants are numbers. */
final class MutableAttempt implements Cloneable {

    static final long NEVER = Long.MAX_VALUE;
    static final long EVER = Long.MIN_VALUE;

    static final int OPTED_OUT = 1;
    static final int BAD_ADDRESS = 2;
    static final int WRONG_PERSON = 4;

    final int number;
    /** The index of its unit. */
    final int unit;

    final CampaignId campaign;
    final long plannedAt;
    final long leaseEnd;
    AttemptState state = AttemptState.PLANNED;

    @Nullable
    FailureCategory category;

    @Nullable
    ConversationId conversation;

    /** The end of its answer time if time alone took the conversation as still open, or {@link #NEVER}. */
    long stillOpenAt = NEVER;
    /** Whether its conversation has ended. */
    boolean ended;

    long reportedAt = NEVER;
    /** Until when the contact waits because of it. */
    long wait = EVER;
    /** The same before {@link #stillOpenAt}. */
    long waitBefore;
    /** One bit per report that took lasting effect. */
    int lasting;

    MutableAttempt(int number, int unit, CampaignId campaign, long plannedAt, long leaseEnd) {
        this.number = number;
        this.unit = unit;
        this.campaign = campaign;
        this.plannedAt = plannedAt;
        this.leaseEnd = leaseEnd;
    }

    MutableAttempt copy() {
        try {
            return (MutableAttempt) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    boolean isCounted() {
        return category != null ? category != FailureCategory.NO_CAPACITY : conversation != null || state.isReleased();
    }

    boolean isNotMade() {
        return category == FailureCategory.NO_CAPACITY;
    }

    boolean isTalking() {
        return conversation != null && !ended;
    }

    boolean isIn(@Nullable ConversationId other) {
        return conversation != null && conversation.equals(other);
    }

    boolean isStillOpen() {
        return stillOpenAt != NEVER;
    }

    long acting(long at) {
        return Math.max(at, plannedAt);
    }
}
