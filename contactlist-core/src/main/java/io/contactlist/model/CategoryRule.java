package io.contactlist.model;

import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A limit on failures of one category and the delay after such a failure (rule A1). The rule holds on one
 * channel type, or on every channel type that has no rule of its own for the category.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param category the failure category
 * @param type the channel type; null for all channel types
 * @param limit the maximum number of such failures on one unit, at least 1; null for any number
 * @param delay how long the contact waits after such a failure, from zero to ten years; null for the minimum
 *     delay of the attempt control
 */
public record CategoryRule(
        FailureCategory category,
        @Nullable ChannelType type,
        @Nullable Integer limit,
        @Nullable Duration delay) {

    /** Orders rules by category; the rule for all channel types comes before those for one. */
    static final Comparator<CategoryRule> ORDER = Comparator.comparing(CategoryRule::category)
            .thenComparing(CategoryRule::type, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Longer delays are most likely given in a wrong unit. */
    static final Duration MAX_DELAY = Duration.ofDays(3653);

    public CategoryRule {
        Objects.requireNonNull(category, "failure category");
        if (limit != null) {
            Checks.positive(limit, "category limit");
        }
        if (delay != null) {
            checkDelay(delay);
        }
    }

    static Duration checkDelay(Duration delay) {
        if (delay.isNegative() || delay.compareTo(MAX_DELAY) > 0) {
            throw new IllegalArgumentException("a delay must lie between zero and ten years, but is " + delay);
        }
        return delay;
    }

    boolean isOn(ChannelType other) {
        return type == null || type == other;
    }

    boolean governsSameAs(CategoryRule other) {
        return category == other.category && type == other.type;
    }

    /** Returns what the rule governs, for example {@code BUSY on CALL}. */
    String governed() {
        return type == null ? category.name() : category + " on " + type;
    }

    /** {@return the rule in words, for example {@code BUSY on CALL 2 per unit with delay PT5M}} */
    @Override
    public String toString() {
        String text = governed() + (limit == null ? " without limit" : " " + limit + " per unit");
        return delay == null ? text : text + " with delay " + delay;
    }
}
