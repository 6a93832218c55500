package io.contactlist.model;

import org.jspecify.annotations.Nullable;

/**
 * A limit of the attempt control that forbids another attempt (rules A1 to A3).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param scope what the limit counts
 * @param limit the limit, at least 1, which the count has reached
 * @param unit the unit it is reached on, or null; present exactly for the scopes {@code UNIT} and {@code CATEGORY}
 * @param category the failure category it counts, or null; present exactly for the scope {@code CATEGORY}
 */
public record ReachedLimit(
        Scope scope,
        int limit,
        @Nullable UnitId unit,
        @Nullable FailureCategory category) {

    public ReachedLimit {
        Checks.positive(limit, "limit");
        Checks.presence(unit != null, scope == Scope.UNIT || scope == Scope.CATEGORY, "unit", "scope " + scope);
        Checks.presence(category != null, scope == Scope.CATEGORY, "category", "scope " + scope);
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
