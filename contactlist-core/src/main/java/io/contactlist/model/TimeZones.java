package io.contactlist.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The time zones in which a contact may be, as IANA identifiers such as {@code Europe/Kyiv}. Planning asks the contact
 * hours once for each such set, so the set is called a time key (rule T2). Only the syntax is checked: the life cycle
 * reads no time-zone data.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class TimeZones implements Comparable<TimeZones> {

    private static final int MAX_LENGTH = 64;

    /** No zone is known, so the default zones of the contact hours apply. */
    public static final TimeZones NONE = new TimeZones(List.of());

    /** The time key of a callback that was agreed outside hours: it is always open. A contact cannot have it. */
    public static final TimeZones ANY_TIME = new TimeZones(List.of("*"));

    private final List<String> ids;
    /** Planning looks each key up many times. */
    private final int hash;
    /** Contacts with these zones and nothing else of the kind share it. */
    private final Terms terms;

    private TimeZones(List<String> ids) {
        this.ids = ids;
        this.hash = ids.hashCode();
        this.terms = new Terms(this, 0, null);
    }

    /**
     * Creates a set of zones.
     *
     * @param ids IANA identifiers in any order; repeats are dropped
     * @return the zones, {@link #NONE} if there are none
     * @throws IllegalArgumentException if an identifier is empty, has more than 64 characters, or contains others than
     *     ASCII letters, digits and {@code / _ - + .}
     */
    public static TimeZones of(String... ids) {
        return of(Arrays.asList(ids));
    }

    /**
     * Creates a set of zones.
     *
     * @param ids IANA identifiers in any order; repeats are dropped
     * @return the zones, {@link #NONE} if there are none
     * @throws IllegalArgumentException as {@link #of(String...)} does
     */
    public static TimeZones of(Collection<String> ids) {
        if (ids.isEmpty()) {
            return NONE;
        }
        TreeSet<String> sorted = new TreeSet<>();
        for (String id : ids) {
            if (!isId(id)) {
                throw new IllegalArgumentException("a time zone must be an IANA identifier such as Europe/Kyiv");
            }
            sorted.add(id);
        }
        return new TimeZones(List.copyOf(sorted));
    }

    /**
     * Checks whether a text has the form of an identifier. The identifier may name a zone that does not exist.
     *
     * @param id any text
     * @return true if it has 1 to 64 characters, all of them ASCII letters, digits or {@code / _ - + .}
     */
    public static boolean isId(String id) {
        return !id.isEmpty() && id.length() <= MAX_LENGTH && id.chars().allMatch(TimeZones::isOfId);
    }

    private static boolean isOfId(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "/_-+.".indexOf(c) >= 0;
    }

    /** {@return the identifiers, sorted and distinct} */
    public List<String> ids() {
        return ids;
    }

    /** {@return whether no zone is known} */
    public boolean isEmpty() {
        return ids.isEmpty();
    }

    Terms terms() {
        return terms;
    }

    /** Compares the identifiers in order, as texts. */
    @Override
    public int compareTo(TimeZones other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof TimeZones that && ids.equals(that.ids));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** {@return the identifiers, separated by commas; the text is empty without zones} */
    @Override
    public String toString() {
        return String.join(",", ids);
    }
}
