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
 * A check of the phone numbers of a region. Only this class uses libphonenumber.
 *
 * <p>Instances of that library contend on their pattern cache, so each thread borrows its own for each number. A new
 * instance is created only if all are in use, because it compiles its patterns over thousands of numbers.
 *
 * <p>This record is immutable and thread-safe.
 */
record RegionalNumbers(String region) implements AddressCheck {

    private static final int PLACES = 4 * Runtime.getRuntime().availableProcessors();
    /** The distance between two places. It keeps them in different cache lines. */
    private static final int APART = 16;
    /** The instances not in use. Each thread starts at a place of its own, and so mostly gets its last instance. */
    private static final AtomicReferenceArray<@Nullable PhoneNumberUtil> IDLE =
            new AtomicReferenceArray<>(PLACES * APART);

    RegionalNumbers {
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException(
                    "region must be two upper-case letters, such as UA, but is " + DisplayText.line(region));
        }
    }

    @Override
    public @Nullable String normalise(String typed) {
        // The library is faster without the usual separators, and its result is the same.
        String plain = AddressKind.PHONE.normalise(typed);
        String text = plain != null ? plain : Blanks.strip(typed);
        // The library accepts letters (1-800-FLOWERS), ignores text after a number, and drops the dot in 49301234567.0.
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

    /** Shows the region, such as {@code phone numbers in UA}. */
    @Override
    public String toString() {
        return "phone numbers in " + region;
    }
}
