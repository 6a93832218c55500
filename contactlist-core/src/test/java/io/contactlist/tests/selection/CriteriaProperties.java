package io.contactlist.tests.selection;

import static io.contactlist.selection.Condition.and;
import static io.contactlist.selection.Condition.not;
import static io.contactlist.selection.Condition.or;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.contactlist.contract.RandomSelection;
import io.contactlist.model.Channel;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any criteria and any conversation (S1, S2). */
class CriteriaProperties {

    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");

    /** A conversation of which nothing is known that could be missing. */
    private static final Conversation BARE = Conversation.of(
            ConversationId.of("c"), ContactId.of("p"), Channel.call("trunk"), ConversationStatus.OPEN, NOW);

    private static final Set<StandardAttribute> NEVER_MISSING = EnumSet.complementOf(
            EnumSet.of(StandardAttribute.NAME, StandardAttribute.LABELS, StandardAttribute.LAST_ACTIVITY));

    @Property(tries = 5000)
    void s2_criteriaChooseWhatTheRuleSays(@ForAll Random random) {
        RandomSelection selection = new RandomSelection(random);
        Criteria criteria = selection.criteria();
        Instant now = selection.instant();
        for (int i = 0; i < 10; i++) {
            Conversation conversation = selection.conversation();
            assertEquals(
                    PlainEvaluation.matches(criteria, conversation, now),
                    criteria.matches(conversation, now),
                    () -> criteria.toText() + " at " + now);
        }
    }

    @Property
    void s2_notIsPlainNegationSoDeMorganHolds(@ForAll Random random) {
        RandomSelection selection = new RandomSelection(random);
        Condition a = selection.condition(2);
        Condition b = selection.condition(2);
        ZoneId zone = selection.zone();
        for (int i = 0; i < 10; i++) {
            Conversation conversation = selection.conversation();
            assertEquals(
                    new Criteria(not(and(a, b)), zone).matches(conversation, NOW),
                    new Criteria(or(not(a), not(b)), zone).matches(conversation, NOW));
            assertEquals(
                    new Criteria(not(or(a, b)), zone).matches(conversation, NOW),
                    new Criteria(and(not(a), not(b)), zone).matches(conversation, NOW));
            assertNotEquals(
                    new Criteria(a, zone).matches(conversation, NOW),
                    new Criteria(not(a), zone).matches(conversation, NOW));
        }
    }

    @Property
    void s2_whateverIsAskedOfAMissingAttributeIsFalseButWhetherItIsMissing(@ForAll Random random) {
        RandomSelection selection = new RandomSelection(random);
        Comparison comparison = selection.comparison();
        while (NEVER_MISSING.contains(comparison.attribute())) {
            comparison = selection.comparison();
        }
        Criteria criteria = new Criteria(comparison, selection.zone());
        assertEquals(comparison.operator() == Operator.NOT_PRESENT, criteria.matches(BARE, NOW));
    }

    @Property
    void s1_criteriaAreEqualWhereTheirPartsAre(@ForAll Random random) {
        long seed = random.nextLong();
        Criteria criteria = new RandomSelection(new Random(seed)).criteria();
        Criteria same = new RandomSelection(new Random(seed)).criteria();
        assertEquals(criteria, same);
        assertEquals(criteria.hashCode(), same.hashCode());
        assertNotEquals(criteria, new Criteria(not(criteria.condition()), criteria.zone()));
        assertNotEquals(criteria, new Criteria(criteria.condition(), ZoneId.of("Asia/Tokyo")));
    }

    @Property
    void s1_attributesAndValuesAreReadBackFromTheirTexts(@ForAll Random random) {
        Comparison comparison = new RandomSelection(random).comparison();
        assertEquals(
                comparison.attribute(), Attribute.parse(comparison.attribute().toText()));
        assertEquals(
                comparison,
                Comparison.parse(
                        comparison.attribute(),
                        comparison.operator(),
                        comparison.values().stream().map(AttributeValue::toText).toList()));
    }

    @Example
    void theRandomConditionsAreOfEveryKind() {
        RandomSelection selection = new RandomSelection(new Random(4711));
        Set<Class<?>> kinds = new HashSet<>();
        Set<String> comparisons = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            kinds.add(selection.condition(1).getClass());
            Comparison comparison = selection.comparison();
            comparisons.add(comparison.attribute().type() + " " + comparison.operator());
        }
        assertEquals(Set.of(Condition.class.getPermittedSubclasses()), kinds);
        assertEquals(
                Stream.of(AttributeType.values())
                        .flatMap(type -> type.operators().stream().map(operator -> type + " " + operator))
                        .collect(Collectors.toSet()),
                comparisons);
    }
}
