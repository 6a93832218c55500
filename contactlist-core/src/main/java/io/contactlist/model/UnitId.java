package io.contactlist.model;

import java.util.Objects;

/**
 * Tells a communication unit from the others of its contact: inside one contact the pair occurs once
 * (rule U3).
 *
 * @param channel the channel to send from
 * @param address the address in its one form, not blank
 */
public record UnitId(Channel channel, String address) {

    /**
     * @throws IllegalArgumentException if the address is blank
     */
    public UnitId {
        Objects.requireNonNull(channel, "channel");
        Checks.notBlank(address, "address");
    }

    /**
     * The channel's type.
     *
     * @return the type
     */
    public ChannelType type() {
        return channel.type();
    }

    /** The channel; the address is personal data and left out. */
    @Override
    public String toString() {
        return "unit on " + channel.type() + " " + channel.id();
    }
}
