package io.contactlist.oracle;

import io.contactlist.lives.RuleSheet;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.UnitId;
import java.util.function.Predicate;

/**
 * Of the attempts handed out since the last reset, no more than allowed are not reported as not made, whatever else is
 * lost (A4): a law over the judge's own answers. Attempts planned before the rules last changed are excepted; a lowered
 * limit stops only what is still to be planned. The first attempt of each callback is excepted too.
 */
final class LimitLaw {

    private final History history;
    private final AttemptRules attempts;
    private final CallbackRules callbacks;

    LimitLaw(Judge judge) {
        history = judge.history();
        attempts = judge.attempts();
        callbacks = judge.callbacks();
    }

    /** Checks the law after an event that was accepted. */
    void check() {
        int number = history.lastNumber();
        if (number == 0 || callbacks.isFirstOfAny(number) || rulesChangedSince(history.planningOf(number))) {
            return;
        }
        RuleSheet rules = history.rules();
        UnitId unit = history.planned(number).unit();
        int limitPerType = rules.perType().getOrDefault(unit.type(), Integer.MAX_VALUE);
        within("the contact", handedOut(attempt -> true), rules.perContact().orElse(Integer.MAX_VALUE));
        within("the type", handedOut(attempt -> attempt.unit().type() == unit.type()), limitPerType);
        within(
                "the unit",
                handedOut(attempt -> attempt.unit().equals(unit)),
                rules.perUnit().orElse(Integer.MAX_VALUE));
    }

    private int handedOut(Predicate<AttemptPlanned> which) {
        return attempts.handedOut(attempt -> which.test(attempt) && !callbacks.isFirstOfAny(attempt.number()));
    }

    private boolean rulesChangedSince(int index) {
        for (int i = index; i < history.size(); i++) {
            if (history.event(i) instanceof RulesChanged) {
                return true;
            }
        }
        return false;
    }

    private static void within(String what, int count, int limit) {
        if (count > limit) {
            throw new Disagreement("A4: the limit of " + what + " is " + limit + ", handed out are " + count);
        }
    }
}
