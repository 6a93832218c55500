package io.contactlist.model;

/**
 * Identifies a campaign: unique over all lists of a store.
 *
 * @param value the identifier, not blank, of Unicode characters
 */
public record CampaignId(String value) {

    /**
     * @throws IllegalArgumentException if it is blank, or has half a surrogate pair
     */
    public CampaignId {
        Checks.whole(Checks.notBlank(value, "campaign id"), "campaign id");
    }

    /**
     * The same as the constructor, to be read aloud.
     *
     * @param value the identifier, not blank, of Unicode characters
     * @return the identifier
     */
    public static CampaignId of(String value) {
        return new CampaignId(value);
    }

    /** The bare identifier. */
    @Override
    public String toString() {
        return value;
    }
}
