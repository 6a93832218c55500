package io.contactlist.benchmarks;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Holds a list's rules as plain numbers, for {@link MutableContact}. */
final class MutableRules {

    static final int TYPES = ChannelType.values().length;
    static final int CATEGORIES = FailureCategory.values().length;

    final boolean closesOnAnyType;
    final int perContact;
    final int perUnit;
    final int[] perType = new int[TYPES];
    final long minimumDelay;
    /** One row per channel type, one column per category. */
    final int[] categoryLimit = new int[TYPES * CATEGORIES];

    final long[] delay = new long[TYPES * CATEGORIES];
    /** One per channel type; {@link MutableAttempt#NEVER} if conversations on it have no answer time. */
    final long[] answerTime = new long[TYPES];

    final boolean hasAnswerTime;

    MutableRules(ListRules rules) {
        AttemptControl control = rules.attempts();
        closesOnAnyType = rules.closure() == ClosurePolicy.ANY_TYPE;
        perContact = Objects.requireNonNullElse(control.perContact(), Integer.MAX_VALUE);
        perUnit = Objects.requireNonNullElse(control.perUnit(), Integer.MAX_VALUE);
        minimumDelay = control.minimumDelay().toMillis();
        hasAnswerTime = !control.answerTime().isEmpty();
        Arrays.fill(answerTime, MutableAttempt.NEVER);
        control.answerTime().forEach((type, time) -> answerTime[type.ordinal()] = time.toMillis());
        Arrays.fill(categoryLimit, Integer.MAX_VALUE);
        Arrays.fill(delay, minimumDelay);
        for (ChannelType type : ChannelType.values()) {
            perType[type.ordinal()] = control.perType().getOrDefault(type, Integer.MAX_VALUE);
            for (FailureCategory category : FailureCategory.values()) {
                int index = type.ordinal() * CATEGORIES + category.ordinal();
                Optional<CategoryRule> rule = control.on(type, category);
                rule.map(CategoryRule::limit).ifPresent(limit -> categoryLimit[index] = limit);
                rule.map(CategoryRule::delay).map(Duration::toMillis).ifPresent(millis -> delay[index] = millis);
            }
        }
    }
}
