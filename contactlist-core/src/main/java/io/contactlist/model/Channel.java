package io.contactlist.model;

import java.util.Objects;

/**
 * The channel an outgoing activity is carried out from: a trunk, a mailbox, a messenger account of the
 * embedding system (rule U2).
 *
 * @param id the embedding system's name of the channel, not blank
 * @param type what kind of conversation it leads to
 */
public record Channel(String id, ChannelType type) {

    /**
     * @throws IllegalArgumentException if the id is blank
     */
    public Channel {
        Checks.notBlank(id, "channel id");
        Objects.requireNonNull(type, "channel type");
    }

    /**
     * A channel that calls.
     *
     * @param id the trunk or line, not blank
     * @return the channel
     */
    public static Channel call(String id) {
        return new Channel(id, ChannelType.CALL);
    }

    /**
     * A channel that writes e-mail.
     *
     * @param id the mailbox, not blank
     * @return the channel
     */
    public static Channel email(String id) {
        return new Channel(id, ChannelType.EMAIL);
    }

    /**
     * A channel of a messenger or social network.
     *
     * @param id the account, not blank
     * @return the channel
     */
    public static Channel socialMedia(String id) {
        return new Channel(id, ChannelType.SOCIAL_MEDIA);
    }
}
