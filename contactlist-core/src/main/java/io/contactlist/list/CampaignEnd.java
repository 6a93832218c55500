package io.contactlist.list;

/** How a campaign ends (rule K3). */
public enum CampaignEnd {
    /** By itself once no contact on its channel type is callable, planning or open, or by hand. */
    AUTOMATIC,
    /** Only by hand: the campaign is always active. */
    MANUAL
}
