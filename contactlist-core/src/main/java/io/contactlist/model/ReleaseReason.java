package io.contactlist.model;

/** Why a planned attempt is released without an outcome. */
public enum ReleaseReason {
    /** The dialer handed it back: it was not made and will not be. The contact may be planned at once. */
    HANDED_BACK(AttemptState.HANDED_BACK),
    /** Its campaign was stopped (rule K3). */
    CAMPAIGN_STOPPED(AttemptState.CAMPAIGN_STOPPED),
    /** Its lease ended without a report (rule L6). */
    LEASE_ENDED(AttemptState.LEASE_ENDED);

    private final AttemptState state;

    ReleaseReason(AttemptState state) {
        this.state = state;
    }

    AttemptState state() {
        return state;
    }
}
