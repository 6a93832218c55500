package io.contactlist.contract;

import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.selection.Attribute;
import io.contactlist.selection.AttributeType;
import io.contactlist.selection.AttributeValue;
import io.contactlist.selection.Comparison;
import io.contactlist.selection.Condition;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.Operator;
import io.contactlist.selection.StandardAttribute;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random criteria and conversations, out of pools so small that they meet, missing attributes included. */
public final class RandomSelection {

    /** In some of them midnight is left out, or an hour comes twice, on one of the dates. */
    private static final List<ZoneId> ZONES = Stream.of(
                    "UTC",
                    "Europe/Kyiv",
                    "America/New_York",
                    "Africa/Cairo",
                    "America/Havana",
                    "Asia/Beirut",
                    "Australia/Lord_Howe",
                    "Pacific/Kiritimati")
            .map(ZoneId::of)
            .toList();

    private static final List<LocalDate> DATES = Stream.of(
                    "2026-03-08", "2026-03-28", "2026-03-29", "2026-03-30", "2026-04-05", "2026-04-24", "2026-11-01")
            .map(LocalDate::parse)
            .toList();

    private static final List<Duration> OFFSETS = List.of(
            Duration.ZERO,
            Duration.ofNanos(-1),
            Duration.ofNanos(1),
            Duration.ofMinutes(-30),
            Duration.ofHours(1),
            Duration.ofHours(23),
            Duration.ofHours(-25));

    private static final List<String> TEXTS = List.of("", "a", "A", "ab", "b a", "%", "_", "\u0456");
    private static final List<BigDecimal> NUMBERS =
            Stream.of("-1", "0", "0.5", "1", "1.00", "100").map(BigDecimal::new).toList();

    private static final List<Attribute> ATTRIBUTES = Stream.concat(
                    Stream.of(StandardAttribute.values()),
                    Stream.of("x", "y")
                            .flatMap(name -> Stream.of(
                                    Attribute.text(name),
                                    Attribute.number(name),
                                    Attribute.truth(name),
                                    Attribute.date(name),
                                    Attribute.instant(name))))
            .toList();

    private final Random random;

    public RandomSelection(Random random) {
        this.random = random;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    public Criteria criteria() {
        return new Criteria(condition(random.nextInt(5)), one(ZONES));
    }

    public ZoneId zone() {
        return one(ZONES);
    }

    public Condition condition(int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(4)) {
            case 0 -> new Condition.And(conditions(depth - 1));
            case 1 -> new Condition.Or(conditions(depth - 1));
            case 2 -> new Condition.Not(condition(depth - 1));
            default -> comparison();
        };
    }

    private List<Condition> conditions(int depth) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> condition(depth))
                .toList();
    }

    public Comparison comparison() {
        Attribute attribute = one(ATTRIBUTES);
        Operator operator = one(List.copyOf(attribute.type().operators()));
        int values = switch (operator) {
            case PRESENT, NOT_PRESENT -> 0;
            case EQUAL, NOT_EQUAL, CONTAINS, DOES_NOT_CONTAIN -> 1 + random.nextInt(3);
            case GREATER, LESS, BEFORE, AFTER, WITHIN_LAST_DAYS -> 1;
        };
        return new Comparison(
                attribute,
                operator,
                Stream.generate(() -> value(attribute, operator)).limit(values).toList());
    }

    private AttributeValue value(Attribute attribute, Operator operator) {
        if (operator == Operator.WITHIN_LAST_DAYS) {
            return AttributeValue.of(random.nextInt(3));
        } else if (attribute.type() == AttributeType.INSTANT && random.nextBoolean()) {
            return AttributeValue.of(one(DATES));
        } else if (attribute == StandardAttribute.CHANNEL) {
            return AttributeValue.of("line " + random.nextInt(2));
        }
        return value(attribute.type());
    }

    private AttributeValue value(AttributeType type) {
        return AttributeValue.of(
                switch (type) {
                    case TEXT, LABELS -> one(TEXTS);
                    case NUMBER -> one(NUMBERS);
                    case TRUTH -> random.nextBoolean();
                    case DATE -> one(DATES);
                    case INSTANT -> instant();
                    case STATUS -> one(ConversationStatus.values());
                    case CHANNEL_TYPE -> one(ChannelType.values());
                });
    }

    /** Near where a day begins somewhere. */
    public Instant instant() {
        return one(DATES).atStartOfDay(one(ZONES)).toInstant().plus(one(OFFSETS));
    }

    public Conversation conversation() {
        return conversation("a" + random.nextInt(3));
    }

    public Conversation conversation(String id) {
        Conversation conversation = Conversation.of(
                ConversationId.of(id),
                ContactId.of("b" + random.nextInt(3)),
                new Channel("line " + random.nextInt(2), one(ChannelType.values())),
                one(ConversationStatus.values()),
                instant());
        if (random.nextBoolean()) {
            conversation = conversation.withName(one(TEXTS.subList(1, TEXTS.size())));
        }
        if (random.nextBoolean()) {
            conversation = conversation.withLastActivity(instant());
        }
        if (random.nextBoolean()) {
            Set<String> labels = new HashSet<>(List.of(one(TEXTS), one(TEXTS)));
            conversation = conversation.withLabels(labels);
        }
        for (String name : List.of("x", "y")) {
            List<AttributeType> types = new ArrayList<>(List.of(AttributeType.values()));
            types.removeIf(type -> !type.isCustom());
            if (random.nextInt(4) > 0) {
                conversation = conversation.withAttribute(name, value(one(types)));
            }
        }
        return conversation;
    }
}
