package io.contactlist.list;

/** Whether a campaign plans (rule K3). */
public enum CampaignStatus {
    /** It plans. */
    ACTIVE,
    /** It has ended, by itself or by hand, until it is launched again. */
    COMPLETED
}
