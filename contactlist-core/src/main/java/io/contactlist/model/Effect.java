package io.contactlist.model;

import java.time.Instant;
import java.util.List;

/**
 * Something that the embedding service must carry out, or may want to know, after an event was applied.
 *
 * <p>All effects are records, immutable and thread-safe.
 */
public sealed interface Effect {

    /**
     * A planned attempt was cancelled, or its campaign was stopped: do not make it. It counts as made. If it has not
     * begun, hand it back; if it was made, report its outcome (rules A8, L5).
     *
     * @param campaign the campaign that planned it
     * @param number the attempt's number
     */
    record CancelAttempt(CampaignId campaign, int number) implements Effect {}

    /** The contact closed (rules C1, C6). */
    record Closed() implements Effect {}

    /**
     * A callback ended without a successful attempt (rule B5).
     *
     * @param callback the callback
     * @param why why it ended
     */
    record CallbackEnded(Callback callback, CallbackEnd why) implements Effect {}

    /**
     * The contact became {@link ContactStatus#ATTEMPTED} on a channel type.
     *
     * @param type the channel type
     * @param limits all limits that forbid another attempt (rule A3); may be empty if the contact expired (rule G5)
     */
    record TypeExhausted(ChannelType type, List<ReachedLimit> limits) implements Effect {}

    /**
     * The contact can be planned again on some channel type (rule A6).
     *
     * @param from from when on; the event's own instant if the contact need not wait any longer
     */
    record DueAgain(Instant from) implements Effect {}
}
