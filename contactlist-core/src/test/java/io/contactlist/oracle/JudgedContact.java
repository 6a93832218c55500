package io.contactlist.oracle;

import io.contactlist.list.Campaign;
import io.contactlist.lives.EventText;
import io.contactlist.lives.Situation;
import io.contactlist.lives.UnitPool;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One contact as the library keeps it, side by side with the judge of its history. */
final class JudgedContact {

    private final Contact imported;
    private final ListRules importRules;
    private final Rulebook rulebook;
    private final Judge judge;
    private final JudgeComparison comparison;
    private final LimitLaw limitLaw;
    private final List<Function<JudgedContact, ContactEvent>> causes = new ArrayList<>();
    private final List<ContactEvent> events = new ArrayList<>();
    private final List<ContactEvent> accepted = new ArrayList<>();
    private final List<ContactEvent> recorded = new ArrayList<>();
    private Contact contact;
    private ListRules rules;

    JudgedContact(Contact imported, ListRules importRules, Rulebook rulebook) {
        this.imported = imported;
        this.importRules = importRules;
        this.rulebook = rulebook;
        contact = imported;
        rules = importRules;
        judge = new Judge(DataUpdated.of(imported, Instant.EPOCH), rulebook.sheet(importRules), rulebook);
        comparison = new JudgeComparison(judge);
        limitLaw = new LimitLaw(judge);
    }

    /** The same contact as it was imported. */
    JudgedContact afresh() {
        return new JudgedContact(imported, importRules, rulebook);
    }

    Contact imported() {
        return imported;
    }

    ListRules importRules() {
        return importRules;
    }

    Contact contact() {
        return contact;
    }

    Judge judge() {
        return judge;
    }

    JudgedStatus reading() {
        return judge.reading();
    }

    /** Every event so far, accepted or not. */
    List<ContactEvent> events() {
        return events;
    }

    ContactEvent lastEvent() {
        return events.get(events.size() - 1);
    }

    /** What made the events, for the contact as it was then. */
    List<Function<JudgedContact, ContactEvent>> causes() {
        return causes;
    }

    /** The situation in which a campaign's choice becomes an event. */
    Situation situation(Campaign campaign, Instant now) {
        return new Situation(contact, rules, events, UnitPool.EVERY, campaign.id(), List.of(campaign.type()), now);
    }

    /**
     * Applies the event that a cause makes and compares all there is to compare.
     *
     * @throws Disagreement if judge and library differ
     */
    Transition apply(Function<JudgedContact, ContactEvent> cause) {
        causes.add(cause);
        ContactEvent event = cause.apply(this);
        events.add(event);
        JudgedStatus before = judge.reading();
        Transition transition = LifeCycle.apply(contact, event, rules);
        Verdict verdict = judge.judge(event);
        comparison.transition(verdict, transition);
        if (transition instanceof Transition.Accepted done) {
            accepted.add(event);
            recorded.addAll(done.events());
            contact = done.contact();
            rules = event instanceof RulesChanged changed ? changed.rules() : rules;
            comparison.statuses("status before", before, done.before());
            comparison.statuses("status after", judge.reading(), done.contact().statuses());
            comparison.contact(contact, rules);
            Disagreement.check("effects", verdict.effects(), done.effects());
            limitLaw.check();
        }
        return transition;
    }

    /** Replaying the recorded events, those that were accepted, or all of them, gives the same contact. */
    void replay() {
        Contact replayed = LifeCycle.replay(imported, recorded, importRules);
        comparison.contact(replayed, rules);
        Disagreement.check("replay", contact, replayed);
        Disagreement.check("snapshot", contact, Contact.of(contact.toSnapshot()));
        Disagreement.check("replay of what was accepted", contact, LifeCycle.replay(imported, accepted, importRules));
        Disagreement.check("replay with what was rejected", contact, LifeCycle.replay(imported, events, importRules));
    }

    String describe() {
        return "imported " + EventText.units(imported.units()) + " not after " + imported.notAfter() + "\n  rules "
                + rulebook.sheet(importRules) + "\n  events" + EventText.of(events);
    }
}
