package io.contactlist.list;

import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactStatus;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a list in every view (rule K1). Each transition updates them in constant time (rule K2).
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Counters {

    /** The counters of an empty list. */
    public static final Counters NONE;

    private static final int STATUSES = ContactStatus.values().length;
    private static final ChannelType[] TYPES = ChannelType.values();

    static {
        NONE = new Counters(new long[(1 + ChannelType.values().length) * ContactStatus.values().length]);
    }

    /** The list's view, then one per channel type; in each view one number per status. */
    private final long[] counts;

    private Counters(long[] counts) {
        this.counts = counts;
    }

    /**
     * Counts contacts from scratch (rule K2).
     *
     * @param contacts all contacts of a list; consumed
     * @param rules the list's rules
     * @return the counters
     */
    public static Counters of(Stream<Contact> contacts, ListRules rules) {
        long[] counts = NONE.counts.clone();
        contacts.forEach(
                contact -> count(counts, LifeCycle.judged(contact, rules).statuses(), 1));
        return new Counters(counts);
    }

    /**
     * Creates counters from plain values, such as those that a store kept.
     *
     * @param inList the counters as the list sees its contacts
     * @param byType the counters as each channel type sees them
     * @return the counters
     * @throws IllegalArgumentException if a channel type is missing, or its total differs from the list's (rule L3)
     */
    public static Counters of(Tally inList, Map<ChannelType, Tally> byType) {
        long[] counts = NONE.counts.clone();
        put(counts, 0, inList);
        for (ChannelType type : TYPES) {
            Tally tally = byType.get(type);
            if (tally == null) {
                throw new IllegalArgumentException("byType must have a tally for " + type);
            }
            if (tally.total() != inList.total()) {
                throw new IllegalArgumentException("total of " + type + " must be the list's total " + inList.total()
                        + ", but is " + tally.total());
            }
            put(counts, view(type), tally);
        }
        return new Counters(counts);
    }

    private static void put(long[] counts, int view, Tally tally) {
        for (ContactStatus status : ContactStatus.values()) {
            counts[view + status.ordinal()] = tally.of(status);
        }
    }

    /** {@return these counters with one more contact} */
    public Counters plus(Contact contact) {
        return plusAll(List.of(contact));
    }

    /** {@return these counters with more contacts} */
    public Counters plusAll(Collection<Contact> contacts) {
        if (contacts.isEmpty()) {
            return this;
        }
        long[] next = counts.clone();
        for (Contact contact : contacts) {
            count(next, contact.statuses(), 1);
        }
        return new Counters(next);
    }

    /**
     * Returns these counters after the statuses of a contact changed.
     *
     * @param before its statuses before
     * @param after its statuses after
     * @return the counters
     */
    public Counters moved(ContactStatuses before, ContactStatuses after) {
        if (before.equals(after)) {
            return this;
        }
        long[] next = counts.clone();
        count(next, before, -1);
        count(next, after, 1);
        return new Counters(next);
    }

    private static void count(long[] counts, ContactStatuses statuses, int by) {
        counts[statuses.inList().ordinal()] += by;
        for (ChannelType type : TYPES) {
            counts[view(type) + statuses.on(type).ordinal()] += by;
        }
    }

    /**
     * Adds the difference that a step made to these counters. Other steps may have changed them meanwhile.
     *
     * @param before the counters before the step
     * @param after the counters after it
     * @return these counters plus the difference
     * @throws IllegalArgumentException if a number becomes negative: the step cannot have seen these contacts
     */
    public Counters plusDifference(Counters before, Counters after) {
        long[] next = counts.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += after.counts[i] - before.counts[i];
            if (next[i] < 0) {
                throw new IllegalArgumentException(
                        "numbers of contacts must not become negative, but one is " + next[i]);
            }
        }
        return new Counters(next);
    }

    private static int view(ChannelType type) {
        return STATUSES * (type.ordinal() + 1);
    }

    /** {@return the counters as the list sees its contacts (rule L2)} */
    public Tally inList() {
        return tally(0);
    }

    /** {@return the counters as a channel type and its campaigns see the contacts (rule L1)} */
    public Tally on(ChannelType type) {
        return tally(view(type));
    }

    /** {@return the counters as each channel type sees the contacts, in the order of the types} */
    public Map<ChannelType, Tally> byType() {
        Map<ChannelType, Tally> byType = new EnumMap<>(ChannelType.class);
        for (ChannelType type : TYPES) {
            byType.put(type, on(type));
        }
        return byType;
    }

    private Tally tally(int view) {
        return new Tally(
                counts[view + ContactStatus.CALLABLE.ordinal()],
                counts[view + ContactStatus.PLANNING.ordinal()],
                counts[view + ContactStatus.OPEN.ordinal()],
                counts[view + ContactStatus.ATTEMPTED.ordinal()],
                counts[view + ContactStatus.FLAGGED.ordinal()],
                counts[view + ContactStatus.CLOSED.ordinal()]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Counters that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /**
     * Shows the list's view, such as {@code total 7, callable 4, planning 1, open 0, attempted 0, flagged 1, closed 1}.
     */
    @Override
    public String toString() {
        Tally tally = inList();
        return "total " + tally.total() + ", callable " + tally.callable() + ", planning " + tally.planning()
                + ", open " + tally.open() + ", attempted " + tally.attempted() + ", flagged " + tally.flagged()
                + ", closed " + tally.closed();
    }
}
