package io.contactlist.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import io.contactlist.lives.RuleSheet;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.BarLifted;
import io.contactlist.model.ContactEvent.ContactBarred;
import io.contactlist.model.ContactEvent.ContactClosed;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.Resolution;
import io.contactlist.model.UnitId;
import io.contactlist.model.UnusableReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A life as another model wrote it down: a line of JSON with rules, units and steps; instants are seconds. */
record ModelLife(JsonNode line) {

    Contact imported() {
        return Contact.of(ContactId.of("ann"), null, units(line.get("units")), Attributes.NONE);
    }

    RuleSheet rules() {
        return rules(line.get("rules"));
    }

    Iterable<JsonNode> steps() {
        return line.get("steps");
    }

    private static List<CommunicationUnit> units(JsonNode units) {
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
    private static UnitId unit(String key) {
        String[] parts = key.split("\\|");
        return new UnitId(channel(parts[0]), parts[1]);
    }

    static String key(UnitId unit) {
        return unit.channel().id() + "|" + unit.address();
    }

    private static RuleSheet rules(JsonNode rules) {
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
                answerTime);
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
                type.isNull() ? null : ChannelType.valueOf(type.textValue()),
                limit.isNull() ? null : limit.intValue(),
                delay.isNull() ? null : Duration.ofSeconds(delay.intValue()));
    }

    /** Returns the event, or nothing if somebody only notices what is overdue; finds the rules' sheets by the book. */
    static Optional<ContactEvent> event(JsonNode event, Rulebook rulebook) {
        Instant at = seconds(event.get("at"));
        return Optional.ofNullable(
                switch (event.get("event").textValue()) {
                    case "tick" -> null;
                    case "attempt planned" ->
                        new AttemptPlanned(
                                CampaignId.of("spring"), unitOf(event), number(event), seconds(event.get("lease")), at);
                    case "attempt prolonged" -> new AttemptProlonged(number(event), seconds(event.get("lease")), at);
                    case "attempt released" ->
                        new AttemptReleased(number(event), ReleaseReason.valueOf(constant(event, "how")), at);
                    case "attempt handed back" -> new AttemptHandedBack(number(event), notBefore(event), at);
                    case "attempt failed" ->
                        new AttemptFailed(
                                number(event), unitOf(event), FailureCategory.valueOf(constant(event, "category")), at);
                    case "attempt succeeded" ->
                        new AttemptSucceeded(number(event), unitOf(event), conversation(event), at);
                    case "conversation still open" -> new ConversationStillOpen(conversation(event), number(event), at);
                    case "conversation resolved" ->
                        new ConversationResolved(
                                conversation(event), number(event), Resolution.valueOf(constant(event, "outcome")), at);
                    case "unit made unusable" ->
                        new UnitMadeUnusable(unitOf(event), UnusableReason.valueOf(constant(event, "reason")), at);
                    case "unit usable again" -> new UnitMadeUsable(unitOf(event), at);
                    case "data updated" -> new DataUpdated(units(event.get("units")), null, Attributes.NONE, at);
                    case "contact barred" -> new ContactBarred(at);
                    case "bar lifted" -> new BarLifted(at);
                    case "contact reset" -> new ContactReset(at);
                    case "rules changed" -> new RulesChanged(rulebook.publish(rules(event.get("rules"))), at);
                    case "contact closed by hand" -> new ContactClosed(at);
                    default -> throw new IllegalArgumentException(event.toString());
                });
    }

    /** Returns whether the library has no such event: it refuses to make a lease end before the prolonging. */
    static boolean isImpossible(JsonNode event) {
        return "attempt prolonged".equals(event.get("event").textValue())
                && event.get("lease").longValue() <= event.get("at").longValue();
    }

    static Instant seconds(JsonNode seconds) {
        return Instant.ofEpochSecond(seconds.longValue());
    }

    private static @Nullable Instant notBefore(JsonNode event) {
        return event.hasNonNull("not_before") ? seconds(event.get("not_before")) : null;
    }

    private static int number(JsonNode event) {
        return event.get("number").intValue();
    }

    private static UnitId unitOf(JsonNode event) {
        return unit(event.get("unit").textValue());
    }

    private static ConversationId conversation(JsonNode event) {
        return ConversationId.of(event.get("conversation").textValue());
    }

    private static String constant(JsonNode event, String field) {
        return event.get(field).textValue().toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
