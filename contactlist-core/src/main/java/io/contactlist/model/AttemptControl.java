package io.contactlist.model;

import java.time.Duration;
import java.util.ArrayList;
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
 * @param rolling limits on the attempts within a span (rule R1)
 * @param quiet spans without attempts after a conversation (rule R4)
 */
public record AttemptControl(
        @Nullable Integer perContact,
        @Nullable Integer perUnit,
        Map<ChannelType, Integer> perType,
        Duration minimumDelay,
        List<CategoryRule> categories,
        Map<ChannelType, Duration> answerTime,
        List<RollingLimit> rolling,
        List<QuietPeriod> quiet) {

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
        rolling = rolling == null ? List.of() : List.copyOf(rolling);
        quiet = quiet == null ? List.of() : List.copyOf(quiet);
        categories = new RuleTable(rules, minimumDelay, perType, !answerTimes.isEmpty());
    }

    /**
     * Creates a control without rolling limits and quiet periods.
     *
     * @param perContact the maximum number of counted attempts per contact; null if not set
     * @param perUnit the maximum number of counted attempts per unit; null if not set
     * @param perType the maximum number of counted attempts per contact on a channel type
     * @param minimumDelay how long a contact waits after an outcome whose category sets no delay
     * @param categories the rules of failure categories
     * @param answerTime how long a conversation may go without news
     */
    public AttemptControl(
            @Nullable Integer perContact,
            @Nullable Integer perUnit,
            Map<ChannelType, Integer> perType,
            Duration minimumDelay,
            List<CategoryRule> categories,
            Map<ChannelType, Duration> answerTime) {
        this(perContact, perUnit, perType, minimumDelay, categories, answerTime, List.of(), List.of());
    }

    static void checkAnswerTime(Duration time) {
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
    public static AttemptControlBuilder builder() {
        return new AttemptControlBuilder();
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
        return table().typeLimit(type);
    }

    /** Returns whether an answer time is set on some type. */
    boolean hasAnswerTimes() {
        return table().hasAnswerTimes();
    }

    /** Returns whether the due instant depends on more than delays: on a rolling limit or a quiet period. */
    boolean hasRollingRules() {
        return !rolling.isEmpty() || !quiet.isEmpty();
    }

    /** Returns the categories that are limited on some type, in their order; not to be written to. */
    FailureCategory[] limitedCategories() {
        return table().limitedCategories();
    }

    int categoryLimit(ChannelType type, FailureCategory category) {
        return table().categoryLimit(type, category);
    }

    Duration delayAfter(ChannelType type, FailureCategory category) {
        return table().delayAfter(type, category);
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
        rolling.forEach(limit -> parts.add(limit.toString()));
        quiet.forEach(period -> parts.add(period.toString()));
        return "attempts: " + String.join(", ", parts);
    }
}
