package io.contactlist.lives;

import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactSnapshot.UnitSnapshot;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A random life of one contact: what it was imported with, and choices that become events as it goes on.
 *
 * @param pool the units it may ever have
 * @param units those it is imported with
 * @param rules the rules of its list at the import
 * @param choices what happens
 */
public record Life(UnitPool pool, List<CommunicationUnit> units, ListRules rules, List<Choice> choices) {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final CampaignId CAMPAIGN = CampaignId.of("spring");

    /**
     * One event of a life, accepted or refused.
     *
     * @param had the units that the contact has or once had after it
     */
    public record Moment(
            Contact before,
            ListRules rulesBefore,
            ContactEvent event,
            Transition transition,
            Contact after,
            ListRules rulesAfter,
            Set<UnitId> had) {

        /** Returns the transition, if the event applied. */
        public Optional<Transition.Accepted> accepted() {
            return transition instanceof Transition.Accepted accepted ? Optional.of(accepted) : Optional.empty();
        }

        /** Returns what happened on the units that the contact has or once had. */
        public List<UnitSnapshot> records() {
            return had.stream().map(after::unit).toList();
        }

        /** Returns the statuses before the event, computed again. */
        public ContactStatuses statusesBefore() {
            return LifeCycle.judged(before, rulesBefore).statuses();
        }

        /** Returns the statuses after the event, computed again. */
        public ContactStatuses statusesAfter() {
            return LifeCycle.judged(after, rulesAfter).statuses();
        }
    }

    /** Draws a life from one seed. */
    public static Life random(UnitPool pool, int events, Dice dice) {
        List<CommunicationUnit> units = pool.row(dice);
        ListRules rules = RuleSheet.random(dice).toListRules();
        List<Choice> choices = Stream.generate(() -> Choice.random(EventKind.ALL, dice))
                .limit(events)
                .toList();
        return new Life(pool, units, rules, choices);
    }

    /** Returns the contact before anything happened to it. */
    public Contact imported() {
        return Contact.of(ContactId.of("ann"), "Ann", units, Attributes.NONE);
    }

    /** Returns the contact at the end. */
    public Contact last() {
        List<Moment> moments = moments();
        return moments.isEmpty() ? imported() : moments.get(moments.size() - 1).after();
    }

    /** Returns the same life without choices of some kinds. */
    public Life without(EventKind... kinds) {
        return with(choice -> !List.of(kinds).contains(choice.kind()));
    }

    /** Returns the same life with choices of some kinds only. */
    public Life withOnly(EventKind... kinds) {
        return with(choice -> List.of(kinds).contains(choice.kind()));
    }

    private Life with(Predicate<Choice> wanted) {
        return new Life(pool, units, rules, choices.stream().filter(wanted).toList());
    }

    /** Returns the same life in a list with this closure policy. */
    public Life under(ClosurePolicy policy) {
        return new Life(pool, units, new ListRules(policy, rules.attempts()), choices);
    }

    /** Returns the same life of a contact that never has a unit. */
    public Life withoutUnits() {
        return new Life(UnitPool.of(List.of()), List.of(), rules, choices);
    }

    /** Returns the same life of a contact that never has units but those of one type. */
    public Life on(ChannelType type) {
        return new Life(pool.on(type), UnitPool.on(type, units), rules, choices);
    }

    /** Returns the life, event by event. */
    public List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        List<ContactEvent> past = new ArrayList<>();
        Contact contact = imported();
        ListRules current = rules;
        Instant now = START;
        Set<UnitId> had = ids(Set.of(), units);
        for (Choice choice : choices) {
            now = now.plus(choice.pause());
            ContactEvent event = choice.event(
                    new Situation(contact, current, past, pool, CAMPAIGN, List.of(ChannelType.values()), now));
            Transition transition = LifeCycle.apply(contact, event, current);
            Contact next = transition instanceof Transition.Accepted accepted ? accepted.contact() : contact;
            ListRules rulesAfter = event instanceof RulesChanged changed ? changed.rules() : current;
            had = event instanceof DataUpdated ? ids(had, next.units()) : had;
            moments.add(new Moment(contact, current, event, transition, next, rulesAfter, had));
            past.add(event);
            contact = next;
            current = rulesAfter;
            now = event instanceof AttemptPlanned && event.at().isAfter(now) ? event.at() : now;
        }
        return moments;
    }

    private static Set<UnitId> ids(Set<UnitId> had, List<CommunicationUnit> units) {
        Set<UnitId> ids = new LinkedHashSet<>(had);
        units.forEach(unit -> ids.add(unit.id()));
        return ids;
    }

    /** Returns the events that applied. */
    public List<Moment> acceptedMoments() {
        return moments().stream()
                .filter(moment -> moment.transition().isAccepted())
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("units " + EventText.units(units) + ", " + rules);
        moments()
                .forEach(moment -> text.append("\n  ")
                        .append(EventText.of(moment.event()))
                        .append(" -> ")
                        .append(moment.transition()));
        return text.toString();
    }
}
