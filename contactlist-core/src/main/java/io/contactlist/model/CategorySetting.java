package io.contactlist.model;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a failure category as it was set: for all channel types that have none of their own, or for
 * one (rule A1).
 *
 * @param category the failure category
 * @param type the channel type it is set for, or null if it is set for all types
 * @param limit how many such failures on one unit, at least 1; or null for any number
 * @param delay how long the contact waits after one; or null for the minimum delay
 */
public record CategorySetting(
        FailureCategory category,
        @Nullable ChannelType type,
        @Nullable Integer limit,
        @Nullable Duration delay) {

    /**
     * @throws IllegalArgumentException if the limit is below 1 or the delay negative or over ten years
     */
    public CategorySetting {
        Objects.requireNonNull(category, "failure category");
        new CategoryRule(limit, delay);
    }

    /**
     * Limit and delay alone.
     *
     * @return the rule
     */
    public CategoryRule rule() {
        return new CategoryRule(limit, delay);
    }

    boolean governsSameAs(CategorySetting other) {
        return category == other.category && type == other.type;
    }

    /** For example {@code BUSY on CALL}. */
    String governed() {
        return type == null ? category.name() : category + " on " + type;
    }
}
