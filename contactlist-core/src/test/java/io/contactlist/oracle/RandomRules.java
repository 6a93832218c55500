package io.contactlist.oracle;

import io.contactlist.model.CategoryRule;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.FailureCategory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Rules of a list with every kind of limit, each of them now and then. */
final class RandomRules {

    private static final List<Duration> DELAYS = List.of(
            Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1));

    private final Dice dice;

    RandomRules(Dice dice) {
        this.dice = dice;
    }

    RuleSheet next() {
        Map<ChannelType, Integer> perType = new EnumMap<>(ChannelType.class);
        Map<ChannelType, Map<FailureCategory, CategoryRule>> specific = new EnumMap<>(ChannelType.class);
        for (ChannelType type : ChannelType.values()) {
            if (dice.percent(30)) {
                perType.put(type, 1 + dice.below(4));
            }
            specific.put(type, categories(type, 10));
        }
        return new RuleSheet(
                dice.oneOf(ClosurePolicy.values()),
                limit(40, 8),
                limit(40, 4),
                perType,
                dice.percent(30) ? Duration.ZERO : dice.oneOf(DELAYS),
                categories(null, 25),
                specific);
    }

    private OptionalInt limit(int chance, int most) {
        return dice.percent(chance) ? OptionalInt.of(1 + dice.below(most)) : OptionalInt.empty();
    }

    private Map<FailureCategory, CategoryRule> categories(@Nullable ChannelType type, int chance) {
        Map<FailureCategory, CategoryRule> rules = new EnumMap<>(FailureCategory.class);
        for (FailureCategory category : FailureCategory.values()) {
            if (dice.percent(chance)) {
                Integer limit = dice.percent(60) ? 1 + dice.below(3) : null;
                Duration delay = dice.percent(60) ? dice.oneOf(DELAYS) : null;
                rules.put(category, new CategoryRule(category, type, limit, delay));
            }
        }
        return rules;
    }
}
