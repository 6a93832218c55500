package io.contactlist.oracle;

import static io.contactlist.oracle.Disagreement.check;

import io.contactlist.list.Campaign;
import io.contactlist.list.CampaignEnd;
import io.contactlist.list.CampaignStatus;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.list.Tally;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A list with its contacts, counters and campaigns (K1 to K3), the library's and the judge's. */
final class JudgedList {

    private final Rulebook rulebook = new Rulebook();
    private final List<JudgedContact> contacts = new ArrayList<>();
    private final Map<CampaignId, CampaignStatus> campaignStatuses = new LinkedHashMap<>();
    private ListState state = ListState.of(ContactList.of(new ListId("list"), ContactList.named("list")));
    private Counters counters = Counters.NONE;

    Rulebook rulebook() {
        return rulebook;
    }

    List<JudgedContact> contacts() {
        return contacts;
    }

    Counters counters() {
        return counters;
    }

    ListRules rules() {
        return state.list().rules();
    }

    List<Campaign> campaigns() {
        return List.copyOf(state.campaigns().values());
    }

    void changeRules(ListRules rules) {
        state = state.with(state.list().withRules(rules));
    }

    void add(Contact imported) {
        JudgedContact contact = new JudgedContact(imported, rules(), rulebook);
        contacts.add(contact);
        counters = counters.plus(imported);
        compareCounters();
    }

    /** Applies the event that a cause makes, inside an atomic step; the step ends with {@link #settle}. */
    Transition apply(JudgedContact contact, Function<JudgedContact, ContactEvent> cause) {
        Transition transition = contact.apply(cause);
        if (transition instanceof Transition.Accepted accepted) {
            counters = counters.moved(accepted.before(), accepted.contact().statuses());
            compareCounters();
        }
        return transition;
    }

    void put(Campaign campaign) {
        state = state.with(campaign);
        campaignStatuses.put(campaign.id(), campaign.status());
    }

    /**
     * The end of an atomic step: campaigns with nothing left to do complete by themselves (K3).
     *
     * @return how many did
     */
    int settle() {
        int completed = 0;
        state = state.completeCampaigns(counters);
        check("counters of the list", counters, state.counters());
        for (Campaign campaign : state.campaigns().values()) {
            boolean over = contacts.stream().noneMatch(contact -> isUnderWay(contact, campaign.type()));
            if (over && campaign.end() == CampaignEnd.AUTOMATIC) {
                CampaignStatus before = campaignStatuses.put(campaign.id(), CampaignStatus.COMPLETED);
                completed += before == CampaignStatus.ACTIVE ? 1 : 0;
            }
            CampaignStatus status = campaignStatuses.get(campaign.id());
            check("status of", campaign.id(), status, campaign.status());
            check("active", campaign.id(), status == CampaignStatus.ACTIVE, campaign.isActive());
        }
        return completed;
    }

    private static boolean isUnderWay(JudgedContact contact, ChannelType type) {
        ContactStatus status = contact.reading().onType().get(type);
        return status == ContactStatus.CALLABLE || status == ContactStatus.PLANNING || status == ContactStatus.OPEN;
    }

    /** The counters brought up to date against a count of what the judge says of every contact. */
    private void compareCounters() {
        compare("list", counters.inList(), JudgedStatus::inList);
        for (ChannelType type : ChannelType.values()) {
            compare(type, counters.on(type), reading -> reading.onType().get(type));
        }
    }

    private void compare(Object viewedBy, Tally tally, Function<JudgedStatus, ContactStatus> view) {
        long[] counts = new long[ContactStatus.values().length];
        contacts.forEach(contact -> counts[view.apply(contact.reading()).ordinal()]++);
        for (ContactStatus status : ContactStatus.values()) {
            if (counts[status.ordinal()] != tally.of(status)) {
                check("counters of " + viewedBy, status, counts[status.ordinal()], tally.of(status));
            }
        }
        check("total of", viewedBy, (long) contacts.size(), tally.total());
    }

    /** A recount over all contacts gives the same counters (K2). */
    void recount() {
        check("recount", Counters.of(contacts.stream().map(JudgedContact::contact), rules()), counters);
    }
}
