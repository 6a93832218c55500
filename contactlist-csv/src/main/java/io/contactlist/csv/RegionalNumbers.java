package io.contactlist.csv;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.init.ClassPathResourceMetadataLoader;
import io.contactlist.model.AddressCheck;
import org.jspecify.annotations.Nullable;

/**
 * The one class that knows libphonenumber. Threads that share an instance of it are in each other's way at its
 * cache of patterns, several times a number; so each thread has its own.
 */
final class RegionalNumbers implements AddressCheck {

    private final String region;
    private final ThreadLocal<PhoneNumberUtil> own =
            ThreadLocal.withInitial(() -> PhoneNumberUtil.createInstance(new ClassPathResourceMetadataLoader()));

    private RegionalNumbers(String region) {
        this.region = region;
    }

    static RegionalNumbers of(String region) {
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException(
                    "there is no region " + Display.line(region) + "; name it by two upper-case letters, such as UA");
        }
        return new RegionalNumbers(region);
    }

    String region() {
        return region;
    }

    @Override
    public @Nullable String normalise(String typed) {
        String text = Blanks.strip(typed);
        // The library reads 1-800-FLOWERS, and drops what it can't read after a number.
        if (hasLetter(text)) {
            return null;
        }
        PhoneNumberUtil numbers = own.get();
        try {
            PhoneNumber number = numbers.parse(text, region);
            return number.hasExtension() || !numbers.isValidNumber(number)
                    ? null
                    : numbers.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return null;
        }
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String expected() {
        return "a phone number as written in " + region + ", or with its country code";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegionalNumbers that && region.equals(that.region);
    }

    @Override
    public int hashCode() {
        return region.hashCode();
    }

    /** The region. */
    @Override
    public String toString() {
        return "phone numbers in " + region;
    }
}
