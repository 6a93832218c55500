package io.contactlist.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The status of a contact in every view: its list's (rule L2) and that of each channel type (rule L1). */
public final class Standing {

    private static final ContactStatus[] STATUSES = ContactStatus.values();
    private static final int BITS = 3;
    private static final int MASK = (1 << BITS) - 1;

    private final int packed;

    Standing(int packed) {
        this.packed = packed;
    }

    /**
     * A standing from statuses that come from elsewhere, such as a store.
     *
     * @param inList the status seen by the list
     * @param byType the status seen by each channel type
     * @return the standing
     * @throws IllegalArgumentException if a channel type is missing, or no contact stands so: the list's status
     *     is not the strongest of the types' (rule L2), or an attempt is planned on two types (rule L4)
     */
    public static Standing of(ContactStatus inList, Map<ChannelType, ContactStatus> byType) {
        int packed = Objects.requireNonNull(inList, "status in list").ordinal();
        int planned = 0;
        boolean isClosed = true;
        for (ChannelType type : ChannelType.values()) {
            ContactStatus status = byType.get(type);
            if (status == null) {
                throw new IllegalArgumentException("there must be a status of " + type);
            }
            packed |= status.ordinal() << shift(type);
            planned += status == ContactStatus.PLANNING ? 1 : 0;
            isClosed &= status == ContactStatus.CLOSED;
        }
        ContactStatus expected = isClosed ? ContactStatus.CLOSED : Statuses.strongest(byType.values());
        if (inList != expected || planned > 1) {
            throw new IllegalArgumentException("no contact is " + inList + " in its list and " + byType);
        }
        return new Standing(packed);
    }

    /** How many bits a packed standing takes. */
    static final int SIZE = BITS * (1 + ChannelType.values().length);

    /** The list's status in the lowest bits, then one status a channel type. */
    static int pack(Contact contact, Progress progress, ListRules rules) {
        int units = UnitFacts.of(contact, progress, rules.attempts());
        ContactStatus social = Statuses.on(ChannelType.SOCIAL_MEDIA, progress, units);
        ContactStatus email = Statuses.on(ChannelType.EMAIL, progress, units);
        ContactStatus call = Statuses.on(ChannelType.CALL, progress, units);
        ContactStatus list = Statuses.inList(progress, social, email, call);
        return list.ordinal()
                | social.ordinal() << shift(ChannelType.SOCIAL_MEDIA)
                | email.ordinal() << shift(ChannelType.EMAIL)
                | call.ordinal() << shift(ChannelType.CALL);
    }

    private static int shift(ChannelType type) {
        return BITS * (type.ordinal() + 1);
    }

    static ContactStatus on(ChannelType type, int packed) {
        return STATUSES[packed >> shift(type) & MASK];
    }

    /**
     * The status seen by the list.
     *
     * @return the status of rule L2
     */
    public ContactStatus inList() {
        return STATUSES[packed & MASK];
    }

    /**
     * The status seen by one channel type.
     *
     * @param type the channel type
     * @return the status of rule L1
     */
    public ContactStatus on(ChannelType type) {
        return on(type, packed);
    }

    /**
     * The status seen by every channel type.
     *
     * @return one status a type, in the order of the types
     */
    public Map<ChannelType, ContactStatus> byType() {
        Map<ChannelType, ContactStatus> byType = new EnumMap<>(ChannelType.class);
        for (ChannelType type : ChannelType.values()) {
            byType.put(type, on(type));
        }
        return byType;
    }

    int packed() {
        return packed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Standing that && packed == that.packed;
    }

    @Override
    public int hashCode() {
        return packed;
    }

    /** The list's status, then that of each channel type. */
    @Override
    public String toString() {
        return inList() + " (social media " + on(ChannelType.SOCIAL_MEDIA) + ", e-mail " + on(ChannelType.EMAIL)
                + ", call " + on(ChannelType.CALL) + ")";
    }
}
