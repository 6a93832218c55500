package io.contactlist.selection;

/** An attribute that every conversation can have. */
public enum StandardAttribute implements Attribute {
    /** The conversation's id. */
    ID("id", AttributeType.TEXT),
    /** The embedding system's key of the contact. */
    CONTACT("contact", AttributeType.TEXT),
    /** The contact's name; may be missing. */
    NAME("name", AttributeType.TEXT),
    /** The id of the channel. */
    CHANNEL("channel", AttributeType.TEXT),
    /** The type of the channel. */
    CHANNEL_TYPE("channelType", AttributeType.CHANNEL_TYPE),
    /** The status of the conversation. */
    STATUS("status", AttributeType.STATUS),
    /** The labels; missing if there are none. */
    LABELS("labels", AttributeType.LABELS),
    /** When it was created. */
    CREATED("created", AttributeType.INSTANT),
    /** When something last happened in it; may be missing. */
    LAST_ACTIVITY("lastActivity", AttributeType.INSTANT);

    private final String text;
    private final AttributeType type;

    StandardAttribute(String text, AttributeType type) {
        this.text = text;
        this.type = type;
    }

    @Override
    public AttributeType type() {
        return type;
    }

    @Override
    public String toText() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
