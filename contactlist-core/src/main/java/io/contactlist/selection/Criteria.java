package io.contactlist.selection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The criteria for conversations: a tree of conditions, and the zone in which dates are compared (rules S1, S2).
 *
 * <pre>{@code
 * Criteria criteria = new Criteria(
 *         and(STATUS.equalTo(ConversationStatus.RESOLVED),
 *             Attribute.number("debt").greaterThan(100),
 *             not(LAST_ACTIVITY.withinLastDays(30))),
 *         ZoneId.of("Europe/Kyiv"));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param condition the root of the tree
 * @param zone the zone of days
 */
public record Criteria(Condition condition, ZoneId zone) {

    /** Limits the depth of the tree; a single comparison has depth 1. */
    public static final int MAX_DEPTH = 32;

    /** Limits the size of the tree: every and, or, not, comparison and value counts 1. */
    public static final int MAX_CONDITIONS = 1_000;

    /**
     * Creates criteria, and checks that operators and values fit their attributes.
     *
     * @throws InvalidCriteriaException if something does not fit; it has the place in the tree
     */
    public Criteria {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(zone, "zone");
        CriteriaCheck.check(condition);
    }

    /**
     * Prepares the criteria for many conversations.
     *
     * @param now the instant of evaluation, which defines today
     * @return true for the conversations that match; thread-safe
     */
    public Predicate<Conversation> at(Instant now) {
        return new Evaluation(zone, now).of(condition);
    }

    /** {@return whether a conversation matches at an instant of evaluation, which defines today} */
    public boolean matches(Conversation conversation, Instant now) {
        return at(now).test(conversation);
    }

    /**
     * Returns the criteria in words with all values, which may be personal data. Do not log it.
     *
     * @return for example {@code (status equal RESOLVED and name contains "Anna") in Europe/Kyiv}
     */
    public String toText() {
        return ConditionText.withValues(condition) + " in " + zone;
    }

    /**
     * Shows the criteria in words, such as {@code (status equal RESOLVED and name contains …) in Europe/Kyiv}. Values
     * that may be personal data are left out. Statuses, channels, channel types, days and instants of standard
     * attributes are shown.
     */
    @Override
    public String toString() {
        return ConditionText.withoutValues(condition) + " in " + zone;
    }
}
