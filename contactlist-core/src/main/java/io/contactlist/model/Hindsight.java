package io.contactlist.model;

import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.RulesChanged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replays a history twice side by side: by the rules that were in force, which say what applied, and by the rules to judge
 * by. An attempt that the latter forbid is added all the same, since it was made.
 */
final class Hindsight {

    private final ListRules others;
    private final List<JudgedAttempt> judged = new ArrayList<>();
    private ListRules inForce;
    private Contact actual;
    private Contact asIf;

    private Hindsight(ContactHistory history, ListRules others) {
        this.others = others;
        this.inForce = history.rules();
        this.actual = history.imported();
        this.asIf = LifeCycle.judged(history.imported(), others);
    }

    static List<JudgedAttempt> judge(ContactHistory history, ListRules others) {
        Hindsight hindsight = new Hindsight(history, others);
        history.events().forEach(hindsight::add);
        return List.copyOf(hindsight.judged);
    }

    private void add(ContactEvent event) {
        if (LifeCycle.apply(actual, event, inForce) instanceof Transition.Accepted accepted) {
            actual = accepted.contact();
            if (event instanceof AttemptPlanned planned) {
                judge(planned);
            } else if (!(event instanceof RulesChanged)) {
                asIf = after(event, asIf);
            }
        }
        if (event instanceof RulesChanged changed) {
            inForce = changed.rules();
        }
    }

    private Contact after(ContactEvent event, Contact contact) {
        return LifeCycle.apply(contact, event, others) instanceof Transition.Accepted accepted
                ? accepted.contact()
                : contact;
    }

    private void judge(AttemptPlanned event) {
        for (ContactEvent end : LifeCycle.overdue(asIf, others, event.at())) {
            asIf = after(end, asIf);
        }
        Transition transition = LifeCycle.apply(asIf, event, others);
        Rejection refusal = transition instanceof Transition.Rejected rejected ? rejected.rejection() : null;
        judged.add(judged(event, refusal));
        asIf = transition instanceof Transition.Accepted accepted
                ? accepted.contact()
                : AttemptEvents.plannedRegardless(asIf, event, others);
    }

    private JudgedAttempt judged(AttemptPlanned event, @Nullable Rejection refusal) {
        Progress progress = asIf.progress();
        boolean isFree = refusal == null || Callbacks.isFirstToCome(event.unit().type(), progress);
        return new JudgedAttempt(
                event,
                asIf,
                refusal,
                isFree ? List.of() : RollingLimits.limitsAt(event.at(), event.unit(), progress, others.attempts()),
                isFree ? List.of() : RollingLimits.quietAt(event.at(), event.unit(), progress, others.attempts()));
    }
}
