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

/**
 * Creates random criteria and conversations. Their values come from small pools, so that criteria often match.
 * Attributes may be missing.
 */
public final class RandomSelection {

    /** On one of the dates, some of these zones skip midnight or repeat an hour. */
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

    /** Creates a generator from a source of randomness. */
    public RandomSelection(Random random) {
        this.random = random;
    }

    /** {@return a random element of a list, which must not be empty} */
    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    /** {@return random criteria in a random zone} */
    public Criteria criteria() {
        return new Criteria(condition(random.nextInt(5)), one(ZONES));
    }

    /** {@return a random zone} */
    public ZoneId zone() {
        return one(ZONES);
    }

    /** {@return a random condition of at most this depth} */
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

    /** {@return a random comparison} */
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

    /** {@return a random instant near the start of a day in some zone} */
    public Instant instant() {
        return one(DATES).atStartOfDay(one(ZONES)).toInstant().plus(one(OFFSETS));
    }

    /** {@return a random conversation with one of three ids} */
    public Conversation conversation() {
        return conversation("a" + random.nextInt(3));
    }

    /** {@return a random conversation with an id} */
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
