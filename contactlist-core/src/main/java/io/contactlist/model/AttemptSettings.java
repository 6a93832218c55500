package io.contactlist.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An {@link AttemptControl} as plain values, one for each limit and delay that somebody set: what a form
 * shows, a store keeps and JSON says (rule A1).
 *
 * @param perContact the limit on counted attempts per contact, at least 1; or null if none is set
 * @param perUnit the limit on counted attempts per unit, at least 1; or null if none is set
 * @param perType the limits on counted attempts per contact on a channel type, each at least 1
 * @param minimumDelay how long a contact waits where its category says nothing else, not negative, at most
 *     ten years
 * @param categories the rules of failure categories, each category once for all types and once a type
 */
public record AttemptSettings(
        @Nullable Integer perContact,
        @Nullable Integer perUnit,
        Map<ChannelType, Integer> perType,
        Duration minimumDelay,
        List<CategorySetting> categories) {

    /**
     * Copies and checks the components.
     *
     * @param perContact the limit on counted attempts per contact, or null if none is set
     * @param perUnit the limit on counted attempts per unit, or null if none is set
     * @param perType the limits on counted attempts per contact on a channel type; null for none
     * @param minimumDelay how long a contact waits where its category says nothing else; null for no delay
     * @param categories the rules of failure categories; null for none
     * @throws IllegalArgumentException if a limit or delay is out of bounds, or a category is set twice for
     *     the same type, or twice for all types
     */
    public AttemptSettings(
            @Nullable Integer perContact,
            @Nullable Integer perUnit,
            @Nullable Map<ChannelType, Integer> perType,
            @Nullable Duration minimumDelay,
            @Nullable List<CategorySetting> categories) {
        this.perContact = perContact == null ? null : Checks.positive(perContact, "limit per contact");
        this.perUnit = perUnit == null ? null : Checks.positive(perUnit, "limit per unit");
        Map<ChannelType, Integer> ordered = new EnumMap<>(ChannelType.class);
        if (perType != null) {
            perType.forEach((type, limit) -> ordered.put(type, Checks.positive(limit, "limit per " + type)));
        }
        this.perType = Collections.unmodifiableMap(ordered);
        this.minimumDelay = minimumDelay == null ? Duration.ZERO : CategoryRule.checkDelay(minimumDelay);
        this.categories = categories == null ? List.of() : List.copyOf(categories);
        checkDistinct(this.categories);
    }

    private static void checkDistinct(List<CategorySetting> categories) {
        for (int i = 1; i < categories.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (categories.get(i).governsSameAs(categories.get(j))) {
                    throw new IllegalArgumentException("categories " + j + " and " + i + " set "
                            + categories.get(i).governed() + " twice");
                }
            }
        }
    }

    /** Everything that is set, categories in their order, the rule for all types before those of a type. */
    static AttemptSettings of(AttemptControl control) {
        Map<ChannelType, Integer> perType = new EnumMap<>(ChannelType.class);
        for (ChannelType type : ChannelType.values()) {
            control.perType(type).ifPresent(limit -> perType.put(type, limit));
        }
        List<CategorySetting> categories = new ArrayList<>();
        for (FailureCategory category : FailureCategory.values()) {
            add(categories, category, null, control);
            for (ChannelType type : ChannelType.values()) {
                add(categories, category, type, control);
            }
        }
        return new AttemptSettings(
                control.perContact().isPresent() ? control.perContact().getAsInt() : null,
                control.perUnit().isPresent() ? control.perUnit().getAsInt() : null,
                perType,
                control.minimumDelay(),
                categories);
    }

    private static void add(
            List<CategorySetting> categories,
            FailureCategory category,
            @Nullable ChannelType type,
            AttemptControl control) {
        CategoryRule rule = control.ruleSet(type, category);
        if (rule != null) {
            categories.add(new CategorySetting(category, type, rule.limit(), rule.delay()));
        }
    }

    AttemptControl toControl() {
        AttemptControl.Builder builder = AttemptControl.builder().minimumDelay(minimumDelay);
        if (perContact != null) {
            builder.perContact(perContact);
        }
        if (perUnit != null) {
            builder.perUnit(perUnit);
        }
        perType.forEach(builder::perType);
        for (CategorySetting setting : categories) {
            if (setting.type() == null) {
                builder.on(setting.category(), setting.rule());
            } else {
                builder.on(setting.type(), setting.category(), setting.rule());
            }
        }
        return builder.build();
    }
}
