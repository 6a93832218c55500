package io.contactlist.model;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has happened on one unit. Written only by the life cycle, on a copy of its own, before the contact
 * that holds it exists; never after.
 */
final class UnitProgress implements Cloneable {

    private static final int[] NO_FAILURES = {};

    /** Nothing has happened; shared by all such units. */
    static final UnitProgress NONE = new UnitProgress();

    /** How often an attempt on the unit was planned since the last reset (A7). */
    int plannings;
    /** How many attempts on it count since the last reset (A1). */
    int attempts;
    /** Failures by category since the last reset (A2), as long as the highest category that occurred. */
    private int[] failures = NO_FAILURES;
    /** The conversation open on the unit (L4). */
    @Nullable
    ConversationId conversation;
    /** The latest attempt in that conversation; 0 if there is none. */
    int conversationAttempt;
    /** Whether that conversation was reported still open since its latest attempt. */
    boolean reportedStillOpen;
    /** Why events made the unit unusable; a malformed address is the unit's own. */
    @Nullable
    UnusableReason unusable;
    /** Whether the last upload no longer has the unit. */
    boolean removed;

    UnitProgress copy() {
        try {
            return (UnitProgress) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    int failures(FailureCategory category) {
        return category.ordinal() < failures.length ? failures[category.ordinal()] : 0;
    }

    void countFailure(FailureCategory category) {
        failures = Arrays.copyOf(failures, Math.max(failures.length, category.ordinal() + 1));
        failures[category.ordinal()]++;
    }

    /** Whether an attempt's outcome is awaited from the person: reached, and not said to be still silent (L1). */
    boolean isAwaitingAnswer() {
        return conversation != null && !reportedStillOpen;
    }

    void open(ConversationId opened, int attempt) {
        conversation = opened;
        conversationAttempt = attempt;
        reportedStillOpen = false;
    }

    void endConversation() {
        conversation = null;
        conversationAttempt = 0;
        reportedStillOpen = false;
    }

    UnitProgress removed(boolean isRemoved) {
        if (removed == isRemoved) {
            return this;
        }
        UnitProgress other = copy();
        other.removed = isRemoved;
        return other;
    }

    /** What a reset leaves of it. */
    UnitProgress reset() {
        UnitProgress left = new UnitProgress();
        left.unusable = unusable;
        left.removed = removed;
        return left;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitProgress that
                && plannings == that.plannings
                && attempts == that.attempts
                && Arrays.equals(failures, that.failures)
                && Objects.equals(conversation, that.conversation)
                && conversationAttempt == that.conversationAttempt
                && reportedStillOpen == that.reportedStillOpen
                && unusable == that.unusable
                && removed == that.removed;
    }

    @Override
    public int hashCode() {
        return plannings * 31 + attempts;
    }
}
