package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/**
 * A limit of the attempt control that forbids another attempt (rules A1 to A3).
 *
 * @param scope what the limit counts
 * @param limit the limit, which the count has reached
 * @param unit the unit it is reached on, or null where it is reached for the contact or its type
 * @param category the failure category it counts, or null where it counts attempts
 */
public record ReachedLimit(
        Scope scope,
        int limit,
        @Nullable UnitId unit,
        @Nullable FailureCategory category) {

    /**
     * @throws IllegalArgumentException if the limit is below 1, or unit or category don't go with the scope
     */
    public ReachedLimit {
        Checks.positive(limit, "limit");
        if ((unit != null) != (scope == Scope.UNIT || scope == Scope.CATEGORY)
                || (category != null) != (scope == Scope.CATEGORY)) {
            throw new IllegalArgumentException("a reached limit has a unit if its scope is UNIT or CATEGORY, and a"
                    + " category if it is CATEGORY; the scope is " + scope);
        }
    }

    /** What a limit counts. */
    public enum Scope {
        /** Attempts per contact. */
        CONTACT,
        /** Attempts per contact on the channel type. */
        TYPE,
        /** Attempts per unit. */
        UNIT,
        /** Failures of one category per unit. */
        CATEGORY
    }

    static ReachedLimit perContact(int limit) {
        return new ReachedLimit(Scope.CONTACT, limit, null, null);
    }

    static ReachedLimit perType(int limit) {
        return new ReachedLimit(Scope.TYPE, limit, null, null);
    }

    static ReachedLimit perUnit(int limit, UnitId unit) {
        return new ReachedLimit(Scope.UNIT, limit, unit, null);
    }

    static ReachedLimit perCategory(int limit, UnitId unit, FailureCategory category) {
        return new ReachedLimit(Scope.CATEGORY, limit, unit, category);
    }
}
