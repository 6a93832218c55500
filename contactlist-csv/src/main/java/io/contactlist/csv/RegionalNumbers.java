package io.contactlist.csv;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.init.ClassPathResourceMetadataLoader;
import io.contactlist.model.AddressCheck;
import io.contactlist.model.AddressKind;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The one class that knows libphonenumber. Threads that share an instance of it are in each other's way at its
 * cache of patterns, several times a number; so each has one to itself while it is at a number. Another instance is
 * made only where all are in use, since it takes thousands of numbers until its patterns are compiled.
 */
record RegionalNumbers(String region) implements AddressCheck {

    private static final int PLACES = 4 * Runtime.getRuntime().availableProcessors();
    /** So far from each other that two processors don't write to one cache line. */
    private static final int APART = 16;
    /** Not in use. Each thread begins to look at a place of its own, and so gets the one it had. */
    private static final AtomicReferenceArray<@Nullable PhoneNumberUtil> IDLE =
            new AtomicReferenceArray<>(PLACES * APART);

    RegionalNumbers {
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException("there is no region " + DisplayText.line(region)
                    + "; name it by two upper-case letters, such as UA");
        }
    }

    @Override
    public @Nullable String normalise(String typed) {
        // Without the usual separators the library is done sooner, with the same result.
        String plain = AddressKind.PHONE.normalise(typed);
        String text = plain != null ? plain : Blanks.strip(typed);
        // The library reads 1-800-FLOWERS, drops what it can't read after a number, and dots even in 49301234567.0.
        if (plain == null && (hasLetter(text) || text.endsWith(".0"))) {
            return null;
        }
        PhoneNumberUtil numbers = take();
        try {
            PhoneNumber number = numbers.parse(text, region);
            return number.hasExtension() || !numbers.isValidNumber(number)
                    ? null
                    : numbers.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return null;
        } finally {
            giveBack(numbers);
        }
    }

    private static PhoneNumberUtil take() {
        for (int i = 0; i < PLACES; i++) {
            PhoneNumberUtil idle = IDLE.getAndSet(place(i), null);
            if (idle != null) {
                return idle;
            }
        }
        return PhoneNumberUtil.createInstance(new ClassPathResourceMetadataLoader());
    }

    private static void giveBack(PhoneNumberUtil numbers) {
        int i = 0;
        while (i < PLACES && !IDLE.compareAndSet(place(i), null, numbers)) {
            i++;
        }
    }

    private static int place(int number) {
        return (int) ((Thread.currentThread().getId() + number) % PLACES) * APART;
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

    /** The region. */
    @Override
    public String toString() {
        return "phone numbers in " + region;
    }
}
