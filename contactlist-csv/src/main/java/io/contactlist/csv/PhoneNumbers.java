package io.contactlist.csv;

import io.contactlist.model.AddressCheck;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks phone numbers by the numbering plan of their country, with Google's libphonenumber (rule U5). That
 * library is an optional dependency: add {@code com.googlecode.libphonenumber:libphonenumber} to your build.
 *
 * <pre>{@code
 * CsvMapping.builder().unit("phone", Channel.call("trunk-1"), PhoneNumbers.in("RW"))
 * }</pre>
 *
 * <p>Then {@code 0788 382 382}, {@code 788382382} and {@code +250 788-382-382} are the same unit, {@code
 * +250788382382} (rule U3).
 */
public final class PhoneNumbers {

    private PhoneNumbers() {}

    /** The region of a check that {@link #in} made; null of any other. */
    static @Nullable String region(AddressCheck check) {
        return check instanceof RegionalNumbers numbers ? numbers.region() : null;
    }

    /**
     * A check of numbers as people write them in one region, those of other countries with their code. The
     * one form is E.164: {@code +}, country code and number. A number that the plan of its country doesn't
     * have is malformed; so are one with an extension, which E.164 can't say, and one with letters.
     *
     * @param region the two letters of ISO 3166-1, in upper case, such as {@code UA}
     * @return the check; it may be used by many threads
     * @throws IllegalArgumentException if libphonenumber doesn't know the region
     * @throws IllegalStateException if libphonenumber is not on the class path
     */
    public static AddressCheck in(String region) {
        Objects.requireNonNull(region, "region");
        try {
            return new RegionalNumbers(region);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "phone numbers by region need com.googlecode.libphonenumber:libphonenumber on the class path;"
                            + " add it to your build",
                    e);
        }
    }
}
