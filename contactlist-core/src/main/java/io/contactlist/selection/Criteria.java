package io.contactlist.selection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which conversations are meant: a tree of conditions, and the zone in which dates are compared (rules S1,
 * S2). It is data: immutable, and equal to criteria of the same conditions and zone.
 *
 * <pre>{@code
 * Criteria criteria = new Criteria(
 *         and(STATUS.equalTo(ConversationStatus.RESOLVED),
 *             Attribute.number("debt").greaterThan(100),
 *             not(LAST_ACTIVITY.withinLastDays(30))),
 *         ZoneId.of("Europe/Kyiv"));
 * }</pre>
 *
 * @param condition the root of the tree
 * @param zone where days begin and end
 */
public record Criteria(Condition condition, ZoneId zone) {

    /** How deep conditions may be nested; a single comparison is 1 deep. */
    public static final int MAX_DEPTH = 32;

    /** How many conditions and values there may be: every and, or, not, comparison and value counts 1. */
    public static final int MAX_CONDITIONS = 1_000;

    /**
     * @throws InvalidCriteriaException if something does not fit; it tells the place in the tree
     */
    public Criteria {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(zone, "zone");
        CriteriaCheck.check(condition);
    }

    /**
     * The criteria made ready for many conversations.
     *
     * @param now the instant of evaluation, which tells what today is
     * @return true for the conversations that are meant; it may be used by many threads
     */
    public Predicate<Conversation> at(Instant now) {
        return new Evaluation(zone, now).of(condition);
    }

    /**
     * Whether one conversation is meant.
     *
     * @param conversation the conversation
     * @param now the instant of evaluation, which tells what today is
     * @return true if the condition holds
     */
    public boolean matches(Conversation conversation, Instant now) {
        return at(now).test(conversation);
    }

    /**
     * The criteria in words, with all values; those may be personal data, so this is for the eyes of whoever
     * may see the conversations, not for logs.
     *
     * @return for example {@code (status equal RESOLVED and name contains "Anna") in Europe/Kyiv}
     */
    public String toText() {
        return ConditionText.withValues(condition) + " in " + zone;
    }

    /**
     * The criteria in words, for logs and errors: values that may be personal data are left out, such as in
     * {@code (status equal RESOLVED and name contains …) in Europe/Kyiv}. Shown are statuses, channels and
     * their types, days, and the instants of standard attributes.
     */
    @Override
    public String toString() {
        return ConditionText.withoutValues(condition) + " in " + zone;
    }
}
