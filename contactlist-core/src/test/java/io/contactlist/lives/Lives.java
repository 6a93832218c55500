package io.contactlist.lives;

import io.contactlist.model.ListRules;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** The jqwik domain of all properties over random lives. */
public final class Lives extends DomainContextBase {

    private static final int MAX_EVENTS = 40;

    /** Returns any life. */
    @Provide
    public Arbitrary<Life> lives() {
        return Combinators.combine(seeds(), rules(), choices())
                .as((units, rules, choices) ->
                        new Life(UnitPool.EVERY, UnitPool.EVERY.row(Dice.of(units)), rules, choices))
                .withoutEdgeCases();
    }

    /** Returns any rules of a list. */
    public static Arbitrary<ListRules> rules() {
        return seeds().map(seed -> RuleSheet.random(Dice.of(seed)).toListRules());
    }

    private static Arbitrary<List<Choice>> choices() {
        Arbitrary<EventKind> kinds = Arbitraries.frequency(EventKind.ALL.stream()
                .map(kind -> Tuple.of(kind.weight(), kind))
                .toList());
        return Combinators.combine(kinds, Arbitraries.of(Choice.PAUSES), seeds())
                .as(Choice::new)
                .list()
                .ofMaxSize(MAX_EVENTS)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE).withDistribution(RandomDistribution.uniform());
    }
}
