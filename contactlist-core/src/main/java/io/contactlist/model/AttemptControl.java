package io.contactlist.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How often and how soon a contact may be tried (rule A1). Every limit is optional; none set means
 * unlimited.
 */
public final class AttemptControl {

    static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final ChannelType[] TYPES = ChannelType.values();
    private static final FailureCategory[] CATEGORIES = FailureCategory.values();

    /** No limits, no delay. */
    public static final AttemptControl UNLIMITED = builder().build();

    private final int perContact;
    private final int perUnit;
    private final int[] perType;
    private final boolean limitsAboveUnits;
    private final Duration minimumDelay;
    private final @Nullable CategoryRule[] categories;
    /** What the category rules come to, a row a channel type: limits, and delays after a failure. */
    private final int[] categoryLimits = new int[TYPES.length * CATEGORIES.length];

    private final Duration[] delays = new Duration[TYPES.length * CATEGORIES.length];

    private AttemptControl(Builder builder) {
        this.perContact = builder.perContact;
        this.perUnit = builder.perUnit;
        this.perType = builder.perType.clone();
        this.limitsAboveUnits = perContact != NO_LIMIT || Arrays.stream(perType).anyMatch(limit -> limit != NO_LIMIT);
        this.minimumDelay = builder.minimumDelay;
        this.categories = builder.categories.clone();
        for (ChannelType type : TYPES) {
            for (FailureCategory category : CATEGORIES) {
                CategoryRule rule = rule(type, category);
                Integer limit = rule == null ? null : rule.limit();
                Duration delay = rule == null ? null : rule.delay();
                categoryLimits[cell(type, category)] = limit == null ? NO_LIMIT : limit;
                delays[cell(type, category)] = delay == null ? minimumDelay : delay;
            }
        }
    }

    /**
     * Nothing set yet.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * An attempt control from plain values.
     *
     * @param settings limits and delays
     * @return the attempt control
     */
    public static AttemptControl of(AttemptSettings settings) {
        return settings.toControl();
    }

    /**
     * Everything that is set, as plain values.
     *
     * @return the settings, from which {@link #of} makes an equal attempt control
     */
    public AttemptSettings toSettings() {
        return AttemptSettings.of(this);
    }

    /**
     * The limit on counted attempts per contact.
     *
     * @return the limit, if one is set
     */
    public OptionalInt perContact() {
        return limit(perContact);
    }

    /**
     * The limit on counted attempts per unit.
     *
     * @return the limit, if one is set
     */
    public OptionalInt perUnit() {
        return limit(perUnit);
    }

    /**
     * The limit on counted attempts per contact on one channel type.
     *
     * @param type the channel type
     * @return the limit, if one is set
     */
    public OptionalInt perType(ChannelType type) {
        return limit(perType[type.ordinal()]);
    }

    /**
     * How long a contact waits after any outcome where its category says nothing else (rule A6). Even without
     * a delay it is not due before the instant of that outcome.
     *
     * @return the delay, not negative
     */
    public Duration minimumDelay() {
        return minimumDelay;
    }

    /**
     * The rule that governs a failure category on a channel type: the type's own where there is one, else
     * the one for all types; the more specific wins whole (rule A1).
     *
     * @param type the channel type
     * @param category the category
     * @return the rule, if one is set
     */
    public Optional<CategoryRule> on(ChannelType type, FailureCategory category) {
        return Optional.ofNullable(rule(type, category));
    }

    int contactLimit() {
        return perContact;
    }

    int unitLimit() {
        return perUnit;
    }

    int typeLimit(ChannelType type) {
        return perType[type.ordinal()];
    }

    /** Whether there is any limit that several units share. */
    boolean limitsAboveUnits() {
        return limitsAboveUnits;
    }

    int categoryLimit(ChannelType type, FailureCategory category) {
        return categoryLimits[cell(type, category)];
    }

    Duration delayAfter(ChannelType type, FailureCategory category) {
        return delays[cell(type, category)];
    }

    private static int cell(ChannelType type, FailureCategory category) {
        return type.ordinal() * CATEGORIES.length + category.ordinal();
    }

    private @Nullable CategoryRule rule(ChannelType type, FailureCategory category) {
        CategoryRule specific = categories[index(type, category)];
        return specific != null ? specific : categories[index(null, category)];
    }

    /** The rule that was set for this type, or for all types, and nothing else. */
    @Nullable
    CategoryRule ruleSet(@Nullable ChannelType type, FailureCategory category) {
        return categories[index(type, category)];
    }

    /** The rules for all types come first, then those for each type. */
    private static int index(@Nullable ChannelType type, FailureCategory category) {
        int row = type == null ? 0 : type.ordinal() + 1;
        return row * CATEGORIES.length + category.ordinal();
    }

    private static OptionalInt limit(int value) {
        return value == NO_LIMIT ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttemptControl that
                && perContact == that.perContact
                && perUnit == that.perUnit
                && Arrays.equals(perType, that.perType)
                && minimumDelay.equals(that.minimumDelay)
                && Arrays.equals(categories, that.categories);
    }

    @Override
    public int hashCode() {
        return (perContact * 31 + perUnit) * 31 + Arrays.hashCode(perType);
    }

    /** What is set, for example {@code attempts: 6 per contact, 3 per CALL, minimum delay PT30M}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        perContact().ifPresent(limit -> parts.add(limit + " per contact"));
        perUnit().ifPresent(limit -> parts.add(limit + " per unit"));
        for (ChannelType type : ChannelType.values()) {
            perType(type).ifPresent(limit -> parts.add(limit + " per " + type));
        }
        parts.add("minimum delay " + minimumDelay);
        for (CategorySetting setting : toSettings().categories()) {
            parts.add(setting.governed() + " " + setting.rule());
        }
        return "attempts: " + String.join(", ", parts);
    }

    /** Collects limits and delays; what is not named is unlimited and without delay. */
    public static final class Builder {

        private int perContact = NO_LIMIT;
        private int perUnit = NO_LIMIT;
        private final int[] perType = new int[ChannelType.values().length];
        private Duration minimumDelay = Duration.ZERO;
        private final @Nullable CategoryRule[] categories =
                new CategoryRule[(ChannelType.values().length + 1) * FailureCategory.values().length];

        private Builder() {
            Arrays.fill(perType, NO_LIMIT);
        }

        /**
         * Limits the attempts per contact, over all types.
         *
         * @param limit the highest number of counted attempts, at least 1
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
         * @param limit the highest number of counted attempts, at least 1
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
         * @param limit the highest number of counted attempts, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the limit is below 1
         */
        public Builder perType(ChannelType type, int limit) {
            perType[type.ordinal()] = Checks.positive(limit, "limit per channel type");
            return this;
        }

        /**
         * How long a contact waits after any outcome where its category says nothing else.
         *
         * @param delay the delay, not negative, at most ten years
         * @return this builder
         * @throws IllegalArgumentException if the delay is out of bounds
         */
        public Builder minimumDelay(Duration delay) {
            minimumDelay = CategoryRule.checkDelay(delay);
            return this;
        }

        /**
         * Limit and delay of a failure category on every channel type that has no rule of its own for it.
         *
         * @param category the failure category
         * @param limit the highest number of such failures on one unit, at least 1
         * @param delay how long the contact waits after one, not negative, at most ten years
         * @return this builder
         * @throws IllegalArgumentException if limit or delay are out of bounds
         */
        public Builder on(FailureCategory category, int limit, Duration delay) {
            return on(category, new CategoryRule(limit, delay));
        }

        /**
         * Limit and delay of a failure category on one channel type.
         *
         * @param type the channel type
         * @param category the failure category
         * @param limit the highest number of such failures on one unit, at least 1
         * @param delay how long the contact waits after one, not negative, at most ten years
         * @return this builder
         * @throws IllegalArgumentException if limit or delay are out of bounds
         */
        public Builder on(ChannelType type, FailureCategory category, int limit, Duration delay) {
            return on(type, category, new CategoryRule(limit, delay));
        }

        /**
         * The rule of a failure category on every channel type that has no rule of its own for it.
         *
         * @param category the failure category
         * @param rule limit, delay or both
         * @return this builder
         */
        public Builder on(FailureCategory category, CategoryRule rule) {
            categories[index(null, category)] = Objects.requireNonNull(rule, "rule");
            return this;
        }

        /**
         * The rule of a failure category on one channel type, in place of the one for all types.
         *
         * @param type the channel type
         * @param category the failure category
         * @param rule limit, delay or both
         * @return this builder
         */
        public Builder on(ChannelType type, FailureCategory category, CategoryRule rule) {
            categories[index(type, category)] = Objects.requireNonNull(rule, "rule");
            return this;
        }

        /**
         * The attempt control.
         *
         * @return the limits and delays collected so far
         */
        public AttemptControl build() {
            return new AttemptControl(this);
        }
    }
}
