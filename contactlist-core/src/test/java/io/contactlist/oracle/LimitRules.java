package io.contactlist.oracle;

import io.contactlist.lives.RuleSheet;
import io.contactlist.model.ChannelType;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.ReachedLimit;
import io.contactlist.model.ReachedLimit.Scope;
import io.contactlist.model.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The attempt control (A1 to A3): which limits bite. */
final class LimitRules {

    private final History history;
    private final UnitRules units;
    private final AttemptRules attempts;

    LimitRules(History history, UnitRules units, AttemptRules attempts) {
        this.history = history;
        this.units = units;
        this.attempts = attempts;
    }

    /** All limits that bite on a type (A3). */
    List<ReachedLimit> bitingOn(ChannelType type) {
        List<ReachedLimit> biting = bitingOnWhole(type);
        for (UnitId unit : units.usable(type)) {
            biting.addAll(bitingOn(unit));
        }
        return biting;
    }

    /** The limits that bite on the contact, or on all units of a type. */
    List<ReachedLimit> bitingOnWhole(ChannelType type) {
        RuleSheet rules = history.rules();
        List<ReachedLimit> biting = new ArrayList<>();
        if (rules.perContact().isPresent()) {
            int limit = rules.perContact().getAsInt();
            if (attempts.count(attempt -> true) >= limit) {
                biting.add(new ReachedLimit(Scope.CONTACT, limit, null, null));
            }
        }
        Integer limit = rules.perType().get(type);
        if (limit != null && attempts.count(attempt -> attempt.unit().type() == type) >= limit) {
            biting.add(new ReachedLimit(Scope.TYPE, limit, null, null));
        }
        return biting;
    }

    /** The limits that bite on one unit. */
    List<ReachedLimit> bitingOn(UnitId unit) {
        RuleSheet rules = history.rules();
        List<ReachedLimit> biting = new ArrayList<>();
        if (rules.perUnit().isPresent()) {
            int limit = rules.perUnit().getAsInt();
            if (attempts.count(attempt -> attempt.unit().equals(unit)) >= limit) {
                biting.add(new ReachedLimit(Scope.UNIT, limit, unit, null));
            }
        }
        Map<FailureCategory, Integer> failures = units.failures(unit);
        failures.forEach((category, count) -> rules.limit(unit.type(), category)
                .filter(limit -> count >= limit)
                .ifPresent(limit -> biting.add(new ReachedLimit(Scope.CATEGORY, limit, unit, category))));
        return biting;
    }
}
