package io.contactlist.model;

import java.time.Instant;
import java.util.List;

/** What the embedding service must carry out, or may want to know, after an event was applied. */
public sealed interface Effect {

    /**
     * A planned attempt was released by something other than its dialer: don't make it, or end it. Its
     * outcome still counts if it was made all the same, unless a reset released it (rule L6).
     *
     * @param campaign the campaign that had planned it
     * @param number the attempt's number
     */
    record CancelAttempt(CampaignId campaign, int number) implements Effect {}

    /** The contact closed (rules C1, C6). */
    record Closed() implements Effect {}

    /**
     * The contact became {@link ContactStatus#ATTEMPTED} on a channel type.
     *
     * @param type the channel type
     * @param limits all limits that forbid another attempt (rule A3)
     */
    record TypeExhausted(ChannelType type, List<ReachedLimit> limits) implements Effect {}

    /**
     * The contact can be planned again, on some channel type, from this instant on (rule A6).
     *
     * @param from the instant; the event's own where the contact needn't wait any longer
     */
    record DueAgain(Instant from) implements Effect {}
}
