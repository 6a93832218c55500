package io.contactlist.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the limits count: attempts, plannings, or the failures of one category (rules A2, A7, A8). */
final class Counted {

    /** The attempts that count (rule A8). */
    static final Counted ATTEMPTS = new Counted(0, null);
    /** The plannings. One that was handed back does not count (rule A7). */
    static final Counted PLANNINGS = new Counted(1, null);

    private static final Counted[] FAILURES = Arrays.stream(FailureCategory.values())
            .map(category -> new Counted(2 + category.ordinal(), category))
            .toArray(Counted[]::new);

    private final int index;
    private final @Nullable FailureCategory category;

    private Counted(int index, @Nullable FailureCategory category) {
        this.index = index;
        this.category = category;
    }

    /** Returns the failures of a category (rule A2). */
    static Counted failures(FailureCategory category) {
        return FAILURES[category.ordinal()];
    }

    boolean includes(Attempt attempt) {
        if (category != null) {
            return attempt.isFailure(category);
        }
        return this == ATTEMPTS ? attempt.isCounted() : attempt.state() != AttemptState.HANDED_BACK;
    }

    /** Holds all counts of the attempts on one unit. Only who creates it adds attempts. */
    static final class OnUnit {

        final UnitId unit;
        private final int[] counts;

        private OnUnit(UnitId unit, int[] counts) {
            this.unit = unit;
            this.counts = counts;
        }

        static OnUnit none(UnitId unit) {
            return new OnUnit(unit, new int[2 + FAILURES.length]);
        }

        OnUnit copy() {
            return new OnUnit(unit, counts.clone());
        }

        void add(Attempt attempt) {
            add(ATTEMPTS, attempt);
            add(PLANNINGS, attempt);
            for (Counted failures : FAILURES) {
                add(failures, attempt);
            }
        }

        private void add(Counted what, Attempt attempt) {
            counts[what.index] += what.includes(attempt) ? 1 : 0;
        }

        int count(Counted what) {
            return counts[what.index];
        }
    }
}
