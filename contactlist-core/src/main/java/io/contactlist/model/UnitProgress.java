package io.contactlist.model;

import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has happened on a unit. The life cycle writes to a copy before a contact holds it, and never after. */
final class UnitProgress {

    private static final int[] NO_FAILURES = {};
    private static final FailureCategory[] CATEGORIES = FailureCategory.values();

    /** Nothing has happened; shared by all such units. */
    static final UnitProgress NONE = new UnitProgress();

    /** How often an attempt on the unit was planned since the last reset (rule A7). */
    private int plannings;
    /** How many attempts on it count since the last reset (rule A1). */
    private int attempts;
    /** The failures per category since the last reset (rule A2), up to the highest category that occurred. */
    private int[] failures = NO_FAILURES;
    /** The latest attempt in the conversation that is open on the unit, or null if none is open (rule L4). */
    private @Nullable Attempt conversing;
    /** Whether that conversation was reported still open since that attempt. */
    private boolean reportedStillOpen;
    /** Why events made the unit unusable: 0 for none, else the reason's ordinal plus 1. */
    private byte unusable;
    /** Whether the last upload no longer had the unit. */
    private boolean removed;

    private UnitProgress() {}

    private UnitProgress(UnitProgress other) {
        plannings = other.plannings;
        attempts = other.attempts;
        failures = other.failures;
        conversing = other.conversing;
        reportedStillOpen = other.reportedStillOpen;
        unusable = other.unusable;
        removed = other.removed;
    }

    /** Creates the progress of a checked snapshot, given the latest attempt in the open conversation. */
    static UnitProgress of(UnitSnapshot snapshot, @Nullable Attempt conversing) {
        UnitProgress progress = new UnitProgress();
        progress.plannings = snapshot.plannings();
        progress.attempts = snapshot.attempts();
        snapshot.failures().forEach(progress::setFailures);
        progress.conversing = conversing;
        progress.reportedStillOpen = snapshot.reportedStillOpen();
        progress.setUnusable(snapshot.unusable());
        progress.removed = snapshot.removed();
        return progress.equals(NONE) ? NONE : progress;
    }

    UnitSnapshot toSnapshot(CommunicationUnit unit) {
        return new UnitSnapshot(
                unit,
                removed,
                unusable(),
                plannings,
                attempts,
                failuresByCategory(),
                conversation(),
                reportedStillOpen);
    }

    UnitProgress copy() {
        return new UnitProgress(this);
    }

    int plannings() {
        return plannings;
    }

    void countPlanning() {
        plannings++;
    }

    int attempts() {
        return attempts;
    }

    void countAttempt() {
        attempts++;
    }

    int failures(FailureCategory category) {
        return category.ordinal() < failures.length ? failures[category.ordinal()] : 0;
    }

    /** Returns the failures per category that occurred, in the order of the categories. */
    Map<FailureCategory, Integer> failuresByCategory() {
        if (failures.length == 0) {
            return Map.of();
        }
        Map<FailureCategory, Integer> byCategory = new EnumMap<>(FailureCategory.class);
        for (FailureCategory category : CATEGORIES) {
            if (failures(category) > 0) {
                byCategory.put(category, failures(category));
            }
        }
        return byCategory;
    }

    void countFailure(FailureCategory category) {
        setFailures(category, failures(category) + 1);
    }

    private void setFailures(FailureCategory category, int count) {
        failures = Arrays.copyOf(failures, Math.max(failures.length, category.ordinal() + 1));
        failures[category.ordinal()] = count;
    }

    /** Returns whether some category has reached its limit on a unit of this type (rule A2). */
    boolean isAtCategoryLimit(ChannelType type, AttemptControl control) {
        for (int i = 0; i < failures.length; i++) {
            if (failures[i] >= control.categoryLimit(type, CATEGORIES[i])) {
                return true;
            }
        }
        return false;
    }

    void open(Attempt latest) {
        conversing = latest;
        reportedStillOpen = false;
    }

    void reportStillOpen() {
        reportedStillOpen = true;
    }

    void endConversation() {
        conversing = null;
        reportedStillOpen = false;
    }

    /** Returns the conversation open on the unit, or null. */
    @Nullable
    ConversationId conversation() {
        return conversing == null ? null : conversing.conversation().orElseThrow();
    }

    boolean hasOpenConversation() {
        return conversing != null;
    }

    boolean isOpen(ConversationId conversation) {
        return conversing != null && conversing.isIn(conversation);
    }

    /** Returns whether this is the latest attempt in the open conversation, which was not reported still open since. */
    boolean awaitsAnswerTo(int attempt) {
        return conversing != null && conversing.number() == attempt && !reportedStillOpen;
    }

    /** Returns whether a conversation is open and was not reported still open since its latest attempt (rule L1). */
    boolean awaitsAnswer() {
        return conversing != null && !reportedStillOpen;
    }

    void setUnusable(@Nullable UnusableReason reason) {
        unusable = reason == null ? 0 : (byte) (reason.ordinal() + 1);
    }

    @Nullable
    UnusableReason unusable() {
        return unusable == 0 ? null : UnusableReason.values()[unusable - 1];
    }

    boolean isUsable() {
        return unusable == 0 && !removed;
    }

    boolean isRemoved() {
        return removed;
    }

    UnitProgress withRemoved(boolean isRemoved) {
        if (removed == isRemoved) {
            return this;
        }
        UnitProgress other = copy();
        other.removed = isRemoved;
        return other;
    }

    /** Returns what a reset keeps. */
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
                && Objects.equals(conversing, that.conversing)
                && reportedStillOpen == that.reportedStillOpen
                && unusable == that.unusable
                && removed == that.removed;
    }

    @Override
    public int hashCode() {
        return plannings * 31 + attempts;
    }
}
