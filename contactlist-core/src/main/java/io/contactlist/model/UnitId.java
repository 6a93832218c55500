package io.contactlist.model;

import java.util.Objects;

/**
 * Identifies a communication unit within its contact (rule U3).
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param channel the channel to use
 * @param address the normalised address, not blank
 */
public record UnitId(Channel channel, String address) {

    public UnitId {
        Objects.requireNonNull(channel, "channel");
        Checks.notBlank(address, "address");
    }

    /** {@return the type of the channel} */
    public ChannelType type() {
        return channel.type();
    }

    /** Shows the channel without the address, which is personal data. */
    @Override
    public String toString() {
        return "unit on " + channel.type() + " " + channel.id();
    }
}
