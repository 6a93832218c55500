package io.contactlist.model;

/**
 * Identifies a campaign, unique over all lists of a store.
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param value the identifier, not blank, without unpaired surrogates
 */
public record CampaignId(String value) {

    public CampaignId {
        Checks.whole(Checks.notBlank(value, "campaign id"), "campaign id");
    }

    /**
     * Creates an identifier.
     *
     * @param value the identifier, not blank, without unpaired surrogates
     * @return the identifier
     * @throws IllegalArgumentException if it is blank or has an unpaired surrogate
     */
    public static CampaignId of(String value) {
        return new CampaignId(value);
    }

    /** Returns the bare identifier. */
    @Override
    public String toString() {
        return value;
    }
}
