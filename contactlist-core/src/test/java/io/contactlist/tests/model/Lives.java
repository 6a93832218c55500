package io.contactlist.tests.model;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.CategoryRule;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ListRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.jspecify.annotations.Nullable;

/** The generators of all properties: random lives of contacts under random rules. */
public final class Lives extends DomainContextBase {

    private static final int MAX_EVENTS = 40;

    @Provide
    public Arbitrary<Life> lives() {
        return Combinators.combine(units(), rules(), choices())
                .as((units, rules, choices) -> new Life(Life.EVERY_UNIT, units, rules, choices))
                .withoutEdgeCases();
    }

    /** Some of all units, in any order. */
    private static Arbitrary<List<CommunicationUnit>> units() {
        return Arbitraries.of(Life.EVERY_UNIT)
                .list()
                .ofMinSize(1)
                .ofMaxSize(Life.EVERY_UNIT.size())
                .withSizeDistribution(RandomDistribution.uniform())
                .map(units -> new ArrayList<>(new LinkedHashSet<>(units)));
    }

    private static Arbitrary<List<Choice>> choices() {
        Arbitrary<Choice.Kind> kinds = Arbitraries.frequency(
                Tuple.of(40, Choice.Kind.GO_ON),
                Tuple.of(6, Choice.Kind.PLAN),
                Tuple.of(3, Choice.Kind.FAIL),
                Tuple.of(3, Choice.Kind.SUCCEED),
                Tuple.of(4, Choice.Kind.RELEASE),
                Tuple.of(3, Choice.Kind.STILL_OPEN),
                Tuple.of(3, Choice.Kind.RESOLVE),
                Tuple.of(1, Choice.Kind.MAKE_UNUSABLE),
                Tuple.of(2, Choice.Kind.MAKE_USABLE),
                Tuple.of(1, Choice.Kind.UPDATE),
                Tuple.of(1, Choice.Kind.BAR),
                Tuple.of(2, Choice.Kind.LIFT_BAR),
                Tuple.of(2, Choice.Kind.RESET),
                Tuple.of(1, Choice.Kind.CHANGE_RULES),
                Tuple.of(1, Choice.Kind.CLOSE));
        Arbitrary<Integer> back = Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(3, 1), Tuple.of(1, 3));
        return Combinators.combine(
                        kinds,
                        minutes(0, 0, 1, 5, 20, 90),
                        upTo(Life.EVERY_UNIT.size() - 1),
                        back,
                        upTo(2),
                        upTo(1023),
                        rules())
                .as(Choice::new)
                .list()
                .ofMaxSize(MAX_EVENTS)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    /** Without the preference for small numbers that is jqwik's default. */
    private static Arbitrary<Integer> upTo(int most) {
        return Arbitraries.integers().between(0, most).withDistribution(RandomDistribution.uniform());
    }

    public static Arbitrary<ListRules> rules() {
        return Combinators.combine(Arbitraries.of(ClosurePolicy.class), controls())
                .as(ListRules::new);
    }

    private static Arbitrary<AttemptControl> controls() {
        return Combinators.combine(
                        limit(),
                        limit(),
                        limit(),
                        minutes(0, 0, 2, 30),
                        categoryRule(FailureCategory.BUSY, null),
                        categoryRule(FailureCategory.NO_ANSWER, ChannelType.CALL))
                .as(Lives::control);
    }

    /** Zero stands for no limit. */
    private static Arbitrary<Integer> limit() {
        return Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 1), Tuple.of(2, 2), Tuple.of(1, 4));
    }

    private static Arbitrary<Duration> minutes(Integer... minutes) {
        return Arbitraries.of(minutes).map(Duration::ofMinutes);
    }

    private static Arbitrary<CategoryRule> categoryRule(FailureCategory category, @Nullable ChannelType type) {
        return Combinators.combine(
                        Arbitraries.of(1, 2).injectNull(0.5), minutes(0, 7, 60).injectNull(0.3))
                .as((limit, delay) -> new CategoryRule(category, type, limit, delay));
    }

    private static AttemptControl control(
            int perContact, int perUnit, int perType, Duration delay, CategoryRule busy, CategoryRule noAnswer) {
        AttemptControl.Builder control =
                AttemptControl.builder().minimumDelay(delay).on(busy).on(noAnswer);
        if (perContact > 0) {
            control.perContact(perContact);
        }
        if (perUnit > 0) {
            control.perUnit(perUnit);
        }
        if (perType > 0) {
            control.perType(ChannelType.CALL, perType);
        }
        return control.build();
    }
}
