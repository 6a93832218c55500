package io.contactlist.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address together with the channel used to reach it (rule U2). A unit holds what was uploaded; its {@link Contact}
 * holds what has happened on it since.
 *
 * <p>This class is immutable and thread-safe.
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
     * Creates a unit and checks its address by the kind for the channel's type (rule U5).
     *
     * @param channel the channel to use
     * @param typed the address as typed, not blank
     * @return the unit, unusable if the address is malformed (rule U4)
     * @throws IllegalArgumentException if the address is blank
     */
    public static CommunicationUnit of(Channel channel, String typed) {
        return of(channel, typed, AddressKind.of(channel.type()));
    }

    /**
     * Creates a unit and checks its address with the given check (rule U5).
     *
     * @param channel the channel to use
     * @param typed the address as typed, not blank
     * @param check checks and normalises the address
     * @return the unit, unusable if the address is malformed (rule U4)
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
     * Creates a unit whose address was checked before, such as one that a store kept. No check runs.
     *
     * @param channel the channel to use
     * @param address the normalised address; if malformed, the typed one without surrounding blanks
     * @param typed the address as typed, not blank
     * @param wellFormed whether the check accepted the address
     * @return the unit, equal to the one that the check gave
     * @throws IllegalArgumentException if an address is blank, or a malformed one is not the typed one without
     *     surrounding blanks
     */
    public static CommunicationUnit checked(Channel channel, String address, String typed, boolean wellFormed) {
        Objects.requireNonNull(channel, "channel");
        Checks.notBlank(address, "address");
        String stripped = Text.strip(Objects.requireNonNull(typed, "typed address"));
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("typed address must not be blank");
        }
        if (!wellFormed && !address.equals(stripped)) {
            throw new IllegalArgumentException(
                    "a malformed address must equal the typed address without surrounding blanks");
        }
        return new CommunicationUnit(channel, address, address.equals(typed) ? address : typed, wellFormed);
    }

    /** {@return channel and address, which identify the unit within its contact (rule U3)} */
    public UnitId id() {
        return new UnitId(channel, address);
    }

    /** {@return the channel to use} */
    public Channel channel() {
        return channel;
    }

    /** {@return the type of the channel} */
    public ChannelType type() {
        return type;
    }

    /** {@return the normalised address, not blank; a malformed one is as typed, without surrounding blanks} */
    public String address() {
        return address;
    }

    /** {@return the address as typed, not blank} */
    public String typed() {
        return typed;
    }

    /** {@return whether the address is well-formed; a malformed one makes the unit unusable for good (rule U4)} */
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

    /** Shows the channel and whether the address is malformed, without the address, which is personal data. */
    @Override
    public String toString() {
        return "unit on " + channel.type() + " " + channel.id() + (wellFormed ? "" : ", malformed address");
    }
}
