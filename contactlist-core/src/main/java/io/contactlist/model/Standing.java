package io.contactlist.model;

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
