package io.contactlist.list;

import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import java.util.Objects;

/**
 * A campaign of a list on one channel type, on which it plans attempts while it is active (rule K3).
 *
 * <p>This record is immutable and thread-safe.
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

    /** {@return whether the campaign is active, so that it plans} */
    public boolean isActive() {
        return status == CampaignStatus.ACTIVE;
    }

    /** {@return this campaign with another status} */
    public Campaign withStatus(CampaignStatus other) {
        return new Campaign(id, list, type, end, other);
    }

    /**
     * Returns the campaign, completed if it ends automatically and its view has no callable, planning or open contact.
     */
    Campaign after(Counters counters) {
        Tally view = counters.on(type);
        boolean over = view.callable() + view.planning() + view.open() == 0;
        return over && isActive() && end == CampaignEnd.AUTOMATIC ? withStatus(CampaignStatus.COMPLETED) : this;
    }
}
