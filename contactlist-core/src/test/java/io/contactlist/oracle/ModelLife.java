package io.contactlist.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactlist.lives.RuleSheet;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Attributes;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.QuietPeriod;
import io.contactlist.model.RollingLimit;
import io.contactlist.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A life as another model wrote it down: a line of JSON with rules, units and steps; instants are seconds. */
record ModelLife(JsonNode line) {

    Contact imported() {
        return Contact.of(ContactId.of("ann"), null, units(line.get("units")), Attributes.NONE)
                .withNotAfter(instant(line, "notAfter"));
    }

    RuleSheet rules() {
        return rules(line.get("rules"));
    }

    JsonNode steps() {
        return line.get("steps");
    }

    static List<CommunicationUnit> units(JsonNode units) {
        List<CommunicationUnit> list = new ArrayList<>();
        for (JsonNode unit : units) {
            String channel = unit.get("channel").textValue();
            list.add(CommunicationUnit.of(channel(channel), unit.get("address").textValue(), AddressKind.ID));
        }
        return list;
    }

    private static Channel channel(String id) {
        return switch (id) {
            case "c" -> Channel.call(id);
            case "e" -> Channel.email(id);
            case "s" -> Channel.socialMedia(id);
            default -> throw new IllegalArgumentException("channel " + id);
        };
    }

    /** Returns the unit that a key such as {@code c|0} names. */
    static UnitId unit(String key) {
        String[] parts = key.split("\\|");
        return new UnitId(channel(parts[0]), parts[1]);
    }

    static String key(UnitId unit) {
        return unit.channel().id() + "|" + unit.address();
    }

    static RuleSheet rules(JsonNode rules) {
        Map<ChannelType, Integer> perType = new EnumMap<>(ChannelType.class);
        rules.get("type")
                .properties()
                .forEach(limit -> perType.put(
                        ChannelType.valueOf(limit.getKey()), limit.getValue().intValue()));
        Map<ChannelType, Duration> answerTime = new EnumMap<>(ChannelType.class);
        rules.get("answer")
                .properties()
                .forEach(time -> answerTime.put(
                        ChannelType.valueOf(time.getKey()),
                        Duration.ofSeconds(time.getValue().intValue())));
        Map<FailureCategory, CategoryRule> general = new EnumMap<>(FailureCategory.class);
        Map<ChannelType, Map<FailureCategory, CategoryRule>> specific = new EnumMap<>(ChannelType.class);
        for (JsonNode node : rules.get("categories")) {
            CategoryRule rule = category(node);
            ChannelType type = rule.type();
            Map<FailureCategory, CategoryRule> where = type == null
                    ? general
                    : specific.computeIfAbsent(type, any -> new EnumMap<>(FailureCategory.class));
            where.put(rule.category(), rule);
        }
        return new RuleSheet(
                "any".equals(rules.get("policy").textValue()) ? ClosurePolicy.ANY_TYPE : ClosurePolicy.ALL_TYPES,
                limit(rules.get("contact")),
                limit(rules.get("unit")),
                perType,
                Duration.ofSeconds(rules.get("delay").intValue()),
                general,
                specific,
                answerTime,
                rolling(rules.path("rolling")),
                quiet(rules.path("quiet")));
    }

    private static List<RollingLimit> rolling(JsonNode limits) {
        List<RollingLimit> rolling = new ArrayList<>();
        for (JsonNode limit : limits) {
            rolling.add(new RollingLimit(
                    limit.get("n").intValue(),
                    Duration.ofSeconds(limit.get("span").intValue()),
                    limit.has("type") ? type(limit.get("type")) : null,
                    "unit".equals(limit.get("scope").textValue())));
        }
        return rolling;
    }

    private static List<QuietPeriod> quiet(JsonNode periods) {
        List<QuietPeriod> quiet = new ArrayList<>();
        for (JsonNode period : periods) {
            Set<ChannelType> types = EnumSet.noneOf(ChannelType.class);
            period.get("types").forEach(type -> types.add(type(type)));
            quiet.add(new QuietPeriod(Duration.ofSeconds(period.get("span").intValue()), types));
        }
        return quiet;
    }

    static ChannelType type(JsonNode type) {
        return ChannelType.valueOf(type.textValue());
    }

    private static OptionalInt limit(JsonNode limit) {
        return limit.isNull() ? OptionalInt.empty() : OptionalInt.of(limit.intValue());
    }

    private static CategoryRule category(JsonNode rule) {
        JsonNode type = rule.get("type");
        JsonNode limit = rule.get("limit");
        JsonNode delay = rule.get("delay");
        return new CategoryRule(
                FailureCategory.valueOf(rule.get("category").textValue()),
                type.isNull() ? null : type(type),
                limit.isNull() ? null : limit.intValue(),
                delay.isNull() ? null : Duration.ofSeconds(delay.intValue()));
    }

    static Instant seconds(JsonNode seconds) {
        return Instant.ofEpochSecond(seconds.longValue());
    }

    static @Nullable Instant instant(JsonNode node, String field) {
        return node.hasNonNull(field) ? seconds(node.get(field)) : null;
    }
}
