package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.contactlist.lives.Dice;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.ListRules;
import io.contactlist.model.RollingLimit;
import io.contactlist.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What rolling limits promise to the person, whatever news is late, lost, doubled or corrected (R1 to R3, R5, R7). */
class RollingLawProperties {

    private static final List<Duration> SPANS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(5),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(30));

    @Property
    void r7_noInterleavingOfNewsLetsMoreAttemptsBeginThanARollingLimitAllows(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        ListRules rules = new ListRules(ClosurePolicy.ALL_TYPES, rollingOnly(dice));
        TruthfulDialer dialer = new TruthfulDialer(rules, dice);
        dialer.run(120);
        for (RollingLimit limit : rules.attempts().rolling()) {
            dialer.begun().stream()
                    .filter(call -> !call.exempt)
                    .forEach(call -> assertTrue(
                            begunWithin(limit, call, dialer) <= limit.limit(),
                            () -> limit + " is passed by attempt " + call.planned.number() + "\n" + dialer));
        }
    }

    private static AttemptControl rollingOnly(Dice dice) {
        List<RollingLimit> limits = new ArrayList<>();
        do {
            ChannelType type = dice.percent(50) ? dice.oneOf(ChannelType.values()) : null;
            int limit = 1 + dice.below(dice.percent(40) ? 1 : 10);
            limits.add(new RollingLimit(limit, dice.oneOf(SPANS), type, dice.percent(40)));
        } while (dice.percent(30));
        return new AttemptControl(null, null, Map.of(), Duration.ZERO, List.of(), Map.of(), limits, List.of());
    }

    /** Returns how many attempts began within the span that ends with this one; 0 if the limit is not on its type. */
    private static long begunWithin(RollingLimit limit, TruthfulDialer.Call call, TruthfulDialer dialer) {
        UnitId unit = call.planned.unit();
        if (limit.type() != null && limit.type() != unit.type()) {
            return 0;
        }
        Instant last = call.begins;
        Instant after = last.minus(limit.span());
        long begun = dialer.begun().stream()
                .filter(other -> limit.perUnit()
                        ? other.planned.unit().equals(unit)
                        : isOn(limit, other.planned.unit().type()))
                .filter(other -> other.begins.isAfter(after) && !other.begins.isAfter(last))
                .count();
        long elsewhere = dialer.elsewhere().stream()
                .filter(event -> !limit.perUnit() && isOn(limit, event.type()))
                .filter(event -> event.at().isAfter(after) && dialer.wasKnown(event, call))
                .count();
        return begun + elsewhere;
    }

    private static boolean isOn(RollingLimit limit, ChannelType type) {
        return limit.type() == null || limit.type() == type;
    }
}
