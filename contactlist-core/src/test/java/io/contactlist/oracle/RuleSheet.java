package io.contactlist.oracle;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rules of a list as somebody wrote them down, before the library made an attempt control of them:
 * so that the judge depends on none of its look-ups.
 *
 * @param closure when a contact closes
 * @param perContact the limit per contact
 * @param perUnit the limit per unit
 * @param perType the limits per type, of those that have one
 * @param minimumDelay the general delay
 * @param general the category rules for all types
 * @param specific the category rules of one type
 */
record RuleSheet(
        ClosurePolicy closure,
        OptionalInt perContact,
        OptionalInt perUnit,
        Map<ChannelType, Integer> perType,
        Duration minimumDelay,
        Map<FailureCategory, CategoryRule> general,
        Map<ChannelType, Map<FailureCategory, CategoryRule>> specific) {

    /** The more specific rule wins whole (A1). */
    private Optional<CategoryRule> rule(ChannelType type, FailureCategory category) {
        CategoryRule own = specific.getOrDefault(type, Map.of()).get(category);
        return Optional.ofNullable(own == null ? general.get(category) : own);
    }

    Optional<Integer> limit(ChannelType type, FailureCategory category) {
        return rule(type, category).map(CategoryRule::limit);
    }

    /** The category's delay where one is set, else the general one (A6). */
    Duration delay(ChannelType type, FailureCategory category) {
        return rule(type, category).map(CategoryRule::delay).orElse(minimumDelay);
    }

    ListRules toListRules() {
        AttemptControl.Builder builder = AttemptControl.builder().minimumDelay(minimumDelay);
        perContact.ifPresent(builder::perContact);
        perUnit.ifPresent(builder::perUnit);
        perType.forEach(builder::perType);
        general.values().forEach(builder::on);
        specific.values().forEach(rules -> rules.values().forEach(builder::on));
        return new ListRules(closure, builder.build());
    }
}
