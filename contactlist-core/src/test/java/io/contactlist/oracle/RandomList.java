package io.contactlist.oracle;

import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ListId;
import io.contactlist.model.Attempt;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.ContactId;
import io.contactlist.model.ListRules;
import io.contactlist.model.ReleaseReason;
import java.util.List;
import java.util.Map;

/** One list, from its first upload through campaigns, edits and news of every kind. */
final class RandomList {

    private static final int MAX_CONTACTS = 12;
    private static final int EVENTS_PER_CONTACT = 35;

    private final Dice dice;
    private final Distribution distribution;
    private final JudgedList list = new JudgedList();
    private final RandomUnits units;
    private final RandomRules rules;
    private final RandomClock clock;
    private final RandomEvents events;

    RandomList(long seed, Distribution distribution) {
        dice = new Dice(seed);
        this.distribution = distribution;
        units = new RandomUnits(dice);
        rules = new RandomRules(dice);
        clock = new RandomClock(dice);
        events = new RandomEvents(dice, units, clock);
    }

    JudgedList list() {
        return list;
    }

    /** Runs the list to its end. */
    void run() {
        list.changeRules(list.rulebook().publish(rules.next()));
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
        clock.tick();
        int roll = dice.below(1000);
        if (roll < 3) {
            changeRules();
        } else if (roll < 6 && list.contacts().size() < 2 * MAX_CONTACTS) {
            upload();
        } else if (roll < 30) {
            launch(dice.oneOf(list.campaigns()));
        } else if (roll < 40) {
            switchOff(dice.oneOf(list.campaigns()));
        } else {
            JudgedContact contact = dice.oneOf(list.contacts());
            apply(contact, events.next(contact, campaign()));
        }
        if (dice.percent(90)) {
            settle();
        }
    }

    private void settle() {
        distribution.completions(list.settle());
    }

    private void apply(JudgedContact contact, ContactEvent event) {
        explained(contact, () -> distribution.count(event, list.apply(contact, event)));
        distribution.stands(contact.reading());
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
        list.add(Contact.of(new ContactId(id), dice.percent(50) ? "Ann" : null, units.row(), attributes));
    }

    private void changeRules() {
        ListRules next = list.rulebook().publish(rules.next());
        list.changeRules(next);
        for (JudgedContact contact : list.contacts()) {
            apply(contact, new RulesChanged(next, clock.now()));
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

    /** Switched off by hand: what it had planned is released, and nothing else's (K3). */
    private void switchOff(Campaign campaign) {
        list.put(campaign.withStatus(CampaignStatus.COMPLETED));
        for (JudgedContact contact : list.contacts()) {
            contact.contact()
                    .planned()
                    .filter(attempt -> attempt.campaign().equals(campaign.id()))
                    .map(Attempt::number)
                    .ifPresent(number ->
                            apply(contact, new AttemptReleased(number, ReleaseReason.CAMPAIGN_STOPPED, clock.now())));
        }
    }

    /** Mostly one that is active. */
    private Campaign campaign() {
        List<Campaign> active =
                list.campaigns().stream().filter(Campaign::isActive).toList();
        return dice.oneOf(active.isEmpty() ? list.campaigns() : active);
    }
}
