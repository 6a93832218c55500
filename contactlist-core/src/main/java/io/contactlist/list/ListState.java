package io.contactlist.list;

import io.contactlist.model.CampaignId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of a list that a store keeps beside the contacts. It changes in the same atomic step as they do.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param list the list
 * @param campaigns its own campaigns by their ids, in the order of their creation
 * @param counters its counters
 */
public record ListState(ContactList list, Map<CampaignId, Campaign> campaigns, Counters counters) {

    public ListState {
        Objects.requireNonNull(list, "list");
        campaigns = Collections.unmodifiableMap(new LinkedHashMap<>(campaigns));
        Objects.requireNonNull(counters, "counters");
        for (Map.Entry<CampaignId, Campaign> entry : campaigns.entrySet()) {
            Campaign campaign = entry.getValue();
            if (!campaign.id().equals(entry.getKey())) {
                throw new IllegalArgumentException("campaign " + campaign.id() + " must be stored under its own id,"
                        + " but is under " + entry.getKey());
            }
            if (!campaign.list().equals(list.id())) {
                throw new IllegalArgumentException(
                        "list of campaign " + campaign.id() + " must be " + list.id() + ", but is " + campaign.list());
            }
        }
    }

    /**
     * Creates the state of a list without contacts and campaigns.
     *
     * @param list the list
     * @return its state
     */
    public static ListState of(ContactList list) {
        return new ListState(list, Map.of(), Counters.NONE);
    }

    /** {@return the campaign with this id, or empty if the list has none} */
    public Optional<Campaign> campaign(CampaignId id) {
        return Optional.ofNullable(campaigns.get(id));
    }

    /** {@return this state with another list value} */
    public ListState with(ContactList other) {
        return new ListState(other, campaigns, counters);
    }

    /**
     * Returns this state with a campaign added or replaced.
     *
     * @param campaign the campaign
     * @return the state
     * @throws IllegalArgumentException if it belongs to another list, or has the id of a campaign on another channel
     *     type (rule K3)
     */
    public ListState with(Campaign campaign) {
        Map<CampaignId, Campaign> next = new LinkedHashMap<>(campaigns);
        Campaign known = next.put(campaign.id(), campaign);
        if (known != null && known.type() != campaign.type()) {
            throw new IllegalArgumentException(
                    "type of campaign " + known.id() + " must be " + known.type() + ", but is " + campaign.type());
        }
        return new ListState(list, next, counters);
    }

    /**
     * Returns the state at the end of an atomic step. Campaigns with nothing left to do complete, unless they are
     * always active (rule K3).
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
