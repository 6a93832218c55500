package io.contactlist.tests.model;

import static io.contactlist.tests.model.Units.*;

import io.contactlist.model.Attempt;
import io.contactlist.model.Attributes;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A random life of one contact: what it was imported with, and choices that become events as it goes on.
 *
 * @param pool the units it may ever have
 * @param units those it is imported with
 * @param rules the rules of its list at the import
 * @param choices what happens
 */
public record Life(List<CommunicationUnit> pool, List<CommunicationUnit> units, ListRules rules, List<Choice> choices) {

    /** Units of every type; one can't ever be used. */
    static final List<CommunicationUnit> EVERY_UNIT =
            List.of(MOBILE, MAIL, MESSENGER, LANDLINE, SECOND_MAIL, MALFORMED_PHONE, THIRD_PHONE);

    /**
     * One event of a life, accepted or refused.
     *
     * @param had the units that the contact has or once had after it
     */
    public record Step(
            Contact before,
            ListRules rulesBefore,
            ContactEvent event,
            Transition transition,
            Contact after,
            ListRules rulesAfter,
            Set<CommunicationUnit> had) {

        Optional<Transition.Accepted> accepted() {
            return transition instanceof Transition.Accepted accepted ? Optional.of(accepted) : Optional.empty();
        }

        /** What happened on the units that the contact has or once had. */
        List<UnitSnapshot> records() {
            return had.stream().map(unit -> after.unit(unit.id())).toList();
        }

        ContactStatuses standingBefore() {
            return LifeCycle.judged(before, rulesBefore).statuses();
        }

        ContactStatuses standingAfter() {
            return LifeCycle.judged(after, rulesAfter).statuses();
        }

        /** All that can be seen of the contact from outside, as a text that nothing can change afterwards. */
        String seen() {
            StringBuilder seen = new StringBuilder()
                    .append(List.of(after.id(), after.name(), after.units().size(), after.attributes()))
                    .append(List.of(after.isBarred(), after.isClosed(), after.notDueBefore(), after.attemptCount()));
            for (ChannelType type : ChannelType.values()) {
                seen.append(after.isDone(type)).append(after.attemptCount(type));
            }
            for (Attempt attempt : after.attempts()) {
                seen.append(attempt).append(attempt.failure()).append(attempt.conversation());
            }
            return seen.append(records()).toString();
        }
    }

    public Contact imported() {
        return Contact.of(ContactId.of("ann"), "Ann", units, Attributes.NONE);
    }

    /** The same life without some kinds of events. */
    Life without(Choice.Kind... kinds) {
        Set<Choice.Kind> left = Set.of(kinds);
        return new Life(
                pool,
                units,
                rules,
                choices.stream().filter(choice -> !left.contains(choice.kind())).toList());
    }

    /** The same life with only some kinds of events. */
    Life withOnly(Choice.Kind... kinds) {
        List<Choice.Kind> left = new ArrayList<>(Arrays.asList(Choice.Kind.values()));
        left.removeAll(Arrays.asList(kinds));
        return without(left.toArray(Choice.Kind[]::new));
    }

    /** The same life, but that each planning is of the unit whose turn it is. */
    Life planningByTurns() {
        return new Life(
                pool, units, rules, choices.stream().map(Choice::byTurns).toList());
    }

    /** The same life in a list with this closure policy. */
    Life under(ClosurePolicy policy) {
        return new Life(pool, units, new ListRules(policy, rules.attempts()), choices);
    }

    /** The same life of a contact that never has a unit. */
    Life withoutUnits() {
        return new Life(List.of(), List.of(), rules, choices);
    }

    /** The same life of a contact that never has units but those of one type. */
    Life on(ChannelType type) {
        return new Life(
                pool.stream().filter(unit -> unit.type() == type).toList(),
                units.stream().filter(unit -> unit.type() == type).toList(),
                rules,
                choices);
    }

    /** The life, event by event. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Contact contact = imported();
        ListRules current = rules;
        Instant now = Story.START;
        Set<CommunicationUnit> had = new LinkedHashSet<>(units);
        for (Choice choice : choices) {
            now = now.plus(choice.pause());
            ContactEvent event = choice.event(contact, pool, current, now);
            Transition transition = LifeCycle.apply(contact, event, current);
            Contact next = transition instanceof Transition.Accepted accepted ? accepted.contact() : contact;
            ListRules rulesAfter = event instanceof RulesChanged changed ? changed.rules() : current;
            had.addAll(next.units());
            steps.add(new Step(contact, current, event, transition, next, rulesAfter, new LinkedHashSet<>(had)));
            contact = next;
            current = rulesAfter;
        }
        return steps;
    }

    List<Step> acceptedSteps() {
        return steps().stream().filter(step -> step.transition().isAccepted()).toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                "units " + units.stream().map(EVERY_UNIT::indexOf).toList() + ", " + rules);
        steps().forEach(step ->
                text.append("\n  ").append(step.event()).append(" -> ").append(step.transition()));
        return text.toString();
    }
}
