package io.contactlist.list;

import io.contactlist.model.CampaignId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a store keeps of a list beside its contacts: it changes in the same atomic step as they do.
 *
 * @param list the list
 * @param campaigns its campaigns by their ids, in the order of their creation
 * @param counters its counters
 */
public record ListState(ContactList list, Map<CampaignId, Campaign> campaigns, Counters counters) {

    /**
     * @throws IllegalArgumentException if a campaign stands under another id than its own, or is another list's
     */
    public ListState {
        Objects.requireNonNull(list, "list");
        campaigns = Collections.unmodifiableMap(new LinkedHashMap<>(campaigns));
        Objects.requireNonNull(counters, "counters");
        for (Map.Entry<CampaignId, Campaign> entry : campaigns.entrySet()) {
            Campaign campaign = entry.getValue();
            if (!campaign.id().equals(entry.getKey()) || !campaign.list().equals(list.id())) {
                throw new IllegalArgumentException(
                        "campaign " + entry.getKey() + " must stand under its own id, and be of list " + list.id());
            }
        }
    }

    /**
     * A list without contacts and campaigns.
     *
     * @param list the list
     * @return its state
     */
    public static ListState of(ContactList list) {
        return new ListState(list, Map.of(), Counters.NONE);
    }

    /**
     * One of the list's campaigns.
     *
     * @param id the campaign's id
     * @return the campaign, if the list has it
     */
    public Optional<Campaign> campaign(CampaignId id) {
        return Optional.ofNullable(campaigns.get(id));
    }

    /**
     * The state with another list value.
     *
     * @param other the list
     * @return the state
     */
    public ListState with(ContactList other) {
        return new ListState(other, campaigns, counters);
    }

    /**
     * The state with a campaign added or changed.
     *
     * @param campaign the campaign
     * @return the state
     * @throws IllegalArgumentException if the list has a campaign with this id on another channel type (rule K3)
     */
    public ListState with(Campaign campaign) {
        Map<CampaignId, Campaign> next = new LinkedHashMap<>(campaigns);
        Campaign known = next.put(campaign.id(), campaign);
        if (known != null && known.type() != campaign.type()) {
            throw new IllegalArgumentException(
                    "the campaign " + known.id() + " is on " + known.type() + ", not " + campaign.type());
        }
        return new ListState(list, next, counters);
    }

    /**
     * The state at the end of an atomic step: campaigns that have nothing left to do complete by
     * themselves (rule K3).
     *
     * @param after the counters after the step
     * @return the state
     */
    public ListState completeCampaigns(Counters after) {
        Map<CampaignId, Campaign> next = new LinkedHashMap<>(campaigns);
        next.replaceAll((id, campaign) -> campaign.after(after));
        return new ListState(list, next, after);
    }
}
