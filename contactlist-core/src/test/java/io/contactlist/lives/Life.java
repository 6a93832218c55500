package io.contactlist.lives;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** One event of a life, accepted or refused. */
    public record Moment(
            Contact before,
            ListRules rulesBefore,
            ContactEvent event,
            Transition transition,
            Contact after,
            ListRules rulesAfter) {

        /** Returns the transition, if the event applied. */
        public Optional<Transition.Accepted> accepted() {
            return transition instanceof Transition.Accepted accepted ? Optional.of(accepted) : Optional.empty();
        }

        /** Returns what happened on the units that the contact has or once had. */
        public List<UnitState> records() {
            return after.toSnapshot().units().stream()
                    .map(snapshot -> after.unit(snapshot.unit().id()))
                    .toList();
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
        return new Life(pool, units, new ListRules(policy, rules.attempts(), rules.order()), choices);
    }

    /** Returns the same life in a list with this answer time on every type. */
    public Life withAnswerTime(Duration time) {
        AttemptControl now = rules.attempts();
        Map<ChannelType, Duration> answerTime = new EnumMap<>(ChannelType.class);
        for (ChannelType type : ChannelType.values()) {
            answerTime.put(type, time);
        }
        AttemptControl attempts = new AttemptControl(
                now.perContact(),
                now.perUnit(),
                now.perType(),
                now.minimumDelay(),
                now.categories(),
                answerTime,
                now.rolling(),
                now.quiet());
        return new Life(pool, units, new ListRules(rules.closure(), attempts, rules.order()), choices);
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
        for (Choice choice : choices) {
            now = now.plus(choice.pause());
            ContactEvent event = choice.event(
                    new Situation(contact, current, past, pool, CAMPAIGN, List.of(ChannelType.values()), now));
            Transition transition = LifeCycle.apply(contact, event, current);
            Contact next = transition instanceof Transition.Accepted accepted ? accepted.contact() : contact;
            ListRules rulesAfter = event instanceof RulesChanged changed ? changed.rules() : current;
            moments.add(new Moment(contact, current, event, transition, next, rulesAfter));
            past.add(event);
            contact = next;
            current = rulesAfter;
            now = Choice.clockAfter(event, now);
        }
        return moments;
    }

    /** Returns the events that applied, each alone: what had ended by itself comes before the event that met it. */
    public List<Moment> acceptedMoments() {
        return moments().stream().flatMap(moment -> alone(moment).stream()).toList();
    }

    private static List<Moment> alone(Moment moment) {
        List<Moment> alone = new ArrayList<>();
        Contact contact = moment.before();
        for (ContactEvent event :
                moment.accepted().map(Transition.Accepted::events).orElse(List.of())) {
            Transition transition = LifeCycle.apply(contact, event, moment.rulesBefore());
            Contact next = ((Transition.Accepted) transition).contact();
            ListRules after = event == moment.event() ? moment.rulesAfter() : moment.rulesBefore();
            alone.add(new Moment(contact, moment.rulesBefore(), event, transition, next, after));
            contact = next;
        }
        return alone;
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
