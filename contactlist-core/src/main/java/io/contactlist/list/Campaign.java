package io.contactlist.list;

import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import java.util.Objects;

/**
 * Ties a list to one channel type, on which it plans attempts while it is active (rule K3).
 *
 * @param id the campaign's id, unique over all lists of a store
 * @param list the list it works through
 * @param type the channel type it plans on
 * @param end how it ends
 * @param status whether it plans
 */
public record Campaign(CampaignId id, ListId list, ChannelType type, CampaignEnd end, CampaignStatus status) {

    public Campaign {
        Objects.requireNonNull(id, "campaign id");
        Objects.requireNonNull(list, "list id");
        Objects.requireNonNull(type, "channel type");
        Objects.requireNonNull(end, "campaign end");
        Objects.requireNonNull(status, "campaign status");
    }

    /**
     * Whether the campaign plans.
     *
     * @return true if it is active
     */
    public boolean isActive() {
        return status == CampaignStatus.ACTIVE;
    }

    /**
     * The campaign with another status.
     *
     * @param other the status
     * @return the campaign
     */
    public Campaign withStatus(CampaignStatus other) {
        return new Campaign(id, list, type, end, other);
    }

    /** Completes by itself once nothing is callable, planning or open in its view. */
    Campaign after(Counters counters) {
        Tally view = counters.on(type);
        boolean over = view.callable() + view.planning() + view.open() == 0;
        return over && isActive() && end == CampaignEnd.AUTOMATIC ? withStatus(CampaignStatus.COMPLETED) : this;
    }
}
