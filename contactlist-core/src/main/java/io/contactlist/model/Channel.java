package io.contactlist.model;

import java.util.Objects;

/**
 * The channel that an outgoing activity uses, such as a trunk, a mailbox or a messenger account (rule U2).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param id the embedding system's name of the channel, not blank
 * @param type the type of the conversations on it
 */
public record Channel(String id, ChannelType type) {

    public Channel {
        Checks.notBlank(id, "channel id");
        Objects.requireNonNull(type, "channel type");
    }

    /**
     * Creates a channel for calls.
     *
     * @param id the trunk or line, not blank
     * @return the channel
     */
    public static Channel call(String id) {
        return new Channel(id, ChannelType.CALL);
    }

    /**
     * Creates a channel for e-mail.
     *
     * @param id the mailbox, not blank
     * @return the channel
     */
    public static Channel email(String id) {
        return new Channel(id, ChannelType.EMAIL);
    }

    /**
     * Creates a channel of a messenger or social network.
     *
     * @param id the account, not blank
     * @return the channel
     */
    public static Channel socialMedia(String id) {
        return new Channel(id, ChannelType.SOCIAL_MEDIA);
    }
}
