package io.contactlist.csv;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.contactlist.model.AddressCheck;
import org.jspecify.annotations.Nullable;

/** The one class that knows libphonenumber. */
record RegionalNumbers(PhoneNumberUtil numbers, String region) implements AddressCheck {

    static RegionalNumbers of(String region) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        if (!numbers.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException(
                    "there is no region " + Display.line(region) + "; name it by two upper-case letters, such as UA");
        }
        return new RegionalNumbers(numbers, region);
    }

    @Override
    public @Nullable String normalise(String typed) {
        String text = Blanks.strip(typed);
        // The library reads 1-800-FLOWERS, and drops what it can't read after a number.
        if (text.chars().anyMatch(Character::isLetter)) {
            return null;
        }
        try {
            PhoneNumber number = numbers.parse(text, region);
            return number.hasExtension() || !numbers.isValidNumber(number)
                    ? null
                    : numbers.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return null;
        }
    }

    @Override
    public String expected() {
        return "a phone number as written in " + region + ", or with its country code";
    }

    /** The region. */
    @Override
    public String toString() {
        return "phone numbers in " + region;
    }
}
