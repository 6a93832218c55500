package io.contactlist.oracle;

import io.contactlist.lives.RuleSheet;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.UnitId;
import java.util.Map;

/**
 * No order of events takes any count over its limit (A4): a law over the judge's own answers. Attempts
 * planned before the rules last changed are excepted; a lowered limit stops only what is still to be
 * planned.
 */
final class LimitLaw {

    private final History history;
    private final UnitRules units;
    private final AttemptRules attempts;

    LimitLaw(Judge judge) {
        history = judge.history();
        units = judge.units();
        attempts = judge.attempts();
    }

    /** Checks the law after an event that was accepted. */
    void check() {
        ContactEvent event = history.last().event();
        if (event instanceof AttemptFailed failed && history.last().counted()) {
            check(failed.number());
        } else if (event instanceof AttemptSucceeded succeeded) {
            check(succeeded.number());
        } else if (event instanceof ConversationStillOpen report) {
            check(report.number());
        }
    }

    private void check(int number) {
        if (rulesChangedSince(history.planningOf(number))) {
            return;
        }
        RuleSheet rules = history.rules();
        UnitId unit = history.planned(number).unit();
        int limitPerType = rules.perType().getOrDefault(unit.type(), Integer.MAX_VALUE);
        within(
                "the contact",
                attempts.count(attempt -> true),
                rules.perContact().orElse(Integer.MAX_VALUE));
        within("the type", attempts.count(attempt -> attempt.unit().type() == unit.type()), limitPerType);
        within(
                "the unit",
                attempts.count(attempt -> attempt.unit().equals(unit)),
                rules.perUnit().orElse(Integer.MAX_VALUE));
        Map<FailureCategory, Integer> failures = units.failures(unit);
        failures.forEach((category, count) ->
                within(category, count, rules.limit(unit.type(), category).orElse(Integer.MAX_VALUE)));
    }

    private boolean rulesChangedSince(int index) {
        for (int i = index; i < history.size(); i++) {
            if (history.event(i) instanceof RulesChanged) {
                return true;
            }
        }
        return false;
    }

    private static void within(Object what, int count, int limit) {
        if (count > limit) {
            throw new Disagreement("A4: the limit of " + what + " is " + limit + ", its count " + count);
        }
    }
}
