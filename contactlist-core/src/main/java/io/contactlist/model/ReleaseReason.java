package io.contactlist.model;

/** Why a planned attempt is released without a report. */
public enum ReleaseReason {
    /** Its campaign was stopped (rule K3). */
    CAMPAIGN_STOPPED(AttemptState.CAMPAIGN_STOPPED),
    /** Its lease ended without a report (rules L6, L10). */
    LEASE_ENDED(AttemptState.LEASE_ENDED);

    private final AttemptState state;

    ReleaseReason(AttemptState state) {
        this.state = state;
    }

    AttemptState state() {
        return state;
    }
}
