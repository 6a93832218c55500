package io.contactlist.csv;

import io.contactlist.model.AddressCheck;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks of phone numbers by the numbering plan of their country, with Google's libphonenumber (rule U5). That library
 * is an optional dependency: add {@code com.googlecode.libphonenumber:libphonenumber} to your build.
 *
 * <pre>{@code
 * CsvMapping.builder().unit("phone", Channel.call("trunk-1"), PhoneNumbers.in("RW"))
 * }</pre>
 *
 * <p>With this mapping, {@code 0788123456}, {@code 250(78) 8 123 456} and {@code +250 788-123-456} are the same unit,
 * {@code +250788123456} (rule U3).
 */
public final class PhoneNumbers {

    private PhoneNumbers() {}

    /** Returns the region of a check that {@link #in} created; null for any other check. */
    static @Nullable String region(AddressCheck check) {
        return check instanceof RegionalNumbers numbers ? numbers.region() : null;
    }

    /**
     * Creates a check of phone numbers written as in one region. Numbers of other countries need their country code.
     *
     * <p>The check normalises a number to E.164: {@code +}, country code and number. A number is malformed if the plan
     * of its country does not have it, or if it has letters that do not mark an extension.
     *
     * <p>An extension of at most 7 digits, as in {@code +380441234567 x123}, is not part of the address. The address as
     * typed keeps it, for the dialer. If the number identifies the contact, the identifier is {@code
     * +380441234567;ext=123} (rule U6).
     *
     * @param region the two-letter code of ISO 3166-1, in upper case, such as {@code UA}
     * @return the check, immutable and thread-safe
     * @throws IllegalArgumentException if libphonenumber does not support the region
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
