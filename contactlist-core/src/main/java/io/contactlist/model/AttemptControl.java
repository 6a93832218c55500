package io.contactlist.model;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often and how soon a contact may be tried (rule A1). A limit that is not set allows any number of
 * attempts. {@link #builder()} sets the parts by name.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param perContact the maximum number of counted attempts per contact, at least 1; null if not set
 * @param perUnit the maximum number of counted attempts per unit, at least 1; null if not set
 * @param perType the maximum number of counted attempts per contact on a channel type, at least 1; types
 *     without a limit are absent
 * @param minimumDelay how long a contact waits after an outcome whose category sets no delay (rule A6), from
 *     zero to ten years; even without a delay the contact is not due before the instant of that outcome
 * @param categories the rules of failure categories in the order of the categories, each category at most
 *     once for all channel types and once per channel type
 * @param answerTime how long a conversation on a channel type may go without news until it is taken as still open (rule
 *     A9), more than zero and at most ten years; types without an answer time are absent
 */
public record AttemptControl(
        @Nullable Integer perContact,
        @Nullable Integer perUnit,
        Map<ChannelType, Integer> perType,
        Duration minimumDelay,
        List<CategoryRule> categories,
        Map<ChannelType, Duration> answerTime) {

    private static final ChannelType[] TYPES = ChannelType.values();
    private static final FailureCategory[] CATEGORIES = FailureCategory.values();
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /** Sets no limits and no delay. */
    public static final AttemptControl UNLIMITED = builder().build();

    public AttemptControl {
        // JSON leaves out parts that are not set, so each may be null.
        checkLimit(perContact, "limit per contact");
        checkLimit(perUnit, "limit per unit");
        Map<ChannelType, Integer> limits = new EnumMap<>(ChannelType.class);
        if (perType != null) {
            limits.putAll(perType);
        }
        limits.forEach((type, limit) -> checkLimit(limit, "limit per " + type));
        perType = Collections.unmodifiableMap(limits);
        minimumDelay = minimumDelay == null ? Duration.ZERO : CategoryRule.checkDelay(minimumDelay);
        List<CategoryRule> rules = categories == null ? List.of() : List.copyOf(categories);
        checkDistinct(rules);
        Map<ChannelType, Duration> answerTimes = new EnumMap<>(ChannelType.class);
        if (answerTime != null) {
            answerTimes.putAll(answerTime);
        }
        answerTimes.values().forEach(AttemptControl::checkAnswerTime);
        answerTime = Collections.unmodifiableMap(answerTimes);
        categories = new RuleTable(rules, minimumDelay, perType, !answerTimes.isEmpty());
    }

    private static void checkAnswerTime(Duration time) {
        if (CategoryRule.checkDelay(time).isZero()) {
            throw new IllegalArgumentException("an answer time must be longer than zero");
        }
    }

    private static void checkLimit(@Nullable Integer limit, String what) {
        if (limit != null) {
            Checks.positive(limit, what);
        }
    }

    private static void checkDistinct(List<CategoryRule> rules) {
        for (int i = 1; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rules.get(i).governsSameAs(rules.get(j))) {
                    throw new IllegalArgumentException("categories " + j + " and " + i + " set "
                            + rules.get(i).governed() + " twice");
                }
            }
        }
    }

    /** {@return a new builder, in which nothing is set} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Finds the rule that governs a failure category on a channel type: the rule of that type, else the rule
     * for all types. The more specific rule replaces the other as a whole (rule A1).
     *
     * @param type the channel type
     * @param category the category
     * @return the rule, if one is set
     */
    public Optional<CategoryRule> on(ChannelType type, FailureCategory category) {
        // The rule for all types comes first.
        return categories.stream()
                .filter(rule -> rule.category() == category && rule.isOn(type))
                .reduce((general, specific) -> specific);
    }

    int contactLimit() {
        return perContact == null ? NO_LIMIT : perContact;
    }

    int unitLimit() {
        return perUnit == null ? NO_LIMIT : perUnit;
    }

    int typeLimit(ChannelType type) {
        return table().typeLimits[type.ordinal()];
    }

    /** Returns whether an answer time is set on some type. */
    boolean hasAnswerTimes() {
        return table().hasAnswerTimes;
    }

    /** Returns the categories that are limited on some type, in their order; not to be written to. */
    FailureCategory[] limitedCategories() {
        return table().limited;
    }

    int categoryLimit(ChannelType type, FailureCategory category) {
        return table().limits[RuleTable.cell(type, category)];
    }

    Duration delayAfter(ChannelType type, FailureCategory category) {
        return table().delays[RuleTable.cell(type, category)];
    }

    private RuleTable table() {
        return (RuleTable) categories;
    }

    /** {@return what is set, for example {@code attempts: 6 per contact, 3 per CALL, minimum delay PT30M}} */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (perContact != null) {
            parts.add(perContact + " per contact");
        }
        if (perUnit != null) {
            parts.add(perUnit + " per unit");
        }
        perType.forEach((type, limit) -> parts.add(limit + " per " + type));
        parts.add("minimum delay " + minimumDelay);
        categories.forEach(rule -> parts.add(rule.toString()));
        answerTime.forEach((type, time) -> parts.add("answer time on " + type + " " + time));
        return "attempts: " + String.join(", ", parts);
    }

    /**
     * Holds the category rules in order, and the tables in which the life cycle looks up limits and delays. A record
     * has no other place for these tables.
     */
    private static final class RuleTable extends AbstractList<CategoryRule> {

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

        static int cell(ChannelType type, FailureCategory category) {
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

    /** Collects limits and delays. A limit that is not set allows any number, and a delay that is not set is zero. */
    public static final class Builder {

        private @Nullable Integer perContact;
        private @Nullable Integer perUnit;
        private final Map<ChannelType, Integer> perType = new EnumMap<>(ChannelType.class);
        private Duration minimumDelay = Duration.ZERO;
        private final List<CategoryRule> categories = new ArrayList<>();
        private final Map<ChannelType, Duration> answerTime = new EnumMap<>(ChannelType.class);

        private Builder() {}

        /**
         * Limits the attempts per contact, over all types.
         *
         * @param limit the maximum number of counted attempts, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the limit is below 1
         */
        public Builder perContact(int limit) {
            perContact = Checks.positive(limit, "limit per contact");
            return this;
        }

        /**
         * Limits the attempts per unit; a new conversation does not start the count again.
         *
         * @param limit the maximum number of counted attempts, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the limit is below 1
         */
        public Builder perUnit(int limit) {
            perUnit = Checks.positive(limit, "limit per unit");
            return this;
        }

        /**
         * Limits the attempts per contact on one channel type.
         *
         * @param type the channel type
         * @param limit the maximum number of counted attempts, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the limit is below 1
         */
        public Builder perType(ChannelType type, int limit) {
            perType.put(type, Checks.positive(limit, "limit per " + type));
            return this;
        }

        /**
         * Sets how long a contact waits after an outcome whose category sets no delay.
         *
         * @param delay the delay, from zero to ten years
         * @return this builder
         * @throws IllegalArgumentException if the delay is out of bounds
         */
        public Builder minimumDelay(Duration delay) {
            minimumDelay = CategoryRule.checkDelay(delay);
            return this;
        }

        /**
         * Sets limit and delay of a failure category on every channel type that has no rule of its own for it.
         *
         * @param category the failure category
         * @param limit the maximum number of such failures on one unit, at least 1
         * @param delay how long the contact waits after such a failure, from zero to ten years
         * @return this builder
         * @throws IllegalArgumentException if limit or delay are out of bounds
         */
        public Builder on(FailureCategory category, int limit, Duration delay) {
            return on(new CategoryRule(category, null, limit, delay));
        }

        /**
         * Sets limit and delay of a failure category on one channel type.
         *
         * @param type the channel type
         * @param category the failure category
         * @param limit the maximum number of such failures on one unit, at least 1
         * @param delay how long the contact waits after such a failure, from zero to ten years
         * @return this builder
         * @throws IllegalArgumentException if limit or delay are out of bounds
         */
        public Builder on(ChannelType type, FailureCategory category, int limit, Duration delay) {
            return on(new CategoryRule(category, type, limit, delay));
        }

        /**
         * Sets a rule, in place of an earlier rule for the same category and channel type.
         *
         * @param rule limit, delay or both
         * @return this builder
         */
        public Builder on(CategoryRule rule) {
            categories.removeIf(rule::governsSameAs);
            categories.add(rule);
            return this;
        }

        /**
         * Sets how long a conversation on a channel type may go without news until it is taken as still open (rule
         * A9). Without an answer time it stays open until it is reported on.
         *
         * @param type the channel type
         * @param time the time since the latest attempt in the conversation, more than zero, at most ten years
         * @return this builder
         * @throws IllegalArgumentException if the time is out of bounds
         */
        public Builder answerTime(ChannelType type, Duration time) {
            checkAnswerTime(time);
            answerTime.put(type, time);
            return this;
        }

        /** {@return the limits and delays collected so far} */
        public AttemptControl build() {
            return new AttemptControl(perContact, perUnit, perType, minimumDelay, categories, answerTime);
        }
    }
}
