package io.contactlist.model;

/** The types of conversation that an outgoing activity leads to (rule U2). */
public enum ChannelType {
    /** Messengers and social networks. */
    SOCIAL_MEDIA,
    /** E-mail. */
    EMAIL,
    /** Voice calls. */
    CALL
}
