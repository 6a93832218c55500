package io.contactlist.model;

/** The kind of a channel, and so of the conversations on it (rule U2). */
public enum ChannelType {
    /** Messengers and social networks. */
    SOCIAL_MEDIA,
    /** E-mail. */
    EMAIL,
    /** Voice calls. */
    CALL
}
