package io.contactlist.benchmarks;

import static io.contactlist.selection.Condition.and;
import static io.contactlist.selection.Condition.not;
import static io.contactlist.selection.Condition.or;

import io.contactlist.model.Channel;
import io.contactlist.model.ContactId;
import io.contactlist.model.ConversationId;
import io.contactlist.selection.Attribute;
import io.contactlist.selection.Conversation;
import io.contactlist.selection.ConversationStatus;
import io.contactlist.selection.Criteria;
import io.contactlist.selection.StandardAttribute;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures how many conversations per second one core judges by a tree of five conditions (rule S2). The conversations
 * are few enough to stay in the processor's caches, like one that was just read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CriteriaBenchmark {

    private static final int CONVERSATIONS = 1_000;
    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");

    /** An earlier condition may decide, and the others are then not judged. */
    private static final Criteria CRITERIA = new Criteria(
            and(
                    StandardAttribute.STATUS.equalTo(ConversationStatus.RESOLVED, ConversationStatus.SNOOZED),
                    or(
                            Attribute.number("debt").greaterThan(50),
                            StandardAttribute.LABELS.contains("debt", "second notice")),
                    not(StandardAttribute.LAST_ACTIVITY.withinLastDays(30)),
                    Attribute.text("city").notEqualTo("Lviv")),
            ZoneId.of("Europe/Kyiv"));

    /** Matches every conversation, so that all five conditions are judged for each. */
    private static final Criteria EVERY_CONDITION = new Criteria(
            and(
                    StandardAttribute.STATUS.notEqualTo(ConversationStatus.OPEN),
                    or(Attribute.number("debt").lessThan(-1), StandardAttribute.CREATED.before(NOW)),
                    not(StandardAttribute.LABELS.contains("vip")),
                    Attribute.text("city").doesNotContain("Odesa")),
            ZoneId.of("Europe/Kyiv"));

    private final Conversation[] conversations = conversations();
    private final Predicate<Conversation> criteria = CRITERIA.at(NOW);
    private final Predicate<Conversation> everyCondition = EVERY_CONDITION.at(NOW);

    private static Conversation[] conversations() {
        Random random = new Random(4711);
        return IntStream.range(0, CONVERSATIONS)
                .mapToObj(i -> conversation(i, random))
                .toArray(Conversation[]::new);
    }

    private static Conversation conversation(int number, Random random) {
        ConversationStatus[] statuses = {
            ConversationStatus.PENDING, ConversationStatus.RESOLVED, ConversationStatus.SNOOZED
        };
        Conversation conversation = Conversation.of(
                        ConversationId.of("conversation " + number),
                        ContactId.of("contact " + random.nextInt(CONVERSATIONS)),
                        Channel.socialMedia("viber"),
                        statuses[random.nextInt(statuses.length)],
                        NOW.minus(Duration.ofMinutes(1 + random.nextInt(200_000))))
                .withLastActivity(NOW.minus(Duration.ofMinutes(random.nextInt(100_000))))
                .withAttribute("city", random.nextBoolean() ? "Lviv" : "Kyiv")
                .withAttribute("debt", BigDecimal.valueOf(random.nextInt(10_000), 2));
        return random.nextBoolean() ? conversation.withLabels(Set.of("debt", "may")) : conversation;
    }

    /** Judges by a status, a label, a number, days and a text. Stops when a condition decides. */
    @Benchmark
    @OperationsPerInvocation(CONVERSATIONS)
    public int criteria() {
        return count(criteria);
    }

    /** Judges all five conditions for each conversation, the most expensive case. */
    @Benchmark
    @OperationsPerInvocation(CONVERSATIONS)
    public int everyCondition() {
        return count(everyCondition);
    }

    private int count(Predicate<Conversation> matches) {
        int count = 0;
        for (Conversation conversation : conversations) {
            if (matches.test(conversation)) {
                count++;
            }
        }
        return count;
    }
}
