package io.contactlist.model;

/** The kinds of conversation an outgoing activity can lead to (rule U2). */
public enum ChannelType {
    /** Messengers and social networks. */
    SOCIAL_MEDIA,
    /** E-mail. */
    EMAIL,
    /** Voice calls. */
    CALL
}
