package io.contactlist.lives;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptControlBuilder;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import io.contactlist.model.QuietPeriod;
import io.contactlist.model.RollingLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a list as somebody wrote them down, before the library made an attempt control of them. An oracle
 * reads them here and depends on none of the library's look-ups.
 *
 * @param closure when a contact closes
 * @param perContact the limit per contact
 * @param perUnit the limit per unit
 * @param perType the limits per type, of those that have one
 * @param minimumDelay the general delay
 * @param general the category rules for all types
 * @param specific the category rules of one type
 * @param answerTime the answer times, of those types that have one
 * @param rolling the rolling limits
 * @param quiet the quiet periods
 */
public record RuleSheet(
        ClosurePolicy closure,
        OptionalInt perContact,
        OptionalInt perUnit,
        Map<ChannelType, Integer> perType,
        Duration minimumDelay,
        Map<FailureCategory, CategoryRule> general,
        Map<ChannelType, Map<FailureCategory, CategoryRule>> specific,
        Map<ChannelType, Duration> answerTime,
        List<RollingLimit> rolling,
        List<QuietPeriod> quiet) {

    private static final List<Duration> DELAYS = List.of(
            Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1));

    private static final List<Duration> ANSWER_TIMES = List.of(
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            Duration.ofNanos(1),
            Duration.ofMinutes(2),
            Duration.ofDays(1));

    private static final List<Duration> SPANS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(30),
            Duration.ofHours(3),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(30));

    /**
     * Draws rules with every kind of limit, each of them now and then, and now and then every limit at 1; the plainest
     * are without limits.
     */
    public static RuleSheet random(Dice dice) {
        boolean isStrict = dice.percent(15);
        int max = isStrict ? 1 : 6;
        Map<ChannelType, Duration> answerTime = new EnumMap<>(ChannelType.class);
        Map<ChannelType, Integer> perType = new EnumMap<>(ChannelType.class);
        Map<ChannelType, Map<FailureCategory, CategoryRule>> specific = new EnumMap<>(ChannelType.class);
        for (ChannelType type : ChannelType.values()) {
            limit(isStrict ? 80 : 30, Math.min(max, 4), dice).ifPresent(limit -> perType.put(type, limit));
            specific.put(type, categories(type, 10, Math.min(max, 3), dice));
            if (dice.percent(50)) {
                answerTime.put(type, dice.oneOf(ANSWER_TIMES));
            }
        }
        return new RuleSheet(
                dice.oneOf(ClosurePolicy.values()),
                limit(40, max, dice),
                limit(isStrict ? 80 : 40, Math.min(max, 4), dice),
                perType,
                dice.percent(60) ? dice.oneOf(DELAYS) : Duration.ZERO,
                categories(null, 25, Math.min(max, 3), dice),
                specific,
                answerTime,
                rolling(isStrict ? 1 : 4, dice),
                quiet(dice));
    }

    private static List<RollingLimit> rolling(int max, Dice dice) {
        List<RollingLimit> limits = new ArrayList<>();
        while (dice.percent(30)) {
            ChannelType type = dice.percent(50) ? dice.oneOf(ChannelType.values()) : null;
            limits.add(new RollingLimit(1 + dice.below(max), dice.oneOf(SPANS), type, dice.percent(40)));
        }
        return limits;
    }

    private static List<QuietPeriod> quiet(Dice dice) {
        List<QuietPeriod> periods = new ArrayList<>();
        while (dice.percent(20)) {
            List<ChannelType> types = dice.some(List.of(ChannelType.values()), 1, 3);
            periods.add(new QuietPeriod(dice.oneOf(SPANS), EnumSet.copyOf(types)));
        }
        return periods;
    }

    private static OptionalInt limit(int chance, int max, Dice dice) {
        return dice.percent(chance) ? OptionalInt.of(1 + dice.below(max)) : OptionalInt.empty();
    }

    private static Map<FailureCategory, CategoryRule> categories(
            @Nullable ChannelType type, int chance, int max, Dice dice) {
        Map<FailureCategory, CategoryRule> rules = new EnumMap<>(FailureCategory.class);
        for (FailureCategory category : FailureCategory.values()) {
            if (dice.percent(chance)) {
                Integer limit = dice.percent(60) ? 1 + dice.below(max) : null;
                Duration delay = dice.percent(60) ? dice.oneOf(DELAYS) : null;
                rules.put(category, new CategoryRule(category, type, limit, delay));
            }
        }
        return rules;
    }

    /** The more specific rule wins whole (A1). */
    private Optional<CategoryRule> rule(ChannelType type, FailureCategory category) {
        CategoryRule own = specific.getOrDefault(type, Map.of()).get(category);
        return Optional.ofNullable(own == null ? general.get(category) : own);
    }

    /** Returns the limit of failures on a unit. */
    public Optional<Integer> limit(ChannelType type, FailureCategory category) {
        return rule(type, category).map(CategoryRule::limit);
    }

    /** Returns the category's delay where one is set, else the general one (A6). */
    public Duration delay(ChannelType type, FailureCategory category) {
        return rule(type, category).map(CategoryRule::delay).orElse(minimumDelay);
    }

    /** Returns the library's rules. */
    public ListRules toListRules() {
        AttemptControlBuilder builder = AttemptControl.builder().minimumDelay(minimumDelay);
        perContact.ifPresent(builder::perContact);
        perUnit.ifPresent(builder::perUnit);
        perType.forEach(builder::perType);
        answerTime.forEach(builder::answerTime);
        general.values().forEach(builder::on);
        specific.values().forEach(rules -> rules.values().forEach(builder::on));
        AttemptControl control = builder.build();
        return new ListRules(
                closure,
                new AttemptControl(
                        control.perContact(),
                        control.perUnit(),
                        control.perType(),
                        control.minimumDelay(),
                        control.categories(),
                        control.answerTime(),
                        rolling,
                        quiet));
    }
}
