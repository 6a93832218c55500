package io.contactlist.model;

import java.time.Duration;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Holds the category rules in order, and the tables in which the life cycle looks up limits and delays. A record
 * has no other place for these tables.
 */
final class RuleTable extends AbstractList<CategoryRule> {

    private static final ChannelType[] TYPES = ChannelType.values();
    private static final FailureCategory[] CATEGORIES = FailureCategory.values();
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final CategoryRule[] rules;
    private final boolean hasAnswerTimes;
    private final FailureCategory[] limited;
    private final int[] typeLimits = new int[TYPES.length];
    /** One row per channel type, one cell per category; the same holds for the delays. */
    private final int[] limits = new int[TYPES.length * CATEGORIES.length];

    private final Duration[] delays = new Duration[TYPES.length * CATEGORIES.length];

    RuleTable(
            List<CategoryRule> unordered,
            Duration minimumDelay,
            Map<ChannelType, Integer> perType,
            boolean hasAnswerTimes) {
        rules = unordered.toArray(CategoryRule[]::new);
        Arrays.sort(rules, CategoryRule.ORDER);
        this.hasAnswerTimes = hasAnswerTimes;
        limited = Arrays.stream(rules)
                .filter(rule -> rule.limit() != null)
                .map(CategoryRule::category)
                .distinct()
                .toArray(FailureCategory[]::new);
        Arrays.fill(typeLimits, NO_LIMIT);
        perType.forEach((type, limit) -> typeLimits[type.ordinal()] = limit);
        Arrays.fill(limits, NO_LIMIT);
        Arrays.fill(delays, minimumDelay);
        for (CategoryRule rule : rules) {
            for (ChannelType type : TYPES) {
                if (rule.isOn(type)) {
                    int cell = cell(type, rule.category());
                    limits[cell] = rule.limit() == null ? NO_LIMIT : rule.limit();
                    delays[cell] = rule.delay() == null ? minimumDelay : rule.delay();
                }
            }
        }
    }

    /** Returns whether an answer time is set on some type. */
    boolean hasAnswerTimes() {
        return hasAnswerTimes;
    }

    /** Returns the categories that are limited on some type, in their order; not to be written to. */
    FailureCategory[] limitedCategories() {
        return limited;
    }

    int typeLimit(ChannelType type) {
        return typeLimits[type.ordinal()];
    }

    int categoryLimit(ChannelType type, FailureCategory category) {
        return limits[cell(type, category)];
    }

    Duration delayAfter(ChannelType type, FailureCategory category) {
        return delays[cell(type, category)];
    }

    private static int cell(ChannelType type, FailureCategory category) {
        return type.ordinal() * CATEGORIES.length + category.ordinal();
    }

    @Override
    public CategoryRule get(int index) {
        return rules[index];
    }

    @Override
    public int size() {
        return rules.length;
    }
}
