package io.contactlist.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address together with the channel the outgoing activity is carried out from (rule U2). This is what
 * was uploaded; what has happened on the unit since is kept by its {@link Contact}.
 */
public final class CommunicationUnit {

    private final Channel channel;
    private final ChannelType type;
    private final String address;
    private final String typed;
    private final boolean wellFormed;

    private CommunicationUnit(Channel channel, String address, String typed, boolean wellFormed) {
        this.channel = channel;
        this.type = channel.type();
        this.address = address;
        this.typed = typed;
        this.wellFormed = wellFormed;
    }

    /**
     * A unit whose address is checked by the kind that follows from the channel's type (rule U5).
     *
     * @param channel the channel to send from
     * @param typed the address as typed, not blank
     * @return the unit; unusable if the address is malformed (rule U4)
     * @throws IllegalArgumentException if the address is blank
     */
    public static CommunicationUnit of(Channel channel, String typed) {
        return of(channel, typed, AddressKind.of(channel.type()));
    }

    /**
     * A unit whose address is checked by the given check (rule U5).
     *
     * @param channel the channel to send from
     * @param typed the address as typed, not blank
     * @param check what makes an address well-formed, and its one form
     * @return the unit; unusable if the address is malformed (rule U4)
     * @throws IllegalArgumentException if the address is blank
     */
    public static CommunicationUnit of(Channel channel, String typed, AddressCheck check) {
        Objects.requireNonNull(channel, "channel");
        String stripped = Text.strip(Objects.requireNonNull(typed, "address"));
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("address must not be blank");
        }
        String address = check.normalise(typed);
        return address == null
                ? new CommunicationUnit(channel, stripped, typed, false)
                : new CommunicationUnit(channel, address, address.equals(typed) ? address : typed, true);
    }

    /**
     * A unit whose address was checked before, such as one that a store kept; no check is asked again.
     *
     * @param channel the channel to send from
     * @param address the address in its one form; where it is malformed, as typed but for blanks around it
     * @param typed the address as typed, not blank
     * @param wellFormed whether the check took it for an address of its kind
     * @return the unit, equal to what its check made of it
     * @throws IllegalArgumentException if an address is blank, or a malformed one is not as typed
     */
    public static CommunicationUnit checked(Channel channel, String address, String typed, boolean wellFormed) {
        Objects.requireNonNull(channel, "channel");
        Checks.notBlank(address, "address");
        String stripped = Text.strip(Objects.requireNonNull(typed, "typed address"));
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("typed address must not be blank");
        }
        if (!wellFormed && !address.equals(stripped)) {
            throw new IllegalArgumentException("a malformed address must be as typed, but for blanks around it");
        }
        return new CommunicationUnit(channel, address, address.equals(typed) ? address : typed, wellFormed);
    }

    /**
     * What tells this unit from the others of its contact (rule U3).
     *
     * @return channel and normalised address
     */
    public UnitId id() {
        return new UnitId(channel, address);
    }

    /**
     * The channel to send from.
     *
     * @return the channel
     */
    public Channel channel() {
        return channel;
    }

    /**
     * The channel's type.
     *
     * @return the type
     */
    public ChannelType type() {
        return type;
    }

    /**
     * The address in its one form; as typed but for blanks around it where it is malformed.
     *
     * @return the address, not blank
     */
    public String address() {
        return address;
    }

    /**
     * The address as it was typed.
     *
     * @return the address, not blank
     */
    public String typed() {
        return typed;
    }

    /**
     * Whether the address is one of its kind. A malformed address makes the unit unusable for good (rule
     * U4).
     *
     * @return false if it is malformed
     */
    public boolean isWellFormed() {
        return wellFormed;
    }

    boolean is(UnitId id) {
        return address.equals(id.address()) && channel.equals(id.channel());
    }

    boolean isSameAs(CommunicationUnit other) {
        return address.equals(other.address) && channel.equals(other.channel);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CommunicationUnit that
                && isSameAs(that)
                && typed.equals(that.typed)
                && wellFormed == that.wellFormed;
    }

    @Override
    public int hashCode() {
        return address.hashCode() * 31 + channel.hashCode();
    }

    /** Channel and whether the address is well-formed; the address is personal data and left out. */
    @Override
    public String toString() {
        return "unit on " + channel.type() + " " + channel.id() + (wellFormed ? "" : ", malformed address");
    }
}
