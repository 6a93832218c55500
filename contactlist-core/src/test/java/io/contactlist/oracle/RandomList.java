package io.contactlist.oracle;

import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ListId;
import io.contactlist.lives.Choice;
import io.contactlist.lives.Dice;
import io.contactlist.lives.EventKind;
import io.contactlist.lives.RuleSheet;
import io.contactlist.lives.UnitPool;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactId;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.ReleaseReason;
import io.contactlist.model.TimeZones;
import io.contactlist.model.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One list, from its first upload through campaigns, edits and news of every kind. */
final class RandomList {

    private static final int MAX_CONTACTS = 12;
    private static final int EVENTS_PER_CONTACT = 35;
    private static final List<EventKind> OF_ONE_CONTACT = EventKind.allBut(EventKind.CHANGE_RULES);

    private final Dice dice;
    private final Distribution distribution;
    private final JudgedList list = new JudgedList();
    private Instant now = Instant.parse("2026-05-04T08:00:00Z");

    RandomList(long seed, Distribution distribution) {
        dice = Dice.of(seed);
        this.distribution = distribution;
    }

    JudgedList list() {
        return list;
    }

    /** Runs the list to its end. */
    void run() {
        list.changeRules(list.rulebook().publish(RuleSheet.random(dice)));
        int contacts = 1 + dice.below(MAX_CONTACTS);
        for (int i = 0; i < contacts; i++) {
            upload();
        }
        for (int i = 1 + dice.below(4); i > 0; i--) {
            create();
        }
        int most = contacts * EVENTS_PER_CONTACT;
        for (int i = 0; i < most; i++) {
            step();
        }
        settle();
        list.contacts().forEach(contact -> explained(contact, contact::replay));
        list.recount();
    }

    private void step() {
        int roll = dice.below(1000);
        if (roll < 3) {
            changeRules();
        } else if (roll < 6 && list.contacts().size() < 2 * MAX_CONTACTS) {
            upload();
        } else if (roll < 30) {
            launch(dice.oneOf(list.campaigns()));
        } else if (roll < 40) {
            stop(dice.oneOf(list.campaigns()));
        } else if (roll < 45) {
            recordOverdue();
        } else {
            goOn(dice.oneOf(list.contacts()));
        }
        if (dice.percent(90)) {
            settle();
        }
    }

    private void settle() {
        distribution.completions(list.settle());
    }

    private void goOn(JudgedContact contact) {
        Campaign campaign = campaign(contact.contact());
        Choice choice = Choice.random(OF_ONE_CONTACT, dice);
        Instant at = now.plus(choice.pause());
        ContactEvent event = apply(contact, judged -> choice.event(judged.situation(campaign, at)));
        now = Choice.clockAfter(event, at);
    }

    private ContactEvent apply(JudgedContact contact, Function<JudgedContact, ContactEvent> cause) {
        explained(contact, () -> {
            Transition transition = list.apply(contact, cause);
            distribution.count(contact.lastEvent(), transition);
        });
        distribution.count(contact.reading());
        return contact.lastEvent();
    }

    /** Says of a disagreement on which contact it came up, and what is the least that shows it. */
    private static void explained(JudgedContact contact, Runnable question) {
        try {
            question.run();
        } catch (Disagreement | RuntimeException e) {
            throw new Disagreement(e + "\n  " + contact.describe() + "\n\nshrunk: " + new Shrinker(contact).shrink());
        }
    }

    private void upload() {
        String id = "contact " + list.contacts().size();
        Attributes attributes = dice.percent(50) ? Attributes.NONE : Attributes.of(Map.of("debt", "75.25"));
        Contact contact =
                Contact.of(new ContactId(id), dice.percent(50) ? "Ann" : null, UnitPool.EVERY.row(dice), attributes);
        Instant notAfter = dice.percent(20) ? now.plus(Duration.ofMinutes(dice.below(10_000))) : null;
        list.add(contact.withZones(TimeZones.of("Europe/Kyiv"))
                .withPriority(dice.below(19) - 9)
                .withNotAfter(notAfter));
    }

    private void changeRules() {
        ListRules next = list.rulebook().publish(RuleSheet.random(dice));
        list.changeRules(next);
        Instant at = now;
        for (JudgedContact contact : list.contacts()) {
            apply(contact, judged -> new RulesChanged(next, at));
        }
    }

    /** Somebody asks the list for what has ended (L10). */
    private void recordOverdue() {
        for (JudgedContact contact : list.contacts()) {
            for (ContactEvent end : LifeCycle.overdue(contact.contact(), list.rules(), now)) {
                apply(contact, judged -> end);
            }
        }
    }

    private void create() {
        CampaignId id = new CampaignId("campaign " + list.campaigns().size());
        CampaignEnd end = dice.percent(70) ? CampaignEnd.AUTOMATIC : CampaignEnd.MANUAL;
        launch(new Campaign(id, new ListId("list"), dice.oneOf(ChannelType.values()), end, CampaignStatus.COMPLETED));
    }

    private void launch(Campaign campaign) {
        list.put(campaign.withStatus(CampaignStatus.ACTIVE));
        settle();
    }

    /** Stopped by hand: what it had planned is released, and nothing else's (K3). */
    private void stop(Campaign campaign) {
        list.put(campaign.withStatus(CampaignStatus.COMPLETED));
        Instant at = now;
        for (JudgedContact contact : list.contacts()) {
            boolean isPlannedByIt = contact.contact()
                    .planned()
                    .filter(attempt -> attempt.campaign().equals(campaign.id()))
                    .isPresent();
            if (isPlannedByIt) {
                apply(contact, judged -> released(judged.contact().attempts().size(), at));
            }
        }
    }

    private static ContactEvent released(int number, Instant at) {
        return new AttemptReleased(number, ReleaseReason.CAMPAIGN_STOPPED, at);
    }

    /** One that may plan the contact, if there is one; else one that is active, or any. */
    private Campaign campaign(Contact contact) {
        List<Campaign> all = list.campaigns();
        List<Campaign> active = all.stream().filter(Campaign::isActive).toList();
        List<Campaign> useful = active.stream()
                .filter(campaign -> contact.status(campaign.type()) == ContactStatus.CALLABLE)
                .toList();
        return dice.oneOf(!useful.isEmpty() ? useful : !active.isEmpty() ? active : all);
    }
}
